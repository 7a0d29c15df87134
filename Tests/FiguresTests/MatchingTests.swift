internal import Claims
@testable import Figures
internal import Testing

@Suite struct MatchingTests {
    @Test(arguments: [
        (
            "quake",
            [
                "An earthquake in Chile killed at least 35 people, officials said.",
                "The death toll from the earthquake in Chile rose to 47, officials said.",
                "The earthquake in Chile has killed 112 people, the government said.",
            ], [35.0, 47, 112]
        ),
        (
            "oil",
            [
                "Some 2,000 barrels of oil a day are leaking from the well, officials said.",
                "The well is leaking 6,000 barrels of oil a day, scientists said.",
                "Officials now believe that 9,000 barrels of oil a day leak from the well.",
            ], [2000, 6000, 9000]
        ),
        (
            "epidemic",
            [
                "Peru has reported 310 cases of cholera.", "Peru reported 420 confirmed cases of cholera on Friday.",
                "There have been 515 cases of cholera in Peru, the ministry said.",
            ], [310, 420, 515]
        ),
    ])
    func `a figure that moves stays one row, and each move is told`(
        story: String, articles: [String], values: [Double]
    ) throws {
        var newsroom = Newsroom()
        let updates = try articles.map { try newsroom.read($0) }
        let rows = zip(updates, values).map { $0.row($1) }
        #expect(Set(rows).count == 1 && rows.first != .some(nil), "\(story): \(rows)")
        #expect(updates.map { $0.alerts.map(\.kind) } == [[.new], [.changed], [.changed]], "\(story)")
        #expect(updates.dropFirst().map { $0.alerts.first?.previous?.claim.quantity.value } == values.dropLast())
    }

    @Test func `attacks in two towns are two figures, however alike they are told`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("A bomb killed 22 people in Quetta on Monday, police said.")
        let second = try newsroom.read("A bomb killed 31 people in Karachi on Tuesday, police said.")
        #expect(first.row(22) != second.row(31))
        #expect(second.alerts.map(\.kind) == [.new])
    }

    @Test func `the toll of a war and the dead of a day are two figures`() throws {
        var newsroom = Newsroom()
        let toll = try newsroom.read("More than 5,000 people have been killed in Chad since March, the UN said.")
        let day = try newsroom.read("Twelve people were killed in Chad on Tuesday, activists said.")
        let later = try newsroom.read("The UN said 5,400 people have been killed in Chad since March.")
        #expect(toll.row(5000) != day.row(12))
        #expect(later.row(5400) == toll.row(5000))
    }

    @Test(arguments: [
        ("Peru has reported 310 confirmed cases of cholera.", "Peru has reported 420 suspected cases of cholera."),
        (
            "The well is leaking 6,000 barrels of oil a day, scientists said.",
            "In the worst case, the well could leak 9,000 barrels of oil a day, scientists said."
        ),
        (
            "The well is leaking 6,000 barrels of oil a day, scientists said.",
            "BP pumps up some of the oil, and that leaves 2,000 barrels of oil a day leaking from the well."
        ),
        ("The wreck lies 600 feet deep off Peru.", "The wreck off Peru is 620 feet long."),
    ])
    func `quantities of one unit that play different parts are two figures`(first: String, second: String) throws {
        var newsroom = Newsroom()
        try newsroom.read(first)
        #expect(try newsroom.read(second).alerts.map(\.kind) == [.new], "\(second)")
    }

    @Test func `the dead of a city and those of the country are two figures`() throws {
        var newsroom = Newsroom()
        let city = try newsroom.read("The flu killed 40 people in Cairo, the ministry said.")
        let country = try newsroom.read("The flu killed 90 people nationwide, the ministry said.")
        #expect(city.row(40) != country.row(90))
        #expect(try newsroom.read("The flu has killed 120 people across the country.").row(120) == country.row(90))
    }

    @Test func `two of one thing are not two of another`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("Two hospitals in Peru were shut by the ministry.")
        let second = try newsroom.read("The ministry in Peru bought two aircraft.")
        #expect(first.row(2) != second.row(2))
    }

    @Test func `the killed, the wounded and those who were sent are rows of their own`() throws {
        var newsroom = Newsroom()
        let sent = try newsroom.read("Kenya has sent 4,000 soldiers to Somalia.")
        let losses = try newsroom.read("Kenya said 60 of its soldiers had been killed and 140 wounded in Somalia.")
        let rows = [sent.row(4000), losses.row(60), losses.row(140)]
        #expect(Set(rows).count == 3 && !rows.contains(nil), "\(rows)")
    }

    @Test func `a quantity said twice in one breath is one row`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(
            "The well spills 5,000 barrels, or 210,000 gallons, of oil a day. The firm paid $90m (£62m).")
        #expect(update.row(5000) == update.row(210_000))
        #expect(update.row(90_000_000) == update.row(62_000_000))
        #expect(update.row(5000) != update.row(90_000_000))
    }

    @Test func `what stands in brackets in another unit is the same, however roughly it was converted`() throws {
        var newsroom = Newsroom()
        let update = try newsroom.read(
            "Gusts reached 70mph (110km/h) on the ridge. The water was at 47 degrees Fahrenheit (8 Celsius).")
        #expect(update.row(70) == update.row(110))
        #expect(update.row(47) == update.row(8))
        #expect(update.row(70) != update.row(47))
    }

    @Test func `an old value beside a new one is no change`() throws {
        var newsroom = Newsroom()
        try newsroom.read("Some 2,000 barrels of oil a day are leaking from the well, officials said.")
        try newsroom.read("The well is leaking 6,000 barrels of oil a day, scientists said.")
        let update = try newsroom.read(
            "The well is leaking 9,000 barrels of oil a day, scientists said. In April officials spoke of a leak of 2,000 barrels of oil a day."
        )
        let changed = update.alerts.filter { $0.kind == .changed }.map(\.reading.claim.quantity.value)
        #expect(changed == [9000])
    }

    @Test func `soldiers of one country abroad are one figure, told with either country`() throws {
        var newsroom = Newsroom()
        let first = try newsroom.read("North Korea has sent 10,000 soldiers to Russia, Seoul said.")
        let second = try newsroom.read("Some 12,000 North Korean soldiers are in Russia, Seoul said.")
        #expect(first.row(10_000) == second.row(12_000))
    }
}
