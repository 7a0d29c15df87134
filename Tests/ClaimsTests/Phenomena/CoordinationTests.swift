internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct CoordinationTests {
        @Test(arguments: [
            Case(
                "The twister killed nine in Kansas and four in Iowa.", .init(9, "person", in: "Kansas"),
                .init(4, "person", in: "Iowa")),
            Case(
                "The bank will shed 700 jobs in Dublin and 450 in Leeds.", .init(700, "job", .projected, in: "Dublin"),
                .init(450, "job", .projected, in: "Leeds")),
            Case(
                "Turnout was 61 percent in Flanders and 43 in Wallonia.", .init(61, "percent", in: "Flanders"),
                .init(43, "percent", in: "Wallonia")),
            Case(
                "The vaccine reached 2,000 villages in Malawi, 1,400 in Zambia and 900 in Angola.",
                .init(2000, "village", in: "Malawi"), .init(1400, "village", in: "Zambia"),
                .init(900, "village", in: "Angola")),
            Case(
                "Strikers shut 12 pits in Silesia and three in Moravia.", .init(12, "pit", in: "Silesia"),
                .init(3, "pit", in: "Moravia")),
            Case(
                "Rangers counted 85 elephants in 2022 and 112 in 2023.", .init(85, "elephant", nil, during: "2022"),
                .init(112, "elephant", during: "2023")),
            Case(
                "Customs officers seized 3.2 tonnes of ivory in Mombasa last month, 1.1 in Durban and half a tonne in Lagos.",
                .init(3.2, "tonne", in: "Mombasa"), .init(1.1, "tonne", in: "Durban"), .init(0.5, "tonne", in: "Lagos")),
        ])
        func `05 a noun and a verb that are left out still count`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The tunnel will cost €3-4bn, against 2.6 in the first draft.", .init(3e9, to: 4e9, "EUR", .projected),
                .init(2.6e9, "EUR", .previous)),
            Case("Between 12 and 15 million tonnes of rice were harvested.", .init(12e6, to: 15e6, "tonne")),
            Case(
                "Losses narrowed to $1.8 billion from 2.4 a year before.", .init(1.8e9, "USD", .current, .down),
                .init(2.4e9, "USD", .previous)),
            Case("The plant makes 20 to 25 thousand engines a year.", .init(20000, to: 25000, "engine/year")),
            Case("Support for the bill stood at 38 or 39 percent.", .init(38, to: 39, "percent")),
            Case("The fund lost £2m to £3m on the deal.", .init(2e6, to: 3e6, "GBP")),
            Case(
                "Economists expect growth of between 2 and 2.5 percent next year, after 1.8 this year.",
                .init(2, to: 2.5, "percent", .projected), .init(1.8, "percent", nil)),
        ])
        func `06 a scale or unit written once holds for both numbers`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The pipeline carries 300,000 barrels, or 12.6 million gallons, a day.", .init(300_000, "barrel/day"),
                .init(12.6e6, "gallon/day")),
            Case("The trench is 40 feet (12 metres) deep.", .init(40, "foot"), .init(12, "metre")),
            Case(
                "The glacier has retreated 3 kilometres, almost two miles, since 1990.", .init(3, "kilometre"),
                .init(2, .approximate, "mile")),
            Case(
                "Farmers sowed 500,000 acres (about 200,000 hectares) of maize.", .init(500_000, "acre"),
                .init(200_000, .approximate, "hectare")),
            Case("The bell weighs 2 tonnes (4,400 pounds).", .init(2, "tonne"), .init(4400, "pound|lb")),
            Case(
                "Winds reached 90 mph (145 km/h) on the coast.", .init(90, "mph|mile/hour"),
                .init(145, "kph|kilometre/hour")),
            Case(
                "At its peak the geyser threw up 1,500 litres (400 gallons) a minute.", .init(1500, "litre/minute"),
                .init(400, "gallon/minute")),
        ])
        func `18 one quantity in two units is stated twice, with the same rate`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case(
                "CANBERRA, March 3 - The state unveiled a $3bn rail plan (US$1.9bn).", .init(3e9, "AUD", nil),
                .init(1.9e9, "USD", nil)),
            Case(
                "OTTAWA (Wire) - The province lost $400 million (US$290 million) on the bridge.", .init(400e6, "CAD"),
                .init(290e6, "USD")),
            Case(
                "WELLINGTON, May 9 - The dairy sold its plant for $70m (US$42m).", .init(70e6, "NZD"),
                .init(42e6, "USD")),
            Case("HONG KONG, June 5 - The tower went for HK$4bn, or US$510m.", .init(4e9, "HKD"), .init(510e6, "USD")),
            Case("WASHINGTON, June 5 - The agency lost $12m.", .init(12e6, "USD")),
            Case("The fine is 9 million Canadian dollars ($6.5 million).", .init(9e6, "CAD"), .init(6.5e6, "USD")),
            Case(
                "SYDNEY, Aug. 14 - The miner will pay a dividend of $1.20 a share, or 79 U.S. cents.",
                .init(1.2, "AUD/share", .projected), .init(0.79, "USD|USD/share", nil)),
        ])
        func `19 a dollar is that of the dateline where US dollars stand beside it`(_ example: Case) throws {
            try example.check()
        }
    }
}
