internal import Prose
internal import Syntax

/// The noun phrases and the verbs of a sentence, as the order of its words shows them.
///
/// A parser hangs a third of all prepositional phrases on the wrong word. Where a noun phrase ends and a verb stands is far
/// surer, so what is measured is read from these and not from the arcs.
struct NounPhraseRuns {
    let sentence: ParsedSentence
    /// The noun phrases in text order, determiners included, each without the phrases that follow it.
    private(set) var phrases: [Range<Int>] = []
    /// The phrase that a word belongs to.
    private var phraseOfWord: [Int?]
    /// The words of the quantities.
    let isQuantity: [Bool]
    /// Nouns by their tag that are verbs: `the figure drops to 87`.
    private var mistakenNouns: Set<Int> = []
    /// Verbs by their tag that are nouns: `exports to China dropped`.
    private var mistakenVerbs: Set<Int> = []

    init(_ sentence: ParsedSentence, quantities: [Range<Int>]) {
        self.sentence = sentence
        let count = sentence.words.count
        var isQuantity = [Bool](repeating: false, count: count)
        for words in quantities {
            for word in words.lowerBound..<Self.end(of: words, in: sentence) { isQuantity[word] = true }
        }
        self.isQuantity = isQuantity
        phraseOfWord = [Int?](repeating: nil, count: count)
        for word in 0..<count {
            if isMistakenVerb(word) { mistakenVerbs.insert(word) }
            if isMistakenNoun(word) { mistakenNouns.insert(word) }
        }
        findPhrases()
    }

    /// Behind a quantity and what is joined to it: `50-year-old`.
    static func end(of quantity: Range<Int>, in sentence: ParsedSentence) -> Int {
        let end = quantity.upperBound
        // `37m (121ft)-long`
        if sentence.text(end) == ")", sentence.text(end + 1) == "-",
            ["long", "wide", "tall", "high", "deep"].contains(sentence.text(end + 2)), sentence.words[end + 2].isGlued
        {
            return end + 3
        }
        let isJoined = ["-", "‑"].contains(sentence.text(end)) && sentence.words[end].isGlued
        let joined = isJoined ? end + 1 : end
        return ["old", "olds", "strong", "owned"].contains(sentence.text(joined)) ? joined + 1 : end
    }

    func phrase(at word: Int) -> Int? { phraseOfWord.indices.contains(word) ? phraseOfWord[word] : nil }

    func isQuantity(_ word: Int) -> Bool { isQuantity.indices.contains(word) && isQuantity[word] }

    func isVerb(_ word: Int) -> Bool {
        guard sentence.words.indices.contains(word), !isQuantity[word], phraseOfWord[word] == nil else { return false }
        // `the quarter ended December 31`
        if ["ended", "ending"].contains(sentence.text(word)), let phrase = phrase(at: word - 1), isTime(phrase) {
            return false
        }
        let part = sentence.tree.partOfSpeech(word)
        return part == .verb && !mistakenVerbs.contains(word) || part == .auxiliary || mistakenNouns.contains(word)
    }

    func isPreposition(_ word: Int) -> Bool {
        FunctionWords.prepositions.contains(sentence.text(word))
            && !["up", "down", "off", "out", "including"].contains(sentence.text(word))
    }

    func isAdverb(_ word: Int) -> Bool {
        sentence.words.indices.contains(word) && sentence.tree.partOfSpeech(word) == .adverb
    }

    /// Whether a phrase only says when: `last season`, `Tuesday`.
    func isTime(_ phrase: Int) -> Bool {
        let words = phrases[phrase]
        if namesTime(words.upperBound - 1) { return true }
        return words.contains(where: namesTime)
            && words.allSatisfy { word in
                namesTime(word)
                    || [.numeral, .determiner, .adjective].contains(sentence.tree.partOfSpeech(word))
            }
    }

    /// `season`, `Sunday`; `sun` and `may` only with a capital.
    private func namesTime(_ word: Int) -> Bool {
        let text = sentence.text(word)
        guard TimeWords.heads.contains(text) else { return false }
        return sentence.words[word].isCapitalised || text.utf8.count > 5
            || !TimeWords.months.contains(text) && !TimeWords.weekdays.contains(text)
    }

    /// The last word of a phrase.
    func head(of phrase: Int) -> Int { phrases[phrase].upperBound - 1 }

    /// A phrase and those that stand before it, each joined to the next: `the pace` `of prices`.
    ///
    /// - Parameters:
    ///   - links: The prepositions that may join two.
    ///   - coordinated: Whether `and` may.
    func chain(endingWith phrase: Int, links: Set<String>, coordinated: Bool) -> [Int] {
        var chain = [phrase]
        while let first = chain.first {
            var link = phrases[first].lowerBound - 1
            if isQuantity(link) {
                // `the yield on the 10-year bond`
                while isQuantity(link) || sentence.text(link) == "-" { link -= 1 }
                if link >= 0, phraseOfWord[link] == nil, sentence.tree.partOfSpeech(link) == .determiner { link -= 1 }
            }
            guard let before = self.phrase(at: link - 1), phrases[before].upperBound == link, !isTime(before),
                links.contains(sentence.text(link)) || coordinated && ["and", "&"].contains(sentence.text(link))
            else { break }
            chain.insert(before, at: 0)
        }
        return chain
    }

