internal import Journal
internal import TestSupport
internal import Testing

@Suite struct PlainDecimalTests {
    @Test(
        arguments: [
            (13000, "13000"), (0.125, "0.125"), (1_900_000, "1900000"), (0, "0"), (-0.0, "0"), (-2.5, "-2.5"),
            (4.1, "4.1"), (1e16, "10000000000000000"), (1.5e17, "150000000000000000"),
            (1.2345678901234568e20, "123456789012345680000"),
            (0.00005, "0.00005"), (1.25e-7, "0.000000125"), (-3e-5, "-0.00003"), (0.1 + 0.2, "0.30000000000000004"),
            (1.0 / 3.0, "0.3333333333333333"), (9_007_199_254_740_992, "9007199254740992"),
        ] as [(Double, String)])
    func `a number is plain digits`(number: Double, expected: String) {
        #expect(PlainDecimal(number)?.description == expected)
    }

    @Test(arguments: [Double.infinity, -.infinity, .nan])
    func `what is no number has no digits`(number: Double) {
        #expect(PlainDecimal(number) == nil)
    }

    @Test func `the digits give the number back`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<20_000 {
            let number = Double(bitPattern: random.next())
            guard number.isFinite else { continue }
            let text = PlainDecimal(number)?.description ?? ""
            if Double(text) != number || text.utf8.contains(where: { $0 == UInt8(ascii: "e") }) || text.hasSuffix(".0")
            {
                Issue.record("\(number) became \(text)")
            }
        }
    }
}
