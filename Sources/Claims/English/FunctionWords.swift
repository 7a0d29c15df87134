internal import Lexicon

/// Words that carry grammar rather than content.
enum FunctionWords {
    /// Articles and determiners.
    static let determiners = WordSet(.determiners)
    static let prepositions = WordSet(.prepositions)
    static let conjunctions = WordSet(.conjunctions)
    static let pronouns = WordSet(.pronouns)
    /// Forms of be, have, do, and the modals.
    static let auxiliaries = WordSet(.auxiliaries)
    static let adverbs = WordSet(.adverbs)
    static let negations = WordSet("not n't never")
    /// What they stand with may be and is not yet: `can accommodate 83 families`.
    static let modalsOfPossibility = WordSet("can could may might")
    /// Adjectives that say which one or how many rather than what.
    static let selecting = WordSet(.selectingAdjectives)
    /// Small words of other languages that stand inside of names: `Rio Grande do Sul`, `Ursula von der Leyen`.
    static let insideNames = WordSet("da das de del della der des di do dos du la las los van von y bin ibn el al")

    /// Any of the above.
    static let all = WordSet(.determiners, .prepositions, .conjunctions, .pronouns, .auxiliaries, .adverbs)
}

/// Adjectives and adverbs that follow a length: `275m long`, `1,500 m deep`.
enum MeasuredAdjectives {
    static let all = WordSet(.adjectivesBehindALength)
    /// Those of them that a bare unit may stand before: `a mile below the sea`.
    static let whereabouts = WordSet(.whereaboutsBehindALength)
}
