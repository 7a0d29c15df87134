internal import Prose
internal import Syntax

/// What is measured: the nouns that the quantity belongs to and the predicate that joins them.
struct Measure {
    /// The nouns, names and adjectives of what is measured, as they are written, in text order.
    let concept: [String]
    /// The lemma of the verb that governs the quantity; nil where that says nothing (`is`, `has`).
    let predicate: String?

    init(
        frame: QuantityFrame, measured: MeasuredPhrases, runs: NounPhraseRuns, in sentence: ParsedSentence,
        text: (Range<Int>) -> String
    ) {
        let content = Set(
            measured.all.filter { measured.all.count == 1 || !runs.isTime($0) }.flatMap(runs.content)
                + measured.adjectives)
        concept = Self.written(content.sorted(), in: sentence, text: text)
        let verb = frame.predicate.flatMap { sentence.isVerb($0) ? sentence.tree.lemma($0) : nil }
        predicate = verb.flatMap { Verbs.light.contains($0) ? nil : $0 }
    }

    /// Words as they are written: those that stand together without a space (`first-quarter`, `Seoul's`) are one.
    private static func written(_ words: [Int], in sentence: ParsedSentence, text: (Range<Int>) -> String) -> [String] {
        var parts: [String] = []
        for (position, index) in words.enumerated() {
            let whole = text(sentence.words[index].range)
            // `within 4 million miles of the sun.`: an abbreviation by its looks, whose stop is the sentence's.
            let isLast = index == sentence.words.count - 1 && whole.utf8.count(where: { $0 == UInt8(ascii: ".") }) == 1
            let piece = isLast && whole.utf8.last == UInt8(ascii: ".") ? String(whole.dropLast()) : whole
            if position > 0, sentence.words[index].isGlued, words[position - 1] == index - 1 {
                parts[parts.count - 1] += piece
            } else {
                parts.append(piece)
            }
        }
        return parts
    }
}
