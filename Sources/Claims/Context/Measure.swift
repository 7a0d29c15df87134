internal import Prose

/// What is measured: the quantity's clause without its number, and that clause's content words.
struct Measure {
    let text: String
    let concept: [String]

    /// More words than this describe the sentence rather than the measure.
    private static let longest = 16

    init(
        of mention: QuantityMention, in clause: Clause, of words: [Word], attribution: Range<Int>?,
        text: (Range<Int>) -> String
    ) {
        // The number and its bound go, the unit's words stay.
        let unit = mention.number.upperBound..<max(mention.number.upperBound, mention.words.upperBound)
        var kept: [Int] = []
        for index in clause.words {
            if mention.words.contains(index), !unit.contains(index) { continue }
            if let attribution, attribution.contains(index) { continue }
            kept.append(index)
        }
        // Nearest words first where there are too many.
        if kept.count > Self.longest {
            let centre = mention.number.upperBound
            kept = kept.sorted { abs($0 - centre) < abs($1 - centre) }.prefix(Self.longest).sorted()
        }
        while let first = kept.first, !Clause.isContent(words[first]) { kept.removeFirst() }
        while let last = kept.last, !Clause.isContent(words[last]) { kept.removeLast() }
        var parts: [String] = []
        for (position, index) in kept.enumerated() {
            let piece = text(words[index].range)
            if position > 0, words[index].isGlued, kept[position - 1] == index - 1 {
                parts[parts.count - 1] += piece
            } else {
                parts.append(piece)
            }
        }
        self.text = parts.isEmpty ? mention.quantity.unit.name : parts.joined(separator: " ")
        var concept: [String] = []
        for index in kept
        where Clause.isContent(words[index]) && !SpeechWords.verbs.contains(words[index].text)
            && !ChangeWords.verbs.contains(words[index].text)
        {
            let lemma = lemma(words[index].text)
            if !concept.contains(lemma) { concept.append(lemma) }
        }
        self.concept = concept
    }
}

/// A word's lemma by its ending: nouns in the singular, regular verbs without -ed and -ing.
package func lemma(_ word: String) -> String {
    if isPlural(word) { return singular(word) }
    if let verb = Verbs.irregular[word] { return verb }
    for (ending, least) in [("ing", 6), ("ed", 5)] where word.hasSuffix(ending) && word.utf8.count >= least {
        var stem = String(word.dropLast(ending.utf8.count))
        let bytes = Array(stem.utf8)
        let last = bytes[bytes.count - 1], before = bytes[bytes.count - 2]
        if last == before, last != UInt8(ascii: "l"), last != UInt8(ascii: "s"), last != UInt8(ascii: "e") {
            stem.removeLast()
        } else if Verbs.takesE(bytes) {
            stem += "e"
        }
        return stem
    }
    return word
}
