internal import Claims
internal import Testing

extension Quantities {
    @Suite struct UnitTests {
        @Test(arguments: [
            Case("The well yields 900 barrels a day.", .exact(900, "barrel/day")),
            Case("The well yields 900 barrels of brine per day.", .exact(900, "barrel/day")),
            Case("The mill burns 40 tonnes of wood every hour.", .exact(40, "tonne/hour")),
            Case("Copper costs $4.10 a pound.", .exact(4.1, "USD/pound")),
            Case("Brent traded at $71.35 per barrel.", .exact(71.35, "USD/barrel")),
            Case("The rent is €14 per square metre.", .exact(14, "EUR/square metre")),
            Case("The clinic sees 3,000 patients a year.", .exact(3000, "patient/year")),
            Case("The clinic sees 3,000 patients annually.", .exact(3000, "patient/year")),
            Case("The port handles 70 ships daily.", .exact(70, "ship/day")),
            Case("Nurses earn £28,000 a year.", .exact(28_000, "GBP/year")),
            Case("The river discharges 900 cubic metres a second.", .exact(900, "cubic metre/second")),
        ])
        func `rates are units with a slash`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The fund holds $2.5bn.", .exact(2.5e9, "USD")),
            Case("The fund holds US$640 million.", .exact(640e6, "USD")),
            Case("The fund holds A$640 million.", .exact(640e6, "AUD")),
            Case("The fund holds C$640 million.", .exact(640e6, "CAD")),
            Case("The fund holds HK$640 million.", .exact(640e6, "HKD")),
            Case("The fund holds NZ$640 million.", .exact(640e6, "NZD")),
            Case("The fund holds S$640 million.", .exact(640e6, "SGD")),
            Case("The fund holds R$640 million.", .exact(640e6, "BRL")),
            Case("The fund holds 640 million Australian dollars.", .exact(640e6, "AUD")),
            Case("The fund holds £75m.", .exact(75e6, "GBP")),
            Case("The fund holds €1.3 billion.", .exact(1.3e9, "EUR")),
            Case("The fund holds ¥80bn.", .exact(80e9, "JPY")),
            Case("The fund holds 12 billion yuan.", .exact(12e9, "CNY")),
            Case("The fund holds 5 trillion won.", .exact(5e12, "KRW")),
            Case("The fund holds 9 million Swiss francs.", .exact(9e6, "CHF")),
            Case("The fund holds 600 million rand.", .exact(600e6, "ZAR")),
            Case("The fund holds 40 crore rupees.", .exact(4e8, "INR")),
            Case("The fund holds Rs 40 crore.", .exact(4e8, "INR")),
            Case("The fund holds 3 billion Swedish kronor.", .exact(3e9, "SEK")),
            Case("The fund holds EUR 40 million.", .exact(4e7, "EUR")),
            Case("The fund holds ₹250 crore.", .exact(2.5e9, "INR")),
            Case("A 30-million-euro fund was set up.", .exact(30e6, "EUR")),
            Case("A stamp costs 85 pence.", .exact(0.85, "GBP")),
        ])
        func `money has an ISO 4217 code`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Inflation is 3.4%.", .exact(3.4, "percent")),
            Case("Inflation is 3.4 per cent.", .exact(3.4, "percent")),
            Case("Inflation is 3.4 pct.", .exact(3.4, "percent")),
            Case("Fifteen percent of pupils cycle.", .exact(15, "percent")),
            Case("Her lead is two percentage points.", .exact(2, "percentage point")),
            Case("The spread is 140 basis points.", .exact(140, "basis point")),
        ])
        func `percent and percentage points are two units`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The fire burned 600 hectares.", .exact(600, "hectare")),
            Case("The fire burned 230 sq km.", .exact(230, "square kilometre")),
            Case("The fire burned 230 square miles.", .exact(230, "square mile")),
            Case("A 6.1-magnitude quake shook the coast.", .exact(6.1, "magnitude")),
            Case("A magnitude 6.1 quake shook the coast.", .exact(6.1, "magnitude")),
            Case("The solar park yields 450 MW.", .exact(450, "megawatt")),
            Case("The drive holds 16GB.", .exact(16, "gigabyte")),
            Case("The summit is 2,310m high.", .exact(2310, "metre")),
            Case("The strike lasted 19 days.", .exact(19, "day")),
            Case("A 12-kilometre tunnel opened.", .exact(12, "kilometre")),
            Case("The hull is 9ft wide.", .exact(9, "foot")),
            Case("It was 41°C in the shade.", .exact(41, "degree Celsius")),
        ])
        func `measures have the unit's name`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Six people drowned.", .exact(6, "person")),
            Case("Six drowned.", .exact(6, "person")),
            Case("The blast left six dead.", .exact(6, "person")),
            Case("Six brand new electric buses arrived.", .exact(6, "bus|electric bus")),
            Case("Ninety men and 40 women enlisted.", .exact(90, "man"), .exact(40, "woman")),
            Case("The fox took eight geese.", .exact(8, "goose")),
            Case("Four aircraft were grounded.", .exact(4, "aircraft")),
            Case("A crowd of 12,000 watched.", .exact(12_000, "person|spectator")),
            Case("A 300-strong choir sang.", .exact(300, "person|singer|member")),
        ])
        func `what is counted is named in the singular`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The Dow closed at 9,120, down 85 points.", .fall(9120, "point"), .fall(85, "point")),
            Case("The Nikkei dropped 2.1% to 13,004.", .fall(2.1, "percent"), .init(13_004, "point", nil)),
            Case("A magnitude-6.9 tremor shook the coast.", .exact(6.9, "magnitude")),
            Case("The tremor measured 5.4 on the Richter scale.", .exact(5.4, "magnitude")),
        ])
        func `a scale with a name of its own is a unit`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case(
                "The pipe spills 300 barrels (12,600 gallons/47,700 litres) a day.", .exact(300, "barrel/day"),
                .exact(12_600, "gallon/day"), .exact(47_700, "litre/day")),
            Case("The field pumps 40,000 bpd.", .exact(40_000, "barrel/day")),
            Case("The firm spent tens of millions on the inquiry.", .vague(2e7, "USD")),
        ])
        func `a conversion, a short unit and money without its name`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The door is 6ft 3in high.", .exact(6.25, "foot")),
            Case("The baby weighed 7 pounds 4 ounces.", .exact(7.25, "pound")),
            Case("The blackout lasted three hours and 15 minutes.", .exact(3.25, "hour")),
            Case("A 40ft by 20ft screen was built.", .exact(40, "foot"), .exact(20, "foot")),
        ])
        func `two units in one are one quantity in the first`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The strike costs $1.2bn, or $60m a day.", .exact(1.2e9, "USD"), .exact(6e7, "USD/day")),
            Case("Shares closed at 71.7 pence.", .exact(0.717, "GBP")),
        ])
        func `money in one currency is converted into nothing`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The coil had 20 H of inductance.", .exact(20, "henry")),
            Case("The scanner has a 3 T magnet.", .exact(3, "tesla")),
            Case("A charge of 12 C built up in the cloud.", .exact(12, "coulomb")),
            Case("The temperature was 12 C at noon.", .exact(12, "degree Celsius")),
            Case("Plates in the capacitor bank held 2 F.", .exact(2, "farad")),
            Case("A 7 nm process halves the chip.", .exact(7, "nanometre")),
            Case("The video streams at 1080p.", .exact(1080, "image line")),
        ])
        func `a letter that is several units' goes by the words beside it`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("It was cold: the gauge showed -5°C.", .exact(-5, "degree Celsius")),
            Case("The flat measures 700 sq ft.", .exact(700, "square foot")),
            Case("The pool is 50 m.", .exact(50, "metre")),
        ])
        func `the full stop behind a sign may be the sentence's`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The recipe needs 2 US pints of cream.", .exact(2, "pint")),
            Case("He had 140 rushing yards.", .exact(140, "yard")),
            Case("The shop sold 9 imperial gallons.", .exact(9, "imperial gallon")),
        ])
        func `what tells units of one name apart stands before them`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The miller pays $6 a bushel.", .exact(6, "USD/bushel")),
            Case("Crews charge €3 a square metre.", .exact(3, "EUR/square metre")),
            Case("Shares of the brewer fell 12 p to 345 p.", .exact(0.12, "GBP"), .exact(3.45, "GBP")),
            Case(
                "The winners got 12,000, 8,000 and 5,000 euros.", .exact(12_000, "EUR"), .exact(8000, "EUR"),
                .exact(5000, "EUR")),
            Case("The army expects 4,000 re-enlistments.", .init(4000, "re-enlistment", nil)),
            Case("Debt weighed on the firm, which lost 3 billion pounds.", .exact(3e9, "GBP")),
        ])
        func `prices by measure, coins apart from the number, money of a list`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("Gunners fired 152 mm and 122 mm shells at 3 hamlets.", .exact(3, "hamlet")),
            Case("The 130-mm guns hit 4 barges.", .exact(4, "barge")),
            Case("Up to 90 mm of rain fell.", .atMost(90, "millimetre")),
            Case("The 90 mm rainfall broke records.", .exact(90, "millimetre")),
            Case("The pane is 4 mm thick.", .exact(4, "millimetre")),
        ])
        func `a calibre names a thing, other millimetres are measured`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Ferry Sinks, Leaving 40 Passengers Stranded", .exact(40, "passenger")),
            Case("Storm Floods Coast, Stranding 30 Egyptians", .exact(30, "Egyptian")),
        ])
        func `a headline's capitals are not the unit's`(_ example: Case) throws { try example.check() }
    }
}
