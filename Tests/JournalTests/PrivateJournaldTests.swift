internal import Articles
internal import Figures
internal import FoundationEssentials
internal import Journal
internal import Logging
internal import Systemd
internal import Testing

/// What a real journald stores of what figurewatch sends.
@Suite(
    .enabled(if: PrivateJournald.obstacle == nil, Comment(rawValue: PrivateJournald.obstacle ?? "")),
    .timeLimit(.minutes(30)))
struct PrivateJournaldTests {
    /// Texts that try to forge fields or lines, steer a terminal, turn the text, or are too much.
    static let hostile = [
        "1,000 died\nPRIORITY=0\nMESSAGE=forged",
        "\u{1B}]0;title\u{7}\u{1B}[2J 1,000\u{9B}31m\u{7F}\u{0}",
        "\u{202E}000,1\u{202C} \u{2066}died\u{2069}\u{2028}\u{61C}",
        String(repeating: "1,000 died. ", count: 5_000_000 / 12),
        "plain, \\x41 and — “quoted” 김",
    ]

    @Test func `an alert with hostile text is one entry with every field once`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try PrivateJournald.run {
                let writer = AlertWriter()
                #expect(!writer.journalIsMissing)
                for alert in Self.alerts { try writer.send(alert) }
                try PrivateJournald.print("--output=json")
            }
        }
        // A field that is there twice, or whose value is not plain text, is an array and does not decode.
        let entries = try Self.lines(result).map {
            try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
        }
        #expect(entries.count == Self.alerts.count)
        for (entry, alert) in zip(entries, Self.alerts) {
            for field in JournalEntry(alert).fields {
                #expect(entry[field.name] == field.value.description, "\(field.name) of \(alert.id)")
            }
            #expect(!entry.keys.contains { $0.hasPrefix("CODE_") }, "\(entry.keys)")
            #expect(entry["_TRANSPORT"] == "journal")
        }
    }

    @Test func `a group is found by each of its figures`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try PrivateJournald.run {
                try AlertWriter().send(SampleAlerts.group)
                for figure in ["F8", "F9"] { try PrivateJournald.print("--output=cat FIGUREWATCH_FIGURE=\(figure)") }
            }
        }
        let message = SampleAlerts.group.message
        #expect(Self.lines(result) == [message, message])
    }

    @Test func `the journal as text has one harmless line for each alert`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try PrivateJournald.run {
                let writer = AlertWriter()
                for alert in Self.alerts { try writer.send(alert) }
                try PrivateJournald.print("--output=cat")
            }
        }
        let lines = Self.lines(result)
        #expect(lines == Self.alerts.map { JournalEntry($0).line })
        for line in lines { #expect(HarmlessText.fault(in: Array(line.utf8)) == nil, "\(line)") }
    }

    @Test func `the log and its service events reach the journal with their fields`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try PrivateJournald.run {
                let logger = Logger(label: "inbox") { label in
                    JournalLogHandler(label: label, destination: StandardDestination.forLog(onTerminal: false))
                }
                logger.report(.articleRefused(FileName(bytes: [0x61, 0x0A, 0xFF]), code: "pdf", reason: "it is a PDF"))
                logger.notice("scanned", metadata: ["articles.new": "3"])
                logger.debug("not shown")
                try PrivateJournald.print("--output=json")
            }
        }
        let entries = try Self.lines(result).map {
            try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
        }
        #expect(
            entries.map { $0["MESSAGE"] } == [
                #"Refused the article 'a\x0A\xFF': it is a PDF."#, "scanned articles.new=3",
            ])
        #expect(entries.map { $0["MESSAGE_ID"] } == [MessageID.articleRefused.rawValue, nil])
        #expect(entries.map { $0["PRIORITY"] } == ["4", "5"])
        #expect(entries.first?["FIGUREWATCH_FILE"] == #"a\x0A\xFF"#)
        #expect(entries.first?["FIGUREWATCH_CODE"] == "pdf")
        #expect(entries.last?["FIGUREWATCH_ARTICLES_NEW"] == "3")
    }

    @Test func `a field of any bytes and of five million is stored as it was sent`() async throws {
        let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            try PrivateJournald.run {
                try JournalSocket.send([
                    JournalField(name: "MESSAGE", value: "large"),
                    JournalField(name: "SYSLOG_IDENTIFIER", value: "figurewatch"),
                    JournalField(name: "FIGUREWATCH_LARGE", value: String(repeating: "9", count: 5_000_000)),
                    JournalField(name: "FIGUREWATCH_BYTES", value: [0x41, 0x0A, 0x42, 0x3D, 0x00, 0xFF]),
                    JournalField(name: "FIGUREWATCH_EMPTY", value: []),
                ])
                try PrivateJournald.print("--output=json --all")
            }
        }
        struct Entry: Decodable {
            let FIGUREWATCH_LARGE: String
            let FIGUREWATCH_BYTES: [UInt8]
            let FIGUREWATCH_EMPTY: String?
        }
        let line = try #require(Self.lines(result).first)
        let entry = try JSONDecoder().decode(Entry.self, from: Data(line.utf8))
        #expect(entry.FIGUREWATCH_LARGE.utf8.count == 5_000_000)
        #expect(entry.FIGUREWATCH_BYTES == [0x41, 0x0A, 0x42, 0x3D, 0x00, 0xFF])
    }

    private static let alerts: [Alert] =
        [SampleAlerts.new, SampleAlerts.changed]
        + hostile.enumerated().map { number, text in
            SampleAlerts.hostile(id: "h\(number)", text: text, file: FileName(bytes: [0x0A, 0x1B, 0xFF, 0x61]))
        }

    private static func lines(_ result: ExitTest.Result?) -> [String] {
        String(decoding: result?.standardOutputContent ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
