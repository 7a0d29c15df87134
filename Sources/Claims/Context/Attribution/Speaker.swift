internal import Prose
internal import Syntax

/// The subject of a verb of saying: found by the words around the verb, and by the tree where these leave doubt.
struct Speaker {
    /// Its noun phrase.
    let phrase: Range<Int>
    /// From where to where its clause takes up words: the phrase, an apposition, the verb.
    let clause: Range<Int>

    init?(of verb: SpeechVerb, in phrases: NounPhrases) {
        let sentence = phrases.sentence
        if verb.voice == .passive {
            guard let agent = Self.agent(of: verb.index, in: phrases) else { return nil }
            phrase = agent
            clause = verb.index..<agent.upperBound
            return
        }
        if let inverted = Self.inverted(verb, in: phrases) {
            phrase = inverted
            clause = verb.index..<inverted.upperBound
            return
        }
        var last = verb.before
        if sentence.text(last) == "as", let quoted = Self.quoted(before: last, in: phrases) {
            phrase = quoted
            clause = quoted.lowerBound..<verb.index + 1
            return
        }
        var aside: Range<Int>?
        if sentence.text(last) == "," || sentence.text(last) == "-" && !sentence.words[max(0, last)].isGlued {
            // `X, commander of the army, said`
            guard let opening = Self.opening(of: last, in: sentence) else { return nil }
            aside = opening + 1..<last
            last = opening - 1
        }
        guard last >= 0 else { return nil }
        if phrases.isRelative(last),
            let noun = phrases.subject(endingAt: last - 1)
                ?? (sentence.text(last - 1) == "," ? phrases.subject(endingAt: last - 2) : nil)
        {
            phrase = noun.words
            clause = last..<verb.index + 1
            return
        }
        let byTree = Self.subject(of: verb.index, in: phrases)
        guard let near = phrases.subject(endingAt: last) else {
            guard let byTree, byTree.lowerBound < verb.index else { return nil }
            phrase = byTree
            clause = byTree.lowerBound..<verb.index + 1
            return
        }
        var found = near.words
        if !near.isWhole {
            if let owner = Self.publisher(endingAt: near.words, in: phrases) {
                found = owner
            } else if let antecedent = phrases.antecedent(leftOf: near.words.lowerBound) {
                found = antecedent
            } else if let byTree, byTree.lowerBound < verb.index {
                found = byTree
            }
        }
        let start = min(found.lowerBound, near.words.lowerBound)
        if let aside, let name = Self.name(in: aside, beside: found, in: phrases) { found = name }
        // `Ana Ruiz, head of the survey, which …, said`
        let names = SourceNames(phrases: phrases)
        if aside != nil, sentence.text(found.lowerBound - 1) == ",", !names.isProper(found),
            let prior = phrases.subject(endingAt: found.lowerBound - 2), prior.isWhole, names.isProper(prior.words)
        {
            found = prior.words
        }
        phrase = found
        clause = start..<verb.index + 1
    }

    /// Whose words they are: `quoted the minister as saying`, `the minister was quoted by the agency as saying`.
    static func quoted(before conjunction: Int, in phrases: NounPhrases) -> Range<Int>? {
        let sentence = phrases.sentence
        var verb = conjunction - 1
        if let object = phrases.phrase(endingAt: verb) {
            guard sentence.text(object.lowerBound - 1) == "by" else { return object }
            verb = object.lowerBound - 2
        }
        guard ["quoted", "cited"].contains(sentence.text(verb)) else { return nil }
        var last = verb - 1
        while last >= 0, FunctionWords.auxiliaries.contains(sentence.text(last)) || sentence.text(last) == "also" {
            last -= 1
        }
        guard last < verb - 1, last >= 0 else { return nil }
        return phrases.subject(endingAt: last)?.words
    }

    /// `reported by the ministry`
    private static func agent(of verb: Int, in phrases: NounPhrases) -> Range<Int>? {
        for index in verb + 1..<min(verb + 8, phrases.sentence.words.count)
        where phrases.sentence.text(index) == "by" { return phrases.phrase(from: index + 1) }
        return nil
    }

