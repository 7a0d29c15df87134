internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import Terminal
internal import TestSupport
internal import Testing

/// What a person sees of the running table.
@Suite struct FiguresTableTests {
    private static let texts = [
        ("2024-01-01.txt", "North Korea has sent 1,500 soldiers to Russia, the spy agency said."),
        ("2024-01-02.txt", "The quake in Karo has killed at least 120 people, officials said."),
        ("2024-01-03.txt", "About 3,000 North Korean troops are now in Russia, lawmakers said."),
        ("2024-01-04.txt", "The quake in Karo has killed 250 people, officials said."),
        ("2024-01-05.txt", "The harbour of Mira needs 1,234 new cranes, the =mayor said."),
    ]

    /// The folder of a ledger that has read the articles.
    private static func ledger() async throws -> TemporaryFolder {
        try await folderWithLedger(of: texts)
    }

    private static func figures(
        _ arguments: String..., in folder: borrowing TemporaryFolder
    ) async throws -> [String] {
        let state = folder.path(of: "state").string
        let result = try await figurewatch(["figures"] + arguments + ["--state", state])
        #expect(result.status == .exited(0), "\(result.error)")
        return result.lines
    }

    @Test func `rows stand by story, what moved last first, each with its change, its sources and its bars`()
        async throws
    {
        let lines = try await Self.figures("--format", "table", in: Self.ledger())
        let text = lines.joined(separator: "\n")
        let order = ["250 people", "3,000", "1,234"].map { text.firstRange(of: $0)?.lowerBound }
        #expect(
            order.allSatisfy { $0 != nil } && order == order.sorted { ($0 ?? text.endIndex) < ($1 ?? text.endIndex) },
            "\(text)")
        #expect(
            lines.contains { $0.contains("Karo") && $0.hasSuffix("(2 articles, 2024-01-02 to 2024-01-04)") }, "\(text)")
        #expect(text.contains("was at least 120"), "\(text)")
        #expect(text.contains("officials; 2 articles, 1") && text.contains("▁█"), "\(text)")
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 }, "\(text)")
    }

    @Test func `words and options leave the figures that they name`() async throws {
        let folder = try await Self.ledger()
        #expect(try await Self.figures("karo", "--format", "csv", in: folder).count == 2)
        #expect(try await Self.figures("--unit", "cranes", "--format", "csv", in: folder).count == 2)
        #expect(try await Self.figures("--story", "korea", "--format", "csv", in: folder).count == 2)
        #expect(try await Self.figures("--since", "2024-01-05", "--format", "jsonl", in: folder).count == 1)
        #expect(try await Self.figures("--articles", "2", "--format", "jsonl", in: folder).count == 2)
        let none = try await figurewatch(["figures", "nothing", "--state", folder.path(of: "state").string])
        #expect(none.status == .exited(0) && none.lines.isEmpty && none.error.contains("No figure"), "\(none)")
        let wrong = try await figurewatch(["figures", "--kind", "sort", "--state", folder.path(of: "state").string])
        #expect(wrong.status == .exited(64) && wrong.error.contains("increment"), "\(wrong.error)")
    }

    @Test func `a line of JSON has the row's story and change beside every reading`() async throws {
        struct Row: Decodable {
            struct Reading: Decodable { let claim: Claim }
            struct Claim: Decodable { let text: String }
            let id: String, name: String, story: String, moved: String
            let change: Double?, articles: Int, sources: Int, salience: Int
            let latest: Reading, previous: Reading?, readings: [Reading]
        }
        let lines = try await Self.figures("--articles", "2", "--format", "jsonl", in: Self.ledger())
        let rows = try lines.map { try JSONDecoder().decode(Row.self, from: Data($0.utf8)) }
        #expect(rows.map(\.articles) == [2, 2])
        #expect(rows[0].moved == "2024-01-04" && rows[0].readings.count == 2, "\(rows)")
        #expect(rows[0].previous?.claim.text.contains("120") == true, "\(rows)")
        #expect(rows[1].change == 1, "\(rows)")
    }

    @Test func `Markdown has a table for each story`() async throws {
        let lines = try await Self.figures("--format", "markdown", in: Self.ledger())
        #expect(lines.count { $0.hasPrefix("## ") } == 3, "\(lines)")
        #expect(lines.count { $0.hasPrefix("| Figure |") } == 3, "\(lines)")
        #expect(lines.count { $0.hasPrefix("| F") && $0.hasSuffix(" |") } == 6, "\(lines)")
    }

    @Test(arguments: [80, 140])
    func `on a terminal a table that is longer than it is shown page by page`(columns: Int) async throws {
        let folder = try await Self.ledger()
        let terminal = try await RealTerminal(columns: columns, rows: 10)
        try await terminal.type(figurewatch: "figures --state \(folder.path(of: "state"))")
        // less, in which one goes to the end and leaves.
        let first = try await terminal.until { $0.contains("FIGURE") && $0.hasSuffix(":\n") || $0.contains("\n:") }
        #expect(first.allSatisfy { DisplayWidth.columns(of: $0) <= columns }, "\(first)")
        #expect(first.contains { $0.contains("250 people") }, "\(first)")
        try await terminal.press("G")
        try await terminal.until { $0.contains("1,234") }
        try await terminal.press("q")
        try await terminal.until { $0.contains("READY") }
        // One screen is printed, and so is all where no pager is wanted.
        try await terminal.type(figurewatch: "figures cranes --state \(folder.path(of: "state"))")
        let short = try await terminal.until { $0.contains("READY") && $0.contains("1,234") }
        #expect(!short.contains(":"), "\(short)")
        try await terminal.type(figurewatch: "figures --no-pager --state \(folder.path(of: "state"))")
        try await terminal.until { $0.contains("READY") && $0.contains("1,234") }
        try await terminal.close()
    }
}
