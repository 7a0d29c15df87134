import Articles
import Claims
import Figures
import FoundationEssentials
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

/// What is staged counts for what follows, and shows nowhere outside before it is durable.
struct StagingTests {
    private static let day = PublicationDate(Date(timeIntervalSince1970: 4_000_000_000), precision: .day)

    private static func document(_ state: LedgerState) throws -> String {
        var whole = state
        whole.recallAll()
        return String(decoding: try Ledger.document(of: whole), as: UTF8.self)
    }

    @Test(arguments: 1...16)
    func `staged in any grouping is the same as applied one by one`(seed: UInt64) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: seed + 200)
            var random = SplitMix64(seed: seed)
            var expected = LedgerState()
            var transactions: [Transaction] = []
            var ledger = try Ledger(opening: folder, logLimit: 30_000)
            for _ in 0..<12 {
                for _ in 0..<random.next() % 7 {
                    if random.next() % 4 == 0 {
                        let idle = ledger.state.idleFigures(since: Self.day).prefix(2)
                        if try ledger.archive(idle, idleSince: Self.day) > 0 { expected.sequence += 1 }
                    } else {
                        let transaction = story.transaction()
                        try ledger.stage(transaction)
                        expected.apply(transaction)
                        transactions.append(transaction)
                    }
                }
                switch random.next() % 4 {
                case 0: try ledger.takeSnapshot()
                case 1:
                    try ledger.commit()
                    ledger.close()
                    ledger = try Ledger(opening: folder, logLimit: 30_000)
                    #expect(ledger.takeNotices() == [], "seed \(seed)")
                default: try ledger.commit()
                }
                #expect(try Self.document(ledger.state) == Self.document(expected), "seed \(seed)")
                #expect(ledger.state.figureCount == expected.figureCount)
                #expect(ledger.state.refusedByCode == expected.refusedByCode)
            }
            ledger.close()
            #expect(try Self.document(Ledger.read(folder).state) == Self.document(expected), "seed \(seed)")
            #expect(transactions.count > 10)
        }
    }

    @Test func `what is staged is judged by, and shows nowhere outside until it is committed`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 301)
            var ledger = try Ledger(opening: folder)
            let first = story.article(changes: 3, alerts: 3)
            try ledger.commit([first])
            let shown = ledger.state
            let refusal = Refusal(file: FileName("x"), digest: nil, code: "empty", sentence: "Empty.")
            let staged = [story.article(changes: 4, alerts: 4), .refusal(refusal), .sent(shown.due.map(\.id))]
            for transaction in staged { try ledger.stage(transaction) }
            #expect(ledger.state.articles.count == 2)
            #expect(ledger.state.table.figures != shown.table.figures)
            #expect(ledger.state.isKnown(refusal))
            #expect(ledger.state.sequence == shown.sequence)
            #expect(ledger.state.counts == shown.counts)
            #expect(ledger.state.due == shown.due)
            #expect(ledger.state.figureCount == shown.figureCount)
            #expect(ledger.state.refusedByCode == [:])
            #expect(try differences(Ledger.read(folder).state, shown) == [])

            #expect(try ledger.commit() == staged)
            #expect(try ledger.commit() == [])
            var expected = shown
            for transaction in staged { expected.apply(transaction) }
            #expect(try differences(ledger.state, expected) == [])
            #expect(ledger.state.refusedByCode == ["empty": 1])
            ledger.close()
        }
    }

    @Test func `a transaction that no ledger can hold is refused when it is staged, and leaves no trace`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 302)
            var ledger = try Ledger(opening: folder)
            try ledger.stage(story.article(changes: 2, alerts: 1))
            let before = ledger.state
            guard case .article(let article, var update) = story.article(changes: 1, alerts: 0),
                let change = update.changes.first
            else { return }
            var claim = change.reading.claim
            claim.quantity.value = .infinity
            update.changes = [.opened(change.figure, Reading(article: article, claim: claim))]
            #expect(throws: LedgerError.self) { try ledger.stage(.article(article, update)) }
            #expect(try differences(ledger.state, before) == [])
            #expect(try ledger.commit().count == 1)
            ledger.close()
            let state = try Ledger.read(folder).state
            #expect(state.counts.articles == 1)
        }
    }

    @Test func `a snapshot that is written in place of a log that failed holds what is staged, which is durable then`()
        throws
    {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 303)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(6))
            var expected = ledger.state
            let staged = story.transactions(5)
            for transaction in staged { try ledger.stage(transaction) }
            for transaction in staged { expected.apply(transaction) }
            ledger.log.giveUp()
            #expect(try ledger.commit() == staged)
            #expect(try differences(ledger.state, expected) == [])
            #expect(try differences(Ledger.read(folder).state, expected) == [])
            #expect(
                try read(folder.appending("ledger.log"))
                    == LogHeader.line(after: expected.sequence, with: RecordCoding()))
            let next = story.transaction()
            try ledger.commit([next])
            expected.apply(next)
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, expected) == [])
        }
    }

    @Test func `a snapshot on the disk without its log tells what became durable once there is a log again`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 304)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(6))
            let staged = story.transactions(4)
            for transaction in staged { try ledger.stage(transaction) }
            ledger.log.giveUp()
            // A folder where the log's new file should be.
            let obstacle = folder.appending("ledger.log.tmp")
            try FileManager.default.createDirectory(atPath: obstacle.string, withIntermediateDirectories: false)
            #expect(throws: LedgerError.self) { try ledger.commit() }
            let sequence = ledger.state.sequence
            #expect(sequence == 10, "the snapshot has them")
            try FileSystem.remove(obstacle)
            #expect(try ledger.commit() == staged)
            #expect(ledger.state.sequence == sequence)
            let state = ledger.state
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, state) == [])
        }
    }
}
