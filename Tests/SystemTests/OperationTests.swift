internal import FoundationEssentials
internal import SystemPackage
internal import TestSupport
internal import Testing

extension SystemTests {
    /// What an administrator sees of the unit beyond the journal.
    @Suite(.timeLimit(.minutes(20)))
    struct OperationTests {
        private struct Report: Decodable {
            struct Daemon: Decodable {
                let articles: Articles, alerts: Alerts, refusals: Refusals, troubles: [Trouble], watch: Watch
            }
            struct Articles: Decodable { let read: Int, last: String }
            struct Alerts: Decodable { let sent: Int, waiting: Int, destination: String }
            struct Refusals: Decodable { let byCode: [String: Int] }
            struct Trouble: Decodable { let part: String }
            struct Watch: Decodable { let mode: String }
            let state: String
            let daemon: Daemon?
        }

        /// What the command printed, and its exit status.
        private static func run(_ name: String, in transcript: Transcript) throws -> (lines: [String], status: String?)
        {
            let lines = transcript.lines(name)
            return (lines.dropLast(), lines.last)
        }

        private static func report(_ name: String, in transcript: Transcript) throws -> (Report, status: String?) {
            let (lines, status) = try run(name, in: transcript)
            let json = try #require(lines.last { $0.hasPrefix("{") }, "\(lines)")
            return (try JSONDecoder().decode(Report.self, from: Data(json.utf8)), status)
        }

        private static let examples = Container.here.removingLastComponent().removingLastComponent()
            .appending("Config/hooks")

        @Test func `status, metrics and silence of the unit, for root, its group and everybody`() async throws {
            let transcript = try await Container.run("operation", within: .seconds(400))

            let before = try Self.run("before the start", in: transcript)
            #expect(before.status == "Status=3")
            #expect(before.lines.contains { $0.contains("does not run") }, "\(before.lines)")

            #expect(
                transcript.lines("modes") == [
                    "/run/figurewatch=755 figurewatch figurewatch",
                    "/run/figurewatch/metrics.prom=644 figurewatch figurewatch",
                    "/run/figurewatch/status.json=640 figurewatch figurewatch",
                ])
            let (quiet, status) = try Self.report("as a member of the group", in: transcript)
            #expect(status == "Status=1")
            #expect(quiet.state == "degraded")
            #expect(quiet.daemon?.articles.read == 2)
            #expect(quiet.daemon?.articles.last == "2.txt")
            #expect(quiet.daemon?.alerts.destination == "journal")
            #expect(quiet.daemon?.refusals.byCode.values.reduce(0, +) == 1)
            #expect(quiet.daemon?.troubles.map(\.part) == ["articles"])
            #expect(try Self.run("as anybody", in: transcript).status == "Status=77")

            let metrics = try MetricsText(transcript.lines("metrics").map { "\($0)\n" }.joined())
            #expect(metrics["figurewatch_articles_total"] == 2)
            #expect(metrics["figurewatch_alerts_total", ["kind": "new"]] == 2)
            #expect(metrics["figurewatch_degraded", ["part": "articles"]] == 1)
            #expect(
                transcript.lines("status line").first?.contains("; no article has come since ") == true,
                "\(transcript.lines("status line"))")

            // Told once, not again after the restart, and its end once.
            let silence = try transcript.entries("silence").map { $0["FIGUREWATCH_FILE"] }
            #expect(silence.last == "2.txt")
            let afterwards = try transcript.entries("silence afterwards").map { $0["FIGUREWATCH_FILE"] }
            #expect(afterwards == silence + ["3.txt"])

