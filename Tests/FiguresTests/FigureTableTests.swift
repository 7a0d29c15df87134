internal import Articles
internal import Claims
internal import Figures
internal import Testing

@Suite struct FigureTableTests {
    @Test func `the same figure in other words changes its row, and another figure opens its own`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("North Korea has sent 1,500 soldiers to Russia, the spy agency said.")
        #expect(first.alerts.map(\.kind) == [.new])
        let second = try newsroom.read("About 3,000 North Korean troops are now in Russia, lawmakers said.")
        #expect(second.alerts.map(\.kind) == [.changed], "\(second.alerts.map(\.message))")
        #expect(second.alerts.first?.previous?.claim.quantity.value == 1500)
        #expect(second.alerts.first?.change == 1)
        let third = try newsroom.read("At least 100 North Korean troops have been killed in Russia.")
        #expect(third.alerts.map(\.kind) == [.new], "\(third.alerts.map(\.message))")
    }

    @Test func `a reading that agrees raises nothing`() throws {
        var newsroom = Newsroom()
        _ = try newsroom.read("More than 13,000 containers of arms were shipped to Russia.")
        let update = try newsroom.read("Some 13,500 containers of arms were shipped to Russia.")
        #expect(update.changes.map(\.figure.description) == ["F1"])
        #expect(update.alerts.isEmpty, "\(update.alerts.map(\.message))")
    }

    @Test func `history beside a value belongs to its figure and replaces nothing`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read("Cases rose to 410 from 350.")
        #expect(Set(update.changes.map(\.figure)).count == 1)
        #expect(update.alerts.count == 1)
    }

    @Test func `two values in one sentence are two figures`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read("The quake killed 35 people in Mira and 12 people in Sol.")
        #expect(Set(update.changes.map(\.figure)).count == 2)
    }

    @Test func `the same articles in the same order give the same table`() throws {
        let texts = (1...20).map { "The ministry said \($0 * 37) boats and \($0 * 11) trucks crossed the strait." }
        var a = Newsroom(), b = Newsroom()
        for text in texts { #expect(try a.read(text) == b.read(text)) }
        #expect(a.table.figures == b.table.figures)
    }

    @Test(arguments: [
        (
            Quantity(value: 100, bound: .exact, unit: Unit("person")),
            Quantity(value: 100, bound: .atLeast, unit: Unit("person")), false
        ),
        (
            Quantity(value: 100, bound: .approximate, unit: Unit("person")),
            Quantity(value: 108, bound: .exact, unit: Unit("person")), false
        ),
        (
            Quantity(value: 100, bound: .atMost, unit: Unit("person")),
            Quantity(value: 80, bound: .exact, unit: Unit("person")), true
        ),
        (Quantity(value: 5000, unit: Unit("barrel/day")), Quantity(value: 210_000, unit: Unit("gallon/day")), false),
        (
            Quantity(value: 12, upper: 19, bound: .range, unit: Unit("mile")), Quantity(value: 20, unit: Unit("mile")),
            true
        ),
        (Quantity(value: 200, bound: .vague, unit: Unit("tank")), Quantity(value: 900, unit: Unit("tank")), false),
    ])
    func `readings contradict each other when their intervals do not meet`(a: Quantity, b: Quantity, expected: Bool) {
        #expect(a.contradicts(b) == expected)
        #expect(b.contradicts(a) == expected)
    }

    @Test func `readings of two dimensions can't be compared`() {
        #expect(Quantity(value: 1, unit: Unit("mile")).contradicts(Quantity(value: 1, unit: Unit("USD"))) == nil)
    }
}