    /// The words of a phrase that carry content: names, nouns, adjectives, and the hyphens inside them.
    func content(of phrase: Int) -> [Int] {
        var kept: [Int] = []
        for word in phrases[phrase] where !isQuantity[word] {
            let text = sentence.text(word)
            if isHyphenated(word) || ["-", "/", "&"].contains(text) {
                kept.append(word)
                continue
            }
            guard sentence.words[word].kind != .mark, !sentence.isClitic(word),
                sentence.tree.partOfSpeech(word) != .determiner, sentence.tree.tag(word) != .possessivePronoun,
                !FunctionWords.selecting.contains(text),
                // `home sales`
                sentence.isNoun(word) || !FunctionWords.all.contains(text)
            else { continue }
            // `a 2017 study`
            if kept.isEmpty, sentence.words[word].kind == .number, text.utf8.count == 4, word < head(of: phrase) {
                continue
            }
            kept.append(word)
        }
        return kept
    }

    // MARK: Finding them

    private mutating func findPhrases() {
        var index = 0
        while index < sentence.words.count {
            guard isInside(index), sentence.text(index) != "-" else {
                index += 1
                continue
            }
            var end = index + 1
            while end < sentence.words.count, isInside(end), !startsAnother(end) { end += 1 }
            let limit = end
            while end > index, !mayEnd(end - 1, from: index) { end -= 1 }
            guard end > index else {
                index = limit
                continue
            }
            for word in index..<end { phraseOfWord[word] = phrases.count }
            phrases.append(index..<end)
            index = end
        }
    }

    /// Whether a word may stand in a noun phrase.
    private func isInside(_ word: Int) -> Bool {
        guard !isQuantity[word], !mistakenNouns.contains(word) else { return false }
        if mistakenVerbs.contains(word) { return true }
        let text = sentence.text(word)
        if isHyphenated(word), sentence.words[word].kind != .mark { return true }
        if ["worth", "due"].contains(text) { return false }
        switch sentence.tree.partOfSpeech(word) {
        case .noun, .properNoun, .adjective:
            return !isPreposition(word) && !["who", "which", "whichever", "whatever", "whoever"].contains(text)
        case .numeral: return true
        case .determiner: return !["which", "whichever", "whatever"].contains(text)
        case .verb:
            guard sentence.words.indices.contains(word + 1) else { return false }
            let tag = sentence.tree.tag(word)
            guard tag == .pastParticiple || tag == .presentParticiple || tag == .pastTense else { return false }
            // `The Dow Jones Industrial Average tumbled 660 points`
            if word > 0, isQuantity[word + 1], ChangeWords.verbs.contains(text),
                sentence.isNoun(word - 1) || sentence.isAdjective(word - 1)
            {
                return false
            }
            if word > 0, FunctionWords.auxiliaries.contains(sentence.text(word - 1)), tag != .presentParticiple {
                return false
            }
            if [.adjectivalModifier, .compound].contains(sentence.tree.relation(word)) { return true }
            // `and operating profit`
            return tag == .presentParticiple && ["and", "a", "an", "the"].contains(sentence.text(word - 1))
                && sentence.tree.partOfSpeech(word + 1) == .noun
        // `Super Retina display`
        case .adverb: return word > 0 && sentence.words[word].isCapitalised && sentence.isProperNoun(word + 1)
        default: break
        }
        if sentence.tree.tag(word) == .possessivePronoun { return true }
        switch text {
        case "-":
            return sentence.words[word].isGlued && word + 1 < sentence.words.count && sentence.words[word + 1].isGlued
                && word > 0
        case "/", "&": return word + 1 < sentence.words.count
        case "'s", "'": return true
        default: return false
        }
    }

    /// A determiner opens a phrase; behind a time, so does a name: `last season Chris Wood`.
    private func startsAnother(_ word: Int) -> Bool {
        let part = sentence.tree.partOfSpeech(word)
        if part == .determiner || sentence.tree.tag(word) == .possessivePronoun { return true }
        // `the September gas contract`
        if word > 1, sentence.tree.partOfSpeech(word - 2) == .determiner,
            TimeWords.months.contains(sentence.text(word - 1))
        {
            return false
        }
        return TimeWords.heads.contains(sentence.text(word - 1)) && sentence.isNoun(word - 1)
            && !["end", "time", "half"].contains(sentence.text(word - 1)) && (part == .properNoun || part == .adjective)
    }

    private func mayEnd(_ word: Int, from start: Int) -> Bool {
        if mistakenVerbs.contains(word) { return true }
        switch sentence.tree.partOfSpeech(word) {
        case .noun, .properNoun: return true
        // `iPhone 11`: a number that states no quantity belongs to a name.
        case .numeral where word > start && sentence.isNoun(word - 1): return true
        case .adjective where word > start:
            // `the Industrial Average`
            if sentence.words[word].isCapitalised, sentence.words[word - 1].isCapitalised { return true }
            // What stands before a verb is a noun: `the Paris flat sold`.
            if mistakenNouns.contains(word + 1) { return true }
            if sentence.isNoun(word - 1), isVerbal(word + 1) || isAdverb(word + 1) && isVerbal(word + 2) { return true }
        default: break
        }
        return word > start && sentence.text(word - 1) == "-" && sentence.words[word].kind != .mark
    }

    private func isVerbal(_ word: Int) -> Bool {
        guard sentence.words.indices.contains(word) else { return false }
        return [.verb, .auxiliary].contains(sentence.tree.partOfSpeech(word))
    }

    private func isHyphenated(_ word: Int) -> Bool {
        func isHyphen(_ index: Int) -> Bool {
            sentence.words.indices.contains(index) && sentence.text(index) == "-" && sentence.words[index].isGlued
        }
        return word > 1 && isHyphen(word - 1) && sentence.words[word].isGlued
            || word + 2 < sentence.words.count && isHyphen(word + 1) && sentence.words[word + 2].isGlued
    }
}
