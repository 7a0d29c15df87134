internal import Claims
internal import TestSupport
internal import Testing

extension Quantities {
    @Suite struct NumberWordTests {
        @Test(arguments: [
            Case("Three million two hundred thousand people fled.", .exact(3.2e6, "person")),
            Case("Two million three hundred and ten thousand people fled.", .exact(2.31e6, "person")),
            Case("Five billion six hundred million euros were spent.", .exact(5.6e9, "EUR")),
            Case("Three billion four hundred million dollars were spent.", .exact(3.4e9, "USD")),
            Case("Four hundred and twelve million six hundred thousand pounds was spent.", .exact(412.6e6, "GBP")),
            Case("One trillion two hundred and fifty billion rupiah was lost.", .exact(1.25e12, "IDR")),
            Case("A million two hundred thousand tonnes of wheat were shipped.", .exact(1.2e6, "tonne")),
            Case("Seven million and forty thousand people voted.", .exact(7.04e6, "person")),
            Case("Two million and five people voted.", .exact(2_000_005, "person")),
            Case("Six hundred thousand four hundred and two voters were registered.", .exact(600_402, "voter")),
            Case("One lakh twenty thousand people fled.", .exact(120_000, "person")),
            Case("Two crore thirty lakh people fled.", .exact(23e6, "person")),
            Case("Rs 2 crore 35 lakh was recovered.", .exact(23.5e6, "INR")),
            Case("3 million 200 thousand people fled.", .exact(3.2e6, "person")),
            Case("The quake destroyed 4 thousand 500 homes.", .exact(4500, "home")),
            Case("Two million, three hundred thousand people fled.", .exact(2.3e6, "person")),
            Case(
                "It has 135 million clients, up from 78 million two years ago.", .exact(135e6, "client"),
                .exact(78e6, "client")),
            Case("A thousand two-bedroom flats were built.", .exact(1000, "flat")),
        ])
        func `a smaller scale behind a larger one adds to it`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("A hundred and thirty-five people died.", .exact(135, "person")),
            Case("A thousand and fifty people died.", .exact(1050, "person")),
            Case("A hundred and twenty-five thousand people fled.", .exact(125_000, "person")),
            Case("A thousand two hundred homes were destroyed.", .exact(1200, "home")),
            Case("A thousand three hundred and twenty-four houses burned.", .exact(1324, "house")),
            Case("A hundred-and-ten soldiers died.", .exact(110, "soldier")),
        ])
        func `a hundred and a thousand go on like one hundred and one thousand`(_ example: Case) throws {
            try example.check()
        }

        @Test(arguments: [
            Case("Three point five million people fled.", .exact(3.5e6, "person")),
            Case("Two point seven five billion dollars were spent.", .exact(2.75e9, "USD")),
            Case("Inflation was four point two percent.", .exact(4.2, "percent")),
            Case("Inflation was zero point oh five percent.", .exact(0.05, "percent")),
        ])
        func `decimals are read as they are spoken`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("Five or six hundred people came.", .range(500, 600, "person")),
            Case("Three to four hundred families left.", .range(300, 400, "family")),
            Case("Two or three thousand people came.", .range(2000, 3000, "person")),
            Case("Two or three hundred thousand people came.", .range(200_000, 300_000, "person")),
            Case("Twenty or thirty thousand men deserted.", .range(20_000, 30_000, "man")),
            Case("Between two and three million people fled.", .range(2e6, 3e6, "person")),
            Case("Between one hundred and two hundred people came.", .range(100, 200, "person")),
            Case("Between fifteen hundred and two thousand cattle died.", .range(1500, 2000, "cattle")),
            Case("Six to seven lakh people fled.", .range(6e5, 7e5, "person")),
        ])
        func `the ends of a range share a scale and hundreds`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("A million and a half people fled.", .exact(1.5e6, "person")),
            Case("A million and a quarter people fled.", .exact(1.25e6, "person")),
            Case("A billion and a half dollars was lost.", .exact(1.5e9, "USD")),
            Case("A dozen and a half ships sank.", .exact(18, "ship")),
            Case("A quarter million euros was lost.", .exact(250_000, "EUR")),
            Case("A quarter-million people marched.", .exact(250_000, "person")),
            Case("Three-quarters of a million people marched.", .exact(750_000, "person")),
            Case("Half-a-million people marched.", .exact(500_000, "person")),
            Case("A half million people marched.", .exact(500_000, "person")),
            Case("About ½ a million people marched.", .about(500_000, "person")),
            Case("Some ¼ million people marched.", .about(250_000, "person")),
            Case("About ¾ of a million people marched.", .about(750_000, "person")),
            Case("It sold 1⅛ million cars.", .exact(1.125e6, "car")),
            Case("Two and a half crore people voted.", .exact(2.5e7, "person")),
        ])
        func `halves and quarters are of the scale beside them`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("⅖ of voters stayed at home.", .exact(40, "percent")),
            Case("¾ of the homes burned.", .exact(75, "percent")),
            Case("About ½ of the ships were lost.", .about(50, "percent")),
            Case("One-fourth of the fleet was lost.", .exact(25, "percent")),
            Case("Three-fourths of the fleet was lost.", .exact(75, "percent")),
            Case("Seven-eighths of the fleet was lost.", .exact(87.5, "percent")),
            Case("One-twentieth of the fleet was lost.", .exact(5, "percent")),
            Case("2/3 of the fleet was lost.", .exact(66.7, "percent")),
            Case("2/5 of residents left.", .exact(40, "percent")),
        ])
        func `a fraction of things is a share of them`(_ example: Case) throws { try example.check() }

        @Test(arguments: [
            Case("The tunnel is 2-1/4 miles long.", .exact(2.25, "mile")),
            Case("The tunnel is 2 ¼ miles long.", .exact(2.25, "mile")),
            Case("A 2-1/4-mile tunnel was dug.", .exact(2.25, "mile")),
            Case("It is one thousandth of a millimetre thick.", .exact(0.001, "millimetre")),
            Case("The bolt is ¾ inch thick.", .exact(0.75, "inch")),
            Case("It lost ½ a tonne of steel.", .exact(0.5, "tonne")),
        ])
        func `a fraction of a unit is a part of it`(_ example: Case) throws { try example.check() }

        /// Numbers of all sizes, as people write them out, from the same seed in every run.
        @Test(arguments: [1, 2, 3, 4] as [UInt64])
        func `what a writer of number words writes is read back`(seed: UInt64) throws {
            var random = SplitMix64(seed: seed)
            let written = (0..<150).map { _ in WrittenNumber(using: &random) }
            let text = written.map { "The flood drove \($0.words) people away." }.joined(separator: "\n\n")
            let found = try Case(text).extracted()
            #expect(found.count == written.count)
            for (number, claim) in zip(written, found) {
                #expect(claim.quantity.value == number.value, "`\(number.words)` was read as \(claim.quantity.value)")
                #expect(claim.quantity.unit.name == "person", "`\(number.words)` counts people")
            }
        }
    }
}

