internal import Lexicon

/// A set of words.
struct WordSet: Sendable {
    private let words: Set<String>

    /// Words parted by white space.
    init(_ words: String) {
        self.words = Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// The words of the lexicon's lists.
    init(_ lists: WordList...) {
        words = lists.reduce(into: []) { $0.formUnion(Lexicon.english.words($1)) }
    }

    init(_ words: Set<String>) {
        self.words = words
    }

    /// So that a `switch` can ask for a list.
    static func ~= (set: WordSet, word: String) -> Bool { set.contains(word) }

    func contains(_ word: String) -> Bool { words.contains(word) }
}
