internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import Terminal
internal import TestSupport
internal import Testing

/// What a person sees of `replay`, `figures` and the others, at a terminal and in a file.
@Suite struct TerminalOutputTests {
    private static let texts = [
        ("2024-01-01.txt", "North Korea has sent more than 10,000 soldiers to Russia, Seoul said."),
        ("2024-01-02.txt", "Some 12,000 North Korean soldiers are in Russia, Seoul said. Police counted 300 boats."),
    ]

    /// A folder with the two articles, and a ledger that has read them in `state`.
    private static func newsroom() async throws -> TemporaryFolder {
        try await folderWithLedger(of: texts)
    }

    private static func rename(_ figure: String, _ name: String, in folder: borrowing TemporaryFolder) async throws {
        let result = try await figurewatch(
            ["figures", "rename", figure, name, "--state", folder.path(of: "state").string])
        try #require(result.status == .exited(0), "\(result.error)")
    }

    /// What the command prints on a terminal of so many columns.
    private static func onTerminal(
        _ arguments: [String], columns: Int, _ variables: [Environment.Key: String?] = [:]
    ) async throws -> [String] {
        let binary = FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch")
        // script(1) gives the command a terminal, and prints what it writes to it.
        let command = ["stty cols \(columns); exec", binary.string] + arguments.map { "'\($0)'" }
        let usual: [Environment.Key: String?] = ["TERM": "xterm", "COLUMNS": nil, "NO_COLOR": nil, "PAGER": "cat"]
        let result = try await run(
            .name("script"), arguments: ["-qec", command.joined(separator: " "), "/dev/null"],
            environment: .inherit.updating(usual.merging(variables) { $1 }), output: .string(limit: 1 << 20),
            error: .string(limit: 1 << 20))
        #expect(result.terminationStatus == .exited(0), "\(result.standardOutput)")
        return result.standardOutput.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }

