@testable internal import Claims
internal import Glibc
internal import Testing

@Suite struct SlotOddsTests {
    private static func odds(_ words: [String: Float]) -> SlotOdds {
        SlotOdds(
            logits: Dictionary(
                words.compactMap { word, logit in ContentWords(word).stems.first.map { ($0, logit) } },
                uniquingKeysWith: { first, _ in first }))
    }

    private static func candidates(_ texts: (String, Float)...) -> [NameChoice.Candidate] {
        texts.map { NameChoice.Candidate(text: $0, words: ContentWords($0), agreement: $1) }
    }

    @Test func `a text agrees the better, the likelier its words and the less is left out`() {
        let odds = Self.odds(["North": 3, "Korean": 3, "soldier": 4, "Russia": -2])
        let texts = ["North Korean soldiers", "Korean soldiers in Russia", "soldiers", "Russia", "ships"]
        let agreements = texts.map { odds.agreement(of: ContentWords($0), filled: 1) }
        #expect(agreements == agreements.sorted(by: >), "\(agreements)")
        #expect(agreements[0] > 0.9)
        #expect(agreements[4] == 0)
    }

    @Test func `a slot that may be empty expects more of its words where it is not`() {
        let odds = Self.odds(["ship": 0])
        #expect(
            odds.agreement(of: ContentWords("ship"), filled: 0.5) < odds.agreement(of: ContentWords("ship"), filled: 1))
    }

    @Test func `a text without words agrees with nothing`() {
        #expect(Self.odds(["ship": 2]).agreement(of: ContentWords("of the"), filled: 1) == 0)
    }

    @Test(
        arguments: [
            ("people killed", "killing of people", 1), ("the WHO", "who", 0), ("U.S. troops", "US troop", 1),
            ("countries", "country", 1), ("", "", 1), ("", "ship", 0), ("red ship", "ship", 2.0 / 3),
        ] as [(String, String, Float)])
    func `agreement is the F1 of the words that carry content`(a: String, b: String, expected: Float) {
        let (first, second) = (ContentWords(a), ContentWords(b))
        #expect(abs(first.agreement(with: second) - expected) < 1e-5)
        #expect(first.agreement(with: second) == second.agreement(with: first))
    }

    @Test func `a word that suits two slots stands in the one it suits better`() {
        var name = NameChoice(odds: Self.odds(["case": 3, "confirmed": 2, "flu": 2]))
        name.keep(Self.candidates(("case", 0.9), ("flu", 0.2)), in: .noun)
        name.keep(Self.candidates(("confirmed", 0.8)), in: .state)
        name.keep(Self.candidates(("flu", 0.9), ("case", 0.2)), in: .of)
        #expect(name.subject(Subject()) == Subject(noun: "case", state: "confirmed", of: "flu"))
    }

    @Test func `a name has the words that are likely in it, from whichever slot they come`() {
        var name = NameChoice(odds: Self.odds(["people": 3, "killed": 3, "quake": -3, "Homs": 2, "Syria": -2]))
        name.keep(Self.candidates(("person", 0.5), ("quake", 0.4)), in: .noun)
        name.keep(Self.candidates(("", 0.5), ("killed", 0.4)), in: .state)
        name.keep(Self.candidates(("quake", 0.5)), in: .of)
        name.keep(Self.candidates(("Homs, Syria", 0.5), ("Syria", 0.4)), in: .place)
        let named = name.subject(Subject(noun: "quake"))
        #expect(named == Subject(noun: "person", state: "killed", place: "Homs, Syria"))
    }

    /// Odds of saliences 0, 1 and 2, and those that it is a figure; the vector points nowhere.
    private static func salience(_ odds: [Float], figure: Float) -> Int {
        func logarithm(_ odds: Float) -> Float { Float(log(Double(odds))) }
        let classes =
            [Float](repeating: 0, count: 8) + odds.map(logarithm) + [Float](repeating: 0, count: 10)
            + [logarithm(figure / (1 - figure))]
        return MentionOdds(
            slots: [], classes: classes, vector: SubjectVector([Float](repeating: 0, count: 96), by: nil)
        )
        .salience
    }

    @Test(
        arguments: [
            ([0.02, 0.38, 0.6], 0.99, 2), ([0.05, 0.55, 0.4], 0.99, 1), ([0.3, 0.4, 0.3], 0.99, 0),
            ([0.05, 0.55, 0.4], 0.7, 0), ([0.02, 0.38, 0.6], 0.8, 1),
        ] as [([Float], Float, Int)])
    func `salience is what is expected of it, and what may be no figure has less`(
        odds: [Float], figure: Float, expected: Int
    ) {
        #expect(Self.salience(odds, figure: figure) == expected)
    }
}
