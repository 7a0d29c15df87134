internal import Prose
internal import Syntax

/// The noun that a number counts, found in the words behind it.
struct CountedNoun {
    /// The head's index.
    let head: Int
    /// The lemma that names the unit.
    let lemma: String
    /// The first word of the noun phrase behind the number.
    let start: Int
    /// `280 million of the 1.5 billion shekels`: another number stands between.
    let isBehindAnotherNumber: Bool

    /// Looks behind a number for the noun phrase that it opens.
    ///
    /// - Parameters:
    ///   - start: The first word behind the number.
    ///   - one: Whether the number is one, whose noun is singular.
    init?(behind start: Int, of sentence: ParsedSentence, one: Bool) {
        guard let opening = Self.opening(behind: start, of: sentence) else { return nil }
        isBehindAnotherNumber = opening.skippedNumber
        var phrase = NounPhraseScan(sentence, from: opening.index)
        phrase.scan()
        if let people = phrase.peopleState {
            self.start = phrase.start
            head = people
            lemma = "person"
            return
        }
        let parsed = phrase.head.flatMap { one || Self.isCountable($0, in: sentence) ? $0 : nil }
        guard
            let head = parsed
                ?? (one
                    ? nil
                    : Self.plural(from: opening.index, in: sentence)
                        ?? Self.lone(at: opening.index, of: phrase, in: sentence))
        else { return nil }
        self.head = head
        self.start = phrase.start <= head ? phrase.start : opening.index
        lemma = Self.lemma(at: head, in: sentence)
    }

    /// Where the noun phrase starts: behind `of its`, `more`, `other`.
    private static func opening(behind start: Int, of sentence: ParsedSentence) -> (index: Int, skippedNumber: Bool)? {
        let words = sentence.words
        // `up from 78 million two years ago`
        if NumberWords.small[sentence.text(start)] != nil, UnitTable.times.contains(singular(sentence.text(start + 1))),
            TimeWords.displacements.contains(sentence.text(start + 2))
        {
            return nil
        }
        var index = start
        var skippedNumber = false
        if sentence.text(index) == "of" || sentence.text(index) == "out" && sentence.text(index + 1) == "of" {
            // `149 of its members`, `two of the 35 bodies`, `43 out of 89 contracts`
            index += sentence.text(index) == "of" ? 1 : 2
            while index < words.count,
                FunctionWords.determiners.contains(words[index].text) || words[index].kind == .number
                    || words[index].isGlued && NumberWords.scaleLetters[words[index].text] != nil
                    || sentence.startsNumber(index + 1) && (sentence.isAdjective(index) || sentence.isVerb(index))
                    || NumberWords.small[words[index].text] != nil || NumberWords.scales[words[index].text] != nil
            {
                skippedNumber = skippedNumber || !FunctionWords.determiners.contains(words[index].text)
                index += 1
            }
            guard index < words.count, words[index].kind == .word, !FunctionWords.pronouns.contains(words[index].text)
            else { return nil }
        }
        if ["more", "other", "such", "additional", "further"].contains(sentence.text(index)) { index += 1 }
        return (index, skippedNumber)
    }

    /// Whether a noun can be counted by a number other than one: a plural, or a noun that is its own plural.
    private static func isCountable(_ head: Int, in sentence: ParsedSentence) -> Bool {
        let word = sentence.text(head)
        if Nouns.irregular[word] != nil || Nouns.singularHeads.contains(word) { return true }
        return sentence.tree.tag(head).isPluralNoun || isPlural(word) && !sentence.words[head].isCapitalised
    }

    /// The first plural by its form in a run of words that may stand before a noun, whatever the tagger takes them for.
    private static func plural(from start: Int, in sentence: ParsedSentence) -> Int? {
        var index = start
        while index < min(sentence.words.count, start + 7) {
            let word = sentence.words[index]
            switch word.kind {
            case .mark:
                guard ["-", "–", "\"", "“", "”", "'", "‘", "’"].contains(word.text) else { return nil }
            case .number:
                // `COVID-19 tests`
                guard word.isGlued, index > start, sentence.text(index - 1) == "-" else { return nil }
            case .word:
                let isBehindHyphen = word.isGlued && sentence.text(index - 1) == "-"
                guard isBehindHyphen || !sentence.isFunctionWord(index), !Nouns.verbsBehind.contains(word.text),
                    word.text != "'s"
                else {
                    return nil
                }
                // `Times readers`: a capital before another noun is a name.
                if isPlural(word.text), !(word.isCapitalised && sentence.isNoun(index + 1)) { return index }
            }
            index += 1
        }
        return nil
    }

    /// A singular or an abbreviation alone behind digits, where no other noun goes on: `243,000 bpd`, `12 RBI`.
    private static func lone(at index: Int, of phrase: NounPhraseScan, in sentence: ParsedSentence) -> Int? {
        guard index > 1, phrase.head == index, sentence.words[index - 1].kind == .number,
            !FunctionWords.determiners.contains(sentence.text(index - 2)), !sentence.isFunctionWord(index),
            !TimeWords.heads.contains(sentence.text(index)), !Nouns.verbsBehind.contains(sentence.text(index)),
            !sentence.words[index].isCapitalised || sentence.isAbbreviation(index),
            // `61 recovered`: a verb that a tagger may take for a noun.
            !sentence.text(index).hasSuffix("ed")
        else { return nil }
        let next = index + 1
        guard sentence.words.indices.contains(next) else { return index }
        if sentence.words[next].kind == .mark {
            return sentence.words[next].isGlued && sentence.text(next) == "-" ? nil : index
        }
        return sentence.words[next].kind == .word && sentence.isFunctionWord(next) ? index : nil
    }

