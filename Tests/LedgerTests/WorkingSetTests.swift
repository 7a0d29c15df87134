import Articles
import Figures
import FoundationEssentials
import SystemPackage
import Testing

@testable import Ledger

struct WorkingSetTests {
    @Test(arguments: 1...6)
    func `however little memory may hold, and whenever it restarts, a ledger holds the same`(seed: Int) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: UInt64(seed) + 200)
            var expected = LedgerState()
            let limit = seed * 4
            for round in 0..<6 {
                var ledger = try Ledger(opening: folder, logLimit: 40_000, workingSet: limit)
                #expect(ledger.takeNotices() == [], "seed \(seed), round \(round)")
                for _ in 0..<6 {
                    let batch = story.transactions(2)
                    try ledger.commit(batch)
                    for transaction in batch { expected.apply(transaction) }
                    try ledger.commit([])
                    // Archiving takes the number of a transaction.
                    expected.sequence = ledger.state.sequence
                    #expect(
                        ledger.state.table.residentReadings <= limit || ledger.state.table.figures.count == 1,
                        "seed \(seed), round \(round)")
                }
                #expect(
                    try wholeDocument(of: ledger.state) == wholeDocument(of: expected), "seed \(seed), round \(round)")
                if round % 3 == 1 { try ledger.takeSnapshot() }
                ledger.close()
                #expect(try wholeDocument(of: Ledger.read(folder).state) == wholeDocument(of: expected))
                #expect(try LedgerVerification(of: folder).isSound)
            }
            #expect(try !Ledger.read(folder).state.archived.isEmpty)
        }
    }

    @Test(arguments: [true, false])
    func `a ledger that was written with all of it in memory moves what is too much to the archive, once`(
        isSnapshot: Bool
    ) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 210)
            var ledger = try Ledger(opening: folder)
            for _ in 0..<60 { try ledger.commit([story.article(changes: 3, alerts: 1)]) }
            if isSnapshot { try ledger.takeSnapshot() }
            let expected = ledger.state
            #expect(expected.archived.isEmpty)
            ledger.close()

            let small = try Ledger(opening: folder, workingSet: 20)
            #expect(small.state.table.residentReadings <= 20)
            #expect(small.state.sequence == expected.sequence)
            #expect(try wholeDocument(of: small.state) == wholeDocument(of: expected))
            let archived = small.state.archived
            #expect(!archived.isEmpty)
            small.close()
            let archive = try read(folder.appending("ledger.archive"))
            let again = try Ledger(opening: folder, workingSet: 20)
            #expect(again.state.archived == archived)
            #expect(try read(folder.appending("ledger.archive")) == archive)
            again.close()
            #expect(try LedgerVerification(of: folder).findings == [])
        }
    }

    @Test func `an archive that can't be written leaves what is too much in memory, and says so once`() throws {
        try withScratchFolder { folder in
            // A folder where the file should be.
            var story = StoryGenerator(seed: 211)
            var ledger = try Ledger(opening: folder, workingSet: 12)
            _ = try FileManager.default.createDirectory(
                atPath: folder.appending("ledger.archive").string, withIntermediateDirectories: false)
            for _ in 0..<5 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            try ledger.commit([])
            #expect(ledger.takeNotices().map(\.kind) == [.archiveFailed])
            #expect(ledger.state.archived.isEmpty)
            #expect(ledger.state.table.residentReadings > 12)
            ledger.close()
            let open = try Ledger(opening: folder, workingSet: 12)
            #expect(open.state.table.residentReadings > 12)
            open.close()
        }
    }
}
