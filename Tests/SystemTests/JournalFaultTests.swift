internal import SystemPackage
internal import Testing

/// The unit while journald is in trouble: each alert is in the journal exactly once in the end.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct JournalFaultTests {
    @Test func `a journald that stands still holds up neither the reading nor the watchdog`() async throws {
        let transcript = try await Container.run("journal-hangs")
        #expect(transcript.properties("while it stands still") == ["Waits": "yes"])
        try Self.expectEachAlertOnce(in: transcript, atLeast: 505)
        #expect(try transcript.entries("degraded").count == 1)
        #expect(try transcript.entries("recovered").count == 1)
    }

    @Test func `a journald that stands still does not hold up a stop, and what waits is sent after the next start`()
        async throws
    {
        let transcript = try await Container.run("journal-stop")
        let stopped = transcript.properties("stopped")
        #expect(stopped["ActiveState"] == "inactive")
        #expect(stopped["Result"] == "success")
        #expect(stopped["ExecMainStatus"] == "0")
        try Self.expectEachAlertOnce(in: transcript, atLeast: 60)
    }

    @Test func `a journald that is restarted and killed costs no alert and doubles none`() async throws {
        let transcript = try await Container.run("journal-dies")
        try Self.expectEachAlertOnce(in: transcript, atLeast: 600)
    }

    @Test func `alerts wait for a journald whose socket is missing or refuses`() async throws {
        let transcript = try await Container.run("journal-gone")
        #expect(transcript.properties("while it is missing") == ["Waits": "yes"])
        #expect(transcript.properties("while it refuses") == ["Waits": "yes"])
        try Self.expectEachAlertOnce(in: transcript, atLeast: 43)
        #expect(try transcript.entries("degraded").count == 2)
        #expect(try transcript.entries("recovered").count == 2)
    }

    @Test func `after a crash the journal is asked, and where it may not be read a repeated alert says so`()
        async throws
    {
        let transcript = try await Container.run("journal-crash")
        try Self.expectEachAlertOnce(in: transcript, atLeast: 10, restarts: 1)
        #expect(try transcript.entries("replays where it may be read").isEmpty)
        let replays = try transcript.entries("replays where it may not be read")
        #expect(replays.count == 5, "\(replays.map(\.fields))")
        #expect(Set(replays.map { $0["FIGUREWATCH_ID"] }).count == replays.count)
    }

    @Test func `alerts that journald drops by an administrator's rate limit arrive later`() async throws {
        let transcript = try await Container.run("rate-limit")
        #expect(!transcript.lines("dropped").isEmpty)
        try Self.expectEachAlertOnce(in: transcript, atLeast: 100)
    }

    @Test func `a clock that is set back or forward between a crash and the question loses and doubles nothing`()
        async throws
    {
        let clock = Container.products.appending("libShiftedClock.so")
        let transcript = try await Container.run("clock", with: ["\(clock):/usr/lib/shifted-clock.so"])
        let hours = transcript.lines("hours").compactMap { Int($0) }
        #expect(zip(hours, hours.dropFirst()).contains { $1 <= $0 - 2 }, "\(hours)")
        #expect(try transcript.entries("replays").isEmpty)
        try Self.expectEachAlertOnce(in: transcript, atLeast: 120, restarts: 3)
    }

    @Test func `hostile file names and sentences reach the journal as text alone`() async throws {
        let transcript = try await Container.run("hostile")
        let alerts = try transcript.entries("alerts")
        #expect(Set(alerts.map { $0["FIGUREWATCH_FILE"] }).count == 8)
        for alert in alerts {
            // By salience, which is learned.
            #expect(["5", "6"].contains(alert["PRIORITY"]))
            #expect(alert["MESSAGE"]?.hasPrefix("New: ") == true)
            for (name, value) in alert.fields {
                #expect(value.utf8.count <= 2048, "\(name)")
                let harmful = value.unicodeScalars.filter {
                    [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
                }
                #expect(harmful.isEmpty, "\(name) has \(harmful.map { $0.value })")
            }
        }
        for line in transcript.lines("cat") {
            // As `cat -v` shows bytes: ^ is a control character of ASCII, unless M- is before it; after M-B it is one of those
            // that follow U+007F; elsewhere it is a byte inside of a character, as of a quotation mark.
            #expect(!line.split(separator: "M-^").joined().contains("^"), "\(line)")
            #expect(!line.contains("M-BM-^"), "\(line)")
        }
        #expect(transcript.lines("raw") == ["0"])
        #expect(transcript.lines("forged").isEmpty)
    }

    /// That the journal has each alert of the ledger once.
    static func expectEachAlertOnce(
        in transcript: Transcript, atLeast count: Int, restarts: Int = 0,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let ids = transcript.lines("ids")
        let doubled = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys
        #expect(doubled.isEmpty, "\(doubled.sorted())", sourceLocation: sourceLocation)
        let raised = try #require(
            transcript.properties("ledger")["alerts"].flatMap { Int($0) }, sourceLocation: sourceLocation)
        #expect(Set(ids).count == raised, sourceLocation: sourceLocation)
        #expect(raised >= count, sourceLocation: sourceLocation)
        #expect(
            transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "\(restarts)"],
            sourceLocation: sourceLocation)
    }
}