    /// The counted noun with its modifiers, lemmatised: `foreign worker`. Of a share, what is shared.
    static func phrase(of mention: QuantityMention, in sentence: ParsedSentence) -> [String] {
        var noun = mention.noun
        if mention.isShare,
            sentence.text(mention.number.upperBound) == "of" || sentence.isNoun(mention.number.upperBound)
        {
            // `one in five adults smoke`: rather a plural, whatever goes on behind it.
            noun =
                CountedNoun(behind: mention.number.upperBound, of: sentence, one: false)
                ?? CountedNoun(behind: mention.number.upperBound, of: sentence, one: true)
        }
        guard let noun, noun.start <= noun.head else { return [] }
        var phrase = modifiers(before: mention, of: noun, in: sentence)
        var isJoined = false
        for index in noun.start...noun.head {
            let word = sentence.words[index]
            // `first-team`, `COVID-19`
            if word.text == "-", word.isGlued, !phrase.isEmpty, index < noun.head, sentence.words[index + 1].isGlued {
                phrase[phrase.count - 1] += "-"
                isJoined = true
                continue
            }
            guard
                let lemma = index == noun.head
                    ? (mention.isShare && word.text == "population" ? word.text : noun.lemma)
                    : lemma(ofModifier: index, in: sentence, isJoined: isJoined)
            else { continue }
            if isJoined { phrase[phrase.count - 1] += lemma } else { phrase.append(lemma) }
            isJoined = false
        }
        return phrase
    }

    /// Nouns and adjectives by their lemma, gerunds as they stand (`shipping container`); a past participle says what was
    /// done rather than of what kind a thing is (`300 recorded songs`).
    private static func lemma(ofModifier index: Int, in sentence: ParsedSentence, isJoined: Bool) -> String? {
        let word = sentence.words[index]
        if isJoined || word.kind == .number { return word.kind == .mark ? nil : word.text }
        guard word.kind == .word else { return nil }
        let isHyphened = sentence.text(index + 1) == "-" && sentence.words[index + 1].isGlued
        if sentence.isNoun(index) || sentence.isAdjective(index) {
            if word.text.hasSuffix("ing") || isHyphened {
                return word.isCapitalised ? sentence.tree.lemma(index) : word.text
            }
            if sentence.tree.tag(index) == .superlativeAdjective { return positive(ofSuperlative: index, in: sentence) }
            return sentence.tree.tag(index).isPastParticiple && !sentence.isProperNoun(index)
                ? nil : sentence.tree.lemma(index)
        }
        // `United Nations peacekeepers`
        if word.isCapitalised, index > 0, sentence.isProperNoun(index + 1) { return word.text }
        guard sentence.isVerb(index) else { return isHyphened ? word.text : nil }
        return word.text.hasSuffix("ing") || isHyphened ? word.text : nil
    }

    /// `proud` of `proudest`: behind two vowels and a consonant no e was lost.
    private static func positive(ofSuperlative index: Int, in sentence: ParsedSentence) -> String {
        let lemma = sentence.tree.lemma(index), word = sentence.words[index].text
        guard word.hasSuffix("est"), lemma == word.dropLast(2) else { return lemma }
        let stem = Array(word.dropLast(3).utf8.suffix(3))
        let vowels = Set("aeiou".utf8)
        guard stem.count == 3, vowels.contains(stem[0]), vowels.contains(stem[1]), !vowels.contains(stem[2]) else {
            return lemma
        }
        return String(word.dropLast(3))
    }

    /// `the top three seeds`, `a record 32 goals`: what stands before the number and belongs to the noun.
    private static func modifiers(before mention: QuantityMention, of noun: CountedNoun, in sentence: ParsedSentence)
        -> [String]
    {
        let index = mention.number.lowerBound - 1
        guard !noun.isBehindAnotherNumber, noun.start >= mention.number.upperBound,
            sentence.words.indices.contains(index),
            NumberModifiers.all.contains(sentence.text(index))
        else { return [] }
        return [sentence.text(index)]
    }

    static func lemma(at head: Int, in sentence: ParsedSentence) -> String {
        let word = sentence.text(head)
        if Nouns.peopleStates.contains(word) || word == "population" || word == "strong" { return "person" }
        if word == "officers", sentence.text(head - 1) == "police" { return "police officer" }
        var lemma = Nouns.irregular[word] ?? (isPlural(word) ? singular(word) : word)
        // `4,000 re-enlistments`
        if head > 1, sentence.text(head - 1) == "-", sentence.words[head].isGlued, sentence.words[head - 1].isGlued,
            sentence.words[head - 2].kind == .word, sentence.text(head - 2).utf8.count <= 3
        {
            lemma = sentence.text(head - 2) + "-" + lemma
        }
        // `43 RBIs`
        if Nouns.irregular[word] == nil, sentence.isAbbreviation(head) {
            return (isPlural(word) && word.utf8.count > 2 ? singular(word) : word).uppercased()
        }
        // Names of peoples keep their capital: `Egyptian`, `Bedouin`.
        if sentence.words[head].isCapitalised, let first = lemma.first, head > 0,
            !sentence.isInTitle(head) || Places.nations[word] != nil
        {
            return first.uppercased() + lemma.dropFirst()
        }
        return lemma
    }
}
