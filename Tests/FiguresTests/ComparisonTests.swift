internal import Claims
@testable import Figures
internal import Testing

@Suite struct ComparisonTests {
    @Test func `small steps that each agree with the one before add up to a change from what was told last`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The flood in Sennar has displaced about 1,000 people, the governor said.")
        let small = try newsroom.read("The flood in Sennar has displaced about 1,150 people, the governor said.")
        #expect(small.alerts.isEmpty, "\(small.alerts.map(\.message))")
        let sum = try newsroom.read("The flood in Sennar has displaced about 1,300 people, the governor said.")
        #expect(sum.alerts.map(\.kind) == [.changed], "\(sum.alerts.map(\.message))")
        #expect(sum.alerts.first?.previous?.claim.quantity.value == 1000)
    }

    @Test func `a vague number that fits the last one does not replace it`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The flood in Sennar has displaced 5,000 people, the governor said.")
        let vague = try newsroom.read("The flood in Sennar has displaced thousands of people, the governor said.")
        #expect(vague.row(2000) == FigureID(number: 1))
        #expect(vague.alerts.isEmpty, "\(vague.alerts.map(\.message))")
        let next = try newsroom.read("The flood in Sennar has displaced 6,000 people, the governor said.")
        #expect(next.alerts.map(\.kind) == [.changed], "\(next.alerts.map(\.message))")
        #expect(next.alerts.first?.previous?.claim.quantity.value == 5000)
    }

    @Test func `a reading that an alert told is marked, and one that confirms it is not`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("The flood in Sennar has displaced 1,000 people, the governor said.")
        let second = try newsroom.read("The flood in Sennar has displaced 1,000 people, the governor said again.")
        #expect(first.changes.map(\.reading.announced) == [true])
        #expect(second.changes.map(\.reading.announced) == [false])
    }

    @Test func `an old value that comes again in the background is no return`() throws {
        let long =
            "The owner of the mine spoke at length about the weather in the valley and about nothing else at all. "
        var newsroom = Newsroom()
        try newsroom.read("The mine employs 310 workers, the owner said.")
        try newsroom.read("The mine employs 460 workers, the owner said.")
        let update = try newsroom.read(
            String(repeating: long, count: 8) + "The mine employs 310 workers, the owner said.")
        #expect(update.row(310) == FigureID(number: 1))
        #expect(update.alerts.isEmpty, "\(update.alerts.map(\.message))")
    }

    @Test func `a row that goes to and fro is told once`() throws {
        var newsroom = Newsroom()
        let kinds = try ["310", "460", "310", "460", "310", "460", "310"].map {
            try newsroom.read("The mine employs \($0) workers, the owner said.").alerts.map(\.kind)
        }
        #expect(kinds == [[.new], [.changed], [.reverted], [.reverted], [], [], []])
    }

    @Test func `a source that rounds the number of another one disputes nothing`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(
            "Inflation in Norland was 57%, a spokesman said. The inflation rate in Norland was 57.4%, the institute said.",
            on: "2024-03-10")
        #expect(!update.alerts.contains { $0.kind == .disputed }, "\(update.alerts.map(\.message))")
    }

    @Test(arguments: [
        (57.0, 57.4, Unit("percent"), true), (57.4, 57, Unit("percent"), true), (57, 58.1, Unit("percent"), false),
        (1.2e9, 1.21e9, Unit("USD"), true), (1.2e9, 1.3e9, Unit("USD"), false), (120, 118, Unit("person"), false),
    ])
    func `an amount may be another one, rounded, and a count is not`(a: Double, b: Double, unit: Unit, isRounded: Bool)
    {
        #expect(Quantity(value: a, unit: unit).isRounded(Quantity(value: b, unit: unit)) == isRounded)
    }

    @Test func `two sources that contradict each other on one day dispute the figure`() throws {
        var newsroom = Newsroom()
        try newsroom.read("The rebels have captured 300 soldiers near Goma, a spokesman said.", on: "2024-03-10")
        let update = try newsroom.read(
            "The rebels have captured 80 soldiers near Goma, the ministry said.", on: "2024-03-10")
        #expect(update.alerts.map(\.kind) == [.disputed], "\(update.alerts.map(\.message))")
        let message = try #require(update.alerts.first).message
        #expect(message.contains("80 soldiers") && message.contains("300 soldiers"), "\(message)")
        #expect(message.contains("spokesman") && message.contains("ministry"), "\(message)")
        let later = try newsroom.read(
            "The rebels have captured 90 soldiers near Goma, a spokesman said.", on: "2024-03-12")
        #expect(later.alerts.map(\.kind) == [.changed], "\(later.alerts.map(\.message))")
    }

    private func reading(_ value: Double, _ unit: String = "person", by source: String? = nil) throws -> Reading {
        var newsroom = Newsroom()
        let update = try newsroom.read("The mine employs 310 workers.")
        var claim = try #require(update.changes.first).reading.claim
        claim.quantity = Quantity(value: value, unit: Unit(unit))
        claim.attribution = source
        return Reading(article: try #require(update.changes.first).reading.article, claim: claim)
    }

    @Test(arguments: [
        ([72.0, 66], [60.0, 56], [72.0: 60.0, 66: 56]), ([66, 72], [60, 56], [72: 60, 66: 56]),
        ([91, 80], [66], [80: 66]), ([180], [91, 80], [180: 91]), ([20_000, 12_000], [5000], [12_000: 5000]),
        ([0], [5], [0: 5]), ([], [5], [:]), ([5], [], [:]),
    ])
    func `new values replace the old ones that are nearest, in their order`(
        new: [Double], old: [Double], expected: [Double: Double]
    ) throws {
        let pairs = Pairing.nearest(try new.map { try reading($0) }, to: try old.map { try reading($0) })
        let found = pairs.map { ($0.key.claim.quantity.value, $0.value.claim.quantity.value) }
        #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    }

    @Test(arguments: [
        ("the spy agency", "South Korea's spy agency", false), ("Seoul", "Kyiv", true), ("WHO", nil, false),
        ("the World Health Organization", "WHO", false), ("the health ministry", "BP", true), ("the", "a", false),
    ])
    func `sources are rivals when both are named and can't be one`(a: String, b: String?, expected: Bool) throws {
        #expect(Rivalry.areRivals(try reading(1, by: a), try reading(2, by: b)) == expected)
        #expect(Rivalry.areRivals(try reading(2, by: b), try reading(1, by: a)) == expected)
    }

    @Test func `what counts other things is compared with the last that counted the same`() throws {
        var row = Profile(id: FigureID(number: 1))
        var reader = FrameReader()
        let history = [try reading(29, "country"), try reading(44, "state")]
        for (number, reading) in history.enumerated() {
            row.add(reading, reader.frame(of: reading), article: number)
        }
        let new = try reading(30, "country")
        let findings = RowComparison(of: row, [history[0]], within: Tolerance()).findings(on: [new]) { _ in false }
        #expect(findings.map(\.finding) == [.changed(from: history[0])])
    }

    @Test(arguments: [(-5.0, -5.0, false), (-5, -6, true), (0, 0, false), (5, 5, false)])
    func `a value below zero agrees with itself`(a: Double, b: Double, expected: Bool) {
        let unit = Unit("percent")
        #expect(Quantity(value: a, unit: unit).contradicts(Quantity(value: b, unit: unit)) == expected)
    }

    @Test func `tolerance decides what contradicts`() {
        let about = Quantity(value: 100, bound: .approximate, unit: Unit("person"))
        let more = Quantity(value: 115, unit: Unit("person"))
        #expect(more.contradicts(about) == true)
        var wide = Tolerance()
        wide.approximate = 0.2
        #expect(more.contradicts(about, within: wide) == false)
    }

    @Test func `a claim that two rows suit alike is kept apart and says of which row it is possibly one`() throws {
        var newsroom = Newsroom(margin: 1000)
        try newsroom.read("The bridge needs 40 guards, the mayor said. The port needs 90 guards, the mayor said.")
        let update = try newsroom.read("The harbour needs 95 guards, the mayor said.")
        let reading = try #require(update.changes.first).reading
        let row = try #require(reading.lookalike)
        #expect([1, 2].contains(row.number))
        #expect(update.row(95) == FigureID(number: 3))
        #expect(update.alerts.first?.message.contains("possibly the same as \(row)") == true)
        var table = newsroom.table
        let new = FigureID(number: 3)
        #expect(table.lookalike(of: new) == row)
        table.note(.merge(row, into: new))
        #expect(table.lookalike(of: new) == nil)
    }
}
