internal import Articles
internal import FoundationEssentials
internal import Inbox
internal import Ledger
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// `figurewatch explain` says why a claim is that figure.
@Suite struct ExplainTests {
    private static let texts = [
        ("2024-01-01.txt", "North Korea has sent more than 10,000 soldiers to Russia, Seoul said."),
        ("2024-01-02.txt", "Some 12,000 North Korean soldiers are in Russia, Seoul said. Police counted 300 boats."),
    ]

    /// What these tests read of a line of JSON.
    private struct Line: Decodable {
        struct Words: Decodable { let bound: String? }
        struct Part: Decodable { let kind: String, words: String, amount: Double }
        struct Row: Decodable {
            let figure: String, name: String
            let last: String?, ruledOut: String?, reason: String?
            let score: Double?
            let evidence: [Part]?
        }
        struct Decision: Decodable {
            let figure: String, by: String, reason: String
            let recorded: String?
            let margin: Double?
        }
        let type: String, file: String, text: String, start: Int, value: Double
        let words: Words
        let rows: [Row]
        let decision: Decision
    }

    /// A folder with the two articles, and a ledger that has read them in `state`.
    private static func newsroom() async throws -> TemporaryFolder {
        try await folderWithLedger(of: texts)
    }

    private static func explain(
        _ what: String, in state: FilePath, _ options: String...
    ) async throws -> (status: TerminationStatus, lines: [String], error: String) {
        try await figurewatch(["explain", what, "--state", state.string] + options)
    }

    private static func id(of article: Int, start: Int, _ kind: String) -> String {
        "\(ContentDigest(of: Array(texts[article].1.utf8)).hex.prefix(16))-\(start)-\(kind)"
    }

