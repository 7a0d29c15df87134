import Articles
import SystemPackage
import Testing

@testable import Ledger

struct SnapshotTests {
    /// A ledger with two snapshots and a log: 20 transactions, 20 more, 3 more.
    private static func makeLedger(in folder: FilePath) throws -> LedgerState {
        var story = StoryGenerator(seed: 6)
        var ledger = try Ledger(opening: folder)
        for size in [20, 20] {
            try ledger.commit(story.transactions(size))
            try ledger.takeSnapshot()
        }
        try ledger.commit(story.transactions(3))
        let state = ledger.state
        ledger.close()
        return state
    }

    @Test func `a crash between snapshot and cut of the log applies nothing twice`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 6)
            var ledger = try Ledger(opening: folder)
            try ledger.commit(story.transactions(20))
            let log = try read(folder.appending("ledger.log"))
            try ledger.takeSnapshot()
            var expected = ledger.state
            ledger.close()
            #expect(try read(folder.appending("ledger.log")) == LogHeader.line(after: 20, with: RecordCoding()))
            try write(log, to: folder.appending("ledger.log"))
            for _ in 0..<3 {
                ledger = try Ledger(opening: folder)
                #expect(ledger.takeNotices() == [])
                #expect(try differences(ledger.state, expected) == [])
                let transaction = story.transaction()
                try ledger.commit([transaction])
                expected.apply(transaction)
                ledger.close()
            }
            #expect(try differences(Ledger.read(folder).state, expected) == [])
        }
    }

    @Test(arguments: ["empty", "cut", "flipped", "missing", "flipped, before the log was cut"])
    func `a damaged snapshot is replaced by the previous one and the logs`(damage: String) throws {
        try withScratchFolder { folder in
            let expected = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.json")
            var snapshot = try read(path)
            switch damage {
            case "empty": snapshot = []
            case "cut": snapshot.removeLast(snapshot.count / 2)
            case "missing": try FileSystem.remove(path)
            default: snapshot[snapshot.count / 2] ^= 4
            }
            if damage != "missing" { try write(snapshot, to: path) }
            if damage.hasSuffix("cut") && damage != "cut" {
                let logs = try ["ledger.log.previous", "ledger.log"].map { try read(folder.appending($0)) }
                try write(logs[0] + logs[1], to: folder.appending("ledger.log"))
                try FileSystem.remove(folder.appending("ledger.log.previous"))
            }
            #expect(try differences(Ledger.read(folder).state, expected) == [])
            var ledger = try Ledger(opening: folder)
            #expect(try differences(ledger.state, expected) == [])
            let notices = ledger.takeNotices()
            #expect(notices.map(\.kind) == [.damagedSnapshot])
            #expect(notices.first?.file == path)
            if damage != "missing" { #expect(try read(folder.appending("ledger.json.damaged-43")) == snapshot) }
            ledger.close()
            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, expected) == [])
            ledger.close()
        }
    }

    @Test(arguments: ["ledger.json.previous", "ledger.log.previous"])
    func `a damaged snapshot that nothing can replace is named and left alone`(missing: String) throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder)
            try FileSystem.remove(folder.appending(missing))
            let path = folder.appending("ledger.json")
            try write(Array(try read(path).dropLast(100)), to: path)
            let before = try contents(of: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            guard case .damagedSnapshot(path, let reason) = error else {
                Issue.record("got \(error as Any)")
                return
            }
            #expect(reason.contains("line"), "the place should be told: \(reason)")
            #expect(error?.description.contains(path.string) == true)
            #expect(try contents(of: folder) == before)
        }
    }

    @Test(arguments: [true, false])
    func `a ledger of a newer format is refused untouched`(isSealed: Bool) throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder)
            let newer = Array(#"{"format":\#(Snapshot.format + 1),"rows":[]}"#.utf8)
            let path = folder.appending("ledger.json")
            try write(isSealed ? Seal.sealed(newer) : newer, to: path)
            let before = try contents(of: folder)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error == .newerFormat(path, found: Snapshot.format + 1, known: Snapshot.format))
            #expect(error?.description.contains("Upgrade figurewatch") == true)
            #expect(throws: LedgerError.newerFormat(path, found: Snapshot.format + 1, known: Snapshot.format)) {
                try Ledger.read(folder)
            }
            #expect(try contents(of: folder) == before)
        }
    }

    @Test func `a snapshot that was edited is taken once its checksum is removed`() throws {
        try withScratchFolder { folder in
            let expected = try Self.makeLedger(in: folder)
            for name in ["ledger.json.previous", "ledger.log.previous"] {
                try FileSystem.remove(folder.appending(name))
            }
            let path = folder.appending("ledger.json")
            let snapshot = String(decoding: try read(path), as: UTF8.self)
            let edited = snapshot.replacing("were shipped", with: "were sent")
            try #require(edited != snapshot)
            try write(Array(edited.utf8), to: path)
            let error = #expect(throws: LedgerError.self) { try Ledger(opening: folder).close() }
            #expect(error?.description.contains("remove the key 'checksum'") == true)
            try write(Array(("{ " + edited.dropFirst(31)).utf8), to: path)
            let ledger = try Ledger(opening: folder)
            #expect(ledger.state.sequence == expected.sequence)
            #expect(ledger.state.articles == expected.articles)
            ledger.close()
        }
    }

    @Test func `reading where there is no ledger says so and creates nothing`() throws {
        try withScratchFolder { folder in
            #expect(throws: LedgerError.absent(folder: folder)) { try Ledger.read(folder) }
            #expect(throws: LedgerError.absent(folder: folder.appending("x"))) {
                try Ledger.read(folder.appending("x"))
            }
            #expect(names(in: folder) == [])
        }
    }
}
