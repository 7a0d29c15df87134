internal import Glibc
internal import SystemPackage
internal import TestSupport
internal import Testing

/// More comes at once than anybody drops: each article is read once and each alert is in the journal once.
///
/// `make load-test` runs the long forms, by the variable `LOAD_IS_FULL`.
@Suite(.serialized, .timeLimit(.minutes(90)))
struct LoadTests {
    private static let isFull = unsafe getenv("LOAD_IS_FULL") != nil

    /// Runs a scenario with what it finds in `/parameters`.
    private static func run(_ scenario: String, _ parameters: [String: Int?]) async throws -> Transcript {
        let folder = try TemporaryFolder()
        let lines = parameters.map { "\($0)=\($1.map(String.init) ?? "")\n" }
        try folder.write(
            lines.joined() + "patience=\(isFull ? 2400 : 300)\n", to: "parameters")
        let transcript = try await Container.run(
            scenario, with: ["\(folder.path(of: "parameters")):/parameters"],
            within: .seconds(isFull ? 2500 : 900))
        if let missing = transcript.lines("missing").first { try Test.cancel("\(missing) is missing here") }
        return transcript
    }

    @Test func `of many different articles that come at once, each is read once`() async throws {
        let articles = Self.isFull ? 10_000 : 1000
        let transcript = try await Self.run("burst", ["ARTICLES": articles])
        #expect(transcript.lines("status").first?.hasPrefix("Articles: \(articles),") == true)
        try JournalFaultTests.expectEachAlertOnce(in: transcript, atLeast: 2)
    }

    @Test func `of many figures in one drop, each is told once, and an article with too many is refused by name`()
        async throws
    {
        let articles = Self.isFull ? 600 : 10
        let transcript = try await Self.run("figures", ["ARTICLES": articles])
        let refused = try transcript.entries("refused")
        #expect(refused.map { $0["FIGUREWATCH_FILE"] } == ["drafts/above-the-limit.txt"])
        #expect(refused.map { $0["FIGUREWATCH_CODE"] } == ["too-many-claims"])
        let claims = transcript.lines("claims").compactMap { Int($0) }
        #expect(claims == Array(repeating: 100, count: articles))
        try JournalFaultTests.expectEachAlertOnce(in: transcript, atLeast: articles * 60)
    }

    @Test func `files that overflow the kernel's queue of events are all read, which is told once`() async throws {
        // What the queue holds otherwise is 16,384 events; a file makes three.
        try await overflow(files: 50_000, every: 500, queue: nil)
    }

    @Test(.enabled(if: isFull, "only 'make load-test' makes the whole machine's queues short for a moment"))
    func `files that overflow a short queue of events are all read, which is told once`() async throws {
        try await overflow(files: 50_000, every: 5, queue: 16)
    }

    private func overflow(files: Int, every: Int, queue: Int?) async throws {
        let transcript = try await Self.run("overflow", ["FILES": files, "EVERY": every, "QUEUE": queue])
        #expect(try transcript.entries("overflows").count == 1)
        let articles = files / every + 1
        #expect(
            transcript.lines("status").first?.hasPrefix("Articles: \(articles), ") == true,
            "\(transcript.lines("status"))")
        try JournalFaultTests.expectEachAlertOnce(in: transcript, atLeast: 2)
    }
}