    @Test func `an alert is explained by the table before its article, in words and within 80 columns`() async throws {
        let folder = try await Self.newsroom()
        let id = Self.id(of: 1, start: 0, "changed")
        let result = try await Self.explain(id, in: folder.path(of: "state"), "--format", "table")
        #expect(result.status == .exited(0), "\(result.error)")
        let text = result.lines.joined(separator: "\n")
        for part in [
            "Compared with the table as it was before this article: 1 row of 1 article.", "“Some 12,000",
            "  value    12000 soldier", "  bound    approximate, by “some”", "  says so  Seoul",
            "last “more than 10,000 soldiers”", "score +", "for      ", "Decision: F1, by ", "over a row of its own.",
        ] { #expect(text.contains(part), "'\(part)' is not in:\n\(text)") }
        #expect(!text.contains("boats"), "one claim was asked for:\n\(text)")
        #expect(result.lines.allSatisfy { $0.count <= 80 }, "\(text)")
    }

    @Test func `JSON Lines say the same, a claim each`() async throws {
        let folder = try await Self.newsroom()
        let file = folder.path(of: Self.texts[1].0).string
        let result = try await Self.explain(file, in: folder.path(of: "state"), "--format", "jsonl")
        #expect(result.status == .exited(0), "\(result.error)")
        let lines = try result.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        #expect(lines.map(\.value) == [12_000, 300] && lines.allSatisfy { $0.type == "explanation" })
        let soldiers = try #require(lines.first), boats = try #require(lines.last)
        #expect(soldiers.words.bound == "some")
        #expect(soldiers.decision.figure == "F1" && soldiers.decision.by == "score")
        let row = try #require(soldiers.rows.first)
        let sum = (row.evidence ?? []).reduce(0) { $0 + $1.amount }
        #expect(abs(sum - (row.score ?? 0)) < 1e-9, "\(row)")
        #expect(boats.decision.by == "opened" && boats.decision.figure == boats.decision.recorded, "\(boats.decision)")
        #expect(boats.rows.first?.ruledOut == "otherNoun" && boats.rows.first?.reason == "another noun")
    }

    @Test func `a claim is named by a byte in it`() async throws {
        let folder = try await Self.newsroom()
        let file = folder.path(of: Self.texts[1].0).string
        let result = try await Self.explain("\(file):5", in: folder.path(of: "state"), "--format", "jsonl")
        #expect(result.lines.count == 1 && result.lines[0].contains("12,000"), "\(result)")
    }

    @Test func `without a ledger every claim opens a row`() async throws {
        let folder = try await Self.newsroom()
        let file = folder.path(of: Self.texts[1].0).string
        let nothing = folder.path(of: "nothing").string
        for options in [[], ["--state", nothing]] {
            let result = try await figurewatch(
                ["explain", file, "--format", "table"] + options, variables: ["FIGUREWATCH_STATE": nothing])
            #expect(result.status == .exited(0), "\(result.error)")
            #expect(result.lines.contains { $0.hasPrefix("  Decision: a row of its own, F1: the table is empty") })
            #expect(result.error.contains("There is no ledger in '\(nothing)'"), "\(result.error)")
        }
    }

    @Test func `an article that is gone is explained from the ledger, also while the daemon has it open`() async throws
    {
        let folder = try await Self.newsroom()
        let state = folder.path(of: "state")
        try FileManager.default.removeItem(atPath: folder.path(of: Self.texts[1].0).string)
        let daemon = try Ledger(opening: state)
        let before = try Self.content(of: state)
        let result = try await Self.explain(
            Self.id(of: 1, start: 0, "changed"), in: folder.path(of: "state"), "--format", "jsonl")
        #expect(result.status == .exited(0) && result.lines.count == 1, "\(result)")
        #expect(try Self.content(of: state) == before, "the ledger is only read")
        daemon.close()
    }

    @Test(arguments: [
        ("article:2000", 64, "has no claim at byte 2000. The nearest are at 0 ("),
        ("claim-that-is-none", 64, "has no claim at byte 7. The nearest are at 0 ("),
        ("0123456789abcdef-0-new", 64, "has no article of the alert '0123456789abcdef-0-new'"),
        ("nothing.txt", 66, "'nothing.txt' does not exist"),
    ])
    func `what can't be explained says why, and what there is`(what: String, status: Int32, words: String) async throws
    {
        let folder = try await Self.newsroom()
        let named =
            switch what {
            case "article:2000": "\(folder.path(of: Self.texts[1].0)):2000"
            case "claim-that-is-none": Self.id(of: 1, start: 7, "new")
            default: what
            }
        let result = try await Self.explain(named, in: folder.path(of: "state"))
        #expect(result.status == .exited(status), "\(result)")
        #expect(result.error.contains(words), "\(result.error)")
        #expect(result.lines.isEmpty)
    }

    @Test func `an alert needs the ledger, which is that of the configuration unless another one is named`()
        async throws
    {
        let id = Self.id(of: 1, start: 0, "changed")
        let folder = try await Self.newsroom()
        let state = folder.path(of: "state").string
        for arguments in [["explain", id], ["figures"], ["ledger", "verify"], ["ledger", "export"]] {
            let result = try await figurewatch(arguments, variables: ["FIGUREWATCH_STATE": state])
            #expect(result.status == .exited(0) && !result.lines.isEmpty, "\(arguments): \(result)")
        }
        let broken = try await figurewatch(["figures"], variables: ["FIGUREWATCH_STATE": "relative"])
        #expect(broken.status == .exited(78) && broken.error.contains("--state"), "\(broken)")
        let absent = try await figurewatch(["explain", id, "--state", "/nowhere"])
        #expect(absent.status == .exited(66) && absent.error.contains("There is no ledger in '/nowhere'"), "\(absent)")
    }

    /// All that is in a folder.
    private static func content(of folder: FilePath) throws -> [String: [UInt8]] {
        var content: [String: [UInt8]] = [:]
        for name in try FolderListing(of: folder).files {
            let path = folder.appending(name.description)
            content[name.description] = try SourceFile(readingPath: path, named: name).content
        }
        return content
    }
}