    @Test func `the running table is aligned by what is shown, and a long name is folded below itself`() async throws {
        let folder = try await Self.newsroom()
        try await Self.rename("F1", "北朝鮮が派遣した兵士 🪖 (soldiers that North Korea has sent to Russia)", in: folder)
        try await Self.rename("F2", "cafe\u{301}-bateaux", in: folder)
        let result = try await figurewatch(
            ["figures", "--state", folder.path(of: "state").string, "--format", "table"])
        #expect(
            result.lines.prefix(5) == [
                "FIGURE  NAME                       LATEST                     CHANGE  WHEN",
                "North Korea (2 articles, 2024-01-01 to 2024-01-02)",
                "F1      北朝鮮が派遣した兵士 🪖    Some 12,000 North Korean    +20 %  2024-01-02",
                "        (soldiers that North       soldiers",
                "        Korea has sent to Russia)",
            ], "\(result.lines.joined(separator: "\n"))")
        #expect(
            result.lines.contains { $0.hasPrefix("F2      cafe\u{301}-bateaux               300 boats") },
            "\(result.lines)")
    }

    @Test func `a change is a block whose new value stands between asterisks in a file`() async throws {
        let folder = try await Self.newsroom()
        let files = Self.texts.map { folder.path(of: $0.0).string }
        let result = try await figurewatch(["replay", "--format", "table"] + files)
        #expect(result.lines.allSatisfy { DisplayWidth.columns(of: $0) <= 80 })
        let start = try #require(result.lines.firstIndex { $0.hasPrefix("  ! Refined: ") })
        let block = [result.lines[start]] + result.lines[(start + 1)...].prefix { $0.hasPrefix("    ") }
        #expect(block.count > 1)
        let text = block.map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(
            text.contains("more than 10,000 soldiers → *Some 12,000 North Korean soldiers* (+20 %), says Seoul. “"),
            "\(text)")
        #expect(!text.contains(files[1]), "the article is named above:\n\(text)")
        #expect(result.lines.contains { $0.hasPrefix(files[1].prefix(40)) })
    }

    @Test func `on a terminal the new value is bold, and lines are as long as it is wide`() async throws {
        let folder = try await Self.newsroom()
        let arguments = ["figures", "--state", folder.path(of: "state").string]
        let wide = try await Self.onTerminal(arguments, columns: 120)
        #expect(
            wide.contains {
                $0.contains("\u{1B}[1mSome 12,000 North Korean soldiers\u{1B}[0m")
            },
            "\(wide)")
        let narrow = try await Self.onTerminal(arguments, columns: 50)
        let shown = narrow.map { $0.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") }
        #expect(shown.allSatisfy { DisplayWidth.columns(of: $0) <= 50 }, "\(shown)")
        #expect(shown.contains { DisplayWidth.columns(of: $0) > 40 }, "\(shown)")
        let told = try await Self.onTerminal(arguments, columns: 50, ["COLUMNS": "120"])
        #expect(told == wide, "COLUMNS is believed before the terminal")
    }

    @Test(arguments: ["NO_COLOR", "TERM"])
    func `NO_COLOR and a terminal without styles get no commands`(variable: String) async throws {
        let folder = try await Self.newsroom()
        let value = variable == "TERM" ? "dumb" : "1"
        let key = try #require(Environment.Key(rawValue: variable))
        let lines = try await Self.onTerminal(
            ["figures", "--state", folder.path(of: "state").string], columns: 120, [key: value])
        #expect(!lines.joined().contains("\u{1B}"), "\(lines)")
        #expect(lines.contains { $0.contains("Some 12,000 North Korean") }, "\(lines)")
    }

    @Test func `a list is one block, and among JSON Lines each figure has its own, joined by a group`() async throws {
        struct Line: Decodable {
            let type: String
            let id: String?, group: String?, message: String?
        }
        let folder = try TemporaryFolder()
        try folder.write(
            "Floods killed 89 people in Marrakesh, 40 people in Taroudant and 12 people in Sennar, officials said.",
            to: "2024-01-01.txt")
        let file = folder.path(of: "2024-01-01.txt").string
        let json = try await figurewatch(["replay", file, "--format", "jsonl"])
        let alerts = try json.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
            .filter { $0.type == "alert" }
        #expect(alerts.map(\.group) == Array(repeating: alerts.first?.id, count: 3), "\(json.lines)")
        for (alert, value) in zip(alerts, ["89 people", "40 people", "12 people"]) {
            #expect(alert.message?.contains(": \(value), say officials. “") == true, "\(alert)")
        }
        let table = try await figurewatch(["replay", file, "--format", "table"])
        let start = try #require(table.lines.firstIndex { $0.hasPrefix("  ! ") })
        let text = table.lines[start...].map { $0.drop { $0 == " " } }.joined(separator: " ")
        #expect(text.contains(": 89 people; ") && text.contains(": 12 people, say officials. “"), "\(text)")
        #expect(table.lines.count { $0.hasPrefix("  ! ") } == 1 && !text.contains("2024-01-01"), "\(text)")
    }

    @Test func `what only the daemon's ledger gets is told as that`() async throws {
        let folder = try TemporaryFolder()
        try folder.write("The mayor of Lavo spoke for 40 minutes.", to: "2024-01-01.txt")
        let file = folder.path(of: "2024-01-01.txt").string
        let json = try await figurewatch(["replay", file, "--format", "jsonl"])
        try #require(json.lines.contains { $0.contains(#""priority":7"#) }, "\(json.lines)")
        let table = try await figurewatch(["replay", file, "--format", "table"])
        #expect(table.lines.contains { $0.hasPrefix("  - Only recorded: New: ") }, "\(table.lines)")
        #expect(!table.lines.contains { $0.hasPrefix("  !") }, "\(table.lines)")
    }

    @Test func `an article's commands to the terminal do nothing, in claims, in alerts and in the table`() async throws
    {
        let folder = try TemporaryFolder()
        try folder.write("Police counted 300 \u{1B}[31mboats\u{1B}[0m on Monday.", to: "2024-01-01.txt")
        try folder.write("Police counted 400 \u{1B}[31mboats\u{1B}[0m on Tuesday.", to: "2024-01-02.txt")
        let articles = [folder.path(of: "2024-01-01.txt").string, folder.path(of: "2024-01-02.txt").string]
        let state = folder.path(of: "state").string
        for arguments in [
            ["extract"] + articles, ["replay", "--state", state] + articles, ["figures", "--state", state],
            ["explain", articles[0], "--state", state],
        ] {
            let result = try await figurewatch(arguments + ["--format", "table"])
            #expect(result.status == .exited(0) && !result.lines.isEmpty, "\(result.error)")
            #expect(!result.lines.joined().contains("\u{1B}"), "\(result.lines)")
        }
    }

    @Test(arguments: ["extract", "replay", "explain"])
    func `every command that prints tables of real articles stays within 80 columns`(command: String) async throws {
        let articles = FilePath(#filePath).removingLastComponent().removingLastComponent()
            .appending("SampleStory/articles")
        let result = try await figurewatch([command, articles.string, "--format", "table"])
        #expect(result.status == .exited(0) && result.lines.count > 100, "\(result.error)")
        let tooWide = result.lines.filter { DisplayWidth.columns(of: $0) > 80 }
        #expect(tooWide.isEmpty, "\(tooWide)")
    }
}
