internal import Claims
internal import TestSupport
internal import Testing

@Suite struct AnyWordsTests {
    private static let words = [
        "3", "3%", "$5", "5m", "12 C", "1.5bn", "two", "half", "a third", "10-year", "-5", "+0.3%", "5G", "40 p", "3 T",
        "two US pints", "12,000, 8,000 and 5,000 euros", "2 m.", "between 5 and 6", "at least", "dozens", "one",
        "up", "down", "from", "to", "by", "of", "in", "with", "worth", "including", "the", "a", "its", "and", "but",
        ",",
        ";", "(", ")", "*", "“", "”", "reported", "Reported", "said", "as saying", "fear that", "cost", "ended", "rose",
        "fell", "cut", "averaged", "killed", "are", "has", "will", "sharp", "record", "more", "people", "barrels",
        "quarter", "March", "2019", "officials", "Ana Ruiz", "Dow Jones", "mm shells", "deaths", "who", "which", "it",
    ]

    /// Readers look at the words before and behind; the first and the last word of a sentence have none.
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `any words in any order are read, and what is found stands in the text`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = (0..<400).map { _ in
            (0..<Int.random(in: 1...12, using: &random))
                .map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
        }.joined(separator: "\n\n")
        let claims = try Case(text).extracted()
        #expect(claims.count > 100)
        for claim in claims {
            #expect(text.contains(claim.text), "`\(claim.text)` does not stand in the text")
        }
    }
}
