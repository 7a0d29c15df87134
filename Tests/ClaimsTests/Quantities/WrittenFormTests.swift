internal import Claims
internal import Testing

extension Quantities {
    /// Digits as other countries, sciences and scripts write them.
    @Suite struct WrittenFormTests {
        @Test(arguments: [
            Case("The city lost 23 700 soldiers.", .exact(23_700, "soldier")),
            Case("They spent 12 500 euros.", .exact(12_500, "EUR")),
            Case("The plant made 452 000 t of steel.", .exact(452_000, "tonne")),
            Case("Some 40 000-50 000 people marched.", .range(40_000, 50_000, "person")),
            Case("The deal was worth $3 671 million.", .exact(3.671e9, "USD")),
            Case("The town has 1 250 000 people.", .exact(1_250_000, "person")),
            Case("The town has 1\u{2009}250\u{2009}000 people.", .exact(1_250_000, "person")),
            Case("In May 2023 700 soldiers died.", .exact(700, "soldier")),
            Case("On May 12 300 people left.", .exact(300, "person")),
        ])
        func `blanks part groups of three digits, but no year or day from a number`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("It cost 2.750.000 euros.", .exact(2_750_000, "EUR")),
            Case("It cost €2.750.000 in all.", .exact(2_750_000, "EUR")),
            Case("It cost 1.934,56 euros.", .exact(1934.56, "EUR")),
            Case("It cost 12.345.678,90 euros.", .exact(12_345_678.9, "EUR")),
            Case("It cost 3,40 euros.", .exact(3.4, "EUR")),
            Case("It cost €2,5 million.", .exact(2.5e6, "EUR")),
            Case("It cost 5 499,99 euros in all.", .exact(5499.99, "EUR")),
            Case("In 2004,39 percent of the milk was sold.", .exact(39, "percent")),
            Case("The unemployment rate was 4,5 %.", .exact(4.5, "percent")),
            Case("It rained 12,5 mm in an hour.", .exact(12.5, "millimetre")),
        ])
        func `points part groups, and a comma decimals, where a unit or a sign says so`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("The fund has CHF 4'312'650 left.", .exact(4_312_650, "CHF")),
            Case("It cost 7’800 francs.", .exact(7800, "CHF")),
            Case("The fund has CHF 4’312’650.50 left.", .exact(4_312_650.5, "CHF")),
            Case("The debt is 1'250 million francs.", .exact(1.25e9, "CHF")),
        ])
        func `apostrophes part groups`(_ example: Case) throws { try example.check() }

        /// Cells of a table that share a line are numbers of their own.
        @Test(arguments: ["Spain 120 340 560 Italy 100 200 300", "Spain 12 345 6", "Spain 1 234 Italy 5 678"])
        func `cells of a table make no number together`(_ text: String) throws {
            let found = try Case(text).extracted().map(\.quantity.value)
            #expect(found.allSatisfy { $0 < 1000 }, "\(text) gave \(found)")
        }

        @Test(arguments: [
            "Profit was 1.234.56 euros.", "Profit was $12,34,56 in all.", "It cost 1,2345 euros.",
            "The army has 23&nbsp;450 soldiers.", "It cost 10,20,30 euros.", "It cost 4'31'650 euros.",
            "The dish held 2^10 cells.",
        ])
        func `a form that is no number is left out whole`(_ text: String) throws {
            try Case(text).check()
        }

        @Test(arguments: [
            Case("The rock weighs 7e4 kg.", .exact(70_000, "kilogram")),
            Case("The rock weighs 3.2e+5 kg.", .exact(320_000, "kilogram")),
            Case("The rock weighs 5e-3 kg.", .exact(0.005, "kilogram")),
            Case("The dish held 3.1x10^5 cells.", .exact(310_000, "cell")),
            Case("The dish held 3.1×10⁵ cells.", .exact(310_000, "cell")),
            Case("The dish held 10¹⁴ atoms.", .exact(1e14, "atom")),
            Case("The dish held 10^14 atoms.", .exact(1e14, "atom")),
            Case("The dish held 6.02 × 10²³ molecules.", .exact(6.02e23, "molecule")),
            Case("The dish held 2 × 10⁻³ grams of it.", .exact(0.002, "gram")),
        ])
        func `powers of ten are multiplied out`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("３４７ people died.", .exact(347, "person")), Case("٣٤٧ people died.", .exact(347, "person")),
            Case("۳۴۷ people died.", .exact(347, "person")), Case("३४७ people died.", .exact(347, "person")),
            Case("৩৪৭ people died.", .exact(347, "person")), Case("๓๔๗ people died.", .exact(347, "person")),
            Case("١٢٬٣٤٥ people died.", .exact(12_345, "person")), Case("１，２３４ people died.", .exact(1234, "person")),
            Case("It cost ＄３４７ million.", .exact(347e6, "USD")),
        ])
        func `digits of all scripts are digits`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("A 9m-euro fund was set up.", .exact(9e6, "EUR")),
            Case("A 20m-dollar fund was set up.", .exact(20e6, "USD")),
            Case("A 5m-tonne stock was sold.", .exact(5e6, "tonne")),
            Case("A 5m-strong union voted.", .exact(5e6, "person")),
            Case("Some 1.4m-1.7m people came.", .range(1.4e6, 1.7e6, "person")),
            Case("The river is 1.4m-1.7m deep.", .range(1.4, 1.7, "metre")),
            Case("A 9m-high wall fell.", .exact(9, "metre")),
            Case("Waves of 3m hit the coast.", .exact(3, "metre")),
            Case("Some 3m people hit by floods fled.", .about(3e6, "person")),
            Case("A 4m python was caught.", .exact(4, "metre")),
            Case("He swam the 400m freestyle.", .exact(400, "metre")),
            Case("The population is 3m.", .exact(3e6, "person")), Case("Some 3m are homeless.", .about(3e6, "person")),
        ])
        func `m is million beside money and people, metre beside lengths`(_ example: Case) throws {
            try example.check()
        }
    }
}
