internal import FoundationEssentials
internal import Glibc
internal import Journal
internal import TestSupport
internal import Testing

@Suite struct CatalogTests {
    /// The catalog's text by message id.
    private static func entries() throws -> [String: String] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var entries: [String: String] = [:]
        var id: String?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- ") {
                let next = String(line.dropFirst(3))
                #expect(entries[next] == nil, "\(next) is there twice")
                entries[next] = ""
                id = next
            } else if let id {
                entries[id, default: ""] += line + "\n"
            }
        }
        return entries
    }

    private static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "systemd/figurewatch.catalog").path

    @Test func `every message id has an entry and every entry a message id`() throws {
        #expect(try Set(Self.entries().keys) == Set(MessageID.allCases.map(\.rawValue)))
    }

    @Test(arguments: MessageID.allCases)
    func `a message id is 32 lower-case hexadecimal digits`(id: MessageID) {
        #expect(id.rawValue.wholeMatch(of: /[0-9a-f]{32}/) != nil, "\(id.rawValue)")
        #expect(MessageID.allCases.filter { $0.rawValue == id.rawValue }.count == 1)
    }

    @Test(arguments: MessageID.allCases)
    func `an entry has its headers and names only fields that are sent with it`(id: MessageID) throws {
        let text = try #require(Self.entries()[id.rawValue])
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        #expect(parts.count == 2, "no body: \(text)")
        for header in ["Subject: ", "Defined-By: figurewatch", "Documentation: "] {
            #expect(text.split(separator: "\n").prefix(3).contains { $0.hasPrefix(header) }, "no \(header)")
        }
        let known = Set(Self.fields(sentWith: id))
        for match in text.matches(of: /@([^@\n]*)@/) {
            #expect(known.contains(String(match.1)), "\(match.1)")
        }
    }

    /// A field that is missing shows as its bare name, so only what is always there may be named.
    private static func fields(sentWith id: MessageID) -> [String] {
        switch id {
        case .newFigure, .revisedFigure: JournalEntry(SampleAlerts.new).fields.map(\.name)
        case .changedFigure, .refinedFigure, .revertedFigure, .disputedFigure, .deniedFigure, .crossedFigure,
            .extremeFigure,
            .alertDigest:
            JournalEntry(SampleAlerts.changed).fields.map(\.name)
        case .articleRead:
            ["FIGUREWATCH_FILE", "FIGUREWATCH_CLAIMS", "FIGUREWATCH_ALERTS", "FIGUREWATCH_SUPPRESSED"]
        case .articleRefused: ["FIGUREWATCH_FILE", "FIGUREWATCH_CODE", "FIGUREWATCH_REASON"]
        case .watchDegraded: ["FIGUREWATCH_FOLDER", "FIGUREWATCH_REASON"]
        case .watchRecovered, .watchOverflow: ["FIGUREWATCH_FOLDER"]
        case .journalMissing, .ledgerUnwritable: ["FIGUREWATCH_REASON"]
        case .ledgerDamaged, .ledgerRepaired: ["FIGUREWATCH_FILE", "FIGUREWATCH_REASON"]
        case .journalRecovered, .ledgerWritable: []
        case .messagesDropped: ["FIGUREWATCH_COUNT"]
        case .alertsUnconfirmed, .reloadFailed: ["FIGUREWATCH_COUNT", "FIGUREWATCH_REASON"]
        case .dayLimitReached: ["FIGUREWATCH_COUNT", "FIGUREWATCH_REASON"]
        case .articlesMissing: ["FIGUREWATCH_FOLDER", "FIGUREWATCH_QUIET"]
        case .articlesAgain: ["FIGUREWATCH_FILE", "FIGUREWATCH_QUIET"]
        case .hookFailed: ["FIGUREWATCH_HOOK", "FIGUREWATCH_ALERT", "FIGUREWATCH_REASON"]
        case .hookRecovered: ["FIGUREWATCH_HOOK", "FIGUREWATCH_COUNT"]
        }
    }

    @Test(.enabled(if: Shell.has("journalctl"), "this machine has no journalctl"))
    func `journalctl compiles the catalog and finds each entry in it`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            let root = try TemporaryFolder()
            try Shell.run("mkdir -p '\(root.path)/usr/lib/systemd/catalog' '\(root.path)/var/lib/systemd/catalog'")
            try Shell.run("cp '\(Self.path)' '\(root.path)/usr/lib/systemd/catalog/'")
            try Shell.run("journalctl --root='\(root.path)' --update-catalog")
            try Shell.run("journalctl --root='\(root.path)' --no-pager --dump-catalog")
        }
        let dump = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
        for id in MessageID.allCases {
            #expect(dump.contains("-- \(id.rawValue)\n"), "not in \(dump)")
        }
    }
}
