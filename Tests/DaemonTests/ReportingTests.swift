internal import Articles
internal import Exposition
internal import FoundationEssentials
internal import Journal
internal import Ledger
internal import Logging
internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// What the daemon tells of itself in its runtime folder, on its status line and about silence.
@Suite(.timeLimit(.minutes(20)))
struct ReportingTests {
    private static func metrics(in folder: borrowing TemporaryFolder) throws -> MetricsText {
        try MetricsText(String(contentsOfFile: folder.path(of: "run/metrics.prom").string, encoding: .utf8))
    }

    private static func status(in folder: borrowing TemporaryFolder) -> DaemonStatus? {
        if case .running(let status) = StatusLookup(in: folder.path(of: "run")) { status } else { nil }
    }

    private static func mode(_ name: String, in folder: borrowing TemporaryFolder) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(of: "run/\(name)").string)
        return attributes[.posixPermissions] as? Int
    }

    @Test func `what is new is written within two seconds of the last writing, and what is not within a minute`() throws
    {
        let folder = try TemporaryFolder()
        try folder.makeFolder("state")
        var reporter = Reporter(
            Reporting(folder: folder.path(of: "run"), version: "1.2.3"),
            Settings(folder: folder.path, state: folder.path(of: "state")), after: LastEnd(),
            logger: Logger(label: "test") { JournalLogHandler(label: $0, destination: MemoryJournal()) })
        var isDue = reporter.wantsWriting(Tally(), files: 0)
        #expect(isDue, "at first")
        reporter.write(Tally(), files: 0, isPolling: false, alertsGoToJournal: true, LedgerState())
        let written = ContinuousClock.now
        isDue = reporter.wantsWriting(Tally(), files: 0)
        #expect(!isDue, "when it was just written")
        let atRest = try #require(reporter.nextLook)
        #expect(atRest > written + .seconds(50) && atRest <= written + .seconds(60))
        isDue = reporter.wantsWriting(Tally(articles: 1), files: 1)
        #expect(!isDue, "just after the writing")
        let changed = try #require(reporter.nextLook)
        #expect(changed <= written + .seconds(2), "after a change")
        #expect(Self.status(in: folder)?.watch.files == 0)
    }

    @Test func `the metrics count what was done, are in Prometheus's form, and all of them are documented`()
        async throws
    {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder, journal: MemoryJournal(isArchived: true))
        daemon.reporting = Reporting(folder: folder.path(of: "run"), version: "1.2.3")
        let running = daemon
        try folder.write(Sentences.containers("13,000"), to: "drop/first.txt")
        try folder.write(Sentences.containers("13,000"), to: "drop/copy.txt")
        try folder.write("<!DOCTYPE html><html><body><p>13,000 containers</p></body></html>", to: "drop/page.html")
        try await running.whileRunning {
            try await eventually("all are done and counted") {
                guard let metrics = try? Self.metrics(in: folder) else { return false }
                return metrics["figurewatch_alerts_sent_total"] == 1 && metrics["figurewatch_copies_total"] == 1
                    && metrics["figurewatch_alert_latency_seconds_count"] == 1
                    && metrics.samples.contains { $0.name == "figurewatch_refused_files" }
            }
            let metrics = try Self.metrics(in: folder)
            #expect(metrics["figurewatch_articles_total"] == 1)
            #expect(metrics["figurewatch_claims_total"] == 1)
            #expect(metrics["figurewatch_figures"] == 1)
            #expect(metrics["figurewatch_alerts_total", ["kind": "new"]] == 1)
            #expect(metrics["figurewatch_alerts_total", ["kind": "changed"]] == 0)
            #expect(metrics["figurewatch_article_latency_seconds_count"] == 1)
            #expect(metrics["figurewatch_build_info", ["version": "1.2.3"]] == 1)
            let refused = metrics.samples.filter { $0.name == "figurewatch_refused_files" }
            #expect(refused.map(\.value) == [1], "\(refused)")
            for part in Trouble.Part.allCases {
                #expect(metrics["figurewatch_degraded", ["part": part.rawValue]] == 0, "\(part)")
            }
            #expect(metrics.types.keys.sorted() == metrics.help.keys.sorted())
            #expect(Set(metrics.types.keys) == Set(MetricFamily.all.map(\.name)))
        }
    }

    @Test func `counters that the ledger knows go on after a restart`() async throws {
        let folder = try TemporaryFolder()
        for number in 1...2 {
            var daemon = try RunningDaemon(in: folder)
            daemon.reporting = Reporting(folder: folder.path(of: "run"))
            let running = daemon
            try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt")
            try await running.whileRunning {
                try await eventually("it is counted") {
                    let metrics = try? Self.metrics(in: folder)
                    return metrics?["figurewatch_articles_total"] == Double(number)
                        && metrics?["figurewatch_alerts_sent_total"] == Double(number)
                }
            }
        }
    }

    @Test func `numbers are for everybody, names of articles for the group alone, whatever the umask is`()
        async throws
    {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        daemon.reporting = Reporting(folder: folder.path(of: "run"))
        let running = daemon
        try await running.whileRunning {
            try await eventually("both are there") { (try? Self.mode("metrics.prom", in: folder)) == 0o644 }
            #expect(try Self.mode("status.json", in: folder) == 0o640)
        }
        // After an orderly end there is nothing that could be taken for news.
        #expect(throws: (any Error).self) { try Self.mode("metrics.prom", in: folder) }
        guard case .notRunning = StatusLookup(in: folder.path(of: "run")) else {
            Issue.record("the status outlives the daemon")
            return
        }
    }

    @Test func `the status tells the last article, what waits and what was refused`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        daemon.reporting = Reporting(folder: folder.path(of: "run"), version: "1.2.3")
        let running = daemon
        daemon.journal.refuseAlerts(true)
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        try folder.write("<!DOCTYPE html><html><body><p>13,000 containers</p></body></html>", to: "drop/page.html")
        try await running.whileRunning {
            try await eventually("the status tells it") {
                guard let status = Self.status(in: folder) else { return false }
                return status.alerts.waiting == 1 && status.refusals.count == 1 && status.troubles.count == 1
            }
            let current = Self.status(in: folder)
            let status = try #require(current)
            #expect(status.version == "1.2.3")
            #expect(status.watch.mode == .events)
            #expect(status.articles.read == 1)
            #expect(status.articles.last == FileName("troops.txt"))
            #expect(status.refusals.byCode.values.reduce(0, +) == 1)
            #expect(status.refusals.last.map(\.file) == [FileName("page.html")])
            #expect(status.ledger.sequence == 2)
            #expect(status.ledger.bytes > 0)
            #expect(status.troubles.map(\.part) == [.journal])
            running.journal.refuseAlerts(false)
            try await eventually("the trouble is over") { Self.status(in: folder)?.troubles.isEmpty == true }
        }
    }

    @Test func `the status line says what is wrong, since when and why, as long as it is`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try await daemon.whileRunning {
            try await eventually("it is ready") { daemon.manager.isReady }
            daemon.journal.refuseAlerts(true)
            try folder.write(Sentences.troops, to: "drop/troops.txt")
            try await eventually("the journal's trouble shows") {
                daemon.manager.status.contains("files waiting: 0; alerts do not reach the journal since ")
            }
            daemon.journal.refuseAlerts(false)
            try await eventually("it is over") { daemon.manager.status.hasSuffix("files waiting: 0") }
            try FileManager.default.moveItem(
                atPath: folder.path(of: "drop").string, toPath: folder.path(of: "away").string)
            try await eventually("the folder's trouble shows") {
                daemon.manager.status.contains("; the folder is missing since ")
            }
            try folder.makeFolder("drop")
            try await eventually("it is over") { daemon.manager.status.hasSuffix("files waiting: 0") }
        }
    }

    @Test func `when no article comes for too long that is told once, also across restarts, and its end`()
        async throws
    {
        let folder = try TemporaryFolder()
        let journal = MemoryJournal()
        var daemon = try RunningDaemon(in: folder, journal: journal)
        daemon.settings.silenceAfter = .milliseconds(500)
        let first = daemon
        try folder.write(Sentences.unrelated(1), to: "drop/1.txt")
        try await first.whileRunning {
            try await eventually("it is told after the first article") {
                first.entries(.articlesMissing).last?["FIGUREWATCH_FILE"] == "1.txt"
            }
            try await eventually("it shows") { first.manager.status.contains("; no article has come since ") }
        }
        let told = first.entries(.articlesMissing).count
        let entry = try #require(first.entries(.articlesMissing).last)
        #expect(entry["PRIORITY"] == "4")
        #expect(entry["MESSAGE"]?.contains("; the last one was '1.txt'") == true, "\(entry)")

        // The limit is longer than the test takes, so that the second run tells nothing by itself.
        daemon.settings.silenceAfter = .seconds(3600)
        let second = daemon
        try await second.whileRunning {
            try await eventually("it still shows") {
                second.manager.status.contains("; no article has come since ")
            }
            try folder.write(Sentences.unrelated(2), to: "drop/2.txt")
            try await eventually("the end is told") {
                second.entries(.articlesAgain).last?["FIGUREWATCH_FILE"] == "2.txt"
            }
            try await eventually("it shows no more") { second.manager.status.hasSuffix("files waiting: 0") }
        }
        #expect(second.entries(.articlesMissing).count == told)
        #expect(second.entries(.articlesAgain).count == told)
    }

    @Test func `a status whose process is gone is no daemon's, and one of another form says so`() async throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("run")
        guard case .notRunning = StatusLookup(in: folder.path(of: "run")) else {
            Issue.record("an empty folder")
            return
        }
        try folder.write("{\"format\":99}", to: "run/status.json")
        guard case .unreadable = StatusLookup(in: folder.path(of: "run")) else {
            Issue.record("another form")
            return
        }
    }
}
