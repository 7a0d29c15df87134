internal import Articles
@testable internal import Daemon
internal import FoundationEssentials
internal import Journal
internal import Logging
internal import SystemPackage
internal import TestSupport
internal import Testing

/// A file of many articles beside others.
@Suite(.timeLimit(.minutes(20)))
struct TurnsTests {
    private static let count = 3000

    private static var feed: String {
        let items = (0..<count).map { number in
            """
            <item><title>Report \(number)</title><link>https://example.org/\(number)</link>
            <guid>https://example.org/\(number)</guid><pubDate>Mon, 06 Jan 2025 10:00:00 GMT</pubDate>
            <description>\(Sentences.numbered(number))</description></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Reports</title><link>https://example.org/</link><description>All</description>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
    }

    private static func articles(in folder: FilePath) -> Int {
        if case .running(let status) = StatusLookup(in: folder) { status.articles.read } else { 0 }
    }

    @Test
    func `while a feed is read, a small article is alerted, the status goes on, and a stop costs no item and no alert`()
        async throws
    {
        let folder = try TemporaryFolder()
        let journal = MemoryJournal(isArchived: true)
        var daemon = try RunningDaemon(in: folder, journal: journal)
        daemon.reporting = Reporting(folder: folder.path(of: "run"), version: "1.2.3")
        let first = daemon
        let (run, small) = (folder.path(of: "run"), folder.path(of: "drop/small.txt"))
        try await first.whileRunning {
            try folder.write(Self.feed, to: "drop/feed.xml")
            let read = try await apart {
                try wait(until: "the feed is under way") { first.entries(.articleRead).count > 40 }
                let before = Self.articles(in: run)
                try Data(Sentences.troops.utf8).write(to: URL(filePath: small.string))
                try wait(until: "the small one is alerted") { first.alertedFiles.contains("small.txt") }
                let read = first.entries(.articleRead).count
                try wait(until: "the status goes on") { Self.articles(in: run) > before }
                return (whenAlerted: read, whenStatusWentOn: first.entries(.articleRead).count)
            }
            #expect(read.whenAlerted < Self.count, "of \(Self.count) items")
            #expect(read.whenStatusWentOn < Self.count, "of \(Self.count) items")
        }
        let alerts = first.alerts.count
        let second = try RunningDaemon(in: folder, journal: journal)
        try await second.whileRunning {
            try await eventually("the feed is read to its end") {
                second.manager.status.contains("Articles: \(Self.count + 1),")
                    && second.manager.status.hasSuffix("files waiting: 0")
            }
        }
        #expect(second.entries(.articleRead).count == Self.count + 1)
        #expect(second.refusals.isEmpty)
        let ids = second.alerts.map { $0["FIGUREWATCH_ID"] ?? "none" }
        #expect(Set(ids).count == ids.count && ids.count >= alerts, "alerts: \(ids)")
    }

    @Test func `a restart reads what is new and nothing that it knows`() async throws {
        let folder = try TemporaryFolder()
        let first = try RunningDaemon(in: folder)
        for number in 0..<30 { try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt") }
        try folder.write("<!DOCTYPE html><html><body><p>13,000 containers</p></body></html>", to: "drop/page.html")
        try await first.whileRunning {
            try await eventually("all are read") {
                first.entries(.articleRead).count == 30 && first.refusals.count == 1
                    && first.manager.status.hasSuffix("files waiting: 0")
            }
        }
        try folder.write(Sentences.troops, to: "drop/new.txt")
        var second = try RunningDaemon(in: folder)
        second.level = .debug
        let next = second
        try await next.whileRunning {
            try await eventually("the new one is alerted") { next.alertedFiles == ["new.txt"] }
            try await eventually("nothing waits") { next.manager.status.hasSuffix("files waiting: 0") }
        }
        let found = next.journal.entries.compactMap { $0["MESSAGE"] }.filter { $0.contains("was found complete") }
        #expect(found.count == 1, "read: \(found)")
    }
}
