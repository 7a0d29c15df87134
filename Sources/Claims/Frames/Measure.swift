internal import Prose
internal import Syntax

/// What is measured: the nouns that the quantity belongs to and the predicate that joins them.
struct Measure {
    /// In a few words of the text, in its order, without the number.
    let text: String
    /// The nouns, names and adjectives of what is measured, as they are written, in text order.
    let concept: [String]
    /// The lemma of the verb that governs the quantity; nil where that says nothing (`is`, `has`).
    let predicate: String?

    /// More words than this describe the sentence rather than the measure.
    private static let longest = 18

    init(
        of mention: QuantityMention, frame: QuantityFrame, measured: MeasuredPhrases, runs: NounPhraseRuns,
        source: Source?, in sentence: ParsedSentence, text: (Range<Int>) -> String
    ) {
        let phrases = MeasurePhrases(of: mention, frame: frame, in: sentence)
        let content = Set(
            measured.all.filter { measured.all.count == 1 || !runs.isTime($0) }.flatMap(runs.content)
                + measured.adjectives)
        concept = Self.written(content.sorted(), in: sentence, text: text)
        let verb = frame.predicate.flatMap { sentence.isVerb($0) ? sentence.tree.lemma($0) : nil }
        predicate = verb.flatMap { Verbs.light.contains($0) ? nil : $0 }
        var kept = Set(phrases.words).union(
            measured.all.flatMap { runs.phrases[$0] }.filter { !mention.words.contains($0) }
        ).subtracting(Self.saying(source, in: sentence)).sorted()
        if kept.count > Self.longest {
            // Nearest words first where there are too many.
            let centre = mention.number.upperBound
            kept = kept.sorted { abs($0 - centre) < abs($1 - centre) }.prefix(Self.longest).sorted()
        }
        while let first = kept.first, !sentence.isContent(first) { kept.removeFirst() }
        while let last = kept.last, !sentence.isContent(last), sentence.words[last].kind != .number {
            kept.removeLast()
        }
        let parts = Self.written(kept, in: sentence, text: text)
        self.text = parts.isEmpty ? mention.quantity.unit.name : parts.joined(separator: " ")
    }

    /// The words that only tell who says so: the source and the words of saying beside it. A source whose verb governs
    /// more than a statement (`police recorded 300 offences`) is a part of what is measured.
    private static func saying(_ source: Source?, in sentence: ParsedSentence) -> Set<Int> {
        guard let source, !source.isWeak else { return [] }
        let near = max(source.words.lowerBound - 2, 0)..<min(source.words.upperBound + 2, sentence.words.count)
        return Set(source.words).union(
            near.filter { index in
                let word = sentence.text(index)
                return SpeechWords.verbs.contains(word) || ["according", "to", "that"].contains(word)
            })
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
