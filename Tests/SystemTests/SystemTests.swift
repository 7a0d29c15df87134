internal import Subprocess
internal import SystemPackage
internal import Testing

/// The unit under a real systemd, with articles that another user drops and alerts that `journalctl` reads back.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct SystemTests {
    @Test func `an article that is copied, renamed or put into a subfolder is alerted once`() async throws {
        let transcript = try await Container.run("alerts")

        let started = transcript.properties("properties")
        #expect(started["Type"] == "notify")
        #expect(started["ActiveState"] == "active")
        #expect(started["SubState"] == "running")
        #expect(started["StatusText"]?.hasPrefix("Articles: 0,") == true, "\(started)")

        let alerts = try transcript.entries("alerts")
        try #require(alerts.count == 3, "\(alerts.map { $0["MESSAGE"] ?? "no message" })")
        #expect(alerts.map { $0["FIGUREWATCH_KIND"] } == ["new", "changed", "new"])
        #expect(alerts.map { $0["FIGUREWATCH_FILE"] } == ["containers.txt", "update.txt", "wire/oil.txt"])
        #expect(alerts.map { $0["FIGUREWATCH_VALUE"] } == ["13000", "28000", "900000"])
        #expect(alerts.map { $0["FIGUREWATCH_BOUND"] } == ["at_least", "at_least", "approximate"])
        #expect(alerts[0]["FIGUREWATCH_FIGURE"] == alerts[1]["FIGUREWATCH_FIGURE"])
        #expect(alerts[0]["FIGUREWATCH_FIGURE"] != alerts[2]["FIGUREWATCH_FIGURE"])
        #expect(alerts[1]["FIGUREWATCH_PREVIOUS_VALUE"] == "13000")
        #expect(alerts[1]["FIGUREWATCH_PREVIOUS_FILE"] == "containers.txt")
        #expect(Set(alerts.map { $0["FIGUREWATCH_ID"] }).count == 3)
        #expect(alerts[0]["MESSAGE_ID"] != alerts[1]["MESSAGE_ID"])
        #expect(alerts[0]["MESSAGE_ID"] == alerts[2]["MESSAGE_ID"])
        for alert in alerts {
            for field in Self.alwaysThere {
                #expect(alert[field]?.isEmpty == false, "\(field) of \(alert.fields)")
            }
            #expect(alert["_SYSTEMD_UNIT"] == "figurewatch.service")
            #expect(alert["SYSLOG_IDENTIFIER"] == "figurewatch")
        }

        let explained = transcript.lines("explained")
        for part in ["Subject:", "13000", "28000", "update.txt"] {
            #expect(explained.dropFirst().contains { $0.contains(part) }, "\(part) is not in \(explained)")
        }

        let again = try transcript.entries("alerts after the same bytes again")
        #expect(again.map { $0["FIGUREWATCH_ID"] } == alerts.map { $0["FIGUREWATCH_ID"] })

        let later = try transcript.entries("alerts after a restart")
        #expect(later.map { $0["FIGUREWATCH_FILE"] } == alerts.map { $0["FIGUREWATCH_FILE"] } + ["troops.txt"])
        let restarted = transcript.properties("properties after a restart")
        #expect(restarted["ActiveState"] == "active")
        #expect(restarted["NRestarts"] == "0")
        #expect(restarted["Result"] == "success")
    }

    /// The keys of a claim and an alert line that are never null.
    static let alwaysThere = [
        "MESSAGE", "MESSAGE_ID", "PRIORITY", "FIGUREWATCH_ID", "FIGUREWATCH_KIND", "FIGUREWATCH_FIGURE",
        "FIGUREWATCH_FILE", "FIGUREWATCH_START", "FIGUREWATCH_END", "FIGUREWATCH_TEXT", "FIGUREWATCH_SENTENCE",
        "FIGUREWATCH_VALUE", "FIGUREWATCH_BOUND", "FIGUREWATCH_UNIT", "FIGUREWATCH_MEASURE", "FIGUREWATCH_CONCEPT",
        "FIGUREWATCH_PUBLISHED", "FIGUREWATCH_STATUS", "FIGUREWATCH_CLAUSE", "FIGUREWATCH_SUBJECT_KIND",
        "FIGUREWATCH_SALIENCE",
    ]

    @Test func `a file that is no article is refused once and left where it is`() async throws {
        let transcript = try await Container.run("refused")
        for section in ["refusals", "refusals after a restart"] {
            let entries = try transcript.entries(section)
            for file in ["photo.png", "page.html"] {
                let naming = entries.filter { $0["FIGUREWATCH_FILE"] == file }
                #expect(naming.count == 1, "\(section), \(file): \(entries.map { $0["MESSAGE"] ?? "" })")
                #expect(naming.first?["MESSAGE"]?.contains(file) == true, "\(naming.map(\.fields))")
                #expect(naming.first?["PRIORITY"] == "4", "\(naming.map(\.fields))")
            }
        }
        #expect(transcript.lines("files") == ["page.html", "photo.png", "troops.txt"])
    }

    @Test func `a stop during a large article and a backlog ends in time, and nothing is lost by it`() async throws {
        let transcript = try await Container.run("stop")
        let stopped = transcript.properties("stopped")
        #expect(stopped["ActiveState"] == "inactive")
        #expect(stopped["Result"] == "success")
        #expect(stopped["ExecMainStatus"] == "0")
        #expect(stopped["Articles"].flatMap { Int($0) }.map { $0 < 1501 } == true, "\(stopped)")
        let resumed = transcript.properties("resumed")
        #expect(resumed["ActiveState"] == "active")
        #expect(resumed["NRestarts"] == "0")
        let ids = try transcript.entries("alerts").map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
        #expect(!ids.isEmpty)
    }

    @Test func `the watchdog brings back a daemon that hangs, and leaves one alone that rests`() async throws {
        let transcript = try await Container.run("hang")
        // Ten seconds have three times of four, by which the watchdog hears of it; with the unit's own it is one in a minute.
        let waits = transcript.lines("waits at rest").compactMap { Int($0) }
        #expect(waits.count == 1 && waits.allSatisfy { $0 <= 4 }, "waits in ten seconds: \(waits)")
        // libdispatch wakes every second, and may not change the priority of its threads.
        #expect(!transcript.lines("threads").contains { $0.contains("qos") })
        #expect(!transcript.lines("entries").contains { $0.contains("priority") })
        #expect(transcript.properties("properties at rest") == ["ActiveState": "active", "NRestarts": "0"])
        #expect(transcript.properties("properties after the hang") == ["ActiveState": "active", "NRestarts": "1"])
        #expect(transcript.lines("manager").contains { $0.contains("Watchdog timeout") })
    }

    @Test func `inside the sandbox only the state can be written and nothing of others be seen`() async throws {
        let transcript = try await Container.run("sandbox")
        let probe = transcript.properties("probe")
        let allowed = ["read-drop", "write-state"]
        let denied = [
            "write-drop": "Read-only file system", "remove-drop": "Read-only file system",
            "write-etc": "Read-only file system", "read-home": "Permission denied", "read-root": "Permission denied",
            "see-init": "No such file or directory", "open-internet": "Address family not supported by protocol",
            "new-namespace": "Operation not permitted", "become-root": "Operation not permitted",
        ]
        #expect(Set(probe.keys) == Set(allowed).union(denied.keys))
        for name in allowed {
            #expect(probe[name] == "done", "\(name)")
        }
        for (name, reason) in denied {
            let result = probe[name] ?? "not tried"
            #expect(result.hasPrefix("failed") && result.contains(reason), "\(name): \(result)")
        }
        #expect(transcript.lines("noise").isEmpty, "\(transcript.lines("noise"))")
    }

    @Test func `a full disk is reported once, and the article is alerted when there is space again`() async throws {
        let transcript = try await Container.run("full")
        let complaints = try transcript.entries("complaints while it is full")
        #expect(complaints.count == 1, "\(complaints.map { $0["MESSAGE"] ?? "" })")
        #expect(transcript.properties("counts while it is full") == ["Waits": "yes"])
        let ids = try transcript.entries("alerts afterwards").map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
        #expect(ids.count >= 2)
        #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
    }

    @Test func `the unit's exposure is at most 0.2 of 10`() async throws {
        try await Self.checkExposure(of: "figurewatch.service", tenths: 2)
    }

    /// Asks systemd how much a unit of ours is exposed.
    static func checkExposure(of unit: String, tenths: Int) async throws {
        let file = Container.here.removingLastComponent().removingLastComponent().appending("systemd")
            .appending(unit)
        let result = try await Subprocess.run(
            .name("systemd-analyze"),
            arguments: ["security", "--offline=true", "--threshold=\(tenths)", "--no-pager", file.string],
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        #expect(
            result.terminationStatus == .exited(0), "\(result.standardOutput)\(result.standardError)")
    }
}
