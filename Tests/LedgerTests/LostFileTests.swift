import SystemPackage
import Testing

@testable import Ledger

/// Files that are gone, emptied or from another version: none of them is ever taken for a new ledger.
struct LostFileTests {
    private static func makeLedger(in folder: FilePath, snapshots: Int) throws -> (state: LedgerState, atSnapshot: Int)
    {
        var story = StoryGenerator(seed: 21)
        var ledger = try Ledger(opening: folder)
        var last = 0
        for _ in 0..<snapshots {
            try ledger.commit(story.transactions(5))
            try ledger.takeSnapshot()
            last = ledger.state.sequence
        }
        try ledger.commit(story.transactions(5))
        let state = ledger.state
        ledger.close()
        return (state, last)
    }

    @Test(arguments: [true, false], [1, 2])
    func `a log that is gone or empty is told of, and the snapshot is used`(isGone: Bool, snapshots: Int) throws {
        try withScratchFolder { folder in
            let last = try Self.makeLedger(in: folder, snapshots: snapshots).atSnapshot
            let log = folder.appending("ledger.log")
            if isGone { try FileSystem.remove(log) } else { try write([], to: log) }
            #expect(try Ledger.read(folder).notices.map(\.kind) == [.lostLog])
            var ledger = try Ledger(opening: folder)
            #expect(ledger.state.sequence == last)
            let notices = ledger.takeNotices()
            #expect(notices.map(\.kind) == [.lostLog])
            #expect(notices.first?.isDamage == true)
            #expect(notices.first?.reason.contains(isGone ? "missing" : "empty") == true, "\(notices)")
            var story = StoryGenerator(seed: 22)
            try ledger.commit(story.transactions(3))
            let state = ledger.state
            ledger.close()
            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, state) == [])
            ledger.close()
        }
    }

    @Test func `a snapshot that is gone before there was a second one is made anew from the log`() throws {
        try withScratchFolder { folder in
            let expected = try Self.makeLedger(in: folder, snapshots: 0).state
            try FileSystem.remove(folder.appending("ledger.json"))
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, expected) == [])
            ledger.close()
            #expect(names(in: folder).contains("ledger.json"))
        }
    }

    @Test(arguments: [["ledger.json"], ["ledger.json", "ledger.log"]])
    func `without any snapshot a log that was cut is refused, never started afresh`(gone: [String]) throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder, snapshots: 2)
            for name in gone + ["ledger.json.previous", "ledger.log.previous"] {
                try FileSystem.remove(folder.appending(name))
            }
            if gone.contains("ledger.log") { try write([], to: folder.appending("ledger.log")) }
            let before = try contents(of: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            switch error {
            case .missingTransactions, .damagedSnapshot: break
            default: Issue.record("got \(error as Any)")
            }
            #expect(try contents(of: folder) == before)
        }
    }

    @Test func `a log of a newer format is refused untouched`() throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder, snapshots: 1)
            let log = folder.appending("ledger.log")
            let header =
                Seal.sealed(Array(#"{"after":5,"format":\#(Snapshot.format + 1)}"#.utf8)) + [UInt8(ascii: "\n")]
            try write(header, to: log)
            let before = try contents(of: folder)
            #expect(throws: LedgerError.newerFormat(log, found: Snapshot.format + 1, known: Snapshot.format)) {
                try Ledger(opening: folder).close()
            }
            #expect(try contents(of: folder) == before)
        }
    }

    @Test(arguments: [1, 30, 40])
    func `a log cut within its header is damaged, not torn`(size: Int) throws {
        try withScratchFolder { folder in
            let last = try Self.makeLedger(in: folder, snapshots: 1).atSnapshot
            let log = folder.appending("ledger.log")
            try write(Array(try read(log).prefix(size)), to: log)
            var ledger = try Ledger(opening: folder)
            #expect(ledger.state.sequence == last)
            #expect(ledger.takeNotices().map(\.kind) == [.damagedRecords])
            ledger.close()
            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            ledger.close()
        }
    }
}
