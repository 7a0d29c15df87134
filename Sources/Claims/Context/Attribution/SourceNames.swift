internal import Prose
internal import Syntax

/// How a source is named, and what kind of thing it is.
struct SourceNames {
    let phrases: NounPhrases

    var sentence: ParsedSentence { phrases.sentence }

    /// A phrase as a name: without what only counts or tells when; the name itself where it stands beside a description.
    func name(_ phrase: Range<Int>) -> (text: String, words: Range<Int>)? {
        var words = phrase
        var isWhole = false
        if sentence.text(words.upperBound - 1) == ")",
            let open = words.first(where: { sentence.text($0) == "(" })
        {
            // `the World Health Organization (WHO)`: later it may be called so.
            isWhole = open + 3 == words.upperBound && open > words.lowerBound && phrases.isAcronym(open + 1)
            if !isWhole { words = words.lowerBound..<max(open, words.lowerBound + 1) }
        }
        while !isWhole, words.count > 1,
            phrases.isTime(words.upperBound - 1) || sentence.words[words.upperBound - 1].kind == .mark
                || FunctionWords.prepositions.contains(sentence.text(words.upperBound - 1))
        { words = words.dropLast() }
        words = withoutAmount(withoutTime(words))
        guard let first = words.first, let last = words.last, words.contains(where: isNameable) else { return nil }
        let bytes = sentence.words[first].range.lowerBound..<sentence.words[last].range.upperBound
        return (phrases.text(bytes), words)
    }

    /// `Washington` of `Last month Washington`, which says when somebody spoke.
    private func withoutTime(_ phrase: Range<Int>) -> Range<Int> {
        var start = phrase.lowerBound
        if PeriodWords.pointers.contains(sentence.text(start)),
            TimeWords.heads.contains(sentence.text(start + 1)) || phrases.isTime(start + 1),
            start + 2 < phrase.upperBound
        {
            start += 2
        }
        return start..<phrase.upperBound
    }

    /// `450m Orlo Oil`, `five times Orlo Oil`: an amount that stands before a name by chance.
    private func withoutAmount(_ phrase: Range<Int>) -> Range<Int> {
        guard sentence.words[phrase.lowerBound].kind == .number, isProper(phrase), !isPlural(phrase) else {
            return phrase
        }
        let start = phrase.dropFirst().first {
            sentence.words[$0].isCapitalised && !TimeWords.clock.contains(sentence.text($0))
        }
        return start.map { $0..<phrase.upperBound } ?? phrase
    }

    private func isNameable(_ index: Int) -> Bool {
        sentence.words[index].kind == .word && (sentence.isContent(index) || phrases.isAcronym(index))
    }

    /// The head of the phrase before its first preposition.
    func head(_ phrase: Range<Int>) -> Int {
        var head = phrase.lowerBound
        for index in phrase {
            if index > phrase.lowerBound,
                FunctionWords.prepositions.contains(sentence.text(index)) || sentence.text(index) == "and"
                    || sentence.text(index) == "("
            {
                break
            }
            if sentence.words[index].kind == .word, sentence.text(index) != "'s" { head = index }
        }
        return head
    }

    func isProper(_ phrase: Range<Int>) -> Bool {
        let head = head(phrase)
        return phrases.isAcronym(head)
            || sentence.words[head].isCapitalised && head > 0
                && (sentence.isProperNoun(head) || head > phrase.lowerBound)
            || sentence.isProperNoun(head) && sentence.words[head].isCapitalised
    }

    func kind(_ phrase: Range<Int>) -> Source.Kind {
        let head = head(phrase)
        let word = sentence.text(head)
        let single = singular(word)
        var start = phrase.lowerBound
        if sentence.text(start) == "the" { start += 1 }
        if let country = Places.countries.match(from: start, in: sentence.words), start + country.count > head {
            return .country
        }
        if phrase.contains(where: { SpeakerWords.titles.contains(sentence.text($0)) && $0 < head }) { return .person }
        // `Orlo Oil chief operating officer Karl Lund`
        if phrase.contains(where: { $0 < head && SpeakerWords.roles.contains(sentence.text($0)) }), isProper(phrase),
            !SpeakerWords.bodies.contains(word)
        {
            return .person
        }
        if SpeechWords.documents.contains(word) { return .document }
        if SpeakerWords.people.contains(word) || SpeakerWords.people.contains(single) { return .person }
        if SpeakerWords.bodies.contains(word) || SpeakerWords.bodies.contains(single) || phrases.isAcronym(head) {
            return .body
        }
        if isProper(phrase) {
            if phrase.contains(where: { $0 <= head && SpeakerWords.bodies.contains(sentence.text($0)) }) {
                return .body
            }
            // Two capitalised words and more without an article: `Ana Ruiz of the institute`.
            let name = phrase.prefix { $0 <= head }
            let isNamed = name.allSatisfy { sentence.words[$0].isCapitalised && sentence.text($0) != "the" }
            return isNamed && name.count > 1 || sentence.text(head - 2) == "'s" ? .person : .body
        }
        for ending in ["ers", "ors", "ists", "ians", "men", "ents", "ants"] where word.hasSuffix(ending) {
            return .person
        }
        return .other
    }
}
