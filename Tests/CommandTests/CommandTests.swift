internal import FoundationEssentials
internal import Subprocess
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Runs the built command and gives its status, standard output and standard error.
func figurewatch(_ arguments: [String], variables: [Environment.Key: String?] = [:]) async throws -> (
    status: TerminationStatus, lines: [String], error: String
) {
    let binary = FilePath(CommandLine.arguments[0]).removingLastComponent().appending("figurewatch")
    let result = try await run(
        .path(binary), arguments: Arguments(arguments), environment: .inherit.updating(variables),
        output: .string(limit: 64 << 20), error: .string(limit: 1 << 20)
    )
    return (
        result.terminationStatus, result.standardOutput.split(separator: "\n").map(String.init),
        result.standardError
    )
}

/// What these tests read of a claim or alert line.
private struct Line: Decodable {
    struct Previous: Decodable { let value: Double }
    let type: String, file: String
    let start: Int, end: Int
    let value: Double?, kind: String?, figure: String?, text: String?, unit: String?, bound: String?, status: String?
    let previous: Previous?
}

private let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
private let story = root.appending("Tests/SampleStory")

@Suite struct CommandTests {
    private static func lines(_ arguments: String...) async throws -> [Line] {
        let result = try await figurewatch(arguments)
        #expect(result.status == .exited(0), "\(result.error)")
        return try result.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test func `the sample story's containers and troops are rows that change, and the losses are rows of their own`()
        async throws
    {
        let lines = try await Self.lines("replay", story.appending("articles").string, "--format", "jsonl")
        // The values of the row to which the first claim of this unit and value belongs.
        func row(_ unit: String, _ value: Double) -> (figure: String?, values: Set<Double>) {
            let figure = lines.first { $0.unit == unit && $0.value == value && $0.type == "claim" }?.figure
            return (figure, Set(lines.filter { $0.type == "claim" && $0.figure == figure }.compactMap(\.value)))
        }
        let containers = row("container", 1000), troops = row("soldier", 3000), killed = row("person", 100),
            wounded = row("person", 2700)
        // The rival count of another source, 10,000, opens a row of its own.
        #expect(containers.values.isSuperset(of: [1000, 5000, 6700, 13_000]), "\(containers.values.sorted())")
        #expect(troops.values.isSuperset(of: [3000, 10_900, 11_000, 15_000]), "\(troops.values.sorted())")
        #expect(Set([containers.figure, troops.figure, killed.figure, wounded.figure]).count == 4)
        let changes = lines.filter { $0.kind == "changed" && $0.figure == containers.figure }
        #expect(changes.count >= 2, "\(changes)")
    }

    @Test func `extract finds most of what a desk editor marked in the sample story`() async throws {
        let lines = try await Self.lines("extract", story.appending("articles").string, "--format", "jsonl")
        let table = try String(contentsOfFile: story.appending("expected.tsv").string, encoding: .utf8).split(
            separator: "\n"
        ).dropFirst().map { $0.split(separator: "\t") }
        var missed: [String] = []
        for row in table where row.count > 7 {
            let found = lines.contains { line in
                line.file.hasSuffix(row[0]) && line.value == Double(row[2]) && row[7].contains(line.text ?? "?")
                    || line.file.hasSuffix(row[0]) && line.value == Double(row[2])
                        && (line.text ?? "?").contains(row[7].prefix(8))
            }
            if !found { missed.append("\(row[0]): \(row[7])") }
        }
        #expect(table.count >= 60)
        #expect(
            Double(missed.count) < 0.12 * Double(table.count), "missed \(missed.count) of \(table.count): \(missed)")
    }

