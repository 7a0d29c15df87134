internal import Claims
internal import Lexicon
internal import WordVectors

/// A word in the common form that is compared: the hash of its lemma, and how much the word says.
struct Stem: Hashable, Sendable {
    let hash: UInt32
    /// From 0.35 for the commonest words to 1; 0 for words that say nothing.
    let weight: Float
    let lemma: String

    init(of lower: String) {
        lemma = Claims::lemma(lower)
        hash = WordVectors.hash(lemma.utf8)
        let first = lower.utf8.first ?? 0
        let saysNothing = lower.utf8.count < 2 || first &- UInt8(ascii: "0") < 10 || Self.empty.contains(lower)
        weight = saysNothing ? 0 : 0.35 + 0.65 * WordVectors.weight(lemma)
    }

    /// Function words, names of days and months, and verbs of saying, which say who speaks and not of what.
    private static let empty: Set<String> = [
        WordList.determiners, .prepositions, .conjunctions, .pronouns, .auxiliaries, .adverbs, .months, .weekdays,
    ].reduce(into: ["said", "says", "say", "according", "year", "day", "people", "person", "number", "total", "figure"])
    {
        $0.formUnion(Lexicon.english.words($1))
    }
}
