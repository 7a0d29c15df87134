internal import Claims
internal import Testing

extension Quantities {
    @Suite struct BoundTests {
        @Test(arguments: [
            "more than", "at least", "over", "no fewer than", "no less than", "not less than", "upwards of",
            "in excess of", "a minimum of", "well over", "just over", "above", "far more than", "north of",
            "not fewer than", "slightly more than",
        ])
        func `words that leave a number open above`(_ words: String) throws {
            try Case("The harbour took in \(words) 640 boats.", .atLeast(640, "boat")).check()
        }

        @Test(arguments: [
            "up to", "fewer than", "less than", "as many as", "no more than", "not more than", "at most", "under",
            "a maximum of", "well below", "below",
        ])
        func `words that leave a number open below`(_ words: String) throws {
            try Case("The harbour took in \(words) 640 boats.", .atMost(640, "boat")).check()
        }

        @Test(arguments: [
            "about", "around", "some", "roughly", "approximately", "nearly", "almost", "an estimated", "close to",
            "in the region of", "somewhere around", "just shy of", "circa", "on the order of", "getting on for",
        ])
        func `words that make a number approximate`(_ words: String) throws {
            try Case("The harbour took in \(words) 640 boats.", .about(640, "boat")).check()
        }

        @Test(arguments: [
            "", "only ", "just ", "exactly ", "precisely ", "a total of ", "a mere ", "a record ", "another ",
        ])
        func `words that bound nothing`(_ words: String) throws {
            try Case("The harbour took in \(words)640 boats.", .exact(640, "boat")).check()
        }

        @Test(arguments: [
            Case("It rained for 20 hours or more.", .atLeast(20, "hour")),
            Case("The 300-plus guests were moved.", .atLeast(300, "guest")),
            Case("The union has 90,000+ members.", .atLeast(90_000, "member")),
            Case("Parcels of 5 kilograms or less travel free.", .atMost(5, "kilogram")),
            Case("The ferry carries 80 cars at most.", .atMost(80, "car")),
            Case("A hundred or so fishermen came.", .about(100, "fisherman")),
            Case("The siege has gone on for 40 days and counting.", .atLeast(40, "day")),
            Case("The vault held at least an estimated 700 coins.", .atLeast(700, "coin")),
            Case("The levy brings in as much as €14m.", .atMost(14e6, "EUR")),
            Case("More than one million fans came.", .atLeast(1e6, "fan")),
            Case("The damages were $75m plus.", .atLeast(75e6, "USD")),
            Case(
                "Orlo counted 80 cars and more than 300 carts.", .exact(80, "car"), .atLeast(300, "cart")),
            Case("He owes $75m plus costs.", .exact(75e6, "USD")),
            Case("The plant makes sub-7 nanometre chips.", .atMost(7, "nanometre")),
        ])
        func `bounds behind the number, or two in a row`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Police handed over 13 bodies to the families.", .exact(13, "body")),
            Case("The rebels are handing over 40 prisoners.", .exact(40, "prisoner")),
            Case("The court turned over 12 convictions.", .exact(12, "conviction")),
            Case("The ferry carried over 80 cars.", .atLeast(80, "car")),
            Case("Officials complained about more than 80 idle cars.", .atLeast(80, "car")),
        ])
        func `what belongs to the verb bounds nothing`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Divers searched for between 12 and 15 anchors.", .range(12, 15, "anchor")),
            Case("The mast is 35-40 metres tall.", .range(35, 40, "metre")),
            Case("The mast is 35–40 metres tall.", .range(35, 40, "metre")),
            Case("The repair takes 6 to 8 hours.", .range(6, 8, "hour")),
            Case("Losses range from $2m to $5m.", .range(2e6, 5e6, "USD")),
            Case("The mine yields 20-30,000 tonnes a month.", .range(20_000, 30_000, "tonne/month")),
            Case("The mine employs five or six geologists.", .range(5, 6, "geologist")),
            Case("Growth of 1.5% to 2% is likely.", .range(1.5, 2, "percent")),
            Case("Growth of 1.5-2 percent is likely.", .range(1.5, 2, "percent")),
            Case("About 200 to 300 swans winter there.", .range(200, 300, "swan")),
            Case("The bill comes to £1.2-1.4bn.", .range(1.2e9, 1.4e9, "GBP")),
        ])
        func `two ends make a range`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Dozens of owls nest there.", .vague(24, "owl")),
            Case("Hundreds of owls nest there.", .vague(200, "owl")),
            Case("Thousands of owls nest there.", .vague(2000, "owl")),
            Case("Tens of thousands of owls nest there.", .vague(20_000, "owl")),
            Case("Hundreds of thousands of owls nest there.", .vague(200_000, "owl")),
            Case("Millions of owls nest there.", .vague(2e6, "owl")),
            Case("Tens of millions of owls nest there.", .vague(2e7, "owl")),
            Case("Dozens more owls nest there.", .vague(24, "owl")),
            Case("Several million owls nest there.", .vague(2e6, "owl")),
            Case("A few thousand owls nest there.", .vague(2000, "owl")),
            Case("Several hundred owls nest there.", .vague(200, "owl")),
            Case("The repair swallowed millions of dollars.", .vague(2e6, "USD")),
        ])
        func `plurals without a number are vague, with the least value they allow`(_ example: Case) throws {
            try example.check()
        }
    }
}