    @Test func `a file that is no article is named with its reason, and the others are printed all the same`()
        async throws
    {
        let folder = FilePath("/tmp").appending("figurewatch-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder.string) }
        try Data("<!doctype html><p>300 boats</p>".utf8).write(to: URL(filePath: folder.appending("page.txt").string))
        try Data("Police counted 300 boats.".utf8).write(to: URL(filePath: folder.appending("good.txt").string))
        let result = try await figurewatch(["extract", folder.string, "--format", "jsonl"])
        #expect(result.status == .exited(66))
        #expect(result.lines.count == 1)
        #expect(result.error.contains("page.txt"))
    }

    @Test func `replay names what the daemon would refuse, reads the rest, and ends with the status for it`()
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.write("<!doctype html><p>300 boats</p>", to: "page.txt")
        try folder.write("Police counted 300 boats.", to: "good.txt")
        let result = try await figurewatch(["replay", folder.path.string, "--format", "jsonl"])
        #expect(result.status == .exited(66))
        #expect(result.lines.contains { $0.contains("good.txt") })
        #expect(!result.lines.contains { $0.contains("page.txt") })
        #expect(result.error.contains("page.txt"))
    }

    @Test func `a sound ledger verifies, a damaged one is named, and the export is one document`() async throws {
        let folder = FilePath("/tmp").appending("figurewatch-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(atPath: folder.string) }
        let fixture = root.appending("Tests/LedgerTests/Fixtures/format-1")
        try FileManager.default.copyItem(atPath: fixture.string, toPath: folder.string)
        func verify() async throws -> (TerminationStatus, [String]) {
            let result = try await figurewatch(["ledger", "verify", "--state", folder.string, "--format", "table"])
            return (result.status, result.lines)
        }
        var (status, lines) = try await verify()
        #expect(status == .exited(0), "\(lines)")
        #expect(lines.count == 1 && lines[0].hasPrefix("Sound. Transactions: 16, articles: 9,"), "\(lines)")

        let export = try await figurewatch(["ledger", "export", "--state", folder.string])
        #expect(export.status == .exited(0), "\(export.error)")
        struct Document: Decodable {
            struct Row: Decodable { let id: String }
            let sequence: Int
            let figures: [Row]
        }
        let text = export.lines.joined(separator: "\n")
        let document = try JSONDecoder().decode(Document.self, from: Data(text.utf8))
        #expect(document.sequence == 16)
        #expect(document.figures.count == 24)

        // A copy of it, which is the same ledger; there is no second one in its place, and none of a damaged document.
        let copy = FilePath("\(folder)-copy"), exported = "\(folder).json"
        defer { for path in [copy.string, exported] { try? FileManager.default.removeItem(atPath: path) } }
        try Data((text + "\n").utf8).write(to: URL(filePath: exported))
        #expect(try await figurewatch(["ledger", "import", exported, "--state", copy.string]).status == .exited(0))
        let copied = try await figurewatch(["ledger", "verify", "--state", copy.string, "--format", "table"])
        #expect(copied.lines == lines)
        #expect(try await figurewatch(["ledger", "import", exported, "--state", copy.string]).status == .exited(73))
        try FileManager.default.removeItem(atPath: copy.string)
        // As large as of a table of thousands of figures.
        let start = try #require(text.firstIndex(of: ",")), room = String(repeating: "\n", count: 3 << 20)
        try Data("{\(room)\(text[text.index(after: start)...])\n".utf8).write(to: URL(filePath: exported))
        let large = try await figurewatch(["ledger", "import", exported, "--state", copy.string])
        #expect(large.status == .exited(0), "\(large.error)")
        try FileManager.default.removeItem(atPath: copy.string)
        try Data(text.replacing("\"sequence\":16", with: "\"sequence\":17").utf8).write(to: URL(filePath: exported))
        #expect(try await figurewatch(["ledger", "import", exported, "--state", copy.string]).status == .exited(65))
        #expect(try FileManager.default.contentsOfDirectory(atPath: copy.string).allSatisfy { !$0.hasPrefix("ledger") })

        let log = folder.appending("ledger.log").string
        var bytes = [UInt8](try Data(contentsOf: URL(filePath: log)))
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: URL(filePath: log))
        (status, lines) = try await verify()
        #expect(status == .exited(65))
        #expect(lines.contains { $0.hasPrefix("damaged: \(log), byte ") }, "\(lines)")

        try Data(#"{"format":99}"#.utf8).write(to: URL(filePath: folder.appending("ledger.json").string))
        let newer = try await figurewatch(["ledger", "verify", "--state", folder.string])
        #expect(newer.status == .exited(65))
        #expect(newer.error.contains("Upgrade figurewatch"), "\(newer.error)")
        let absent = try await figurewatch(["ledger", "export", "--state", "/nowhere"])
        #expect(absent.status == .exited(66))
    }

    /// A sixth of the archive, spread over its stories: all of it takes minutes without optimisation, and is for
    /// `make archive-test`.
    @Test func `every real article is read, whatever is in it`() async throws {
        let stories = root.removingLastComponent().appending("shared/stories")
        guard FileManager.default.fileExists(atPath: stories.string) else {
            try Test.cancel("skipped: the archive of real articles is not beside the project (\(stories))")
        }
        let all = try FileManager.default.subpathsOfDirectory(atPath: stories.string).filter { $0.hasSuffix(".txt") }
            .sorted().map { stories.appending($0).string }
        let isWhole = ProcessInfo.processInfo.environment["FIGUREWATCH_WHOLE_ARCHIVE"] != nil
        let articles = isWhole ? all : stride(from: 0, to: all.count, by: 6).map { all[$0] }
        let result = try await figurewatch(["replay", "--format", "jsonl"] + articles)
        #expect(result.status == .exited(0), "\(result.error)")
        let lines = try result.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        #expect(Set(lines.map(\.file)).count * 10 > articles.count * 9)
        #expect(lines.allSatisfy { $0.start < $0.end })
    }

    @Test(arguments: [
        (["--line", "troops"], "troops in Russia=10000"), (["--line", "=5"], "--line"),
        (["--mute", "x=soon"], "2024-11-22"),
        (["--min-percent=-1"], "0 or more"),
    ])
    func `a rule that means nothing is refused, and says how to write it`(options: [String], hint: String) async throws
    {
        let result = try await figurewatch(["replay", "/nowhere"] + options)
        #expect(result.status == .exited(64))
        #expect(result.error.contains(hint), "\(result.error)")
    }

    @Test func `a person merges, splits and renames figures, and what can't be done says why`() async throws {
        let folder = FilePath("/tmp").appending("figurewatch-test-\(UUID().uuidString)")
        let state = folder.appending("state").string
        try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder.string) }
        let texts = ["2024-01-01.txt": "Police counted 300 boats.", "2024-01-02.txt": "The mine employs 410 workers."]
        for (name, text) in texts { try Data(text.utf8).write(to: URL(filePath: folder.appending(name).string)) }
        let files = texts.keys.sorted().map { folder.appending($0).string }
        #expect(try await figurewatch(["replay", "--state", state] + files).status == .exited(0))

