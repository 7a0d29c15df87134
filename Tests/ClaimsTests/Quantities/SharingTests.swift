internal import Claims
internal import Testing

extension Quantities {
    @Suite struct SharingTests {
        @Test(arguments: [
            Case(
                "The spill of 200 barrels (8,400 gallons) was contained.", .exact(200, "barrel"), .exact(8400, "gallon")
            ),
            Case(
                "The pump moves 200 barrels, or 8,400 gallons, a day.", .exact(200, "barrel/day"),
                .exact(8400, "gallon/day")),
            Case("The house sold for £2m ($2.6m).", .exact(2e6, "GBP"), .exact(2.6e6, "USD")),
            Case("The house sold for 2 million pounds, about $2.6 million.", .exact(2e6, "GBP"), .about(2.6e6, "USD")),
            Case("The path is 30 miles (48km) long.", .exact(30, "mile"), .exact(48, "kilometre")),
            Case("The crane lifts 5 tonnes (5.5 tons).", .exact(5, "tonne"), .exact(5.5, "ton")),
            Case("More than 60 miles (97 km) of beach were fouled.", .atLeast(60, "mile"), .atLeast(97, "kilometre")),
            Case("Some 60 miles (97 km) of beach were fouled.", .about(60, "mile"), .about(97, "kilometre")),
            Case(
                "About 300 barrels (12,600 gallons) seep out every hour.", .about(300, "barrel/hour"),
                .about(12_600, "gallon/hour")),
        ])
        func `a conversion is a claim beside its twin, with its bound and rate`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case(
                "The ministry counted Aleppo 14, Homs 6 and Hama 9 dead.", .exact(14, "person"), .exact(6, "person"),
                .exact(9, "person")),
            Case(
                "It was North Kivu 200, Ituri 31 and Kasai 12 new cases.", .exact(200, "case"), .exact(31, "case"),
                .exact(12, "case")),
            Case("In Aleppo and Homs 9 died.", .exact(9, "person")),
        ])
        func `names with numbers count what the last of them counts`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The stampede left 15 dead and 90 hurt.", .exact(15, "person"), .exact(90, "person")),
            Case("Fifteen people died and 90 were hurt.", .exact(15, "person"), .exact(90, "person")),
            Case("Rebels burned 20 barns on Monday and seven on Tuesday.", .exact(20, "barn"), .exact(7, "barn")),
            Case("Of 50 samples, 12 were contaminated.", .exact(50, "sample"), .exact(12, "sample")),
            Case("The zoo has 30 penguins; five are sick.", .exact(30, "penguin"), .exact(5, "penguin")),
            Case("The choir bought 60 robes. Nine were torn.", .exact(60, "robe"), .exact(9, "robe")),
        ])
        func `a number without a noun counts what was counted before`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The rescue used more than 30 dogs and 400 volunteers.", .atLeast(30, "dog"), .atLeast(400, "volunteer")
            ),
            Case("About 20 trams and 70 buses were damaged.", .about(20, "tram"), .about(70, "bus")),
            Case("At least eight horses and 14 mules perished.", .atLeast(8, "horse"), .atLeast(14, "mule")),
            Case("The school has 600 boys and about 500 girls.", .exact(600, "boy"), .about(500, "girl")),
        ])
        func `a bound before two joined nouns holds for both`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The flood drowned four cows, 11 sheep and a hundred hens.", .exact(4, "cow"), .exact(11, "sheep"),
                .exact(100, "hen")),
            Case(
                "The fleet has 12 tugs, six barges and two dredgers.", .exact(12, "tug"), .exact(6, "barge"),
                .exact(2, "dredger")),
            Case(
                "Emissions fell 4% in Chile, 7% in Peru and 2% in Cuba.", .fall(4, "percent"), .fall(7, "percent"),
                .fall(2, "percent")),
        ])
        func `each number of a list is a claim`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "Some 40,000 of Malta's 520,000 residents own a boat.", .about(40_000, "resident"),
                .exact(520_000, "resident")),
            Case(
                "The charity fed 4.2m people, up from 3.6m in 2019.", .init(4.2e6, "person", nil),
                .init(3.6e6, "person", .previous)),
            Case("Guards shot down three drones.", .exact(3, "drone")),
        ])
        func `a part has the unit of its whole, and a letter the meaning it had`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case(
                "Of 80 patients, 57 recovered and six died.", .exact(80, "patient"), .exact(57, "patient"),
                .init(6, .exact, "person|patient", nil)),
            Case(
                "The bloc won 190 of the 300 seats, 25 fewer than in 2016.", .exact(190, "seat"), .exact(300, "seat"),
                .exact(25, "seat")),
        ])
        func `what follows of a whole is counted like it`(_ example: Case) throws { try example.check() }
    }
}
