internal import Prose
internal import Syntax

/// Noun phrases by their surface: runs of nouns, names and what modifies them, found from either end.
///
/// They hold where a parser hangs a subject elsewhere, as it often does in long sentences.
struct NounPhrases {
    let sentence: ParsedSentence
    let text: (Range<Int>) -> String

    private var words: [Word] { sentence.words }

    static let pronouns: WordSet = WordSet("he she it they we i")
    private static let relatives = WordSet("who which that whom")
    private static let articles = WordSet(
        "the a an its his her their our my this these those some all both many most several other another two three one"
    )

    /// `WHO`, `US`: what would be a function word in small letters.
    func isAcronym(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].isCapitalised else { return false }
        let spelling = text(words[index].range).utf8
        return spelling.count > 1 && spelling.allSatisfy { $0 &- UInt8(ascii: "a") >= 26 }
    }

    func isPronoun(_ index: Int) -> Bool { Self.pronouns.contains(sentence.text(index)) && !isAcronym(index) }

    func isRelative(_ index: Int) -> Bool { Self.relatives.contains(sentence.text(index)) && !isAcronym(index) }

    func isTime(_ index: Int) -> Bool {
        let word = sentence.text(index)
        return TimeWords.days.contains(word) || TimeWords.weekdays.contains(word) || word == "weekend"
            || TimeWords.months.contains(word) && words[index].isCapitalised
    }

    /// A noun, a name, or what stands before one inside its phrase.
    func isNominal(_ index: Int) -> Bool {
        guard words.indices.contains(index), !isTime(index) else { return false }
        let word = words[index]
        if word.kind == .number { return true }
        if word.text == "'s" || word.text == "'" { return index > 0 && isNominal(index - 1) }
        if word.text == "-", word.isGlued {
            return index + 1 < words.count && words[index + 1].isGlued && words[index - 1].kind == .word
        }
        guard word.kind == .word else { return word.text == "&" }
        if isAcronym(index) { return true }
        if FunctionWords.all.contains(word.text) { return isInName(index) }
        switch sentence.tree.partOfSpeech(index) {
        case .noun, .properNoun, .adjective, .numeral, .other: return true
        case .verb:
            if word.isCapitalised && index > 0 { return !SpeechWords.verbs.contains(word.text) }
            return sentence.tree.relation(index) == .adjectivalModifier || sentence.text(index - 1) == "-"
        default: return word.isCapitalised && index > 0
        }
    }

    /// `Without` of `Doctors Without Borders`: a preposition has a capital inside of a name only, but for headlines.
    private func isInName(_ index: Int) -> Bool {
        guard words[index].isCapitalised, index > 0, index + 1 < words.count,
            FunctionWords.prepositions.contains(words[index].text), !sentence.isInTitle(index)
        else { return false }
        return words[index - 1].isCapitalised && words[index - 1].kind == .word
            && words[index + 1].isCapitalised && words[index + 1].kind == .word && !isTime(index + 1)
    }

    /// The phrase whose last word is this one.
    func phrase(endingAt last: Int) -> Range<Int>? {
        if isPronoun(last) { return last..<last + 1 }
        var end = last
        if sentence.text(last) == ")",
            let open = stride(from: last, through: max(0, last - 10), by: -1).first(where: {
                sentence.text($0) == "("
            })
        {
            // `the World Health Organization (WHO)`
            end = open - 1
        }
        guard end >= 0, isNominal(end) else { return nil }
        var start = end
        while start > 0, isNominal(start - 1) { start -= 1 }
        if start > 0, Self.articles.contains(sentence.text(start - 1)) { start -= 1 }
        if start > 0, ["both", "all"].contains(sentence.text(start - 1)) { start -= 1 }
        return start..<last + 1
    }

    /// The phrase that starts here, with the phrases that hang on it by `of`, `for`, `and`.
    func phrase(from start: Int) -> Range<Int>? {
        if isPronoun(start) { return start..<start + 1 }
        var end = start
        if Self.articles.contains(sentence.text(end)), !isAcronym(end) {
            end += 1
            // `the only estimate`
            if sentence.text(end) == "only" { end += 1 }
        }
        let opening = end
        while isNominal(end) { end += 1 }
        guard end > opening || sentence.text(start) == "some" || sentence.text(start) == "many" else { return nil }
        while ["of", "for", "and", "at", "in", "from"].contains(sentence.text(end)), !isTime(end + 1) {
            var next = end + 1
            if Self.articles.contains(sentence.text(next)) { next += 1 }
            let inner = next
            while isNominal(next) { next += 1 }
            // `X and Y` only where both are names or plain nouns: what follows must not be a clause of its own.
            guard next > inner, words[inner].kind == .word, !(sentence.text(end) == "and" && isClause(next)),
                ["of", "for", "at"].contains(sentence.text(end)) || words[inner].isCapitalised
            else { break }
            let isOfBody = ["of", "for"].contains(sentence.text(end)) && canSpeak(end - 1)
            end = next
            if isOfBody, let list = listEnd(behind: end) { end = list }
        }
        // `the World Health Organization (WHO)`
        if sentence.text(end) == "(", isAcronym(end + 1), sentence.text(end + 2) == ")" { end += 3 }
        return start..<end
    }

    func canSpeak(_ index: Int) -> Bool {
        SpeakerWords.people.contains(sentence.text(index)) || SpeakerWords.bodies.contains(sentence.text(index))
    }

    /// Whether a finite verb stands here.
    func isClause(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let part = sentence.tree.partOfSpeech(index)
        return part == .auxiliary || part == .verb && !sentence.tree.tag(index).isPresentParticiple
    }

    /// The subject that ends with this word: its phrase and those that it hangs on; and whether what stands before it
    /// shows that nothing is missing.
    func subject(endingAt last: Int) -> (words: Range<Int>, isWhole: Bool)? {
        guard let end = phrase(endingAt: last) else { return nil }
        let nearest = body(endingWith: end) ?? end
        if isBoundary(before: nearest.lowerBound) {
            // `Henry Waxman and John Dingell wrote`
            if sentence.text(nearest.lowerBound - 1) == "and",
                let other = phrase(endingAt: nearest.lowerBound - 2), isBoundary(before: other.lowerBound),
                words[other.lowerBound].kind != .number, sentence.text(other.lowerBound - 1) != "and",
                !isPronoun(other.lowerBound)
            {
                return (other.lowerBound..<nearest.upperBound, true)
            }
            return (nearest, true)
        }
        var whole = nearest
        var named = nearest
        while ["of", "for", "in", "at", "from", "with", "on", "and", "to"].contains(
            sentence.text(whole.lowerBound - 1)),
            let outer = phrase(endingAt: whole.lowerBound - 2)
        {
            let joiner = sentence.text(whole.lowerBound - 1)
            // `health officials in the port`: who can speak is named, whatever stands behind.
            if named == whole, joiner == "of" || joiner == "for" || joiner != "and" && canSpeak(outer.upperBound - 1) {
                named = outer.lowerBound..<whole.upperBound
            }
            whole = outer.lowerBound..<whole.upperBound
            if isBoundary(before: whole.lowerBound) { return (whole, true) }
        }
        return (named, false)
    }

    /// Whether a subject may begin here.
    func isBoundary(before start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = words[start - 1]
        // A phrase begins at its article: what stands before is a phrase of its own, as in `27 June The minister said`.
        if isNominal(start - 1) { return true }
        if before.kind == .mark { return !(before.isGlued && before.text == "-") && before.text != "%" }
        // `the leak, which the agency said would grow`
        return SpeechWords.beforeSubject.contains(before.text) || SpeechWords.verbs.contains(before.text)
            || isTime(start - 1) || isRelative(start - 1)
    }

    /// The word that a relative pronoun left of here stands for: `lawmakers who met the agency`.
    func antecedent(leftOf index: Int) -> Range<Int>? {
        var at = index
        while at > 0, index - at < 25 {
            at -= 1
            if words[at].kind == .mark, !(words[at].isGlued && words[at].text == "-") { return nil }
            if isRelative(at), let noun = subject(endingAt: at - 1), noun.isWhole { return noun.words }
        }
        return nil
    }
}
