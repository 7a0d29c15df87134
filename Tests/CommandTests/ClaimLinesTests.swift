internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Articles through standard input, and claim lines instead of articles.
@Suite struct ClaimLinesTests {
    private static let sample = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .appending("SampleStory/articles").string

    private static func piped(_ arguments: [String], reading input: String) async throws -> (
        status: TerminationStatus, lines: [String], error: String
    ) {
        let binary = FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch")
        let result = try await run(
            .path(binary), arguments: Arguments(arguments), input: .string(input), output: .string(limit: 64 << 20),
            error: .string(limit: 1 << 20))
        return (
            result.terminationStatus, result.standardOutput.split(separator: "\n").map(String.init),
            result.standardError
        )
    }

    private static func article(_ number: Int, _ text: String, on day: String = "2024-01-02") -> String {
        #"{"id": "https://example.org/\#(number)", "title": "News of the day", "date": "\#(day)", "text": "\#(text)"}"#
    }

    @Test func `articles come through standard input, and a bad line costs itself alone`() async throws {
        let input = [
            Self.article(1, "Police counted 300 boats."), "{\"title\": ", "", "[1]",
            Self.article(2, "The mine employs 410 workers."),
        ]
        let result = try await Self.piped(
            ["extract", "-", "--format", "jsonl"], reading: input.joined(separator: "\n"))
        #expect(result.status == .exited(66))
        #expect(result.lines.count == 2, "\(result.lines)")
        #expect(
            result.lines[0].contains(#""file":"-""#) && result.lines[0].contains(#""entry":"https://example.org/1""#))
        #expect(result.lines[1].contains("410 workers"))
        #expect(result.error.split(separator: "\n").count == 2, "\(result.error)")
        #expect(
            result.error.contains("-: line 2: The line is damaged (it is no JSON).\n")
                && result.error.contains("-: line 4: The line "), "\(result.error)")
    }

    @Test func `articles through standard input are those of a file of the same lines`() async throws {
        let input = [
            Self.article(1, "Police counted 300 boats."), Self.article(2, "The mine employs 410 workers."),
            #"{"title": "Boats", "date": "2024-01-03", "text": "Some 310 boats were counted."}"#,
        ].map { $0 + "\n" }.joined()
        let folder = try TemporaryFolder()
        try folder.write(input, to: "wire.jsonl")
        let file = folder.path.appending("wire.jsonl").string
        for options in [[], ["--whole"]] {
            let read = try await figurewatch(["extract", file, "--format", "jsonl"] + options)
            let streamed = try await Self.piped(
                ["extract", "-", "--name", file, "--format", "jsonl"] + options, reading: input)
            #expect(streamed.lines == read.lines && !read.lines.isEmpty)
        }
    }

    @Test func `replay of claim lines is replay of the articles`() async throws {
        let articles = try await figurewatch(["replay", Self.sample, "--format", "jsonl"])
        let claims = try await figurewatch(["extract", "--whole", Self.sample])
        #expect(!articles.lines.isEmpty && articles.status == .exited(0))
        let replayed = try await Self.piped(
            ["replay", "--claims", "-", "--format", "jsonl"], reading: claims.lines.map { $0 + "\n" }.joined())
        #expect(replayed.status == .exited(0), "\(replayed.error)")
        #expect(replayed.lines == articles.lines)
    }

    @Test func `by story each line says its story, and stories in other processes give the same lines`() async throws {
        let quake = Self.article(1, "The quake in Karo has killed at least 120 people.")
        let army = Self.article(2, "North Korea has sent 1,500 soldiers to Russia.")
        let toll = Self.article(3, "The quake in Karo has killed 250 people.", on: "2024-01-03")
        func lines(_ articles: [String]) async throws -> [String] {
            let claims = try await Self.piped(
                ["extract", "-", "--whole"], reading: articles.map { $0 + "\n" }.joined())
            let result = try await Self.piped(
                ["replay", "--claims", "--by-story", "-", "--format", "jsonl"],
                reading: claims.lines.map { $0 + "\n" }.joined())
            #expect(result.status == .exited(0), "\(result.error)")
            return result.lines
        }
        let together = try await lines([quake, army, toll])
        #expect(together.allSatisfy { $0.contains(#""story":""#) })
        #expect(together.contains { $0.contains(#""kind":"changed""#) })
        let apart = [try await lines([quake, toll]), try await lines([army])]
        #expect(apart.joined().sorted() == together.sorted())
    }

    @Test func `a damaged claim line is named with its number, and the other articles are printed`() async throws {
        let articles = [Self.article(1, "Police counted 300 boats."), Self.article(2, "The mine employs 410 workers.")]
        var claims = try await Self.piped(["extract", "-", "--whole"], reading: articles.joined(separator: "\n")).lines
        claims[1] = String(claims[1].dropLast(9))
        let result = try await Self.piped(
            ["replay", "--claims", "-", "--format", "jsonl"], reading: claims.joined(separator: "\n"))
        #expect(result.status == .exited(66))
        #expect(result.error.contains("-: line 2: "), "\(result.error)")
        #expect(
            result.lines.contains { $0.contains("410 workers") } && !result.lines.contains { $0.contains("300 boats") })
    }

    @Test(arguments: [
        (["extract", "-", "--whole", "--quantities"], "--quantities"),
        (["extract", "-", "--whole", "--format", "table"], "JSON Lines"),
        (["replay", "/nowhere", "--by-story"], "--claims"),
        (["replay", "/nowhere", "--claims", "--by-story", "--state", "/nowhere"], "--state"),
    ])
    func `options that do not go together are refused`(arguments: [String], hint: String) async throws {
        let result = try await figurewatch(arguments)
        #expect(result.status == .exited(64))
        #expect(result.error.contains(hint), "\(result.error)")
    }

    /// It would show in the order of what comes out: an article's claims come before the next article is given.
    @Test func `an article's claims are printed before the next article comes`() async throws {
        let binary = FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch").string
        let script = """
            (echo '\(Self.article(1, "Police counted 300 boats."))'; read -r line < "$0"; echo '\(Self.article(2, "The mine employs 410 workers."))') \
              | '\(binary)' extract - --format jsonl | tee -p "$0" | grep -c claim
            """
        let folder = try TemporaryFolder()
        try folder.makeFIFO("answers")
        let result = try await run(
            .path("/bin/bash"), arguments: ["-c", script, folder.path.appending("answers").string],
            output: .string(limit: 1000), error: .string(limit: 1000))
        #expect(result.standardOutput == "2\n", "\(result.standardError)")
    }
}
