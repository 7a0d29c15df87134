/// Words that a quantity may start with.
enum QuantityWords {
    static let starters: WordSet = WordSet(
        (Array(NumberWords.small.keys) + Array(NumberWords.tens.keys) + Array(NumberWords.scales.keys)
            + Array(NumberWords.vague.keys)
            + Array(NumberWords.multiples.keys) + ["a", "half", "several", "many", "tens"]).joined(separator: " "))

    /// Words that show that a sentence holds a quantity; `a`, `one` and `many` alone do not.
    static let triggers: WordSet = WordSet(
        (Array(NumberWords.small.keys) + Array(NumberWords.tens.keys) + Array(NumberWords.scales.keys)
            + Array(NumberWords.vague.keys)
            + Array(NumberWords.multiples.keys) + Array(NumberWords.denominators.keys)
            + [
                "tens", "mile", "foot", "metre", "meter", "week", "day", "month", "year", "decade", "hour", "kilometre",
                "kilometer",
            ]).joined(separator: " "))
}

/// Nouns that `a` makes a rate of: `$58 a barrel`.
enum RateNouns {
    static let all = WordSet(
        "barrel share gallon litre liter tonne ton pound kilo kilogram person head piece ounce unit bottle ticket vote seat shot"
    )
}

/// Verbs and nouns of change, with their direction.
enum ChangeWords {
    static let up = WordSet(
        """
        rose risen rise rises rising increased increase increases increasing grew grown grow grows growing climbed climb climbs climbing jumped jump
        jumps jumping surged surge surges surging soared soar soars soaring gained gain gains gaining up raised raise raises raising higher
        widened doubled tripled quadrupled swelled swollen expanded added boosted advanced rallied
        """)
    static let down = WordSet(
        """
        fell fallen fall falls falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing
        plunged plunge plunges plunging slumped slump slumps slid slide slides sliding down cut cuts cutting lost lose loses losing lower
        reduced reduce reduces reducing shrank shrunk shrink tumbled tumble tumbles sank sunk dipped dip slipped eased halved shed
        """)
    static let verbs = Either(up, down)

    struct Either {
        private let a: WordSet, b: WordSet
        init(_ a: WordSet, _ b: WordSet) { (self.a, self.b) = (a, b) }
        func contains(_ word: String) -> Bool {
            a.contains(word) || b.contains(word) || word == "moved" || word == "changed" || word == "went"
                || word == "revised"
        }
    }
}
