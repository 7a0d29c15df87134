internal import Prose
internal import Syntax

/// Nouns that taggers take for verbs, and verbs that they take for nouns, told by what stands around them.
extension NounPhraseRuns {
    /// A word of change between a noun and a quantity is its verb, whatever the tagger takes it for.
    func isMistakenNoun(_ word: Int) -> Bool {
        let text = sentence.text(word)
        let part = sentence.tree.partOfSpeech(word)
        guard word > 0, part == .noun || part == .adjective,
            ChangeWords.verbs.contains(sentence.text(word)) || Verbs.measuring.contains(sentence.text(word))
                || Nouns.verbsBehind.contains(sentence.text(word)),
            sentence.tree.tag(word) != .comparativeAdjective, sentence.tree.partOfSpeech(word - 1) != .determiner,
            sentence.tree.tag(word - 1) != .possessivePronoun, agrees(word)
        else { return false }
        if sentence.isAdjective(word - 1) {
            let opens = word > 1 && [.determiner, .properNoun].contains(sentence.tree.partOfSpeech(word - 2))
            guard opens, isPlural(sentence.text(word)) || isQuantity(word + 1) else { return false }
        }
        var next = word + 1
        while next < sentence.words.count, !isQuantity[next],
            !["of", "in"].contains(sentence.text(next)) || ["average", "total"].contains(sentence.text(next - 1)),
            leadsToQuantity(next) || isAdverb(next) || Self.objectPronouns.contains(sentence.text(next))
        { next += 1 }
        // `Salah cost Liverpool £34m`
        if text == "cost", sentence.isProperNoun(word - 1) {
            while next < word + 4, sentence.isProperNoun(next), !isQuantity(next) { next += 1 }
        }
        return isQuantity(next)
    }

    /// `homes range from`, but `the price range from`: a verb of measuring without an -s needs a plural before it.
    func agrees(_ word: Int) -> Bool {
        let text = sentence.text(word)
        guard Verbs.measuring.contains(text), !isPlural(text), text != "cost", !ChangeWords.verbs.contains(text) else {
            return true
        }
        return sentence.tree.tag(word - 1).isPluralNoun || isPlural(sentence.text(word - 1)) || isQuantity[word - 1]
    }

    /// `cost me $150`
    static let objectPronouns: Set<String> = ["me", "you", "him", "her", "us", "them", "it"]

    /// Whether a word may stand between a quantity and what it belongs to.
    func leadsToQuantity(_ word: Int) -> Bool {
        !["that", "which", "what", "whose"].contains(sentence.text(word))
            && (BoundPhrases.leading.contains(sentence.text(word))
                || FunctionWords.determiners.contains(sentence.text(word))
                || FunctionWords.prepositions.contains(sentence.text(word)) || sentence.text(word) == "(")
    }

    /// A plural by its form where a clause opens, before a preposition or another verb, is a noun.
    func isMistakenVerb(_ word: Int) -> Bool {
        let text = sentence.text(word)
        guard sentence.tree.partOfSpeech(word) == .verb, word + 1 < sentence.words.count else { return false }
        // `The iceberg, 50 metres thick, covers about 10 square miles`
        if Verbs.measuring.contains(text), isQuantity[word + 1] { return false }
        // `a sharp 3% drop`
        if ChangeWords.upBehind.contains(text) || ChangeWords.downBehind.contains(text), word > 0, isQuantity[word - 1],
            (max(0, word - 6)..<word).contains(where: { ["a", "an"].contains(sentence.text($0)) && !isQuantity[$0] })
        {
            return true
        }
        guard isPlural(text) else { return false }
        let next = sentence.tree.partOfSpeech(word + 1)
        if word == 0 || [",", ";", ":", "—", "-"].contains(sentence.text(word - 1)) {
            return isPreposition(word + 1) || isQuantity[word + 1] || next == .verb || next == .auxiliary
        }
        let tag = sentence.tree.tag(word + 1)
        return [.determiner, .adjective, .properNoun, .noun].contains(sentence.tree.partOfSpeech(word - 1))
            && (next == .auxiliary || tag == .pastTense || tag == .thirdPersonPresent || tag == .pastParticiple)
    }
}
