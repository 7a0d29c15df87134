internal import Articles
internal import FoundationEssentials
internal import Testing

@testable internal import Daemon

struct SilenceTests {
    private let start = ContinuousClock.now

    @Test func `it is told once when it has lasted, and its end once, with its length`() {
        var silence = Silence(limit: .seconds(3600), at: start)
        #expect(silence.nextLook == start + .seconds(3600))
        #expect(silence.takeReport(at: start + .seconds(3599)) == false)
        #expect(silence.takeReport(at: start + .seconds(3600)) == true)
        #expect(silence.takeReport(at: start + .seconds(7200)) == false, "told twice")
        #expect(silence.nextLook == nil)
        #expect(silence.end(at: start + .seconds(9000)) == .seconds(9000))
        #expect(silence.end(at: start + .seconds(9001)) == nil)
        #expect(silence.takeReport(at: start + .seconds(12_600)) == false)
        #expect(silence.takeReport(at: start + .seconds(12_601)) == true)
    }

    @Test func `an article in time starts it anew, and is nothing to tell`() {
        var silence = Silence(limit: .seconds(10), at: start)
        #expect(silence.end(at: start + .seconds(9)) == nil)
        #expect(silence.takeReport(at: start + .seconds(18)) == false)
        #expect(silence.length(at: start + .seconds(18)) == .seconds(9))
    }

    @Test func `without a limit it is never told, and what was told by an earlier run is not ended`() {
        var silence = Silence(limit: nil, quiet: .seconds(1_000_000), hasReported: true, at: start)
        #expect(silence.takeReport(at: start + .seconds(1_000_000)) == false)
        #expect(silence.end(at: start) == nil)
        #expect(silence.nextLook == nil)
    }

    @Test func `it goes on from an earlier run, and is not told again by the next one`() {
        var silence = Silence(limit: .seconds(3600), quiet: .seconds(3000), at: start)
        #expect(silence.takeReport(at: start + .seconds(600)) == true)
        var next = Silence(limit: .seconds(3600), quiet: .seconds(4000), hasReported: true, at: start)
        #expect(next.takeReport(at: start + .seconds(1)) == false)
        #expect(next.end(at: start + .seconds(50)) == .seconds(4050))
    }

    @Test(arguments: [(0.0, 500.0), (100.0, 600.0), (-86_400.0, 500.0)])
    func `between two runs the wall clock counts, and one that was set back takes nothing away`(
        passed: Double, seconds: Double
    ) {
        let noted = Date(timeIntervalSince1970: 1_700_000_000)
        let note = LastArticle(article: nil, quiet: 500, noted: noted, hasReported: false)
        #expect(note.quiet(at: noted.addingTimeInterval(passed)) == .seconds(seconds))
    }
}