        func figures(_ arguments: String...) async throws -> (TerminationStatus, [String], String) {
            let result = try await figurewatch(["figures"] + arguments + ["--state", state])
            return (result.status, result.lines, result.error)
        }
        var (status, lines, error) = try await figures("merge", "F1", "F2")
        #expect(status == .exited(0) && lines == ["F2 is a part of F1 now."], "\(lines) \(error)")
        (status, lines, error) = try await figures("merge", "F1", "F2")
        #expect(status == .exited(64) && error.contains("merged into F1"), "\(error)")
        (status, lines, error) = try await figures("split", "F1", "--article", files[1])
        #expect(status == .exited(0) && lines == ["F3"], "\(lines) \(error)")
        (status, lines, error) = try await figures("rename", "F3", "workers of the mine")
        #expect(status == .exited(0), "\(error)")
        (status, lines, error) = try await figures("mute", "F3")
        #expect(status == .exited(0) && lines.first?.hasPrefix("F3 is muted") == true, "\(lines) \(error)")
        (status, lines, error) = try await figures("follow", "F2")
        #expect(status == .exited(64) && error.contains("Name F1"), "\(error)")
        (status, lines, error) = try await figures("mine", "--format", "csv")
        #expect(lines.count == 2 && lines.last?.hasPrefix("F3,workers of the mine,") == true, "\(lines) \(error)")
    }
}
