import Figures
import SystemPackage
import TestSupport
import Testing

@testable import Ledger

struct ReaderTests {
    @Test func `a reader sees a whole state while a writer commits and takes snapshots`() async throws {
        // Each transaction is one article with one change, so the counts of a whole state agree.
        let articles = 300
        let folder = try withScratchFolder { $0 }
        try Ledger(opening: folder).close()
        async let written = withOwnThread { try Self.write(articles, to: folder) }
        var last = 0
        var seen = 0
        while last < articles {
            let (state, notices) = try Ledger.read(folder)
            #expect(notices == [])
            #expect(state.counts.readings == state.sequence)
            #expect(state.articles.count == state.sequence)
            #expect(state.table.figures.values.reduce(0) { $0 + $1.readings.count } == state.sequence)
            #expect(state.sequence >= last, "a later reader saw an earlier state")
            if state.sequence > last { seen += 1 }
            last = state.sequence
        }
        let state = try await written
        #expect(seen > 2)
        #expect(try differences(Ledger.read(folder).state, state) == [])
        for name in names(in: folder) { try FileSystem.remove(folder.appending(name)) }
        try FileSystem.remove(folder)
    }

    private static func write(_ count: Int, to folder: FilePath) throws -> LedgerState {
        var story = StoryGenerator(seed: 20)
        var ledger = try Ledger(opening: folder, logLimit: 8_000)
        for _ in 0..<count { try ledger.commit([story.article(changes: 1, alerts: 0)]) }
        let state = ledger.state
        ledger.close()
        return state
    }
}
