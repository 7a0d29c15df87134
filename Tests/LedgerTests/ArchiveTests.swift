import Articles
import Claims
import Figures
import FoundationEssentials
import SystemPackage
import Testing

@testable import Ledger

struct ArchiveTests {
    private static func day(_ number: Int) -> PublicationDate {
        PublicationDate(Date(timeIntervalSince1970: 1_700_006_400 + Double(number) * 86_400), precision: .day)
    }

    @Test(arguments: 1...6)
    func `whatever is archived and whenever it restarts, a ledger holds the same`(seed: Int) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: UInt64(seed) + 70)
            var expected = LedgerState()
            for round in 0..<8 {
                var ledger = try Ledger(opening: folder, logLimit: 40_000)
                #expect(ledger.takeNotices() == [], "seed \(seed), round \(round)")
                for _ in 0..<6 {
                    let batch = story.transactions(2)
                    try ledger.commit(batch)
                    for transaction in batch { expected.apply(transaction) }
                    // Archiving takes the number of a transaction.
                    guard seed % 2 == round % 2 else { continue }
                    if try ledger.archive(idleSince: Self.day(1000), limit: 3) > 0 { expected.sequence += 1 }
                }
                #expect(ledger.state.sequence == expected.sequence)
                #expect(
                    try wholeDocument(of: ledger.state) == wholeDocument(of: expected), "seed \(seed), round \(round)")
                if round % 3 == 1 { try ledger.takeSnapshot() }
                ledger.close()
                #expect(try wholeDocument(of: Ledger.read(folder).state) == wholeDocument(of: expected))
                #expect(try LedgerVerification(of: folder).isSound)
            }
            let state = try Ledger.read(folder).state
            #expect(!state.table.archivedLocations.isEmpty)
            #expect(try Ledger.read(folder, isWhole: true).state.table.figures == expected.table.figures)
        }
    }

    @Test func `only figures whose articles are all old are archived, so many at a time`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 80)
            var ledger = try Ledger(opening: folder)
            for _ in 0..<60 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            let old = ledger.state.table.figures.values.filter {
                $0.readings.allSatisfy { $0.article.published < Self.day(56) }
            }
            #expect(old.count > 4)
            #expect(try ledger.archive(idleSince: Self.day(56), limit: 3) == 3)
            #expect(try ledger.archive(idleSince: Self.day(56), limit: 1000) == old.count - 3)
            #expect(try ledger.archive(idleSince: Self.day(56), limit: 1000) == 0)
            #expect(Set(ledger.state.table.archivedLocations.keys) == Set(old.map(\.id)))
            ledger.close()
        }
    }

    @Test func `a figure that was mentioned since it was found idle stays`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 84)
            var ledger = try Ledger(opening: folder)
            for _ in 0..<20 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            let idle = ledger.state.idleFigures(since: Self.day(12))
            for _ in 0..<20 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            let still = Set(ledger.state.idleFigures(since: Self.day(12)))
            #expect(!still.isEmpty && still.isStrictSubset(of: idle), "idle: \(idle), still: \(still)")
            #expect(try ledger.archive(idle, idleSince: Self.day(12)) == still.count)
            try ledger.commit()
            #expect(Set(ledger.state.table.archivedLocations.keys) == still)
            ledger.close()
        }
    }

    @Test(arguments: [true, false])
    func `a person can mend rows that are archived`(isMerge: Bool) throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 83)
            var ledger = try Ledger(opening: folder)
            var expected = LedgerState()
            let articles = (0..<20).map { _ in story.article(changes: 3, alerts: 0) }
            try ledger.commit(articles)
            for article in articles { expected.apply(article) }
            try ledger.archive(idleSince: Self.day(1000), limit: 1000)
            #expect(ledger.state.table.figures.isEmpty)
            let figures = expected.table.figures.values.sorted { $0.id.number < $1.id.number }
            let row = try #require(figures.first { Set($0.readings.map(\.article.file)).count > 1 })
            let part = Mending.Part.articles([row.readings[0].article.file])
            let mending =
                isMerge
                ? Mending.merge(figures[1].id, into: figures[2].id)
                : .split(row.id, part, to: FigureID(number: figures.count + 1))
            try mending.check(against: ledger.state.table)
            let transaction = Transaction.mending(mending, made: Self.day(30))
            try ledger.commit([transaction])
            expected.sequence += 1
            expected.apply(transaction)
            #expect(!ledger.state.archived.isEmpty)
            #expect(try wholeDocument(of: ledger.state) == wholeDocument(of: expected))
            try ledger.takeSnapshot()
            ledger.close()
            #expect(try wholeDocument(of: Ledger.read(folder).state) == wholeDocument(of: expected))
        }
    }

    @Test func `claims that are read again come back from the archive, and the other figures stay there`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 84)
            var ledger = try Ledger(opening: folder)
            try ledger.commit((0..<20).map { _ in story.article(changes: 3, alerts: 0) })
            try ledger.archive(idleSince: Self.day(1000), limit: 1000)
            let archived = ledger.state.archived
            try #require(archived.count > 2 && ledger.state.table.figures.isEmpty)
            let figure = try #require(ledger.state.table.figure(archived[0].figure))
            let wanted = try #require(figure.readings.first).claim
            let count = try ledger.reread(where: { $0 == wanted }) { _, claims in
                claims.map { claim in
                    var claim = claim
                    claim.measure = "read again"
                    return claim
                }
            }
            #expect(count > 0)
            #expect(
                ledger.state.table.figures.values.contains { $0.readings.contains { $0.claim.measure == "read again" } }
            )
            #expect(!ledger.state.archived.isEmpty)
            #expect(ledger.state.archived.count + ledger.state.table.figures.count == archived.count)
            let before = try wholeDocument(of: ledger.state)
            ledger.close()
            #expect(try wholeDocument(of: Ledger.read(folder).state) == before)
        }
    }

    /// A ledger with some figures in its archive.
    private static func makeLedger(in folder: FilePath) throws -> LedgerState {
        var story = StoryGenerator(seed: 81)
        var ledger = try Ledger(opening: folder)
        for _ in 0..<40 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
        try ledger.archive(idleSince: Self.day(34), limit: 1000)
        try ledger.takeSnapshot()
        let state = ledger.state
        ledger.close()
        return state
    }

    @Test func `every line of the archive is valid by its schema`() throws {
        let schemas = try JSONSchemas()
        try withScratchFolder { folder in
            let archived = try Self.makeLedger(in: folder).archived
            let lines = try read(folder.appending("ledger.archive")).split(separator: UInt8(ascii: "\n"))
            #expect(lines.count == archived.count)
            for line in lines {
                #expect(try schemas.faults(JSONValue(Array(line)), by: "archive-line.schema.json") == [])
            }
            let log = try read(folder.appending("ledger.log.previous")).split(separator: UInt8(ascii: "\n"))
            for line in log { #expect(try schemas.faults(JSONValue(Array(line)), by: "log-line.schema.json") == []) }
            #expect(
                try schemas.faults(JSONValue(read(folder.appending("ledger.json"))), by: "ledger.schema.json") == [])
        }
    }

    @Test func `a damaged line of the archive costs its figure, and no other, and its id is not given away`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.archive")
            let archive = try read(path)
            for entry in state.archived {
                var damaged = archive
                damaged[entry.offset + entry.size / 2] ^= 1
                try write(damaged, to: path)
                // An opening alone reads few lines of an archive.
                let (read, notices) = try Ledger.read(folder, isWhole: true)
                #expect(notices.map(\.kind) == [.damagedArchive])
                #expect(notices.first?.position == entry.offset)
                #expect(notices.first?.reason.contains("\(entry.figure)") == true, "\(notices)")
                #expect(
                    Set(read.table.figures.keys)
                        == Set(state.table.figures.keys).union(state.archived.map(\.figure)).subtracting([entry.figure])
                )
                #expect(read.table.nextID == state.table.nextID)
                #expect(try !LedgerVerification(of: folder).isSound)
            }
        }
    }

    @Test func `without its archive a ledger opens, and says what is lost`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            try FileSystem.remove(folder.appending("ledger.archive"))
            var ledger = try Ledger(opening: folder)
            let notices = ledger.takeNotices()
            #expect(notices.map(\.kind) == [.damagedArchive])
            #expect(notices.first?.reason.hasPrefix("\(state.archived.count) archived figures") == true, "\(notices)")
            #expect(ledger.state.table.figures == state.table.figures)
            ledger.close()
        }
    }

    @Test func `what a crash left unfinished at the end of the archive is cut off`() throws {
        try withScratchFolder { folder in
            let state = try Self.makeLedger(in: folder)
            let path = folder.appending("ledger.archive")
            let archive = try read(path)
            try write(archive + Array("{\"checksum\":\"0123".utf8), to: path)
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            try ledger.archive(idleSince: Self.day(1000), limit: 1)
            let later = ledger.state
            ledger.close()
            #expect(try read(path).starts(with: archive))
            #expect(try read(path)[archive.count] == UInt8(ascii: "{"))
            #expect(later.archived.count == state.archived.count + 1)
            #expect(try wholeDocument(of: Ledger.read(folder).state) == wholeDocument(of: later))
        }
    }

    @Test func `an archive that can't be written leaves the figures in memory`() throws {
        try withScratchFolder { folder in
            var story = StoryGenerator(seed: 82)
            var ledger = try Ledger(opening: folder)
            for _ in 0..<5 { try ledger.commit([story.article(changes: 3, alerts: 0)]) }
            let before = ledger.state
            // A folder where the file should be.
            _ = try FileManager.default.createDirectory(
                atPath: folder.appending("ledger.archive").string, withIntermediateDirectories: false)
            #expect(throws: LedgerError.self) { try ledger.archive(idleSince: Self.day(1000), limit: 10) }
            #expect(try differences(ledger.state, before) == [])
            try ledger.commit([story.article(changes: 1, alerts: 0)])
            ledger.close()
        }
    }
}

extension Ledger {
    /// Archives the first of the figures that are idle.
    @discardableResult
    mutating func archive(idleSince instant: PublicationDate, limit: Int) throws -> Int {
        let count = try archive(state.idleFigures(since: instant).prefix(limit), idleSince: instant)
        try commit()
        return count
    }
}