/// A number and one of the ways in which it is written: with `and` or without, with hyphens or without, by `a` or by
/// `one`, in words, or in digits before the words of scales, in thousands and millions or in lakh and crore.
private struct WrittenNumber {
    let value: Double
    let words: String

    init(using random: inout SplitMix64) {
        let style = Style(using: &random)
        let scales = Bool.random(using: &random) ? Self.western : Bool.random(using: &random) ? Self.indian : []
        var value = 0
        var parts: [String] = []
        for scale in scales where Int.random(in: 0..<2, using: &random) == 0 {
            let count = Int.random(in: 1..<scale.limit, using: &random)
            value += count * scale.value
            parts.append(style.count(count, isFirst: parts.isEmpty) + " " + scale.word)
        }
        let isInDigits = style.isInDigits && !parts.isEmpty
        let rest = isInDigits ? 0 : Int.random(in: parts.isEmpty ? 2..<1000 : 0..<1000, using: &random)
        if rest > 0 {
            value += rest
            let joint = !parts.isEmpty && rest < 100 ? "and " : ""
            parts.append(joint + style.words(rest))
        }
        self.value = Double(value)
        words = parts.joined(separator: " ")
    }

    private typealias Scale = (word: String, value: Int, limit: Int)

    private static let western: [Scale] = [
        (word: "trillion", value: 1_000_000_000_000, limit: 100), ("billion", 1_000_000_000, 1000),
        ("million", 1_000_000, 1000), ("thousand", 1000, 1000),
    ]
    private static let indian: [Scale] = [
        (word: "crore", value: 10_000_000, limit: 100), ("lakh", 100_000, 100), ("thousand", 1000, 100),
    ]

    private struct Style {
        let isInDigits: Bool
        let joint: String
        let hyphen: String
        let one: String

        init(using random: inout SplitMix64) {
            isInDigits = Int.random(in: 0..<4, using: &random) == 0
            joint = Bool.random(using: &random) ? " and " : " "
            hyphen = Bool.random(using: &random) ? "-" : " "
            one = Bool.random(using: &random) ? "a" : "one"
        }

        func count(_ number: Int, isFirst: Bool) -> String {
            if isInDigits { return "\(number)" }
            return number == 1 ? (isFirst ? one : "one") : words(number)
        }

        func words(_ number: Int) -> String {
            let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
            let small = rest == 0 ? "" : belowHundred(rest)
            guard hundreds > 0 else { return small }
            return belowHundred(hundreds) + " hundred" + (small.isEmpty ? "" : joint + small)
        }

        private func belowHundred(_ number: Int) -> String {
            if number < 20 { return Self.small[number] }
            let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
            return Self.tens[tens] + (ones == 0 ? "" : hyphen + Self.small[ones])
        }

        private static let small = [
            "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
        private static let tens = [
            "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ]
    }
}