    /// `”, said the minister`
    private static func inverted(_ verb: SpeechVerb, in phrases: NounPhrases) -> Range<Int>? {
        let sentence = phrases.sentence
        let index = verb.index
        guard index > 1, verb.voice == .active, verb.before == index - 1, sentence.words[index - 1].kind == .mark,
            !SpeechWords.estimates.contains(sentence.text(index)),
            // Behind `told` stands who listens.
            !["tell", "tells", "told"].contains(sentence.text(index)), let noun = phrases.phrase(from: index + 1),
            // `the mayor, who leads the party, said 40 boats sank`
            sentence.words[noun.lowerBound].kind != .number || sentence.text(noun.lowerBound + 1) == "-"
                || SpeakerWords.people.contains(sentence.text(SourceNames(phrases: phrases).head(noun)))
        else { return nil }
        let next = noun.upperBound
        guard next < sentence.words.count else { return noun }
        guard !phrases.isClause(next), sentence.text(next) != "that" else { return nil }
        let isQuote = ["“", "”", "\""].contains { $0 == sentence.text(index - 1) || $0 == sentence.text(index - 2) }
        return isQuote || sentence.words[next].kind == .mark || phrases.isTime(next)
            || ["on", "in", "at", "who", "of"].contains(sentence.text(next)) ? noun : nil
    }

    /// The comma or dash that opens what ends with this one.
    private static func opening(of closing: Int, in sentence: ParsedSentence) -> Int? {
        let mark = sentence.text(closing)
        var index = closing - 1
        while index > 0, closing - index < 40 {
            if sentence.text(index) == mark, mark == "," || !sentence.words[index].isGlued { return index }
            if ["“", "”", ";", "\""].contains(sentence.text(index)) { return nil }
            index -= 1
        }
        return nil
    }

    /// The name where the phrase is a description: `the Iraqi president, Jalal Talabani, said`.
    private static func name(in aside: Range<Int>, beside phrase: Range<Int>, in phrases: NounPhrases) -> Range<Int>? {
        let names = SourceNames(phrases: phrases)
        guard let first = aside.first, aside.count < 9, let other = phrases.phrase(from: first),
            other.upperBound == aside.upperBound, names.isProper(other), !names.isProper(phrase)
        else { return nil }
        return other
    }

    /// The one whose document it is: `a report compiled by the auditors said`, `information from the army showed`.
    private static func publisher(endingAt phrase: Range<Int>, in phrases: NounPhrases) -> Range<Int>? {
        let sentence = phrases.sentence
        guard ["by", "from"].contains(sentence.text(phrase.lowerBound - 1)) else { return nil }
        let window = max(0, phrase.lowerBound - 6)..<phrase.lowerBound
        return window.contains { SpeechWords.documents.contains(sentence.text($0)) } ? phrase : nil
    }

    /// The subject that a sentence begins with, for a verb further on that has none: `X met and said`.
    static func main(before verb: Int, in phrases: NounPhrases) -> Range<Int>? {
        let sentence = phrases.sentence
        var start = 0
        while start < min(verb, 4),
            sentence.words[start].kind == .mark || FunctionWords.conjunctions.contains(sentence.text(start))
        { start += 1 }
        if FunctionWords.prepositions.contains(sentence.text(start)) {
            guard let comma = (start..<verb).first(where: { sentence.text($0) == "," }) else { return nil }
            start = comma + 1
        }
        guard let phrase = phrases.phrase(from: start), phrase.upperBound < verb,
            phrases.isClause(phrase.upperBound) || phrases.isClause(phrase.upperBound + 1)
        else { return nil }
        return phrase
    }

    /// What the tree has as the verb's subject, or as that of the verb it is joined to.
    private static func subject(of verb: Int, in phrases: NounPhrases) -> Range<Int>? {
        let sentence = phrases.sentence
        guard let node = QuantityFrame.subject(of: verb, in: sentence, depth: 0),
            sentence.isNoun(node) || phrases.isPronoun(node), node != verb
        else { return nil }
        if phrases.isPronoun(node) { return node..<node + 1 }
        var range = sentence.nounPhrase(of: node)
        guard !range.contains(verb) else { return nil }
        // `officials of the ministry`, `the ministry for trade`
        while ["of", "for"].contains(sentence.text(range.upperBound)),
            let more = phrases.phrase(from: range.upperBound + 1), more.upperBound <= verb
        { range = range.lowerBound..<more.upperBound }
        return range
    }
}
