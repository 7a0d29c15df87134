internal import Prose

/// Where a quantity holds, as its sentence says.
enum PlaceReader {
    /// The capitalised name behind a preposition of place, nearest behind the quantity in its clause, else nearest before it.
    static func place(of mention: QuantityMention, in clause: Clause, of words: [Word], text: (Range<Int>) -> String)
        -> String?
    {
        for strict in [true, false] {
            if let found = first(in: mention.words.upperBound..<clause.words.upperBound, of: words, strict: strict) {
                return text(found)
            }
            let before = places(in: clause.words.lowerBound..<mention.words.lowerBound, of: words, strict: strict)
            if let found = before.last { return text(found) }
        }
        if let found = first(in: clause.words.upperBound..<words.count, of: words, strict: true) { return text(found) }
        return places(in: 0..<clause.words.lowerBound, of: words, strict: true).last.map(text)
    }

    private static func first(in range: Range<Int>, of words: [Word], strict: Bool) -> Range<Int>? {
        places(in: range, of: words, strict: strict).first
    }

    /// Byte ranges of the names; strict takes only `in`, `at`, `near` and the like, which say where.
    private static func places(in range: Range<Int>, of words: [Word], strict: Bool) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let word = words[index].text
            index += 1
            guard PlaceWords.prepositions.contains(word), !strict || !PlaceWords.loosePrepositions.contains(word) else {
                continue
            }
            var start = index
            if start < range.upperBound, PlaceWords.beforeName.contains(words[start].text) { start += 1 }
            var end = start
            while end < range.upperBound, words[end].isCapitalised && words[end].kind == .word, isName(words[end].text)
            {
                end += 1
                // `the Gulf of Mexico`
                if end + 1 < range.upperBound, words[end].text == "of", words[end + 1].isCapitalised,
                    isName(words[end + 1].text)
                {
                    end += 1
                }
            }
            if end > start {
                found.append(words[start].range.lowerBound..<words[end - 1].range.upperBound)
                index = end
            }
        }
        return found
    }

    private static func isName(_ word: String) -> Bool {
        !TimeWords.months.contains(word) && !TimeWords.weekdays.contains(word) && !FunctionWords.all.contains(word)
            && word != "mr" && word != "mr."
    }
}
