internal import Syntax

/// Whether somebody denies a quantity.
struct DenialReader {
    let sentence: ParsedSentence
    let mention: QuantityMention

    func isDenied(_ frame: QuantityFrame) -> Bool {
        isDeniedBefore || isCalledFalse || isNeverDone
            || sentence.ancestry(of: frame.node).contains { step in
                StanceWords.denying.contains(sentence.tree.lemma(step.node)) && step.child > step.node
                    && [.clausalComplement, .openComplement].contains(step.relation)
            }
    }

    /// `denied that 300 had died`, `rejected reports that 40 left`, `denied losing 25 tanks`, `not true that`
    private var isDeniedBefore: Bool {
        var index = mention.words.lowerBound - 1
        var isStatement = false
        let end = max(0, index - ParsedSentence.horizon.words)
        while index >= end {
            let word = sentence.text(index)
            if [";", "“", "”", "but", "after", "while", "although"].contains(word) { return false }
            // `dismiss the estimate and say it is 70,000`
            if ["and", ","].contains(sentence.text(index - 1)), SpeechWords.verbs.contains(word),
                !StanceWords.denying.contains(sentence.tree.lemma(index))
            {
                return false
            }
            if word == "that" || StatusWords.claims.contains(word)
                || sentence.tree.tag(index).isPresentParticiple && sentence.text(index) != "including"
            {
                isStatement = true
            }
            // A tagger may take `denies` for a plural; what `that` follows is a verb.
            let isVerb = !sentence.isNoun(index) || sentence.text(index + 1) == "that"
            if isStatement, isVerb,
                StanceWords.denying.contains(sentence.tree.lemma(index)) || StanceWords.denying.contains(lemma(word))
            {
                return true
            }
            if isStatement, ["untrue", "false"].contains(word) || word == "true" && sentence.text(index - 1) == "not" {
                return true
            }
            index -= 1
        }
        return false
    }

    /// `Claims that 60 died are false`
    private var isCalledFalse: Bool {
        let start = mention.words.lowerBound, end = mention.words.upperBound
        guard
            let noun = (max(0, start - ParsedSentence.horizon.words)..<start).last(where: {
                StatusWords.claims.contains(sentence.text($0)) && ["that", "of"].contains(sentence.text($0 + 1))
            }), !(noun..<start).contains(where: { sentence.text($0) == ";" })
        else { return false }
        let behind = end..<max(end, min(sentence.words.count, end + ParsedSentence.horizon.words))
        return behind.contains { index in
            StatusWords.untrue.contains(sentence.text(index))
                && ["are", "were", "is", "was", "as", "be"].contains(sentence.text(index - 1))
        }
    }

    /// `We never dismissed 500 workers`
    private var isNeverDone: Bool {
        guard let group = VerbGroup.governing(mention.words.lowerBound, in: sentence) else { return false }
        return sentence.text(group.verb - 1) == "never" && group.verb + 4 > mention.words.lowerBound
    }
}
