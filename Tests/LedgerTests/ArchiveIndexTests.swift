import Articles
import Figures
import FoundationEssentials
import SystemPackage
import Testing

@testable import Ledger

struct ArchiveIndexTests {
    private static let all = PublicationDate(Date(timeIntervalSince1970: 4_000_000_000), precision: .day)

    /// A ledger all of whose figures are archived, some at a time.
    private static func makeLedger(in folder: FilePath, seed: UInt64 = 90) throws -> LedgerState {
        var story = StoryGenerator(seed: seed)
        var ledger = try Ledger(opening: folder)
        for _ in 0..<4 {
            for _ in 0..<6 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            try ledger.archive(idleSince: all, limit: 1000)
        }
        try ledger.takeSnapshot()
        let state = ledger.state
        #expect(state.table.figures.isEmpty && state.archived.count > 10)
        ledger.close()
        return state
    }

    /// As they stand in the archive.
    private static func inOrder(_ entries: [ArchiveEntry]) -> [ArchiveEntry] {
        entries.sorted { $0.offset < $1.offset }
    }

    /// The ledger opens as it was, tells of the index what is expected, and has a sound one from then on.
    private static func checkOpening(
        _ folder: FilePath, _ state: LedgerState, _ notices: [LedgerNotice.Kind], _ comment: Comment = ""
    ) throws {
        #expect(try differences(Ledger.read(folder).state, state) == [], comment)
        var ledger = try Ledger(opening: folder)
        #expect(ledger.takeNotices().map(\.kind) == notices, comment)
        #expect(try differences(ledger.state, state) == [], comment)
        ledger.close()
        #expect(try LedgerVerification(of: folder).findings == [], comment)
        var again = try Ledger(opening: folder)
        #expect(again.takeNotices() == [], comment)
        again.close()
    }

    @Test(arguments: 1...4)
    func `the index holds what is derived anew from the archive, whatever was archived when`(seed: Int) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: UInt64(seed) + 90)
            for round in 0..<4 {
                var ledger = try Ledger(opening: folder, logLimit: 40_000)
                #expect(ledger.takeNotices() == [])
                for step in 0..<5 {
                    try ledger.commit(story.transactions(3))
                    if (step + seed) % 2 == 0 { try ledger.archive(idleSince: Self.all, limit: step + 1) }
                }
                if round % 2 == 1 { try ledger.takeSnapshot() }
                ledger.close()
                let files = try StateFolder(opening: folder)
                let kept = try LoadedLedger<LedgerState>(reading: files)
                #expect(kept.index.addedCount == 0, "seed \(seed), round \(round)")
                #expect(
                    kept.index.findings(on: Self.inOrder(kept.state.archived), in: files) == [],
                    "seed \(seed), round \(round)")
                let path = folder.appending("ledger.archive.index")
                let bytes = try read(path)
                try FileSystem.remove(path)
                let derived = try LoadedLedger<LedgerState>(reading: files)
                try write(bytes, to: path)
                #expect(try differences(kept.state, derived.state) == [], "seed \(seed), round \(round)")
            }
        }
    }

    @Test func `an index that is missing or of another version is made anew, with one notice`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.archive.index")
            let index = try read(path)
            try FileSystem.remove(path)
            try Self.checkOpening(folder, state, [.rebuiltIndex], "missing")
            #expect(try read(path).starts(with: ArchiveIndex.header))
            for position in ArchiveIndex.header.indices {
                var other = index
                other[position] ^= 1
                try write(other, to: path)
                try Self.checkOpening(folder, state, [.rebuiltIndex], "byte \(position) of the header")
            }
        }
    }

    @Test func `an index that is torn anywhere, or has a flipped bit, keeps what is sound and gets the rest again`()
        throws
    {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.archive.index")
            let index = try read(path)
            for position in stride(from: ArchiveIndex.header.count + 3, to: index.count, by: index.count / 40) {
                try write(Array(index[..<position]), to: path)
                try Self.checkOpening(folder, state, [.rebuiltIndex], "torn at \(position)")
                var damaged = index
                damaged[position] ^= 1
                try write(damaged, to: path)
                try Self.checkOpening(folder, state, [.rebuiltIndex], "a bit at \(position)")
            }
            try write(index + [1, 2, 3], to: path)
            try Self.checkOpening(folder, state, [], "a fragment at the end")
        }
    }

    @Test func `after a crash between archive and index the next opening catches up`() throws {
        try withScratchFolder { folder in
            _ = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.archive.index")
            let before = try read(path)
            var story = StoryGenerator(seed: 91)
            var ledger = try Ledger(opening: folder)
            for _ in 0..<6 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            #expect(try ledger.archive(idleSince: Self.all, limit: 1000) > 0)
            try ledger.takeSnapshot()
            let state = ledger.state
            ledger.close()
            try write(before, to: path)
            try Self.checkOpening(folder, state, [.rebuiltIndex])
            #expect(try read(path).starts(with: before))
        }
    }

    @Test func `an index that other rules derived is found out, by verification and by an opening`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let archive = try ArchiveReader(in: folder)
            let bytes = try read(folder.appending("ledger.archive"))
            let locations = state.archived.map(\.location).sorted { $0.offset < $1.offset }
            let entries = state.archived.sorted { $0.offset < $1.offset }
            let figures = try entries.map { try #require(archive.figure($0.figure, at: $0.location)) }
            // Each with the readings of the figure before.
            let wrong = zip(figures, figures.dropFirst() + figures.prefix(1)).map { figure, other in
                ArchivedFigure(
                    figure: Figure(id: figure.figure.id, readings: other.figure.readings), offsets: other.offsets,
                    orders: other.orders)
            }
            let section = ArchiveIndex.section(
                of: wrong, in: locations.map { Array(bytes[$0.offset..<$0.end]) }, at: locations)
            try write(ArchiveIndex.header + section, to: folder.appending("ledger.archive.index"))
            let findings = try LedgerVerification(of: folder).findings
            #expect(findings.count == state.archived.count)
            #expect(findings.allSatisfy { $0.kind == .damagedIndex })
            try Self.checkOpening(folder, state, [.rebuiltIndex])
        }
    }

    @Test func `an index that can't be written costs nothing but time`() throws {
        try withScratchFolder { folder in
            let path = folder.appending("ledger.archive.index")
            // A folder where the file should be.
            _ = try FileManager.default.createDirectory(atPath: path.string, withIntermediateDirectories: false)
            let state = try Self.makeLedger(in: folder)
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind) == [.rebuiltIndex])
            #expect(try differences(ledger.state, state) == [])
            ledger.close()
        }
    }
}
