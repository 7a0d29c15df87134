internal import Articles
internal import Journal
internal import Logging
internal import Systemd
internal import Testing

@Suite struct LogHandlerTests {
    private let memory = MemoryDestination()

    private func logger(provider: Logger.MetadataProvider? = nil) -> Logger {
        Logger(label: "inbox") { label in
            JournalLogHandler(
                label: label, destination: memory, threshold: LogThreshold(.trace), metadataProvider: provider)
        }
    }

    private func only() throws -> JournalEntry {
        #expect(memory.entries.count == 1)
        return try #require(memory.entries.first)
    }

    @Test func `metadata becomes fields and stands behind the message`() throws {
        logger().warning(
            "scan was late",
            metadata: ["folder.path": "/srv/in box", "took-ms": "\(1200)", "b": ["c": "1", "d": ["2", "3"]]])
        let entry = try only()
        #expect(
            entry.fields.map { "\($0.name)=\($0.value)" } == [
                #"MESSAGE=scan was late b.c=1 b.d="2 3" folder.path="/srv/in box" took-ms=1200"#,
                "PRIORITY=4", "SYSLOG_IDENTIFIER=figurewatch", "LOGGER=inbox", "FIGUREWATCH_B_C=1",
                "FIGUREWATCH_B_D=2 3",
                "FIGUREWATCH_FOLDER_PATH=/srv/in box", "FIGUREWATCH_TOOK_MS=1200",
            ])
        #expect(
            entry.line
                == #"figurewatch: warning: scan was late b.c=1 b.d="2 3" folder.path="/srv/in box" took-ms=1200"#)
    }

    @Test(arguments: [
        (Logger.Level.trace, "7"), (.debug, "7"), (.info, "6"), (.notice, "5"), (.warning, "4"), (.error, "3"),
        (.critical, "2"),
    ])
    func `a level is a syslog priority`(level: Logger.Level, priority: String) throws {
        logger().log(level: level, "m")
        #expect(try only()["PRIORITY"] == priority)
    }

    @Test func `the message's own metadata wins over the provider's, and that over the logger's`() throws {
        var logger = logger(provider: Logger.MetadataProvider { ["a": "provider", "b": "provider"] })
        logger[metadataKey: "a"] = "logger"
        logger[metadataKey: "b"] = "logger"
        logger[metadataKey: "c"] = "logger"
        logger.info("m", metadata: ["b": "message"])
        #expect(try only()["MESSAGE"] == "m a=provider b=message c=logger")
    }

    @Test func `a level or metadata set on a copy leaves the other logger alone`() throws {
        let first = logger()
        var second = first
        second.logLevel = .error
        second[metadataKey: "only"] = "second"
        first.info("m")
        #expect(first.logLevel == .trace)
        #expect(try only()["MESSAGE"] == "m")
    }

    @Test func `an error is a field`() throws {
        struct Torn: Error, CustomStringConvertible { let description = "torn\nrecord" }
        logger().log(level: .error, "cannot read", error: Torn())
        #expect(try only()["FIGUREWATCH_ERROR"] == #"torn\nrecord"#)
        #expect(try only().line == #"figurewatch: error: cannot read error="torn\nrecord""#)
    }

    @Test(arguments: [
        ("file", "FIGUREWATCH_FILE"), ("article.file-name", "FIGUREWATCH_ARTICLE_FILE_NAME"), ("", "FIGUREWATCH_"),
        ("_x", "FIGUREWATCH__X"), ("größe", "FIGUREWATCH_GR____E"), ("a=b\nMESSAGE", "FIGUREWATCH_A_B_MESSAGE"),
        (String(repeating: "k", count: 99), "FIGUREWATCH_" + String(repeating: "K", count: 52)),
    ])
    func `any metadata key has a field that journald keeps`(key: String, expected: String) {
        #expect(LogField.name(of: key) == expected)
        #expect(JournalField.isValid(name: LogField.name(of: key)))
    }

    @Test func `hostile metadata is harmless`() throws {
        let text = "x\nPRIORITY=0\u{1B}[2J\u{202E}" + String(repeating: "y", count: 9000)
        logger().info("\(text)", metadata: ["a\nPRIORITY": "\(text)"])
        let entry = try only()
        for field in entry.fields { #expect(HarmlessText.fault(in: field.value.bytes) == nil, "\(field.name)") }
        #expect(entry.fields.map(\.name).filter { $0 == "PRIORITY" }.count == 1)
        #expect(!entry.line.utf8.contains { $0 < 0x20 })
    }

    @Test func `a name that is only text is no message id`() throws {
        logger().info("m", metadata: ["message-id": "d7003fb30be84c7096ab93b59fb70f61"])
        #expect(try only()["MESSAGE_ID"] == nil)
    }

    @Test(arguments: [
        (
            ServiceEvent.articleRefused(FileName(bytes: Array("a".utf8) + [0xFF]), code: "pdf", reason: "it is a PDF"),
            "4",
            #"Refused the article 'a\xFF': it is a PDF."#
        ),
        (
            .watchDegraded(folder: FileName("/in"), reason: "too many inotify instances"), "4",
            "The folder '/in' is only scanned from time to time, because it cannot be watched: too many inotify instances."
        ),
        (.watchRecovered(folder: FileName("/in")), "5", "The folder '/in' is watched again."),
        (
            .watchOverflow(folder: FileName("/in")), "4",
            "More happened in the folder '/in' at once than the kernel reports. It is scanned in full; nothing is lost."
        ),
        (
            .journalMissing(reason: "journald does not answer"), "4",
            "Alerts do not reach the journal: journald does not answer."
        ),
        (
            .reloadFailed(["c.yaml:1:9: settle: 'x' is not allowed", "c.yaml:2:1: a: is not known"]), "3",
            "The configuration was not reloaded, and the one before it stays in force: c.yaml:1:9: settle: 'x' is not allowed (and 1 more; see figurewatch check)."
        ),
    ])
    func `a service event has its id, its sentence and documented fields`(
        event: ServiceEvent, priority: String, sentence: String
    ) throws {
        logger().report(event)
        let entry = try only()
        #expect(entry["MESSAGE"] == sentence)
        #expect(entry["MESSAGE_ID"] == event.messageID.rawValue)
        #expect(entry["PRIORITY"] == priority)
        #expect(entry.line.hasSuffix(sentence))
        #expect(Set(entry.fields.map(\.name)).isSubset(of: LogField.all.map(\.name)))
        #expect(entry.fields.contains { $0.name.hasPrefix("FIGUREWATCH_") })
    }
}
