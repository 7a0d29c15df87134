internal import Prose
internal import Syntax

/// A verb that says that somebody says so.
struct SpeechVerb {
    enum Voice { case active, passive, participle }

    let index: Int
    let voice: Voice
    /// The last word that may belong to its subject: what stands before its auxiliaries and adverbs.
    let before: Int

    /// - Returns: Nil where the word at the index is no verb of saying.
    init?(at index: Int, in phrases: NounPhrases) {
        let sentence = phrases.sentence
        let word = sentence.text(index)
        guard SpeechWords.verbs.contains(word) else { return nil }
        self.index = index
        let tree = sentence.tree
        var before = index - 1
        var auxiliaries: [String] = []
        loop: while before >= 0 {
            let text = sentence.text(before)
            if phrases.isTime(before) {
                before -= 1
                while ["on", "last", "late", "early", "in"].contains(sentence.text(before))
                    || sentence.words[max(0, before)].kind == .number && phrases.isTime(before + 1)
                { before -= 1 }
            } else if sentence.words[before].kind == .number, phrases.isTime(before - 1) {
                // `on May 26`
                before -= 1
            } else if UnitTable.times.contains(text), ["last", "this"].contains(sentence.text(before - 1)) {
                before -= 2
            } else if text == "'s", sentence.isNoun(index) || Self.formsThatOnlyFinish.contains(word) {
                // `the town's state meteorologist`, `Lindt's said`
                break loop
            } else if FunctionWords.auxiliaries.contains(text), !phrases.isAcronym(before) {
                auxiliaries.append(text)
                before -= 1
            } else if FunctionWords.adverbs.contains(text),
                !phrases.isAcronym(before)
                    || tree.partOfSpeech(before) == .adverb || text.hasSuffix("ly") && !sentence.isNoun(before)
            {
                before -= 1
            } else {
                break loop
            }
        }
        self.before = before
        if auxiliaries.contains("not") || auxiliaries.contains("n't"), !["deny", "denied"].contains(word) {
            // `did not say how many`
            if !["believe", "think", "expect"].contains(word) { return nil }
        }
        // `a strain said to have killed 40`
        if word == "said", sentence.text(index + 1) == "to", ["be", "have"].contains(sentence.text(index + 2)) {
            return nil
        }
        let isBe = auxiliaries.contains { ["is", "are", "was", "were", "be", "been", "being", "'re"].contains($0) }
        let isParticiple = word.hasSuffix("ing")
        // `quoted the accountant as saying`
        let isQuoted =
            sentence.text(before) == "as" && word == "saying" && Speaker.quoted(before: before, in: phrases) != nil
        if ["to", "than", "as"].contains(sentence.text(before)), auxiliaries.isEmpty, !isQuoted,
            before == index - 1 || word != "said"
        {
            return nil
        }
        if isBe {
            voice = isParticiple ? .active : .passive
        } else if isParticiple {
            guard tree.partOfSpeech(index) == .verb, index == 0 || !Self.isNounPlace(index, in: phrases) else {
                return nil
            }
            voice = .participle
        } else if auxiliaries.isEmpty, Self.isModifier(index, before: before, in: phrases) {
            return nil
        } else {
            voice = .active
        }
    }

    private static let formsThatOnlyFinish = WordSet("said told says tells say tell wrote gave spoke")

    private static func isNounPlace(_ index: Int, in phrases: NounPhrases) -> Bool {
        FunctionWords.determiners.contains(phrases.sentence.text(index - 1))
    }

    /// Whether a form without auxiliaries is a participle before a noun or behind one, or a noun.
    private static func isModifier(_ index: Int, before: Int, in phrases: NounPhrases) -> Bool {
        let sentence = phrases.sentence
        let word = sentence.text(index)
        if formsThatOnlyFinish.contains(word) { return false }
        let last = sentence.text(index - 1)
        if index > 0, !phrases.isAcronym(index - 1),
            FunctionWords.determiners.contains(last) || FunctionWords.prepositions.contains(last) && before == index - 1
                || sentence.words[index - 1].kind == .number
        {
            return true
        }
        let tree = sentence.tree
        // `Officials dismissed as false a claim`: whoever speaks before the verb is its subject.
        if sentence.text(index + 1) == "as", SpeakerWords.people.contains(sentence.text(before)) { return false }
        if word.hasSuffix("ed") || ["put", "found", "shown", "given"].contains(word) {
            // `1,639 cases reported on Saturday`, `confirmed cases`
            if ["by", "in", "on", "so", "at", "from"].contains(sentence.text(index + 1)),
                tree.tag(index).isPastParticiple
            {
                return true
            }
            return tree.relation(index) == .adjectivalModifier
                || tree.tag(index).isPastParticiple && tree.relation(index) == .clausalModifier
        }
        guard sentence.isNoun(index) || sentence.isAdjective(index) else { return false }
        // `The US government estimates the well leaked`, against `official estimates of the flow`.
        guard before >= 0,
            sentence.isNoun(before) || phrases.isPronoun(before) || phrases.isAcronym(before)
                || sentence.text(before) == ")",
            sentence.words.indices.contains(index + 1)
        else { return true }
        let next = sentence.text(index + 1)
        return
            !(sentence.words[index + 1].kind == .number
            || ["that", "the", "a", "an", "it", "there", "at"].contains(next)
            || QuantityWords.triggers.contains(next))
    }
}
