internal import Lexicon

/// Phrases of several words, each with a meaning, found at a place in a sentence.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private var byFirst: [String: [(words: [String], meaning: Meaning)]] = [:]
    private var byLast: [String: [(words: [String], meaning: Meaning)]] = [:]

    /// - Parameter entries: For each meaning its phrases, one a line or parted by commas.
    init(_ entries: [(meaning: Meaning, phrases: String)]) {
        self.init(
            entries.flatMap { meaning, phrases in
                phrases.split(whereSeparator: { $0 == "\n" || $0 == "," }).map { phrase in
                    (meaning, phrase.split(separator: " ").map(String.init))
                }
            })
    }

    /// - Parameter entries: Phrases as their words.
    init(_ entries: [(meaning: Meaning, words: [String])]) {
        for (meaning, words) in entries {
            guard let first = words.first, let last = words.last else { continue }
            byFirst[first, default: []].append((words, meaning))
            byLast[last, default: []].append((words, meaning))
        }
        for key in byFirst.keys { byFirst[key]?.sort { $0.words.count > $1.words.count } }
        for key in byLast.keys { byLast[key]?.sort { $0.words.count > $1.words.count } }
    }

    /// The longest phrase that starts at this word, and how many words it has.
    ///
    /// - Parameter fits: Whether a phrase may stand here; the next longest is taken where it may not.
    func match(from start: Int, in words: [Word], where fits: (Meaning) -> Bool = { _ in true })
        -> (meaning: Meaning, count: Int)?
    {
        guard words.indices.contains(start) else { return nil }
        for (phrase, meaning) in byFirst[words[start].text] ?? [] where start + phrase.count <= words.count {
            let last = phrase.count - 1
            if phrase.indices.allSatisfy({ at in
                words[start + at].text == phrase[at] || at == last && words[start + at].textWithoutStop == phrase[at]
            }), fits(meaning) {
                return (meaning, phrase.count)
            }
        }
        if let bare = words[start].textWithoutStop {
            for (phrase, meaning) in byFirst[bare] ?? [] where phrase.count == 1 && fits(meaning) {
                return (meaning, 1)
            }
        }
        return nil
    }

    /// The longest phrase that ends before this word, and how many words it has.
    func match(endingBefore end: Int, in words: [Word]) -> (meaning: Meaning, count: Int)? {
        guard end > 0, let candidates = byLast[words[end - 1].text] else { return nil }
        for (phrase, meaning) in candidates where phrase.count <= end {
            let start = end - phrase.count
            if phrase.indices.allSatisfy({ words[start + $0].text == phrase[$0] }) { return (meaning, phrase.count) }
        }
        return nil
    }
}

extension PhraseTable where Meaning == Void {
    /// The phrases of a list of the lexicon.
    init(_ list: WordList) {
        self.init(Lexicon.english.words(list).map { ((), $0.split(separator: " ").map(String.init)) })
    }
}
