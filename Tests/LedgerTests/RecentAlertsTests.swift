import Figures
import SystemPackage
import Testing

@testable import Ledger

struct RecentAlertsTests {
    @Test func `the alerts of the logs outlive one snapshot, each is there once, and damage costs no other`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 6)
            var ledger = try Ledger(opening: folder)
            var raised: [[String]] = []
            for round in 0..<3 {
                if round > 0 { try ledger.takeSnapshot() }
                let transactions = story.transactions(20)
                var ids: [String] = []
                for case .article(_, let update) in transactions { ids += update.alerts.map(\.id) }
                raised.append(ids)
                try ledger.commit(transactions)
                #expect(try Ledger.recentAlerts(in: folder).map(\.id) == Array(raised.suffix(2).joined()))
            }
            ledger.close()

            let path = folder.appending("ledger.log")
            var log = try read(path)
            log.removeLast(5)
            try write(log, to: path)
            let left = try Ledger.recentAlerts(in: folder).map(\.id)
            #expect((raised[1] + raised[2]).starts(with: left) && left.count > raised[1].count)
        }
    }

    @Test func `where there is no ledger, there is an error`() throws {
        try withScratchFolder { folder in
            _ = #expect(throws: LedgerError.self) { try Ledger.recentAlerts(in: folder) }
        }
    }
}
