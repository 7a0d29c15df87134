internal import Claims
internal import Testing

extension Quantities {
    @Suite struct MoneySignTests {
        @Test(arguments: [
            Case("The fund paid $14MM for it.", .exact(14e6, "USD")),
            Case("The fund paid $1.2T for it.", .exact(1.2e12, "USD")),
            Case("The fund paid 70 MUSD for it.", .exact(70e6, "USD")),
            Case("The fund paid 35 MEUR for it.", .exact(35e6, "EUR")),
            Case("The fund paid MSEK 120 for it.", .exact(120e6, "SEK")),
            Case("The fund paid 200 kEUR for it.", .exact(200_000, "EUR")),
            Case("The car cost five grand.", .exact(5000, "USD")),
            Case("The boat cost two hundred grand.", .exact(200_000, "USD")),
            Case("The band owns two grand pianos.", .exact(2, "piano")),
        ])
        func `scales of money`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The fund paid R340m for it.", .exact(340e6, "ZAR")),
            Case("The fund paid R4,500 for it.", .exact(4500, "ZAR")),
            Case("The fund paid R25 million for it.", .exact(25e6, "ZAR")),
            Case("The fund paid KSh7m for it.", .exact(7e6, "KES")),
            Case("The fund paid ฿600m for it.", .exact(600e6, "THB")),
            Case("The fund paid Rs. 25,000 for it.", .exact(25_000, "INR")),
            Case("The fund paid Rs.4,500 for it.", .exact(4500, "INR")),
            Case("The fund paid Rs. 1.5 lakh for it.", .exact(150_000, "INR")),
            Case("The fund paid N45bn for it.", .exact(45e9, "NGN")),
            Case("The fund paid R120 000 for it.", .exact(120_000, "ZAR")),
            Case("The fund paid CN¥5bn for it.", .exact(5e9, "CNY")),
            Case("The fund paid PKR50m for it.", .exact(50e6, "PKR")),
            Case("The fund paid Tk500 crore for it.", .exact(5e9, "BDT")),
            Case("The fund paid GH¢3m for it.", .exact(3e6, "GHS")),
            Case("The fund paid S/ 350m for it.", .exact(350e6, "PEN")),
            Case("The fund paid Fr. 12,500 for it.", .exact(12_500, "CHF")),
        ])
        func `letters and signs before an amount`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("They paid 25,000/- rupees, 500 dollars and a car.", .exact(25_000, "INR"), .exact(500, "USD")),
            Case("The fund paid Rs 25,000/- for it.", .exact(25_000, "INR")),
            Case("Send Piet 35eur for it.", .exact(35, "EUR")),
            Case("It cost 300 €.", .exact(300, "EUR")),
            Case("It cost 12€50.", .exact(12.5, "EUR")),
            Case("It cost 75¢.", .exact(0.75, "USD")),
        ])
        func `signs behind and inside an amount`(_ example: Case) throws { try example.check() }

        @Test(arguments: ["The R22 helicopter crashed.", "The K9 unit left.", "The N1 was closed."])
        func `a letter and digits are a name where no amount follows`(_ text: String) throws { try Case(text).check() }
    }
}
