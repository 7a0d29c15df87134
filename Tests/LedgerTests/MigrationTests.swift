import Articles
import Figures
import SystemPackage
import Testing

@testable import Ledger

/// Ledgers that earlier versions wrote. `Fixtures/format-1` is what `run` of the last version with that format left of the
/// sample story: a snapshot after four articles, five more in the log, and the pair before; `format-2` likewise, with a copy
/// and a refusal in the log; `format-3` of articles whose days were counted in UTC.
struct MigrationTests {
    private static let fixture = FilePath(#filePath).removingLastComponent().appending("Fixtures/format-1")

    private static func copy(_ fixture: FilePath = fixture, to folder: FilePath) throws {
        for name in names(in: fixture) { try write(read(fixture.appending(name)), to: folder.appending(name)) }
    }

    @Test func `a ledger of format 1 is migrated, and nothing in it changes`() throws {
        try withScratchFolder { folder in
            try Self.copy(to: folder)
            let (old, notices) = try Ledger.read(folder)
            #expect(notices == [])
            #expect(old.sequence == 16)
            #expect(old.counts.articles == 9)
            #expect(old.due.isEmpty)
            #expect(Set(old.names.keys.map(\.description)).count == 10)
            #expect(old.table.figures.count == 24, "\(old.table.figures.count)")

            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind) == [.migrated])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
            let snapshot = String(decoding: try read(folder.appending("ledger.json")), as: UTF8.self)
            #expect(snapshot.contains("\"format\":\(Snapshot.format)"))
            #expect(try read(folder.appending("ledger.json.previous")) == read(Self.fixture.appending("ledger.json")))
            #expect(try read(folder.appending("ledger.log.previous")) == read(Self.fixture.appending("ledger.log")))

            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, old) == [])
            var story = StoryGenerator(seed: 30)
            try ledger.commit(story.transactions(3))
            let state = ledger.state
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, state) == [])
        }
    }

    @Test func `a ledger of format 2 is migrated, and nothing in it changes`() throws {
        let fixture = Self.fixture.removingLastComponent().appending("format-2")
        try withScratchFolder { folder in
            try Self.copy(fixture, to: folder)
            let (old, notices) = try Ledger.read(folder)
            #expect(notices == [])
            #expect(old.counts.articles == 9 && old.counts.copies == 1 && old.counts.refusals == 1, "\(old.counts)")
            #expect(!old.due.isEmpty || old.counts.sent == old.counts.alerts)

            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind) == [.migrated])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
            #expect(try read(folder.appending("ledger.json.previous")) == read(fixture.appending("ledger.json")))

            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, old) == [])
            var story = StoryGenerator(seed: 31)
            try ledger.commit(story.transactions(3))
            let state = ledger.state
            ledger.close()
            #expect(try differences(Ledger.read(folder).state, state) == [])
        }
    }

    @Test func `a ledger of format 3 is migrated, and its days stay as they were counted`() throws {
        let fixture = Self.fixture.removingLastComponent().appending("format-3")
        try withScratchFolder { folder in
            try Self.copy(fixture, to: folder)
            let (old, notices) = try Ledger.read(folder)
            #expect(notices == [])
            #expect(old.counts.articles == 3 && old.counts.refusals == 1, "\(old.counts)")
            let dates = ["2023-12-23T02:00:00Z", "2023-12-24T00:00:00Z", "2023-12-27T23:00:00Z"]
            #expect(old.articles.values.map { "\($0.published)" }.sorted() == dates)

            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind) == [.migrated])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
            #expect(try read(folder.appending("ledger.json.previous")) == read(fixture.appending("ledger.json")))
            #expect(try read(folder.appending("ledger.log.previous")) == read(fixture.appending("ledger.log")))

            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
        }
    }

    @Test func `a ledger of format 1 that was stopped, with an empty log, is migrated`() throws {
        try withScratchFolder { folder in
            try Self.copy(to: folder)
            try write([], to: folder.appending("ledger.log"))
            let old = try Ledger.read(folder).state
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind) == [.migrated])
            ledger.close()
            ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
        }
    }

    @Test func `a migration that stops between its two files is finished at the next opening`() throws {
        try withScratchFolder { folder in
            try Self.copy(to: folder)
            let old = try Ledger.read(folder).state
            try Ledger(opening: folder).close()
            try write(read(Self.fixture.appending("ledger.log")), to: folder.appending("ledger.log"))
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices() == [])
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
            #expect(try read(folder.appending("ledger.log")) == LogHeader.line(after: 16, with: RecordCoding()))
        }
    }

    @Test func `a migrated snapshot that gets damaged is replaced from the files of format 1`() throws {
        try withScratchFolder { folder in
            try Self.copy(to: folder)
            let old = try Ledger.read(folder).state
            try Ledger(opening: folder).close()
            try write([], to: folder.appending("ledger.json"))
            var ledger = try Ledger(opening: folder)
            #expect(ledger.takeNotices().map(\.kind).contains(.damagedSnapshot))
            #expect(try differences(ledger.state, old) == [])
            ledger.close()
        }
    }

    @Test func `the state that both orders of a format give is one`() {
        let orders = (0..<3).map { ReadingOrder.first(in: $0 + 1) }
        #expect(orders.allSatisfy { $0 > 100_000 }, "an order of format 1 comes before any of format 2")
        #expect(orders == orders.sorted())
        #expect(ReadingOrder.last(in: 1) < ReadingOrder.first(in: 2))
    }
}
