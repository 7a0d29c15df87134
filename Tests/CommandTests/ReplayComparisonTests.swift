internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite struct ReplayComparisonTests {
    private static func replay(
        _ folder: borrowing TemporaryFolder, _ arguments: String...
    ) async throws -> (status: TerminationStatus, lines: [String], error: String) {
        try await figurewatch(["replay", folder.path(of: "articles").string] + arguments)
    }

    @Test func `a replay says what would change in a ledger, and leaves it as it is`() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("articles")
        try folder.write("Police counted 300 boats.", to: "articles/2024-01-01.txt")
        try folder.write("The mine employs 410 workers.", to: "articles/2024-01-02.txt")
        let state = folder.path(of: "state").string
        #expect(try await Self.replay(folder, "--state", state).status == .exited(0))
        let same = try await Self.replay(folder, "--against", state, "--format", "table")
        #expect(same.lines == ["2 articles compared; nothing would change."], "\(same)")

        let merge = try await figurewatch(["figures", "merge", "F1", "F2", "--state", state])
        #expect(merge.status == .exited(0))
        try folder.write("The mine has 12 lifts.", to: "articles/2024-01-03.txt")
        let split = try await Self.replay(folder, "--against", state, "--format", "table")
        let text = split.lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(text.hasPrefix("2 articles compared; not in the ledger: 1; 1 change: F1 ("), "\(text)")
        #expect(text.contains("would be split: 1 reading as"), "\(text)")
        #expect(try await Self.replay(folder, "--against", state, "--format", "jsonl").lines.count == 1)
        let verify = try await figurewatch(["figures", "--state", state, "--format", "jsonl"])
        #expect(verify.lines.count == 1, "the ledger is as it was")
        #expect(try await Self.replay(folder, "--against", "/nowhere").status == .exited(66))
    }

    @Test func `on a terminal it shows how far it is while the results go elsewhere`() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("articles")
        for number in 1...9 {
            try folder.write("Police counted \(number)00 boats.", to: "articles/2024-01-0\(number).txt")
        }
        let terminal = try await RealTerminal(columns: 80)
        try await terminal.type(
            figurewatch:
                "replay \(folder.path(of: "articles")) 2>&1 > \(folder.path(of: "results")) | tee /dev/null; sleep 0.1")
        // Through a pipe nothing is shown.
        let piped = try await terminal.until { $0.contains("READY") }
        #expect(!piped.joined().contains("articles,") && !piped.joined().contains("of 9"), "\(piped)")
        try await terminal.type(
            figurewatch: "replay \(folder.path(of: "articles")) > \(folder.path(of: "results"))")
        try await terminal.until { $0.contains("of 9 articles") || $0.contains("READY") }
        let lines = try await terminal.until { $0.contains("READY") }
        #expect(!lines.joined().contains("of 9 articles"), "the line is taken away: \(lines)")
        try await terminal.close()
    }
}
