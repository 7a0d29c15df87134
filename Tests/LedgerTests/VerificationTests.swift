import Figures
import SystemPackage
import Testing

@testable import Ledger

struct VerificationTests {
    private static func makeLedger(in folder: FilePath) throws -> LedgerState {
        var story = StoryGenerator(seed: 50)
        var ledger = try Ledger(opening: folder)
        for _ in 0..<2 {
            try ledger.commit(story.transactions(6))
            try ledger.takeSnapshot()
        }
        try ledger.commit(story.transactions(6))
        let state = ledger.state
        ledger.close()
        return state
    }

    @Test func `a sound ledger has no findings, also while it is open`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let ledger = try Ledger(opening: folder)
            let before = try contents(of: folder)
            let verification = try LedgerVerification(of: folder)
            #expect(verification.findings == [])
            #expect(verification.isSound)
            #expect(verification.summary == LedgerSummary(of: state))
            #expect(try contents(of: folder) == before)
            ledger.close()
        }
    }

    @Test(arguments: 1...6)
    func `what is counted of the files is what an opening finds, whatever was archived`(seed: Int) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: UInt64(seed) + 51)
            for round in 0..<3 {
                var ledger = try Ledger(opening: folder, logLimit: 20_000, workingSet: seed * 5)
                for _ in 0..<4 { try ledger.commit(story.transactions(4)) }
                let state = ledger.state
                ledger.close()
                let summary = try LedgerVerification(of: folder).summary
                let expected = LedgerSummary(of: state)
                #expect(summary.sequence == expected.sequence, "seed \(seed), round \(round)")
                // Which readings a split has moved is not looked at.
                let hasSplit = state.mendings.contains { record in
                    guard case .split = record.mending else { return false }
                    return true
                }
                if !hasSplit { #expect(summary.figures == expected.figures, "seed \(seed), round \(round)") }
                #expect(summary.counts == expected.counts, "seed \(seed), round \(round)")
                #expect(summary.due == expected.due, "seed \(seed), round \(round)")
                // Some may have come back since.
                #expect(summary.archived >= expected.archived, "seed \(seed), round \(round)")
            }
        }
    }

    @Test(arguments: [
        ("ledger.log", LedgerNotice.Kind.damagedRecords), ("ledger.json", .damagedSnapshot),
        ("ledger.log.previous", .damagedPrevious), ("ledger.json.previous", .damagedPrevious),
    ])
    func `a flipped bit in any file is found, and nothing is changed`(file: String, kind: LedgerNotice.Kind) throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder)
            var bytes = try read(folder.appending(file))
            bytes[bytes.count / 2] ^= 1
            try write(bytes, to: folder.appending(file))
            let before = try contents(of: folder)
            let verification = try LedgerVerification(of: folder)
            #expect(verification.findings.map(\.kind) == [kind], "\(verification.findings)")
            #expect(verification.findings.map(\.file) == [folder.appending(file)])
            #expect(!verification.isSound)
            #expect(try contents(of: folder) == before)
        }
    }

    @Test func `a record on its way is no damage, and what was set aside is named`() throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder)
            let log = folder.appending("ledger.log")
            try write(read(log) + Array("{\"checksum\":\"0123".utf8), to: log)
            #expect(try LedgerVerification(of: folder).findings.map(\.kind) == [.tornTail])
            #expect(try LedgerVerification(of: folder).isSound)
            try Ledger(opening: folder).close()
            let verification = try LedgerVerification(of: folder)
            #expect(verification.findings.map(\.kind) == [.setAside])
            #expect(verification.findings.first?.file.string.contains("ledger.log.damaged-18-") == true)
            #expect(verification.isSound)
        }
    }

    @Test func `the document of a ledger, alone in a folder, is a ledger`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            for name in names(in: folder) { try FileSystem.remove(folder.appending(name)) }
            try write(Ledger.document(of: state), to: folder.appending("ledger.json"))
            let ledger = try Ledger(opening: folder)
            #expect(try differences(ledger.state, state) == [])
            ledger.close()
        }
    }

    @Test func `without a ledger there is nothing to verify`() throws {
        try withScratchFolder { folder in
            let error = #expect(throws: LedgerError.self) { try LedgerVerification(of: folder) }
            #expect(error == .absent(folder: folder))
        }
    }
}

extension LedgerSummary {
    /// What there is in a state that was opened.
    init(of state: LedgerState) {
        self.init(
            sequence: state.sequence, figures: state.figureCount, archived: state.archivedCount, counts: state.counts,
            due: state.due.count)
    }
}
