internal import Claims
internal import Testing

extension Quantities {
    @Suite struct DurationTests {
        @Test(arguments: [
            Case("The strike went on for 12 days.", .exact(12, "day")),
            Case("Repairs took six weeks.", .exact(6, "week")),
            Case("The trial is expected to last four days.", .exact(4, "day")),
            Case("It could be three months before the bridge opens.", .exact(3, "month")),
            Case("Voters ended his 20-year rule.", .exact(20, "year")),
            Case("The zoo is closing for a week.", .exact(1, "week")),
        ])
        func `how long something lasts is the news`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            "The mayor will retire in about five months.", "The fire came nearly two years after the flood.",
            "Appeals are heard within 21 days.", "The council held a three-day meeting.",
            "Prices have fallen over four years.", "The last four days were calm.",
        ])
        func `a length of time that only says when is none`(_ text: String) throws { try Case(text).check() }
    }

    @Suite struct OneTests {
        @Test(arguments: [
            Case("The clinic reported one death.", .exact(1, "death")),
            Case("One person was injured.", .exact(1, "person")),
            Case("The fire killed 12 hens in Leeds and one in York.", .exact(12, "hen"), .exact(1, "hen")),
            Case("Four geese and one swan were ringed.", .exact(4, "goose"), .exact(1, "swan")),
        ])
        func `one that is news or stands beside a count is a count`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            "One farmer said the dam would hold.", "One sign read: keep out.", "At least one study disagrees.",
            "The cold spread from one person to another.",
        ])
        func `one that picks something out is none`(_ text: String) throws { try Case(text).check() }
    }

    @Suite struct ClauseRateTests {
        @Test(arguments: [
            Case("About 40 tonnes of silt are washing into the bay every day.", .about(40, "tonne/day")),
            Case("The site had 3 million views in a single month.", .exact(3_000_000, "view/month")),
            Case("The fever kills 200 goats annually.", .exact(200, "goat/year")),
            Case("The city has 900 people per square mile.", .exact(900, "person/square mile")),
        ])
        func `a rate may be told later in the clause`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The pipe leaks 600 litres a day. Engineers had first spoken of 400 litres.", .exact(600, "litre/day"),
                .exact(400, "litre/day")),
            Case(
                "The pipe leaks 600 litres a day. The tank holds 90,000 litres.", .exact(600, "litre/day"),
                .exact(90_000, "litre")),
        ])
        func `an amount like a rate of the article is one too, a total isn't`(_ example: Case) throws {
            try example.check()
        }
    }

    @Suite struct WrittenNumberTests {
        @Test(arguments: [
            Case("The dish held 3 x 10^5 cells.", .exact(300_000, "cell")),
            Case("The hike took two-and-a-half days.", .exact(2.5, "day")),
            Case("Half a tonne of coal burned.", .exact(0.5, "tonne")),
            Case("The poll has an error margin of plus or minus 3%.", .exact(3, "percent")),
            Case("One in 200 calves has the gene.", .exact(0.5, "percent")),
            Case("The clinic ran 8,000 COVID-19 tests.", .exact(8000, "test")),
            Case("It was between 20 and 25 degrees below zero.", .range(-25, -20, "degree")),
            Case("The line added 14 new 737 Max jets.", .exact(14, "jet")),
        ])
        func `numbers as news copy writes them`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            "The 787 Dreamliner landed.", "He lives at 49 Elm Ridge Road.", "The 5G network failed.",
            "The audit was left to a third-party firm.",
        ])
        func `names with numbers`(_ text: String) throws { try Case(text).check() }
    }
}
