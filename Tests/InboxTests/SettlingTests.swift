internal import Articles
@testable internal import Inbox
internal import Linux
internal import Testing

/// Time is drawn, one second a character; the settle time is 2 s, and a silent writer is given up after 10 s.
///
/// A digit is a scan that sees the file in that version (0: empty), `_` a scan that doesn't see it. Between scans come
/// events: `n` created, `w` written, `c` closed, `m` renamed into place, `x` deleted, `o` events were lost, `f` the
/// folder was replaced. Below stands `*` where the file is handed out; it is then read successfully.
struct SettlingTests {
    @Test(arguments: [
        // Without events, a file is complete when it stood still.
        ("1", "."),
        ("11", ".."),
        ("1.1", "..*"),
        ("1..1", "...*"),
        ("1.2.2", "....*"),
        ("12222", "...*."),
        // Once, until it changes or comes back.
        ("1.1.1.1", "..*...."),
        ("1.1.2.2", "..*...*"),
        ("1.1_1.1", "..*...*"),
        // Closed or renamed into place: at once.
        ("nwc1", "...*"),
        ("m1", ".*"),
        ("nwc1.1c1", "...*...."),
        ("1.1wc2", "..*..*"),
        ("c_1.1", "....*"),
        // Open: the writer may pause.
        ("nw1..1..1...1", "............*"),
        ("nw1..1..1c1", "..........*"),
        ("nw1..2..2c2", "..........*"),
        ("nw1..2......2..2", "...............*"),
        ("nwc1w2..2..c2", "...*........*"),
        ("cw1.1.1", "......."),
        ("m1.1w2.2c2", ".*.......*"),
        // A new empty file is about to be written; a new one that isn't empty is another link.
        ("n0..0c0", "......*"),
        ("n0..0..0...0", "...........*"),
        ("n1.1", "...*"),
        ("0.0", "..*"),
        // Deleted and made anew.
        ("nwx_nwc1", ".......*"),
        ("nwx1.1", ".....*"),
        // A write that the times were too coarse to show.
        ("1.1w1..c1", "..*.....*"),
        // Lost events: a file that was closed may be open again.
        ("co1.1", "....*"),
        ("nwo1..1..1...1", ".............*"),
        ("nwf1.1", ".....*"),
        ("cf1.1", "....*"),
    ])
    func `a file is handed out when it is complete`(timeline: String, expected: String) {
        var settling = Settling(settle: .seconds(2), abandonedWriter: .seconds(10))
        let start = ContinuousClock.now
        var marks = ""
        for (second, character) in timeline.enumerated() {
            let now = start + .seconds(second)
            let name = FileName("a")
            var mark = "."
            switch character {
            case ".": break
            case "n": settling.note(.created(name), at: now)
            case "w": settling.note(.written(name), at: now)
            case "c": settling.note(.closed(name), at: now)
            case "m": settling.note(.arrived(name, from: nil), at: now)
            case "x": settling.note(.left(name), at: now)
            case "o": settling.distrustHints()
            case "f": settling.forgetHints()
            case "_": settling.observe([], at: now)
            default:
                let version = Int64(character.wholeNumberValue ?? -1)
                settling.observe([entry("a", version: version)], at: now)
                for arrival in settling.take(limit: 10, at: now) {
                    mark = "*"
                    settling.finish(arrival, .handled, at: now)
                }
            }
            marks += mark
        }
        #expect(marks == expected, "for \(timeline)")
    }

    private let start = ContinuousClock.now

    private func entry(_ name: String, version: Int64, modified: Int64 = 0) -> FolderScan.Entry {
        FolderScan.Entry(
            name: FileName(name),
            fingerprint: Fingerprint(
                device: 1, inode: 7, size: version, modified: FileTime(seconds: modified),
                changed: FileTime(seconds: version)))
    }

    private func settling() -> Settling { Settling(settle: .seconds(2), abandonedWriter: .seconds(10)) }

    @Test(arguments: [
        ("sedHAfenI", false), ("folder/sed0aZ9bc", false), ("sediments", false), ("sedHAfen", true),
        ("sedHAfenI.txt", true),
        ("sed-12345", true), ("setHAfenI", true),
    ])
    func `a file that was closed and that sed may be about to rename stands still first`(
        name: String, isTaken: Bool
    ) {
        var settling = settling()
        settling.note(.written(FileName(name)), at: start)
        settling.note(.closed(FileName(name)), at: start)
        settling.observe([entry(name, version: 1)], at: start)
        #expect(settling.take(limit: 9, at: start).isEmpty != isTaken, "at once")
        settling.observe([entry(name, version: 1)], at: start + .seconds(2))
        #expect(settling.take(limit: 9, at: start + .seconds(2)).isEmpty == isTaken, "after the settle time")
    }

