internal import Lexicon

/// The words that bound a number.
enum BoundPhrases {
    /// Before a number. The empty-handed ones (`only`, `another`, `a total of`) bound nothing but belong to the span.
    static let before = PhraseTable<Bound?>(entries(.before))

    /// Behind the number's unit.
    static let behind = PhraseTable<Bound>(
        entries(.behind).compactMap { meaning, words in meaning.map { ($0, words) } })

    /// Those that bound something, as they are written.
    static let all: [(text: String, meaning: Bound)] = [BoundPlace.before, .behind].flatMap { place in
        Lexicon.english.bounds(place).compactMap { phrase, meaning in Bound(meaning).map { (phrase, $0) } }
    }

    /// Single words that may stand between a quantity and what it belongs to.
    static let leading: WordSet = {
        let bounds = Lexicon.english.bounds(.before).flatMap { phrase, _ in
            phrase.split(separator: " ").map(String.init)
        }
        return WordSet(Set(bounds).union(Lexicon.english.words(.leadingToAQuantity)))
    }()

    private static func entries(_ place: BoundPlace) -> [(meaning: Bound?, words: [String])] {
        Lexicon.english.bounds(place).map { phrase, meaning in
            (Bound(meaning), phrase.split(separator: " ").map(String.init))
        }
    }
}

extension Bound {
    fileprivate init?(_ meaning: BoundMeaning) {
        switch meaning {
        case .approximate: self = .approximate
        case .atLeast: self = .atLeast
        case .atMost: self = .atMost
        case .none: return nil
        }
    }
}
