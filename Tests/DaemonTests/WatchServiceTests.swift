internal import Articles
internal import Figures
internal import Inbox
internal import Journal
internal import Ledger
internal import Settings
internal import SystemPackage
internal import Systemd
internal import TestSupport
internal import Testing

@testable internal import Daemon

@Suite(.timeLimit(.minutes(30)))
struct WatchServiceTests {
    @Test func `an article that comes later and one that was there are alerted in order`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try folder.write(Sentences.containers("13,000"), to: "drop/first.txt")
        try await daemon.whileRunning {
            try await eventually("the first is alerted") { daemon.alerts.count == 1 }
            try folder.write(Sentences.containers("28,000", day: "2025-03-30"), to: "drop/second.txt")
            try await eventually("the second is alerted") { daemon.alerts.count == 2 }
        }
        #expect(daemon.alertedFiles == ["first.txt", "second.txt"])
        #expect(daemon.alerts.map { $0["FIGUREWATCH_KIND"] } == ["new", "changed"])
        #expect(daemon.alerts[1]["FIGUREWATCH_PREVIOUS_FILE"] == "first.txt")
    }

    @Test func `the service manager hears of opening, ready, the counts and stopping, in this order`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        try await daemon.whileRunning {
            try await eventually("the status shows it") { daemon.manager.status.contains("alerts sent: 1,") }
        }
        let notifications = daemon.manager.notifications
        // Without that, a ledger that takes longer than the unit's TimeoutStartSec= could never be opened.
        #expect(
            notifications.prefix(2) == [.extendTimeout(.seconds(90)), .status("Opening the ledger: 0 of 0 MB read")])
        guard notifications.count > 2, case .ready(let status) = notifications[2] else {
            Issue.record("what follows is not 'ready': \(notifications)")
            return
        }
        #expect(status.hasPrefix("Articles: 0, figures: 0,"))
        #expect(
            daemon.manager.status == "Articles: 1, figures: 1, alerts sent: 1, alerts waiting: 0, "
                + "refused: 0, copies: 0, files waiting: 0")
        let stops = notifications.filter { if case .stopping = $0 { true } else { false } }
        #expect(stops.count == 1, "\(notifications)")
        // More than TimeoutStopSec= for the article in hand, then for the last snapshot.
        let extensions = notifications.dropFirst(3).count { $0 == .extendTimeout(.seconds(90)) }
        #expect(extensions >= 2, "\(notifications)")
    }

    @Test func `the same bytes again are a copy, once, and no alert`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try await daemon.whileRunning {
            try folder.write(Sentences.troops, to: "drop/a.txt")
            try await eventually("it is read") { daemon.alerts.count == 1 }
            try folder.write(Sentences.troops, to: "drop/b.txt")
            try await eventually("the copy is noted") { daemon.manager.status.contains("copies: 1,") }
            // The same file, with the same bytes, written again.
            try folder.write(Sentences.troops, to: "drop/b.txt")
            try folder.write(Sentences.containers("13,000"), to: "drop/c.txt")
            try await eventually("a later one is read") { daemon.alerts.count == 2 }
        }
        #expect(daemon.alertedFiles == ["a.txt", "c.txt"])
        #expect(daemon.manager.status.contains("copies: 1,"), "\(daemon.manager.status)")
    }

    @Test func `an article that costs too much is refused by a named limit, and the next one is read`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        daemon.settings.limits.claims = 1
        try folder.write(Sentences.containers("13,000") + Sentences.troops, to: "drop/a.txt")
        try folder.write(Sentences.troops, to: "drop/b.txt")
        let running = daemon
        try await running.whileRunning {
            try await eventually("both are done") {
                running.alerts.count == 1 && running.manager.status.contains("refused: 1,")
            }
        }
        #expect(running.alertedFiles == ["b.txt"])
        #expect(running.refusals.map { $0["FIGUREWATCH_FILE"] } == ["a.txt"])
        #expect(running.refusals.map { $0["FIGUREWATCH_CODE"] } == ["too-many-claims"])
    }

    @Test func `two files with the same bytes in one batch are one article and one copy`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try folder.write(Sentences.troops, to: "drop/a.txt")
        try folder.write(Sentences.troops, to: "drop/b.txt")
        try await daemon.whileRunning {
            try await eventually("both are done") { daemon.manager.status.contains("copies: 1, files waiting: 0") }
        }
        #expect(daemon.alerts.count == 1)
        #expect(daemon.manager.status.hasPrefix("Articles: 1,"))
    }

    @Test func `a restart repeats neither alerts nor refusals, and goes on with the table`() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        try folder.write(Sentences.containers("13,000"), to: "drop/first.txt")
        try folder.write("<!DOCTYPE html><html><body><p>13,000 containers</p></body></html>", to: "drop/page.html")
        try folder.makeSymbolicLink("drop/link.txt", to: "/etc/hostname")
        try await first.whileRunning {
            try await eventually("all are done") {
                first.alerts.count == 1 && first.manager.status.contains("refused: 2,")
            }
        }
        #expect(first.refusals.map { $0["FIGUREWATCH_FILE"] ?? "none" }.sorted() == ["link.txt", "page.html"])

        let second = try RunningDaemon(in: folder)
        try await second.whileRunning {
            try await eventually("it has looked at all of them") {
                second.manager.status.contains("files waiting: 0") && second.manager.isReady
            }
            try folder.write(Sentences.containers("28,000", day: "2025-03-30"), to: "drop/second.txt")
            try await eventually("the later one is alerted") { !second.alerts.isEmpty }
        }
        #expect(second.alertedFiles == ["second.txt"])
        #expect(second.alerts.map { $0["FIGUREWATCH_KIND"] } == ["changed"])
        #expect(second.refusals.isEmpty, "\(second.refusals.map { $0["MESSAGE"] ?? "" })")
    }

    @Test func `an article that is edited is revised, also after a restart, and its new version is kept`() async throws
    {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        try folder.write(Sentences.containers("13,000"), to: "drop/first.txt")
        try await first.whileRunning {
            try await eventually("the first version is alerted") { first.alerts.count == 1 }
        }

        let second = try RunningDaemon(in: folder)
        try folder.write(Sentences.containers("28,000"), to: "drop/first.txt")
        try await second.whileRunning {
            try await eventually("the edit is alerted") { !second.alerts.isEmpty }
        }
        #expect(second.alerts.map { $0["FIGUREWATCH_KIND"] } == ["revised"])
        #expect(second.alerts.first?["FIGUREWATCH_PREVIOUS_SENTENCE"]?.contains("13,000") == true)
        let figures = try Ledger.read(second.settings.state).state.table.figures.values
        #expect(figures.map { $0.readings.map(\.superseded) } == [[true, false]])
    }

    @Test func `a feed that comes again, also after a restart, gives only what is new or edited`() async throws {
        func feed(_ items: [(id: Int, text: String)]) -> String {
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title>"
                + items.map { item in
                    "<item><guid>https://harbour.example/\(item.id)</guid><title>Item \(item.id)</title>"
                        + "<pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate><description>\(item.text)</description></item>"
                }.joined() + "</channel></rss>"
        }
        let mine = "The mine in Porta employs 310 workers, the owner said."
        let ferry = "The ferry that sank off Lemos had 240 passengers on board, the coast guard said."
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        try folder.write(feed([(1, mine), (2, ferry)]), to: "drop/feed.xml")
        try await first.whileRunning {
            try await eventually("both entries are alerted") {
                first.alerts.count == 2 && first.manager.status.hasPrefix("Articles: 2,")
            }
            try folder.write(feed([(1, mine), (2, ferry)]) + "\n", to: "drop/feed.xml")
            try folder.write(Sentences.troops, to: "drop/troops.txt")
            try await eventually("the feed that came again has nothing new") {
                first.manager.status.hasPrefix("Articles: 3,") && first.manager.status.hasSuffix("files waiting: 0")
            }
        }
        #expect(first.alerts.map { $0["FIGUREWATCH_KIND"] } == ["new", "new", "new"])
        #expect(
            Set(first.alerts.compactMap { $0["FIGUREWATCH_ENTRY"] })
                == ["https://harbour.example/1", "https://harbour.example/2"])

        let second = try RunningDaemon(in: folder)
        let edited = "The ferry that sank off Lemos had 260 passengers on board, the coast guard said."
        let flood = "The flood in Sennar has displaced 1,000 people, the governor said."
        try folder.write(feed([(3, flood), (1, mine), (2, edited)]), to: "drop/feed.xml")
        try await second.whileRunning {
            try await eventually("the edit and the new entry are alerted") {
                second.alerts.count == 2 && second.manager.status.hasPrefix("Articles: 5,")
            }
        }
        #expect(Set(second.alerts.compactMap { $0["FIGUREWATCH_KIND"] }) == ["new", "revised"])
        let ids = (first.alerts + second.alerts).map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
        let state = try Ledger.read(second.settings.state).state
        #expect(state.articles.count == 5 && state.counts.refusals == 0)
    }

    @Test func `alerts wait for a journal that is gone, through a restart, and are sent once`() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        first.journal.refuseAlerts(true)
        try await first.whileRunning {
            try await eventually("the alert waits") { first.manager.status.contains("alerts waiting: 1,") }
        }
        #expect(first.alerts.isEmpty)
        let complaints = first.journal.entries.filter { $0["MESSAGE_ID"] == MessageID.journalMissing.rawValue }
        #expect(complaints.count == 1)

        let second = try RunningDaemon(in: folder)
        second.journal.refuseAlerts(true)
        try await second.whileRunning {
            try await eventually("the alert waits") { second.manager.status.contains("alerts waiting: 1,") }
            second.journal.refuseAlerts(false)
            try await eventually("the alert is sent") {
                second.manager.status.contains("alerts sent: 1, alerts waiting: 0")
            }
        }
        #expect(second.alertedFiles == ["troops.txt"])

        let third = try RunningDaemon(in: folder)
        try await third.whileRunning {
            try await eventually("it is ready") { third.manager.isReady }
        }
        #expect(third.alerts.isEmpty)
    }

    @Test func `a backlog shares commits, and each of its articles is read once`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        for number in 1...500 { try folder.write(Sentences.numbered(number), to: "drop/\(number).txt") }
        try await daemon.whileRunning {
            try await eventually("all are read") { daemon.manager.status.hasPrefix("Articles: 500,") }
        }
        let ids = daemon.alerts.map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
        let ledger = try Ledger.read(daemon.settings.state).state
        #expect(ledger.articles.count == 500)
        #expect(ledger.due.isEmpty)
    }

    @Test func `a stop during a backlog leaves the rest to the next start`() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        for number in 1...1000 { try folder.write(Sentences.numbered(number), to: "drop/\(number).txt") }
        try await first.whileRunning {
            try await eventually("it is at work") { first.manager.isReady }
        }

        let second = try RunningDaemon(in: folder)
        try await second.whileRunning {
            try await eventually("all are read") { second.manager.status.hasPrefix("Articles: 1000,") }
        }
        let ids = (first.alerts + second.alerts).map { $0["FIGUREWATCH_ID"] }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `the watchdog is fed at rest and between articles`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder, watchdog: .milliseconds(200))
        func pings() -> Int { daemon.manager.notifications.filter { $0 == .watchdogPing }.count }
        try await daemon.whileRunning {
            try await eventually("it rests and pings") { pings() >= 5 }
        }
        let after = pings()
        try await Task.sleep(for: .milliseconds(300))
        #expect(pings() == after, "something pings without the loop")
    }

    @Test func `each article that was read has one summary with its counts`() async throws {
        let folder = try TemporaryFolder()
        let daemon = try RunningDaemon(in: folder)
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        try folder.write("Nothing is counted here.", to: "drop/none.txt")
        try await daemon.whileRunning {
            try await eventually("both are read") { daemon.entries(.articleRead).count == 2 }
        }
        let summaries = daemon.entries(.articleRead).sorted {
            ($0["FIGUREWATCH_FILE"] ?? "") < ($1["FIGUREWATCH_FILE"] ?? "")
        }
        #expect(summaries.map { $0["FIGUREWATCH_FILE"] } == ["none.txt", "troops.txt"])
        #expect(summaries.map { $0["FIGUREWATCH_CLAIMS"] } == ["0", "1"])
        #expect(summaries.map { $0["FIGUREWATCH_NEW"] } == [nil, "1"])
        #expect(summaries.map { $0["FIGUREWATCH_SUPPRESSED"] } == ["0", "0"])
        #expect(summaries.map { $0["PRIORITY"] } == ["6", "6"])
        let messages = summaries.compactMap { $0["MESSAGE"] }
        #expect(
            messages.first?.hasSuffix("; it has no date, and the file's time stands for it.") == true, "\(messages)")
        #expect(messages.last?.contains("1 claim, 1 new") == true, "\(messages)")
        #expect(messages.last?.contains("the file's time") == false, "\(messages)")
    }

    @Test func `rules of the service decide what is sent, and what is muted stays in the ledger`() async throws {
        let folder = try TemporaryFolder()
        var daemon = try RunningDaemon(in: folder)
        var mute = FigureRule(NamePattern("*"))
        mute.mute = Mute(until: nil)
        daemon.settings.rules.figures = [mute]
        try folder.write(Sentences.troops, to: "drop/troops.txt")
        let running = daemon
        try await running.whileRunning {
            try await eventually("it is read") { running.entries(.articleRead).count == 1 }
        }
        #expect(running.alerts.isEmpty)
        #expect(running.entries(.articleRead).first?["FIGUREWATCH_SUPPRESSED"] == "1")
        #expect(try Ledger.read(running.settings.state).state.table.figures.count == 1)
    }

    @Test func `a folder that is missing at the start is waited for`() async throws {
        let folder = try TemporaryFolder()
        var missing = try RunningDaemon(in: folder)
        missing.settings.folder = folder.path(of: "later")
        let running = missing
        try await running.whileRunning {
            try await eventually("the daemon is ready") { running.manager.isReady }
            try await eventually("it says what is missing") { running.entries(.watchDegraded).count == 1 }
            try folder.makeFolder("later")
            try folder.write("Some 40 people were killed in the blast.", to: "later/2031-03-09.txt")
            try await eventually("an article is read") { running.entries(.articleRead).count == 1 }
        }
    }

    @Test func `a ledger in use is an error that says so`() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        let second = try RunningDaemon(in: folder)
        try await first.whileRunning {
            try await eventually("the first is ready") { first.manager.isReady }
            let locked = second.service
            await #expect(throws: LedgerError.self) { try await locked.run() }
        }
    }
}
