internal import Claims
internal import Testing

extension Quantities {
    @Suite struct NumberTests {
        @Test(arguments: [
            Case("The depot stores 14,250 crates.", .exact(14_250, "crate")),
            Case("The depot stores 14250 crates.", .exact(14_250, "crate")),
            Case("Twenty-seven ferries were cancelled.", .exact(27, "ferry")),
            Case("Forty five ferries were cancelled.", .exact(45, "ferry")),
            Case("One hundred and twelve delegates voted.", .exact(112, "delegate")),
            Case("Three hundred forty-one delegates voted.", .exact(341, "delegate")),
            Case("Six thousand two hundred tickets went unsold.", .exact(6200, "ticket")),
            Case("A hundred trees were felled.", .exact(100, "tree")),
            Case("A thousand runners started.", .exact(1000, "runner")),
            Case("A million visitors came.", .exact(1e6, "visitor")),
            Case("Two dozen kites were confiscated.", .exact(24, "kite")),
            Case("Half a dozen kites were confiscated.", .exact(6, "kite")),
            Case("The lane is 3.75 metres wide.", .exact(3.75, "metre")),
            Case("The lane is 1,204.5 metres long.", .exact(1204.5, "metre")),
            Case("The region exports 1,50,000 mangoes.", .exact(150_000, "mango")),
            Case("The town has 13\u{A0}000 inhabitants.", .exact(13_000, "inhabitant")),
        ])
        func `digits and words give the number that they spell`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The dam cost 4 hundred million euros.", .exact(4e8, "EUR")),
            Case("Two and a half thousand acres burned.", .exact(2500, "acre")),
            Case("One and a half million ducks were culled.", .exact(1.5e6, "duck")),
            Case("Half a million ducks were culled.", .exact(5e5, "duck")),
            Case("A quarter of a million ducks were culled.", .exact(250_000, "duck")),
            Case("The app has 3m users.", .exact(3e6, "user")),
            Case("The app has 750k users.", .exact(750_000, "user")),
            Case("The planet is home to 8bn people.", .exact(8e9, "person")),
            Case("The firm sold 2.4 mln tyres.", .exact(2.4e6, "tyre")),
            Case("Turnout was 6 lakh voters.", .exact(600_000, "voter")),
            Case("The state has 3.2 crore voters.", .exact(3.2e7, "voter")),
            Case("Twelve hundred goats were shipped.", .exact(1200, "goat")),
            Case("The debt is 1.7 trillion yen.", .exact(1.7e12, "JPY")),
            Case("The galaxy holds 100 thousand million stars.", .exact(1e11, "star")),
            Case("A 2.5-million-barrel tank caught fire.", .exact(2.5e6, "barrel")),
        ])
        func `scales multiply what stands before them`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Half of the orchards froze.", .exact(50, "percent")),
            Case("A third of lorries were empty.", .exact(33.3, "percent")),
            Case("Two-thirds of voters stayed at home.", .exact(66.7, "percent")),
            Case("Three quarters of the harvest is lost.", .exact(75, "percent")),
            Case("One tenth of the vines survived.", .exact(10, "percent")),
            Case("Nearly half the pupils were absent.", .about(50, "percent")),
            Case("More than a fifth of the beds are empty.", .atLeast(20, "percent")),
            Case("One in five flats stands empty.", .exact(20, "percent")),
            Case("Four in ten calls go unanswered.", .exact(40, "percent")),
            Case("One out of three parcels arrived late.", .exact(33.3, "percent")),
            Case("Some 1½ miles of track were laid.", .about(1.5, "mile")),
            Case("The pipe is two and a quarter miles long.", .exact(2.25, "mile")),
            Case("The meeting lasted half an hour.", .exact(0.5, "hour")),
        ])
        func `fractions of a whole are percentages, of a unit are parts of it`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("The port handled 4.1m boxes.", .exact(4_100_000, "box")),
            Case(
                "Delta drew 5.1m, Nova 4.3m and Gold 3.9m viewers.", .exact(5.1e6, "viewer"),
                .exact(4.3e6, "viewer"), .exact(3.9e6, "viewer")),
            Case("The loss ran to several hundred million euros.", .vague(2e8, "EUR")),
            Case("She jumped 6.85m, and her rival 6.7m.", .exact(6.85, "metre"), .exact(6.7, "metre")),
        ])
        func `a scale is exact, and a list shares it`(_ example: Case) throws {
            try example.check()
        }
    }
}
