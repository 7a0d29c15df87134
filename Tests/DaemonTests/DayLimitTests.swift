internal import Articles
internal import Journal
internal import Ledger
internal import Settings
internal import SystemPackage
internal import TestSupport
internal import Testing

@testable internal import Daemon

/// What is taken in in one day has a limit.
@Suite(.timeLimit(.minutes(20)))
struct DayLimitTests {
    private static func start(in folder: borrowing TemporaryFolder, _ limit: DayLimit) throws -> RunningDaemon {
        var daemon = try RunningDaemon(in: folder)
        daemon.reporting = Reporting(folder: folder.path(of: "run"))
        daemon.settings.dayLimit = limit
        return daemon
    }

    @Test(arguments: [DayLimit(articles: 2), DayLimit(claims: 2)])
    func `what is beyond the limit of a day waits, is told once, and is read with a higher one`(limit: DayLimit)
        async throws
    {
        let folder = try TemporaryFolder()
        try folder.makeFolder("drop")
        for number in 1...5 { try folder.write(Sentences.unrelated(number), to: "drop/\(number).txt") }
        let key = limit.articles == 2 ? "day-articles" : "day-claims"
        // A restart begins no other day. What was read waits then to be known again.
        for waiting in [3...3, 3...5] {
            let daemon = try Self.start(in: folder, limit)
            try await daemon.whileRunning {
                try await eventually("it is told") { daemon.entries(.dayLimitReached).count == 1 }
                #expect(daemon.entries(.dayLimitReached).first?["FIGUREWATCH_REASON"] == key)
                let told = daemon.entries(.dayLimitReached).first?["FIGUREWATCH_COUNT"].flatMap { Int($0) }
                #expect(told.map { (1...waiting.upperBound).contains($0) } == true, "\(told ?? -1)")
                try await eventually("the status has it") {
                    daemon.manager.status.contains("the limit of the day is reached since ")
                }
                guard
                    case .queue(let queue) = try DaemonClient.ask(
                        .queue, in: folder.path(of: "run"), within: .seconds(60))
                else {
                    Issue.record("no queue")
                    return
                }
                #expect(waiting.contains(queue.waiting), "\(queue.waiting)")
                #expect(queue.obstacle?.contains("'\(key)'") == true)
            }
            #expect(daemon.entries(.dayLimitReached).count == 1)
            #expect(try Ledger.read(daemon.settings.state).state.articles.count == 2)
        }
        let later = try Self.start(in: folder, DayLimit())
        try await later.whileRunning {
            try await eventually("all are read") { later.manager.status.hasPrefix("Articles: 5,") }
        }
        #expect(later.entries(.dayLimitReached).isEmpty)
        #expect(try Ledger.read(later.settings.state).state.today?.articles == 5)
    }

    @Test func `another day begins at nothing`() throws {
        let first = try #require(CivilDay("2026-11-29")), second = try #require(CivilDay("2026-11-30"))
        var count = DayCount(day: first)
        for _ in 0..<3 { count.add(on: first.description, claims: 10) }
        #expect(count.reached(DayLimit(articles: 3), on: first) == "day-articles")
        #expect(count.reached(DayLimit(claims: 30), on: first) == "day-claims")
        #expect(count.reached(DayLimit(articles: 4, claims: 31), on: first) == nil)
        #expect(count.reached(DayLimit(articles: 3), on: second) == nil)
        count.add(on: second.description, claims: 5)
        #expect(count.articles == 1 && count.claims == 5)
    }
}
