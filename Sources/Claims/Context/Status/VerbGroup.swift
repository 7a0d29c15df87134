internal import Prose
internal import Syntax

/// A verb with its auxiliaries, found by the words left or right of a quantity.
struct VerbGroup {
    let verb: Int
    /// Its first word: an auxiliary, `to`, or the verb.
    let start: Int
    /// In text order from the verb leftwards.
    let auxiliaries: [String]

    /// Whether it tells what has been: `killed`, `have left`, `was sold`.
    let isPast: Bool
    let isInfinitive: Bool

    /// The verb that most likely governs a quantity: the nearest on its left, within its clause.
    static func governing(_ start: Int, in sentence: ParsedSentence) -> VerbGroup? {
        var index = start - 1
        while index >= max(0, start - ParsedSentence.horizon.words) {
            if parts(index, in: sentence) { return nil }
            if isVerb(index, in: sentence) { return VerbGroup(index, in: sentence) }
            index -= 1
        }
        return nil
    }

    /// The verb whose subject a quantity may be: the nearest on its right, within its clause.
    static func behind(_ end: Int, in sentence: ParsedSentence) -> VerbGroup? {
        var index = end
        while index < min(sentence.words.count, end + 12) {
            if parts(index, in: sentence) || FunctionWords.conjunctions.contains(sentence.text(index)) { return nil }
            if ["who", "which", "whose"].contains(sentence.text(index)) { return nil }
            if isVerb(index, in: sentence), !sentence.tree.tag(index).isPresentParticiple {
                return VerbGroup(index, in: sentence)
            }
            index += 1
        }
        return nil
    }

    private static func parts(_ index: Int, in sentence: ParsedSentence) -> Bool {
        let word = sentence.words[index]
        switch word.kind {
        case .mark:
            return [",", ";", ":", "“", "”", "(", ")", "—", "–", "*"].contains(word.text)
                || word.text == "-" && !word.isGlued
        case .word: return word.text == "that" || word.text == "after" || word.text == "while" || word.text == "but"
        case .number: return false
        }
    }

    private static func isVerb(_ index: Int, in sentence: ParsedSentence) -> Bool {
        sentence.isVerb(index) && sentence.tree.relation(index) != .adjectivalModifier
            && !["estimated", "according", "including", "compared"].contains(sentence.text(index))
            || ["is", "are", "was", "were", "be"].contains(sentence.text(index))
                && !sentence.isVerb(index + 1) && !sentence.isVerb(index + 2)
    }

    private init(_ verb: Int, in sentence: ParsedSentence) {
        self.verb = verb
        var auxiliaries: [String] = []
        var index = verb - 1
        var start = verb
        while index >= 0 {
            let word = sentence.text(index)
            if FunctionWords.auxiliaries.contains(word) || word == "to" || word == "never" {
                auxiliaries.append(word)
                start = index
            } else if !(FunctionWords.adverbs.contains(word) || sentence.tree.partOfSpeech(index) == .adverb) {
                break
            }
            index -= 1
        }
        self.auxiliaries = auxiliaries
        self.start = start
        isInfinitive = auxiliaries.contains("to")
        let tag = sentence.tree.tag(verb)
        let isFinished = auxiliaries.contains { ["have", "has", "had", "was", "were", "'ve"].contains($0) }
        isPast =
            !isInfinitive && !auxiliaries.contains { StanceWords.modals.contains($0) }
            && (isFinished || auxiliaries.isEmpty && tag.isPastTense)
    }
}
