internal import Articles
internal import Claims
@testable import Figures
internal import Testing

@Suite struct TableComparisonTests {
    private static func table() throws -> FigureTable {
        var newsroom = Newsroom()
        try newsroom.read("North Korea has sent 1,500 soldiers to Russia, the spy agency said.")
        try newsroom.read("About 3,000 North Korean troops are now in Russia, lawmakers said.")
        try newsroom.read("The harbour of Mira needs 1,234 new cranes.")
        return newsroom.table
    }

    /// The table with each reading in the row, and as, the closure says; nil leaves it out.
    private static func changed(
        _ table: FigureTable, _ change: (FigureID, Reading) -> (FigureID, Reading)?
    ) -> FigureTable {
        var changed = FigureTable()
        for figure in table.figures.values.sorted(by: { $0.id.number < $1.id.number }) {
            for reading in figure.readings {
                if let (id, reading) = change(figure.id, reading) { changed.add(reading, to: id) }
            }
        }
        return changed
    }

    private static func differences(
        _ change: (FigureID, Reading) -> (FigureID, Reading)?
    ) throws -> [TableComparison.Difference] {
        let old = try table()
        return TableComparison(of: changed(old, change), against: old).differences
    }

    private static let one = FigureID(number: 1), two = FigureID(number: 2), three = FigureID(number: 3)

    @Test func `the same reading changes nothing, whatever ids its rows have`() throws {
        #expect(try Self.differences { ($0, $1) } == [])
        #expect(try Self.differences { (FigureID(number: 7 - $0.number), $1) } == [])
    }

    @Test func `a row that falls apart is split, and rows that become one are joined`() throws {
        let split = try Self.differences { id, reading in
            (reading.claim.quantity.value == 3000 ? Self.three : id, reading)
        }
        #expect(split == [.split(Self.one, into: [Self.one: 1, Self.three: 1])])
        #expect(try Self.differences { (Self.one, $1) } == [.joined([Self.one, Self.two], into: Self.one)])
    }

    @Test func `a claim that is gone or read otherwise is named with its row`() throws {
        let gone = try Self.differences { $1.claim.quantity.value == 1234 ? nil : ($0, $1) }
        // Of an article without claims there is no trace, so that it was read is not known.
        #expect(gone == [])
        let changed = try Self.differences { id, reading in
            guard reading.claim.quantity.value == 1234 else { return (id, reading) }
            var claim = reading.claim
            claim.quantity.value = 1235
            return (id, Reading(article: reading.article, claim: claim, announced: reading.announced))
        }
        guard case .claimChanged(let from, let to, Self.two) = changed.first, changed.count == 1 else {
            Issue.record("\(changed)")
            return
        }
        #expect(from.claim.quantity.value == 1234 && to.claim.quantity.value == 1235)
    }
}
