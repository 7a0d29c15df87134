internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct MovementTests {
        @Test(arguments: [
            Case(
                "Hospital deaths climbed to 52 from 44.", .init(52, "person|death", .current, .up),
                .init(44, "person|death", .previous)),
            Case(
                "Asylum applications slipped to 3,140 from 3,980.",
                .init(3140, "application|asylum application", .current, .down),
                .init(3980, "application|asylum application", .previous)),
            Case(
                "The jobless rate edged down from 6.4 percent to 6.1 percent in May.", .init(6.4, "percent", .previous),
                .init(6.1, "percent", .current, .down)),
            Case(
                "The number of cholera patients in the camp has grown from 300 to 1,150.",
                .init(300, "patient", .previous), .init(1150, "patient", .current, .up)),
            Case(
                "The club raised its wage bill to £212m from £187m.", .init(212e6, "GBP", .current, .up),
                .init(187e6, "GBP", .previous)),
            Case(
                "Flood warnings went from 17 on Tuesday to 29 by nightfall.",
                .init(17, "warning|flood warning", .previous), .init(29, "warning|flood warning")),
            Case(
                "The central bank cut its key rate from 5.25% to 5%.", .init(5.25, "percent", .previous),
                .init(5, "percent", .current, .down)),
            Case("Repairs usually take from 10 to 14 weeks.", .init(10, to: 14, "week")),
            Case(
                "SANTIAGO, Feb. 6 - The copper producer said on Thursday that its output had slipped to 310,000 tonnes from 345,000 a year earlier as a strike dragged on.",
                .init(310_000, "tonne", .current, .down, by: "producer"), .init(345_000, "tonne", .previous)),
            Case(
                "A poll by the institute puts support for the mayor at 44 percent, up from 39 in January.",
                .init(44, "percent", .current, .up), .init(39, "percent", .previous, during: "January")),
        ])
        func `01 from and to of a movement are two readings and no range`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case(
                "Exports rose 4% to 3.3 million tonnes.", .init(4, "percent", .current, .up),
                .init(3.3e6, "tonne", .current, .up)),
            Case(
                "Shares in the brewer dropped 1.20 euros to 24.60 euros.", .init(1.2, "EUR", .current, .down),
                .init(24.6, "EUR")),
            Case(
                "Attendance at home games shrank by 2,300 to 14,900 spectators.",
                .init(2300, "spectator", .current, .down), .init(14900, "spectator")),
            Case(
                "The backlog has grown by a fifth to 72,000 cases.", .init(20, "percent", .current, .up),
                .init(72000, "case")),
            Case(
                "Unemployment increased by 0.4 percentage points to 7.9 percent.",
                .init(0.4, "percentage point", .current, .up), .init(7.9, "percent")),
            Case(
                "Wheat gained 11 percent to $243 a tonne.", .init(11, "percent", .current, .up), .init(243, "USD/tonne")
            ),
            Case(
                "The harvest shrank by nearly 18 percent, to 2.9 million bales, the growers' federation said.",
                .init(18, .approximate, "percent", .current, .down, by: "federation"),
                .init(2.9e6, "bale", by: "federation")),
        ])
        func `02 a change and the level it leads to are two claims`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Rescuers pulled out a further nine bodies, bringing the number of dead to 63.", .init(9, "body"),
                .init(63, "person|death")),
            Case("Eight more wards closed on Monday, raising the total to 31.", .init(8, "ward"), .init(31, "ward")),
            Case(
                "The airline cancelled 140 extra flights, which takes cancellations this week to 612.",
                .init(140, "flight"), .init(612, "cancellation|flight")),
            Case(
                "Two additional suspects were detained overnight; 17 are now in custody.", .init(2, "suspect"),
                .init(17, "suspect|person")),
            Case(
                "Regulators reported 230 new infections, for a cumulative total of 5,870.",
                .init(230, "infection", by: "regulators"), .init(5870, "infection", by: "regulators")),
            Case(
                "The fever killed four more people in the port on Friday, lifting the outbreak's death toll to 91, according to the health board.",
                .init(4, "person", by: "health board", during: "Friday"), .init(91, "person|death", by: "health board")),
        ])
        func `03 what is added and the total it makes are two claims`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The caseload, 240 in early May, has since tripled.", .init(240, "case", .previous),
                .init(3, "times", .current, .up), .derived(720, "case")),
            Case(
                "Ticket sales, 15,000 at the end of June, have quadrupled.",
                .init(15000, "ticket|sale|ticket sale", .previous), .init(4, "times", .current, .up),
                .derived(60000, "ticket|sale|ticket sale")),
            Case(
                "Occupancy of the shelters, 600 people on Wednesday, has more than doubled.",
                .init(600, "person", .previous), .init(2, .atLeast, "times", .current, .up), .derived(1200, "person")),
            Case(
                "The number of strikers, 900 a week ago, has almost doubled.", .init(900, "striker", .previous),
                .init(2, .approximate, "times", .current, .up), .derived(1800, "striker")),
            Case(
                "The debt, £3.1bn in 2012, has grown more than fivefold.",
                .init(3.1e9, "GBP", .previous, during: "2012"), .init(5, .atLeast, "times", .current, .up),
                .derived(15.5e9, "GBP")),
        ])
        func `23 a level that has since multiplied is history`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Some 7,000 homes were dark, down from a peak of 52,000.", .init(7000, .approximate, "home"),
                .init(52_000, "home", .previous)),
            Case(
                "Inflation slowed to 5.1 percent in the year to June from 5.6 percent the month before.",
                .init(5.1, "percent", .current, .down), .init(5.6, "percent", .previous)),
            Case("Turnout was 58 percent, the lowest since 1999.", .init(58, "percent")),
        ])
        func `01 a peak, and a level before, are history`(_ example: Case) throws { try example.check() }
    }
}