    @Test func `the next look is when the first waiting file may be complete`() {
        var settling = settling()
        #expect(settling.nextLook == nil)
        settling.note(.written(FileName("open")), at: start)
        settling.observe([entry("open", version: 1)], at: start)
        #expect(settling.nextLook == start + .seconds(10))
        settling.observe([entry("open", version: 1), entry("quiet", version: 1)], at: start + .seconds(1))
        #expect(settling.nextLook == start + .seconds(3))
        settling.observe([entry("open", version: 1), entry("quiet", version: 1)], at: start + .seconds(3))
        #expect(settling.take(limit: 9, at: start + .seconds(3)).map(\.name) == [FileName("quiet")])
        #expect(settling.nextLook == start + .seconds(10))
    }

    @Test func `a backlog is handed out in the order of its times, then names`() {
        var settling = settling()
        let entries = [("b", 5), ("a", 5), ("z", 1), ("c", 9)].map {
            entry($0.0, version: 1, modified: Int64($0.1))
        }
        settling.observe(entries, at: start)
        settling.observe(entries, at: start + .seconds(2))
        #expect(settling.waitingCount == 4)
        #expect(settling.take(limit: 3, at: start + .seconds(2)).map(\.name) == ["z", "a", "b"].map { FileName($0) })
        // What was taken is not handed out again by a scan that comes before its reading.
        settling.observe(entries, at: start + .seconds(3))
        #expect(settling.take(limit: 3, at: start + .seconds(3)).map(\.name) == [FileName("c")])
        #expect(!settling.hasReady(at: start + .seconds(3)))
    }

    @Test func `a file that is written to before it is taken is not handed out`() {
        var settling = settling()
        settling.note(.closed(FileName("a")), at: start)
        settling.observe([entry("a", version: 1)], at: start)
        settling.note(.written(FileName("a")), at: start)
        #expect(settling.take(limit: 1, at: start).isEmpty)
    }

    @Test func `an event that comes while a scan runs puts the judgement off to the next one`() {
        var settling = settling()
        settling.note(.closed(FileName("a")), at: start)
        settling.observe([entry("a", version: 1)], at: start, disturbed: [FileName("a")])
        #expect(settling.take(limit: 1, at: start).isEmpty)
        settling.note(.closed(FileName("a")), at: start)
        settling.observe([entry("a", version: 2)], at: start + .seconds(1))
        #expect(settling.take(limit: 1, at: start + .seconds(1)).map(\.fingerprint.size) == [2])
    }

    @Test(arguments: [
        ("renamed by its writer before the close", [Hint.written(FileName("a.part"))], 0),
        ("renamed after the close", [Hint.written(FileName("a.part")), .closed(FileName("a.part"))], 1),
        ("renamed from elsewhere", [], 1),
    ])
    func `a name that an open writer gives waits for the close`(_: String, before: [Hint], count: Int) {
        var settling = settling()
        for hint in before { settling.note(hint, at: start) }
        settling.observe([], at: start)
        settling.note(.arrived(FileName("a"), from: FileName("a.part")), at: start)
        settling.observe([entry("a", version: 1)], at: start)
        #expect(settling.take(limit: 1, at: start).count == count)
        settling.note(.closed(FileName("a")), at: start)
        settling.observe([entry("a", version: 1)], at: start)
        #expect(settling.take(limit: 1, at: start).count == 1 - count)
    }

    @Test func `a file that changed under its reader settles again, for ever`() throws {
        var settling = settling()
        var now = start
        settling.observe([entry("a", version: 1)], at: now)
        for _ in 0..<5 {
            now += .seconds(2)
            settling.observe([entry("a", version: 1)], at: now)
            let arrival = try #require(settling.take(limit: 1, at: now).first)
            settling.finish(arrival, .changing, at: now)
            #expect(settling.nextLook == now + .seconds(2))
            settling.observe([entry("a", version: 1)], at: now + .seconds(1))
            #expect(settling.take(limit: 1, at: now + .seconds(1)).isEmpty)
        }
    }

    @Test func `a postponed file is handed out again when its time has come`() throws {
        var settling = settling()
        let entries = [entry("a", version: 1)]
        settling.note(.closed(FileName("a")), at: start)
        settling.observe(entries, at: start)
        let arrival = try #require(settling.take(limit: 1, at: start).first)
        settling.finish(arrival, .postponed(until: start + .seconds(30)), at: start)
        settling.observe(entries, at: start + .seconds(29))
        #expect(settling.take(limit: 1, at: start + .seconds(29)).isEmpty)
        #expect(settling.nextLook == start + .seconds(30))
        settling.observe(entries, at: start + .seconds(30))
        #expect(settling.take(limit: 1, at: start + .seconds(30)).count == 1)
    }

