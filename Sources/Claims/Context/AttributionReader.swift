internal import Prose

/// Who says so: the source of a sentence, from its words of saying.
struct AttributionReader {
    let words: [Word]
    let text: (Range<Int>) -> String
    /// The last source that was named in the article, for pronouns.
    let lastNamed: String?

    /// The source nearest to a quantity; nil where the sentence names none.
    func attribution(of mention: QuantityMention) -> String? {
        sources().min { distance($0, mention) < distance($1, mention) }?.name
    }

    private func distance(_ source: (name: String, words: Range<Int>), _ mention: QuantityMention) -> Int {
        source.words.lowerBound >= mention.words.upperBound
            ? source.words.lowerBound - mention.words.upperBound : mention.words.lowerBound - source.words.upperBound
    }

    /// Every source that the sentence names, with the words it takes up.
    func sources() -> [(name: String, words: Range<Int>)] {
        var found: [(name: String, words: Range<Int>)] = []
        for index in words.indices {
            if let phrase = SpeechWords.accordingTo.match(from: index, in: words) {
                if let source = nounPhrase(from: index + phrase.count) { found.append(source) }
            } else if SpeechWords.verbs.contains(words[index].text) {
                if let source = subject(of: index) { found.append(source) }
            }
        }
        return found
    }

    /// The subject of a verb of saying: before it, or behind it in `… , said the minister`.
    private func subject(of verb: Int) -> (name: String, words: Range<Int>)? {
        let word = words[verb].text
        if SpeechWords.weak.contains(word) {
            let next = words.indices.contains(verb + 1) ? words[verb + 1] : nil
            guard let next,
                next.text == "that" || ["“", "\""].contains(next.text) || ["put", "puts", "estimates"].contains(word)
            else { return nil }
        }
        var end = verb
        while end > 0, SpeechWords.between.contains(words[end - 1].text) { end -= 1 }
        // Inverted, behind a quotation or a clause: `”, said X`, `, said X`.
        if end == 0 || words[end - 1].kind == .mark,
            ["said", "says", "told", "added", "reported", "adds"].contains(word), end > 0
        {
            if let behind = nounPhrase(from: verb + 1) { return behind }
        }
        guard end > 0, words[end - 1].kind == .word else {
            // `Shin, the minister, said`: the name stands before the apposition.
            guard end > 1, words[end - 1].text == ",",
                let comma = words[..<(end - 1)].lastIndex(where: { $0.text == "," }), comma > 0, end - comma < 12
            else { return nil }
            return nounPhrase(endingBefore: comma)
        }
        return nounPhrase(endingBefore: end)
    }

    private func nounPhrase(endingBefore end: Int) -> (name: String, words: Range<Int>)? {
        var start = end
        while start > 0, end - start < 12 {
            let word = words[start - 1]
            if word.kind == .number { break }
            if word.kind == .mark, word.text != "'", !(word.text == "-" && word.isGlued) { break }
            // `lawmakers who attended the briefing said`
            if word.text == "who", start > 1 { return nounPhrase(endingBefore: start - 1) }
            if [
                "that", "but", "and", "as", "while", "which", "when", "after", "because", "who", "if", "where",
                "although",
            ].contains(word.text) {
                break
            }
            if FunctionWords.auxiliaries.contains(word.text), word.text != "'s" { break }
            start -= 1
        }
        return source(start..<end)
    }

    private func nounPhrase(from start: Int) -> (name: String, words: Range<Int>)? {
        var end = start
        while end < words.count, end - start < 12 {
            let word = words[end]
            if word.kind == .mark, word.text != "-", word.text != "'" { break }
            if end > start,
                FunctionWords.auxiliaries.contains(word.text) && word.text != "'s"
                    || FunctionWords.conjunctions.contains(word.text) && word.text != "and"
                    || ["who", "which", "that", "on", "in", "after", "at"].contains(word.text)
                        && !(word.text == "in" || word.text == "at" && end - start < 3)
                    || TimeWords.weekdays.contains(word.text) || SpeechWords.verbs.contains(word.text)
            {
                break
            }
            end += 1
        }
        return source(start..<end)
    }

    /// A noun phrase as a source: a pronoun stands for the last one that was named; without a content word it is none.
    private func source(_ range: Range<Int>) -> (name: String, words: Range<Int>)? {
        var range = range
        while let first = range.first,
            FunctionWords.adverbs.contains(words[first].text) || FunctionWords.conjunctions.contains(words[first].text)
                || FunctionWords.prepositions.contains(words[first].text)
                || TimeWords.weekdays.contains(words[first].text)
        { range = range.dropFirst() }
        while let last = range.last,
            FunctionWords.adverbs.contains(words[last].text) || FunctionWords.prepositions.contains(words[last].text)
        { range = range.dropLast() }
        guard let first = range.first, let last = range.last else { return nil }
        if range.count == 1, ["he", "she", "it", "they", "we", "i"].contains(words[first].text) {
            return lastNamed.map { ($0, range) }
        }
        guard range.contains(where: { Clause.isContent(words[$0]) }) else { return nil }
        return (text(words[first].range.lowerBound..<words[last].range.upperBound), range)
    }
}
