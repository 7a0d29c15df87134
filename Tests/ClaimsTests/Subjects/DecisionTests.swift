@testable internal import Claims
internal import Testing

@Suite struct DecisionTests {
    private static func choice(_ texts: [String]) -> Choice {
        var choice = Choice()
        for text in texts { choice.add(text, own: []) }
        return choice
    }

    @Test func `of words, the candidate is taken that agrees best with all, not the likeliest`() {
        let choice = Self.choice(["harbour", "people killed", "people killed by fire"])
        #expect(Decision.best(of: choice, [0.36, 0.33, 0.31], in: .state) == 1)
        #expect(Decision.best(of: choice, [0.36, 0.33, 0.31], in: .period) == 0)
        #expect(Decision.best(of: choice, [0.7, 0.2, 0.1], in: .state) == 0)
    }

    @Test func `of equals the first is taken, and an empty choice has no candidate to fail on`() {
        #expect(Decision.best(of: Self.choice(["a ship", "a port"]), [0.5, 0.5], in: .kind) == 0)
        #expect(Decision.best(of: Choice(), [], in: .kind) == 0)
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

    @Test func `a candidate that stands in several places is one`() {
        var choice = Choice()
        for place in 1...5 as ClosedRange<UInt32> { choice.add("ship", own: [1], anchored: [10 + place]) }
        #expect(choice.texts == ["ship"])
        #expect(choice.traits == [[1, 11, 12, 13]])
    }
}
