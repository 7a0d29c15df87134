internal import Lexicon
internal import Prose

/// The stretch of a sentence that a quantity belongs to: from the boundary before it to the one behind it.
///
/// Boundaries are marks that part clauses, words that open one, and the quantities on either side.
struct Clause {
    /// Indices into the sentence's words.
    let words: Range<Int>

    /// - Parameters:
    ///   - mention: The quantity.
    ///   - others: The sentence's quantities, in order.
    init(of mention: QuantityMention, among others: [QuantityMention], in words: [Word]) {
        let from = others.last { $0.words.upperBound <= mention.words.lowerBound }?.words.upperBound ?? 0
        let to = others.first { $0.words.lowerBound >= mention.words.upperBound }?.words.lowerBound ?? words.count
        var start = mention.words.lowerBound
        var content = 0
        while start > from {
            let word = words[start - 1]
            if Self.parts(word, in: words, at: start - 1), content > 0 || word.text != "," { break }
            if Self.isContent(word) { content += 1 }
            start -= 1
        }
        // `The toll, 35 on Monday`: a lone appositive takes what it stands beside.
        if content < 1, start == from, from > 0 { start = Self.clauseStart(before: from, in: words) }
        var end = mention.words.upperBound
        while end < to {
            let word = words[end]
            if Self.parts(word, in: words, at: end) || end > mention.words.upperBound && Self.opens.contains(word.text)
            {
                break
            }
            end += 1
        }
        // What joins this quantity to the next is not its own.
        if end == to, to < words.count {
            while end > mention.words.upperBound,
                FunctionWords.all.contains(words[end - 1].text) || words[end - 1].kind == .mark
            { end -= 1 }
        }
        self.words = start..<max(end, mention.words.upperBound)
    }

    private static func clauseStart(before end: Int, in words: [Word]) -> Int {
        var start = end
        while start > 0, !parts(words[start - 1], in: words, at: start - 1) { start -= 1 }
        return start
    }

    /// Words that open a clause of their own.
    private static let opens = WordSet(.clauseOpeners)

    private static func parts(_ word: Word, in words: [Word], at index: Int) -> Bool {
        switch word.kind {
        case .mark:
            return
                !(word.text == "-" && word.isGlued || word.text == "'" || word.text == "%" || word.text == "$"
                || word.text == "£" || word.text == "/" || word.text == "#")
        case .word:
            return word.text == "but" || word.text == "while"
                || word.text == "that" && index > 0 && SpeechWords.verbs.contains(words[index - 1].text)
        case .number:
            return false
        }
    }

    static func isContent(_ word: Word) -> Bool {
        word.kind == .word && !FunctionWords.all.contains(word.text) && !TimeWords.months.contains(word.text)
            && !TimeWords.weekdays.contains(word.text)
    }
}
