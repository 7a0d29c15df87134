internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import Terminal
internal import TestSupport
internal import Testing

/// What a person sees of the life of one figure.
@Suite struct HistoryTests {
    private static let texts = [
        ("2024-01-01.txt", "North Korea has sent 1,500 soldiers to Russia, the spy agency said."),
        ("2024-01-02.txt", "About 3,000 North Korean troops are now in Russia, lawmakers said."),
        ("2024-01-03.txt", "Between 10,900 and 11,000 North Korean troops are in Russia, the spy agency said."),
        (
            "2024-01-04.txt",
            "More than 12,000 North Korean troops are in Russia, lawmakers said. Police counted 300 boats."
        ),
    ]

    private static func ledger() async throws -> TemporaryFolder {
        try await folderWithLedger(of: texts)
    }

    private static func history(
        _ arguments: String..., in folder: borrowing TemporaryFolder
    ) async throws -> (status: TerminationStatus, lines: [String], error: String) {
        try await figurewatch(["history"] + arguments + ["--state", folder.path(of: "state").string])
    }

    @Test func `each reading is a line of the plot, with its bounds and its source, and has its clause below`()
        async throws
    {
        let result = try await Self.history("F1", "--format", "table", in: Self.ledger())
        let text = result.lines.joined(separator: "\n")
        #expect(result.status == .exited(0), "\(result.error)")
        func row(_ day: String) -> String { result.lines.first { $0.hasPrefix("\(day) ") } ?? "" }
        #expect(row("2024-01-01").hasSuffix("A"), "\(text)")
        #expect(row("2024-01-02").hasSuffix("╌B╌"), "\(text)")
        #expect(row("2024-01-03").contains("A"), "\(text)")
        #expect(row("2024-01-04").hasSuffix("B─▶"), "\(text)")
        #expect(text.contains("Sources: A the spy agency; B lawmakers"), "\(text)")
        #expect(text.contains("2024-01-04 B More than 12,000 North Korean troops, lawmakers"), "\(text)")
        #expect(text.contains("“North Korea has sent 1,500 soldiers to Russia"), "\(text)")
        #expect(result.lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 } && !text.contains("\u{1B}"), "\(text)")
    }

    @Test func `a figure is also found by words, and where several are meant they are named`() async throws {
        let folder = try await Self.ledger()
        #expect(try await Self.history("boats", "--format", "csv", in: folder).lines.count == 2)
        let none = try await Self.history("nothing", in: folder)
        #expect(none.status == .exited(64) && none.error.contains("no such figure"), "\(none.error)")
        let several = try await Self.history("s", in: folder)
        #expect(several.status == .exited(64) && several.error.contains("F1  "), "\(several.error)")
    }

    @Test func `files get every reading in order of time`() async throws {
        let folder = try await Self.ledger()
        let csv = try await Self.history("F1", "--format", "csv", in: folder).lines
        #expect(
            csv.map { $0.prefix(10) } == ["published,", "2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"],
            "\(csv)")
        #expect(try await Self.history("F1", "--format", "jsonl", in: folder).lines.count == 4)
        #expect(try await Self.history("F1", "--format", "markdown", in: folder).lines.count == 7)
    }

    @Test(arguments: [80, 140])
    func `the plot fits a terminal`(columns: Int) async throws {
        let folder = try await Self.ledger()
        let terminal = try await RealTerminal(columns: columns)
        try await terminal.type(figurewatch: "history F1 --no-pager --state \(folder.path(of: "state"))")
        let lines = try await terminal.until { $0.contains("“More than 12,000") && $0.contains("READY") }
        #expect(lines.contains { $0.hasPrefix("2024-01-04 ") && $0.hasSuffix("B─▶") }, "\(lines)")
        // The arrow stands near the right end of the scale.
        let arrow = lines.first { $0.hasSuffix("B─▶") }.map { DisplayWidth.columns(of: $0) } ?? 0
        #expect(arrow > min(columns, 110) / 2 && arrow <= columns, "\(lines)")
        try await terminal.close()
    }
}
