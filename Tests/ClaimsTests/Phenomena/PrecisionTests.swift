internal import Claims
internal import Testing

extension Phenomena {
    @Suite struct PrecisionTests {
        @Test(arguments: [
            Case("Tens of thousands of commuters were stranded.", .init(20_000, .vague, "commuter")),
            Case("Hundreds of millions of bees died.", .init(2e8, .vague, "bee")),
            Case(
                "The spill killed thousands of seabirds and dozens of seals.", .init(2000, .vague, "seabird"),
                .init(24, .vague, "seal")),
            Case("Billions of euros were wiped off the index.", .init(2e9, .vague, "EUR")),
            Case("Dozens were hurt in the crush.", .init(24, .vague, "person")),
            Case("Hundreds of thousands of pilgrims walked to the shrine.", .init(200_000, .vague, "pilgrim")),
            Case("A dozen trawlers were seized.", .init(12, "trawler")),
            Case(
                "Tens of thousands of pensioners marched through the capital on Sunday, and dozens of shops stayed shut.",
                .init(20_000, .vague, "pensioner"), .init(24, .vague, "shop")),
        ])
        func `07 vague multiples have the lowest value that they allow`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("No fewer than 70 dams are at risk.", .init(70, .atLeast, "dam")),
            Case("As many as 15 candidates withdrew.", .init(15, .atMost, "candidate")),
            Case("The club has debts upwards of €90m.", .init(90e6, .atLeast, "EUR")),
            Case("The crowd was just shy of 8,000 people.", .init(8000, .approximate, "person")),
            Case("No more than 25 visitors are admitted at once.", .init(25, .atMost, "visitor")),
            Case("The reservoir holds at most 3 million cubic metres.", .init(3e6, .atMost, "cubic metre")),
            Case("Getting on for 600 letters arrived.", .init(600, .approximate, "letter")),
            Case("Well over 1,000 cyclists finished the race.", .init(1000, .atLeast, "cyclist")),
            Case("Close to 50 vineyards burned.", .init(50, .approximate, "vineyard")),
            Case(
                "The bank said it would close no fewer than 120 branches at a cost of not more than €200m.",
                .init(120, .atLeast, "branch", .projected, by: "bank"),
                .init(200e6, .atMost, "EUR", .projected, by: "bank")),
        ])
        func `11 idioms bound a number`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Auditors counted 18,462 spoiled ballots.", .init(18_462, "ballot", of: "spoil")),
            Case("More than 18,000 spoiled ballots were counted.", .init(18_000, .atLeast, "ballot", of: "spoil")),
            Case("The census found 7,412,806 residents.", .init(7_412_806, "resident")),
            Case("About 7.4 million residents were counted in the census.", .init(7.4e6, .approximate, "resident")),
            Case("The probe travelled 41.63 million kilometres.", .init(41.63e6, "kilometre")),
            Case("The probe is some 40 million kilometres away.", .init(40e6, .approximate, "kilometre")),
            Case(
                "The lake now covers 3,172 square kilometres. In spring it covered roughly 3,200.",
                .init(3172, "square kilometre"), .init(3200, .approximate, "square kilometre", nil)),
        ])
        func `20 a rounder number keeps the words that make it one`(_ example: Case) throws { try example.check() }
    }
}