    @Test func `the result of an old version does not settle the new one`() throws {
        var settling = settling()
        settling.note(.closed(FileName("a")), at: start)
        settling.observe([entry("a", version: 1)], at: start)
        let arrival = try #require(settling.take(limit: 1, at: start).first)
        settling.observe([entry("a", version: 2)], at: start + .seconds(1))
        settling.finish(arrival, .handled, at: start + .seconds(1))
        settling.observe([entry("a", version: 2)], at: start + .seconds(3))
        #expect(settling.take(limit: 1, at: start + .seconds(3)).map(\.fingerprint.size) == [2])
    }

    @Test func `a look at one file judges that file and leaves the others as they are`() {
        var settling = settling()
        settling.observe((0..<1000).map { entry("\($0)", version: 1) }, at: start)
        settling.note(.closed(FileName("a")), at: start)
        settling.observe(each: [(FileName("a"), entry("a", version: 1).fingerprint)], at: start + .seconds(1))
        #expect(settling.fileCount == 1001)
        #expect(settling.waitingCount == 1001)
        #expect(settling.due(at: start + .seconds(1)).isEmpty)
        #expect(settling.due(at: start + .seconds(2)).count == 1000)
        settling.observe(each: [(FileName("5"), nil)], at: start + .seconds(1))
        #expect(settling.fileCount == 1000, "after one is gone")
        #expect(settling.due(at: start + .seconds(2)).count == 999)
    }

    @Test func `what was closed waits for what came before it and still settles`() {
        var settling = settling()
        settling.observe([entry("early", version: 1, modified: 5)], at: start)
        settling.note(.closed(FileName("late")), at: start + .seconds(1))
        let late: (name: FileName, fingerprint: Fingerprint?) = (
            FileName("late"), entry("late", version: 1, modified: 6).fingerprint
        )
        settling.observe(each: [late], at: start + .seconds(1))
        #expect(!settling.hasReady(at: start + .seconds(1)))
        #expect(settling.take(limit: 9, at: start + .seconds(1)) == [])
        #expect(settling.due(at: start + .seconds(2)) == [FileName("early")])
        let early: (name: FileName, fingerprint: Fingerprint?) = (
            FileName("early"), entry("early", version: 1, modified: 5).fingerprint
        )
        settling.observe(each: [early], at: start + .seconds(2))
        #expect(settling.take(limit: 9, at: start + .seconds(2)).map { "\($0.name)" } == ["early", "late"])
    }

    @Test
    func `what was closed does not wait for a file that is being written, and ten seconds for a long settle time`() {
        var settling = Settling(settle: .seconds(600), abandonedWriter: .seconds(600))
        settling.observe([entry("quiet", version: 1)], at: start)
        let now = start + .seconds(1)
        settling.note(.written(FileName("open")), at: now)
        settling.note(.closed(FileName("late")), at: now)
        settling.observe(
            each: ["open", "late"].map { (FileName($0), entry($0, version: 1, modified: 9).fingerprint) }, at: now)
        #expect(!settling.hasReady(at: start + .seconds(9)))
        #expect(settling.holdEnd(at: now) == start + .seconds(10))
        #expect(settling.take(limit: 9, at: start + .seconds(10)).map { "\($0.name)" } == ["late"])
    }

    @Test func `a file that came while nobody looked has stood still since`() {
        var settling = settling()
        // The versions are the seconds of the change.
        let entries = [("new", 99), ("old", 50), ("older", 40)].map {
            entry($0.0, version: Int64($0.1), modified: Int64($0.1))
        }
        settling.observe(entries, at: start, clock: FileTime(seconds: 100))
        #expect(settling.take(limit: 9, at: start).map { "\($0.name)" } == ["older", "old"])
        #expect(settling.nextLook == start + .seconds(1))
    }

    @Test func `a file that an earlier process has read is handled until it changes`() {
        var settling = settling()
        let known = entry("a", version: 1)
        settling.recognize([known.name: known.fingerprint, FileName("b"): known.fingerprint])
        settling.observe([known, entry("b", version: 2)], at: start, clock: FileTime(seconds: 100))
        #expect(settling.take(limit: 9, at: start).map { "\($0.name)" } == ["b"])
        settling.note(.closed(known.name), at: start)
        settling.observe(each: [(known.name, entry("a", version: 3).fingerprint)], at: start)
        #expect(settling.take(limit: 9, at: start).map { "\($0.name)" } == ["a"])
    }

    @Test func `a file that is taken up again waits from then on, and is due at once`() {
        var settling = settling()
        let file = entry("a", version: 1)
        settling.recognize([file.name: file.fingerprint])
        settling.observe([file], at: start)
        #expect(settling.waitingCount == 0)
        let isThere = settling.takeUpAgain(file.name, at: start + .seconds(5))
        #expect(isThere && settling.waitingCount == 1)
        settling.observe(each: [(file.name, file.fingerprint)], at: start + .seconds(5))
        #expect(settling.waitingCount == 1, "after a look at it")
        #expect(settling.take(limit: 9, at: start + .seconds(5)).map { "\($0.name)" } == ["a"])
    }
}
