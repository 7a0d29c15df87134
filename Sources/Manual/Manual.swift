import ArgumentParser
import FoundationEssentials
import Journal

/// Writes the manual pages: what people have to say stands in `Pages`, and what the program knows of itself is put where a
/// page has a line `@commands@`, `@alert-fields@` and so on.
@main
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Manual", abstract: "Writes the manual pages of a tool whose description is on standard input.",
        discussion: "figurewatch --experimental-dump-help | Manual FOLDER")

    @Argument(help: "The folder that gets man1, man5 and so on.")
    var folder: String

    func run() throws {
        let tool = try JSONDecoder().decode(Tool.self, from: try Self.standardInput())
        let changelog = try ChangelogEntry(newestOf: Self.file("debian/changelog"))
        let catalog = try Catalog(Self.file("systemd/figurewatch.catalog"))
        let contents: [String: [String]] = [
            "commands": tool.command.reference,
            "alert-fields": FieldReference.alerts,
            "message-fields": FieldReference.messages,
            "message-ids": try catalog.reference,
            "settings": SettingReference.lines,
        ]
        let pages = try FileManager.default.contentsOfDirectory(atPath: Self.path("Sources/Manual/Pages"))
        for page in pages.sorted() {
            let template = try Self.file("Sources/Manual/Pages/\(page)")
            let text = try Page(template, page).filled(with: contents, of: changelog)
            let section = page.split(separator: ".").last.map(String.init) ?? "1"
            try FileManager.default.createDirectory(
                atPath: "\(folder)/man\(section)", withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(filePath: "\(folder)/man\(section)/\(page)"))
        }
    }

    private static func standardInput() throws -> Data {
        var input = Data()
        while let line = readLine(strippingNewline: false) { input += Data(line.utf8) }
        guard !input.isEmpty else { throw ManualError.noTool }
        return input
    }

    /// A file of the project.
    private static func file(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private static func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: name).path
    }
}

enum ManualError: Error, CustomStringConvertible {
    case noTool
    case unknownContent(String, page: String)
    case noEntry(MessageID)
    case noChangelogEntry

    var description: String {
        switch self {
        case .noTool:
            "Standard input is empty; it takes what figurewatch --experimental-dump-help prints."
        case .unknownContent(let name, let page):
            "\(page) has a line @\(name)@, and nothing of that name can be put there."
        case .noEntry(let id):
            "systemd/figurewatch.catalog has no entry with a subject for \(id)."
        case .noChangelogEntry:
            "debian/changelog does not start with an entry that has a version and a date."
        }
    }
}
