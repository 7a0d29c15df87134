internal import Glibc
internal import SystemPackage
internal import TestSupport
internal import Testing

/// The daemon is killed again and again, and it can't be seen afterwards.
///
/// `make crash-test` kills it more often than `make test` does, by the variable `CRASH_KILLS`.
@Suite(.serialized, .timeLimit(.minutes(180)))
struct CrashTests {
    private static let kills = unsafe getenv("CRASH_KILLS").flatMap { unsafe Int(String(cString: $0)) } ?? 20

    @Test func `kills at random and at every durable step lose no article, no alert and no refusal, and double none`()
        async throws
    {
        let folder = try TemporaryFolder()
        let isLong = Self.kills >= 200
        try folder.write(
            "KILLS=\(Self.kills)\nRANDOM_ARTICLES=200\nPLAIN=\(isLong ? "yes" : "")\n", to: "parameters")
        let transcript = try await Container.run(
            "crash",
            with: [
                "\(folder.path(of: "parameters")):/parameters",
                "\(Container.products.appending("libCrashPoints.so")):/usr/lib/crash-points.so",
            ], within: .seconds(600 + 5 * Self.kills))

        #expect(transcript.properties("kills")["NRestarts"] == "\(Self.kills)")
        let steps = transcript.lines("steps")
        for step in [
            "half of write /var/lib/figurewatch/ledger.log",
            "fdatasync /var/lib/figurewatch/ledger.log", "send to the journal", "rename in /var/lib/figurewatch",
            "fsync /var/lib/figurewatch",
        ] {
            #expect(steps.contains("crash before \(step)"), "\(steps)")
        }

        let articles = transcript.properties("articles")
        #expect(articles["articles"] == articles["dropped"])
        try JournalFaultTests.expectEachAlertOnce(in: transcript, atLeast: 200)
        #expect(try transcript.entries("replays").isEmpty)
        #expect(transcript.lines("refusals").sorted() == transcript.lines("files refused").sorted())
        #expect(transcript.lines("ids").sorted() == transcript.lines("ids without trouble").sorted())
        let figures = transcript.lines("figures")
        #expect(!figures.isEmpty)
        let others = transcript.lines("figures without trouble")
        let differing = zip(figures, others).first { $0 != $1 }
        #expect(figures == others, "\(figures.count) and \(others.count) figures, first differing: \(differing as Any)")
    }
}
