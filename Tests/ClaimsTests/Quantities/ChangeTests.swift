internal import Claims
internal import Testing

extension Quantities {
    @Suite struct ChangeTests {
        @Test(arguments: [
            Case("Rents rose 6.5 percent.", .rise(6.5, "percent")),
            Case("Rents have fallen by 6.5 per cent.", .fall(6.5, "percent")),
            Case("Sales were up 12%.", .rise(12, "percent")),
            Case("Sales were down 12%.", .fall(12, "percent")),
            Case("A 9% drop in orders worried investors.", .fall(9, "percent")),
            Case("A 9% increase in orders pleased investors.", .rise(9, "percent")),
            Case("An increase of 400 beds was announced.", .rise(400, "bed")),
            Case("The court cut the fine by $3m.", .fall(3e6, "USD")),
            Case("Sterling slid 1.1 percent.", .fall(1.1, "percent")),
            Case("Tin soared $900 a tonne.", .rise(900, "USD/tonne")),
            Case("Approval fell 5 percentage points.", .fall(5, "percentage point")),
            Case("Yields climbed 12 basis points.", .rise(12, "basis point")),
            Case("Prices rose 8.15% to €3.65.", .rise(8.15, "percent"), .rise(3.65, "EUR")),
        ])
        func `a change has a direction`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The budget is $48m, up from $31m.", .rise(48e6, "USD"), .init(31e6, "USD", .previous)),
            Case("The budget is $48m, down from $61m.", .fall(48e6, "USD"), .init(61e6, "USD", .previous)),
            Case(
                "The yard built 16 yachts, compared with 11 in 2015.", .exact(16, "yacht"),
                .init(11, "yacht", .previous)),
            Case(
                "The yard built 16 yachts, against 11 the year before.", .exact(16, "yacht"),
                .init(11, "yacht", .previous)),
            Case(
                "Debt more than doubled, from €40m to €95m.", .atLeast(2, "times"), .init(40e6, "EUR", .previous),
                .init(95e6, "EUR")),
        ])
        func `what it was before is previous`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Orders doubled.", .rise(2, "times")),
            Case("Orders have more than tripled.", .atLeast(3, "times")),
            Case("Orders almost quadrupled.", .about(4, "times")),
            Case("The crater is five times as wide as the last one.", .exact(5, "times")),
            Case("The fee is three times higher than in Norway.", .exact(3, "times")),
            Case("The fee is nearly twice the average.", .about(2, "times")),
            Case("Orders saw a tenfold rise.", .exact(10, "times")),
            Case("Demand is four or five times what it was.", .range(4, 5, "times")),
        ])
        func `multiples are times`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("It was minus 12 degrees Celsius at dawn.", .exact(-12, "degree Celsius")),
            Case("It was -12°C at dawn.", .exact(-12, "degree Celsius")),
            Case("The deposit rate is -0.5%.", .exact(-0.5, "percent")),
            Case("The deposit rate is minus 0.5 percent.", .exact(-0.5, "percent")),
            Case("It was 20 degrees below zero Fahrenheit.", .exact(-20, "degree Fahrenheit")),
            Case("No homes were damaged.", .exact(0, "home")),
            Case("Zero goals were conceded.", .exact(0, "goal")),
        ])
        func `numbers below one have their sign, and nought is a number`(_ example: Case) throws {
            try example.check()
        }
    }
}
