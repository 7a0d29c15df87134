internal import Prose
internal import Syntax

extension QuantityReader {
    /// Whether a length of time only says when: `two weeks ago`, `the past two years`, `in five months`, `60 years after
    /// the war`, `a three-day meeting`. One that something lasts, takes or needs is the news (annotation guidelines).
    ///
    /// - Parameters:
    ///   - start: The number's first word.
    ///   - end: The word behind the unit.
    func saysWhenOnly(start: Int, end: Int) -> Bool {
        var first = start
        while let bound = BoundPhrases.before.match(endingBefore: first, in: words),
            !TimeWords.windows.contains(text(first - 1)),
            !DurationWords.timePrepositions.contains(text(first - 1))
                || lasts(before: first - bound.count)
        { first -= bound.count }
        let before = text(first - 1)
        if TimeWords.displacements.contains(text(end)), text(end) != "before" || !isBeing(before: first) { return true }
        if ["'", "’"].contains(text(end)), TimeWords.displacements.contains(text(end + 1)) { return true }
        if TimeWords.windows.contains(before) { return !isVerbLast(first - 1) }
        if lasts(before: first) { return false }
        // `nearly five months after the vote`
        if ["after", "since", "from"].contains(text(end)), !isBeing(before: first) { return true }
        if DurationWords.timePrepositions.contains(before) { return true }
        if isDash(start + 1) || isDash(end - 2), sentence.isNoun(end), !isDash(end) {
            return !DurationWords.lastingNouns.contains(singular(text(end)))
                && !DurationWords.lastingNouns.contains(singular(text(end + 1)))
        }
        return text(start) == "one" && ["day", "night"].contains(text(end - 1))
    }

    /// `to last four days`, `could last four days`: the verb, not `the last four days`.
    private func isVerbLast(_ index: Int) -> Bool {
        guard text(index) == "last" else { return false }
        return text(index - 1) == "to" || FunctionWords.auxiliaries.contains(text(index - 1))
    }

    /// `for`, or a verb of lasting, directly before.
    private func lasts(before index: Int) -> Bool {
        text(index - 1) == "for"
            || DurationWords.verbs.contains(sentence.words.indices.contains(index - 1) ? lemma(text(index - 1)) : "")
    }

    /// `it could be three months before …`
    private func isBeing(before index: Int) -> Bool {
        ["be", "is", "was", "been", "took", "take", "takes"].contains(text(index - 1))
    }
}
