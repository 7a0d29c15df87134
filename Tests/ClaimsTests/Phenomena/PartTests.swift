internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct PartTests {
        @Test(arguments: [
            Case(
                "Storms left 26 people dead, seven of them firefighters.", .init(26, "person", of: "dead|storm"),
                .init(7, "firefighter|person", of: "firefighter")),
            Case(
                "Of the 180 passengers, 14 were treated for burns.", .init(180, "passenger"),
                .init(14, "passenger|person", of: "treat|burn")),
            Case("The court freed 90 detainees, including 11 women.", .init(90, "detainee"), .init(11, "woman")),
            Case(
                "The firm will close 48 shops, among them six in Wales.", .init(48, "shop", .projected),
                .init(6, "shop", .projected, in: "Wales")),
            Case(
                "Some 320 cows were culled, half of them healthy.", .init(320, .approximate, "cow", of: "cull"),
                .init(50, "percent", of: "cow")),
            Case("Police arrested 57 fans, most of them minors.", .init(57, "fan")),
            Case(
                "The ministry said 212 miners were still underground, including 30 apprentices.",
                .init(212, "miner", by: "ministry"), .init(30, "apprentice|miner", by: "ministry")),
        ])
        func `04 a part is a claim of its own`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Three of the 28 stolen paintings have been recovered.", .init(3, "painting", of: "recover"),
                .init(28, "painting", of: "stolen|steal")),
            Case("Only 16 of 40 bridges have reopened.", .init(16, "bridge", of: "reopen"), .init(40, "bridge")),
            Case("Five of its nine ferries are out of service.", .init(5, "ferry"), .init(9, "ferry")),
            Case(
                "Nearly 400 of the 1,250 tenants refused to leave.", .init(400, .approximate, "tenant", of: "refuse"),
                .init(1250, "tenant")),
            Case("One of the bridges has reopened."),
            Case(
                "“Only six of our 22 lifeboats are seaworthy,” the coxswain said.",
                .init(6, "lifeboat", by: "coxswain"), .init(22, "lifeboat", by: "coxswain")),
        ])
        func `22 some of a number are two counts of one noun`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Almost a third of the 4,500 delegates abstained.", .init(33.3, .approximate, "percent"),
                .init(4500, "delegate"), .derived(1500, "delegate")),
            Case(
                "Half of the island's 60 wells have run dry.", .init(50, "percent"), .init(60, "well"),
                .derived(30, "well")),
            Case(
                "More than three quarters of the 820 seats were sold.", .init(75, .atLeast, "percent"),
                .init(820, "seat"), .derived(615, "seat")),
            Case("Two-fifths of the fleet is grounded.", .init(40, "percent", of: "fleet")),
            Case(
                "A quarter of the country's 12 million voters live abroad.", .init(25, "percent"), .init(12e6, "voter"),
                .derived(3e6, "voter")),
            Case(
                "About 60% of the 150 patients recovered.", .init(60, .approximate, "percent"), .init(150, "patient"),
                .derived(90, "patient")),
            Case(
                "Auditors said that roughly two thirds of the fund's €90m had been spent on travel.",
                .init(66.7, .approximate, "percent", by: "auditors"), .init(90e6, "EUR", by: "auditors"),
                .derived(60e6, "EUR")),
        ])
        func `08 a fraction is a share, and its base a count`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("One in four teenagers sleeps badly.", .init(25, "percent", of: "teenager")),
            Case("Three voters in four call it poor.", .init(75, "percent", of: "voter")),
            Case("Three out of every ten households skip meals.", .init(30, "percent", of: "household")),
            Case("Roughly one in six adults smokes.", .init(16.7, .approximate, "percent")),
            Case("Nine out of 10 firms are insured.", .init(90, "percent", of: "firm")),
            Case("Two in three lorries failed the test.", .init(66.7, "percent")),
            Case("The disease kills one in 200 infants.", .init(0.5, "percent", of: "infant")),
            Case("At least one in eight children misses school.", .init(12.5, .atLeast, "percent")),
            Case(
                "The vets found that one in 10 hives is infested, against one in 20 in 2010.",
                .init(10, "percent", of: "hive"), .init(5, "percent", .previous, during: "2010")),
        ])
        func `09 so many in so many is a share`(_ example: Case) throws { try example.check() }
    }
}