            let well = try Self.run("when all is well", in: transcript)
            #expect(well.status == "Status=0")
            #expect(well.lines.contains { $0.contains("'3.txt'") }, "\(well.lines)")
            let (missing, missingStatus) = try Self.report("without its folder", in: transcript)
            #expect(missingStatus == "Status=1")
            #expect(missing.daemon?.watch.mode == "missing")
            #expect(missing.daemon?.troubles.map(\.part) == ["folder"])
            let (killed, killedStatus) = try Self.report("after a kill", in: transcript)
            #expect(killedStatus == "Status=1")
            #expect(killed.daemon?.troubles.map(\.part) == ["end"])
            let ends = try MetricsText(transcript.lines("metrics after a kill").map { "\($0)\n" }.joined())
            #expect(ends["figurewatch_degraded", ["part": "end"]] == 1)
            let (asked, askedStatus) = try Self.report("after a stop that was asked for", in: transcript)
            #expect(askedStatus == "Status=0")
            #expect(asked.daemon?.troubles.isEmpty == true)
            let debug = transcript.lines("debug")
            #expect(debug.contains { $0.hasPrefix("'4.txt' was found complete, and is read, ") }, "\(debug)")
            #expect(debug.contains("'again.txt' holds what was read before"), "\(debug)")
            #expect(!debug.contains { $0.contains("'5.txt'") }, "\(debug)")
            let (stopped, stoppedStatus) = try Self.report("after the stop", in: transcript)
            #expect(stoppedStatus == "Status=3")
            #expect(stopped.state == "not-running")
        }

        @Test func `what waits and what was refused is told to root and the group, and read again when they ask`()
            async throws
        {
            let transcript = try await Container.run("queue", within: .seconds(400))
            #expect(transcript.lines("modes") == ["/run/figurewatch/requests=660 figurewatch figurewatch socket"])
            let root = try Self.run("as root", in: transcript)
            #expect(root.status == "Status=0")
            #expect(root.lines.first == "0 files wait in /var/spool/figurewatch, 1 is refused.", "\(root.lines)")
            #expect(root.lines.allSatisfy { $0.utf8.count <= 80 }, "\(root.lines)")
            let member = try Self.run("as a member of the group", in: transcript)
            #expect(member.status == "Status=0")
            #expect(member.lines.count == 1)
            #expect(member.lines.first?.contains(#""file":"photo.png","reason":"The file "#) == true, "\(member.lines)")
            for name in ["as anybody", "retry as anybody"] {
                #expect(try Self.run(name, in: transcript).status == "Status=77", "\(transcript.lines(name))")
            }
            let open = try Self.run("as anybody through an open socket", in: transcript)
            #expect(open.status == "Status=64")
            #expect(open.lines.first?.contains("Only root and members") == true, "\(open.lines)")
            #expect(transcript.lines("retry") == ["'photo.png': to be read again.", "Status=0"])
            #expect(try Self.run("retry of nothing", in: transcript).status == "Status=64")

            let stopped = try Self.run("when it is stopped", in: transcript)
            #expect(stopped.status == "Status=0")
            #expect(stopped.lines.first?.contains("does not run") == true, "\(stopped.lines)")
            #expect(
                stopped.lines.count { $0.contains(#""state":"set-aside""#) && $0.contains("bomb.txt") } == 1,
                "\(stopped.lines)")
            #expect(
                stopped.lines.count { $0.contains(#""state":"refused""#) && $0.contains("photo.png") } == 1,
                "\(stopped.lines)")
            let meanwhile = transcript.lines("what came meanwhile")
            #expect(meanwhile.contains("1 file waits in /var/spool/figurewatch, 2 are refused."), "\(meanwhile)")
            #expect(
                transcript.lines("retry when it is stopped")
                    == ["'bomb.txt': to be read again when the daemon runs.", "Status=0"])
            #expect(transcript.lines("left over").count == 1, "\(transcript.lines("left over"))")
            #expect(try transcript.entries("alerts").map { $0["FIGUREWATCH_FILE"] } == ["bomb.txt"])
            #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
        }

        @Test
        func `hooks get each alert once and in order, through stops and kills, and one that fails holds up nobody`()
            async throws
        {
            let transcript = try await Container.run(
                "hooks",
                with: [
                    "\(Self.examples.appending("mail")):/example-mail",
                    "\(Self.examples.appending("folder.service.conf")):/example-folder",
                ], within: .seconds(400))

            // The first article came before the hook's time; the forged alert is none of the service's.
            let log = transcript.lines("log").map { $0.split(separator: " ").map(String.init) }
            #expect(log.map(\.last) == (2...8).map { "\($0).txt" }, "\(log)")
            #expect(log.allSatisfy { $0.first == "1" }, "\(log)")
            let alert = try #require(try transcript.entries("as the journal has it").first)
            for field in SystemTests.alwaysThere {
                #expect(alert[field]?.isEmpty == false || field == "FIGUREWATCH_CONCEPT", "\(field) of \(alert.fields)")
            }

            let mailed = transcript.lines("mail")
            #expect(mailed.first == "To: desk@example.org", "\(mailed)")
            #expect(
                mailed.contains { $0.hasPrefix("Subject: [figurewatch] New: trucks in Norway: 1002 trucks") },
                "\(mailed)")
            #expect(transcript.lines("mail arguments") == ["-i -t"])
            let body = transcript.lines("mail body")
            #expect(body.contains("Article:    2.txt"), "\(body)")

            let failed = try transcript.entries("failed").filter { $0["FIGUREWATCH_HOOK"] == "fails" }
            #expect(failed.map { $0["FIGUREWATCH_REASON"] } == ["it ended with status 7"])
            let recovered = try transcript.entries("recovered").map { $0["FIGUREWATCH_COUNT"] }
            #expect(recovered == ["6"] || recovered == ["7"], "\(recovered)")
            let attempts = transcript.lines("fails")
            for file in 2...7 {
                #expect(attempts.filter { $0.hasSuffix(" \(file).txt") } == (1...3).map { "\($0) \(file).txt" })
            }
            #expect(attempts.last == "1 9.txt")

            #expect(transcript.lines("the one that hangs") == ["2.txt", "3.txt"])
            #expect(transcript.lines("left over").isEmpty, "\(transcript.lines("left over"))")
            #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
        }

        @Test
        func `a hook has walls, which a drop-in opens as far as it needs, and one without a program fails loudly`()
            async throws
        {
            let transcript = try await Container.run(
                "hook-walls",
                with: [
                    "\(Self.examples.appending("mail")):/example-mail",
                    "\(Self.examples.appending("mail.service.conf")):/example-drop-in",
                ], within: .seconds(300))

            let walls = transcript.properties("walls")
            let allowed = ["write-state", "write-tmp", "resolve-localhost", "run-perl"]
            let denied = ["write-etc", "write-drop", "read-home", "see-init", "new-namespace", "become-root", "setgid"]
            for name in allowed { #expect(walls[name] == "done", "\(name): \(walls)") }
            for name in denied { #expect(walls[name]?.hasPrefix("failed") == true, "\(name): \(walls)") }

            // A mailer that its walls hold up is named before it is run, and runs with the example's drop-in.
            #expect(
                transcript.lines("mail within its walls").contains { $0.contains("mail.service.conf") },
                "\(transcript.lines("mail within its walls"))")
            #expect(transcript.lines("mail in the queue") == ["mail"])

            for name in ["missing", "not executable"] {
                let start = transcript.lines(name)
                #expect(start.first.map { $0 != "Status=0" } == true, "\(start)")
                #expect(start.contains { $0.contains("cannot be run: ") }, "\(start)")
                #expect(start.contains("ActiveState=failed"), "\(start)")
                #expect(start.contains("NRestarts=0"), "\(start)")
            }
        }

        @Test func `the exposure of a hook's unit is at most 1.4 of 10`() async throws {
            try await SystemTests.checkExposure(of: "figurewatch-hook@.service", tenths: 14)
        }

        @Test func `a backup that was taken while it ran is a ledger, and restored it goes on from there`() async throws
        {
            let transcript = try await Container.run("backup", within: .seconds(300))
            #expect(!transcript.lines("before").isEmpty)
            #expect(transcript.lines("tried").last?.hasPrefix("Sound.") == true, "\(transcript.lines("tried"))")
            #expect(transcript.lines("after") == transcript.lines("before"))
            #expect(transcript.lines("complaints").isEmpty, "\(transcript.lines("complaints"))")
            // Those of the articles that came after the export.
            let again = try #require(transcript.lines("sent again").first.flatMap { Int($0) })
            #expect((0...20).contains(again))
            #expect(transcript.lines("different alerts") == ["40"])
            #expect(transcript.properties("properties") == ["ActiveState": "active", "NRestarts": "0"])
        }
    }
}
