internal import Articles
@testable internal import Daemon
@testable internal import Inbox
internal import Linux
internal import Testing

/// Files are their counts of articles, and what is read is `NAME` for a file of one and `NAME1`, `NAME2` and so on for one of several.
struct HandTests {
    private static func arrival(_ name: String) -> Arrival {
        Arrival(
            name: FileName(name),
            fingerprint: Fingerprint(
                device: 1, inode: 1, size: 1, modified: FileTime(seconds: 1), changed: FileTime(seconds: 1)))
    }

    /// Works off the files, and gives the names of those whose articles were read, in order; again and again the same one counts once.
    private static func course(_ files: [(String, Int)], adding more: [(String, Int)] = [], after steps: Int = 0)
        -> [String]
    {
        var hand = Hand<Int>()
        let counts = Dictionary((files + more).map { (FileName($0.0), $0.1) }) { first, _ in first }
        hand.add(files.map { arrival($0.0) })
        var read: [String] = []
        var step = 0
        while let next = hand.next() {
            step += 1
            if step == steps { hand.add(more.map { arrival($0.0) }) }
            var opened =
                switch next {
                case .read(let arrival): Hand.Opened(counts[arrival.name] ?? 0, arrival)
                case .step(let opened): opened
                }
            opened.file -= 1
            read.append("\(opened.arrival.name)")
            if opened.file > 0 { hand.putBack(opened) }
        }
        #expect(hand.isEmpty)
        return read.reduce(into: []) { runs, name in if runs.last != name { runs.append(name) } }
    }

    @Test func `files of a few articles are read one after the other`() {
        #expect(Self.course([("a", 1), ("b", 30), ("c", 1), ("d", 32)]) == ["a", "b", "c", "d"])
    }

    @Test func `a file of many articles takes turns with others after the first of them`() {
        let course = Self.course([("feed", 1000)], adding: [("a", 1), ("b", 2), ("c", 1)], after: 100)
        #expect(course == ["feed", "a", "feed", "b", "feed", "c", "feed"])
    }

    @Test func `a second file of many articles waits for the end of the first, and small ones don't`() {
        let course = Self.course([("feed", 200), ("other", 200), ("a", 1)])
        #expect(course == ["feed", "other", "feed", "a", "feed", "other"])
    }

    @Test func `a later version of a file waits for the end of the one before`() {
        let course = Self.course([("feed", 200)], adding: [("feed", 1), ("a", 1)], after: 100)
        #expect(course == ["feed", "a", "feed"])
    }
}
