/// A sentence or paragraph of an article in which the words of a subject are looked for.
struct Passage {
    let words: TextWords
    let place: SlotWording.Place
    /// The index of the word near which words are meant.
    var near = 0

    /// The nearest run of words that are forms of these, one after the other.
    func run(of phrase: [TextWords.Word]) -> ClosedRange<Int>? {
        let starts = words.words.indices.filter { start in
            start + phrase.count <= words.words.count
                && phrase.indices.allSatisfy { Self.isForm(words.words[start + $0], of: phrase[$0]) }
        }
        return starts.min { abs($0 - near) < abs($1 - near) }.map { $0...($0 + phrase.count - 1) }
    }

    /// The nearest word that is a form of this one.
    func index(of word: TextWords.Word) -> Int? {
        words.words.indices.filter { Self.isForm(words.words[$0], of: word) }.min { abs($0 - near) < abs($1 - near) }
    }

    /// `Haitian` is said of Haiti, `munitions` of a munition.
    private static func isForm(_ word: TextWords.Word, of other: TextWords.Word) -> Bool {
        if word.lower == other.lower || word.lemma == other.lemma { return true }
        let isShorter = word.lower.utf8.count < other.lower.utf8.count
        let (short, long) = isShorter ? (word.lower, other.lower) : (other.lower, word.lower)
        return short.utf8.count >= 4 && long.utf8.count - short.utf8.count <= 3 && long.hasPrefix(short)
    }

    /// Words as they are written, those that follow each other or have no more than grammar between them in one piece.
    ///
    /// - Parameter indices: Of the words, in order.
    func runs(of indices: [Int]) -> [String] {
        var runs: [ClosedRange<Int>] = []
        for index in indices {
            if let last = runs.last, index - last.upperBound <= 3,
                (last.upperBound + 1..<max(last.upperBound + 1, index)).allSatisfy({
                    FunctionWords.all.contains(words.words[$0].lower)
                })
            {
                runs[runs.count - 1] = last.lowerBound...max(last.upperBound, index)
            } else {
                runs.append(index...index)
            }
        }
        return runs.map { words.text(of: $0) }
    }
}
