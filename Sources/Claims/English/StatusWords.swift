internal import Lexicon

/// The words that tell a claim's status.
enum StatusWords {
    /// Directly before a quantity.
    static let previousBefore = PhraseTable<Void>(.previousBefore)
    /// The same, each as its words.
    static let previousPhrases = Lexicon.english.words(.previousBefore).map {
        $0.split(separator: " ").map(String.init)
    }
    /// Those of one word that compare only where another quantity stands before them.
    static let comparing = WordSet(.comparing)
    /// Participles behind `had` that say what somebody held until then.
    static let onceHeld = WordSet(.onceHeld)
    /// `was later revised to`
    static let revised = WordSet(.revised)
    /// `its first estimate`
    static let formerModifiers = WordSet(.formerModifiers)
    static let superseded = WordSet(.supersededNouns)
    /// `the 5,000 first reported`
    static let reported = WordSet(.reported)
    /// `a peak of`
    static let extremes = WordSet(.extremes)
    /// Nouns of what may be denied.
    static let claims = WordSet(.deniedNouns)
    static let untrue = WordSet(.untrue)
}
