internal import Prose
internal import Syntax

/// Whether a quantity is a forecast, plan, target, fear or condition.
struct OutlookReader {
    let sentence: ParsedSentence
    let mention: QuantityMention
    let frame: QuantityFrame

    private var words: [Word] { sentence.words }
    private var horizon: Range<Int> {
        let (start, end) = (mention.words.lowerBound, mention.words.upperBound)
        return max(0, start - ParsedSentence.horizon.words)..<min(words.count, end + ParsedSentence.horizon.words)
    }

    var isProjected: Bool {
        if isModified || isPlanned || isFeared || PlainOutlook.isTold(before: mention.words, in: sentence) {
            return true
        }
        if isDefinite { return false }
        let governing = VerbGroup.governing(mention.words.lowerBound, in: sentence)
        if let governing, !SpeechWords.verbs.contains(sentence.text(governing.verb)) || projects(governing) {
            if projects(governing) { return true }
            if isHypothetical { return true }
            // `failures to prevent a crash that killed 13`: what hangs on a past verb has happened.
            if governing.isPast { return false }
        } else if let behind = VerbGroup.behind(mention.words.upperBound, in: sentence) {
            if expects(behind) { return true }
            // `$80m is expected; only $22m has arrived`
            if behind.isPast, opensClause, !isHypothetical { return false }
        }
        return isHypothetical || isFuture || TreeOutlook(sentence: sentence).isProjected(frame)
    }

    /// Whether only small words stand between the quantity and the start of its main clause.
    private var opensClause: Bool {
        var index = mention.words.lowerBound - 1
        while index >= 0, sentence.words[index].kind == .word, !sentence.isContent(index) || sentence.isAdjective(index)
        {
            if ["that", "if"].contains(sentence.text(index)) { return false }
            if sentence.text(index) == "but" { return true }
            index -= 1
        }
        return index < 0 || [";", "“"].contains(sentence.text(index))
    }

    /// `a planned 3,000 jobs`, `the 900 homes due to be built`
    private var isModified: Bool {
        let end = mention.words.upperBound
        if StanceWords.expected.contains(sentence.text(end)), sentence.text(end + 1) == "to" { return true }
        return (max(0, mention.words.lowerBound - 2)..<end).contains {
            StanceWords.projectedModifiers.contains(sentence.text($0)) && sentence.text($0 + 1) != "to"
                && sentence.text($0 - 1) != "than" && !(sentence.isVerb($0) && sentence.isNoun($0 - 1))
        }
    }

    /// `plans for 15 meetings`, `a target of 300`, `forecasts 14 storms`
    private var isPlanned: Bool {
        let start = mention.words.lowerBound
        let before = sentence.text(start - 1)
        if ["for", "of"].contains(before) { return StanceWords.projectingNouns.contains(sentence.text(start - 2)) }
        return StanceWords.projectingObjects.contains(before)
            || StanceWords.projectingObjects.contains(singular(before)) && !before.hasSuffix("ss")
    }

    /// `fear that another 40 lie dead`: whatever the tagger takes the fear for.
    private var isFeared: Bool {
        var index = mention.words.lowerBound - 1
        while index > horizon.lowerBound, words[index].kind != .mark {
            if sentence.text(index) == "that" { return ["fear", "fears", "feared"].contains(sentence.text(index - 1)) }
            index -= 1
        }
        return false
    }

    /// `will withdraw its 370 troops`: what the noun phrase presupposes holds now.
    private var isDefinite: Bool {
        let before = sentence.text(mention.words.lowerBound - 1)
        return ["the", "its", "their", "his", "her", "our", "these", "those", "'s", "'"].contains(before)
            || ["the", "its", "their", "these", "those"].contains(sentence.text(mention.words.lowerBound))
    }

    /// `next year`, `by 2050`
    private var isFuture: Bool {
        let behind = mention.words.upperBound..<min(words.count, mention.words.upperBound + 8)
        return behind.contains { index in
            sentence.text(index) == "next" && UnitTable.times.contains(sentence.text(index + 1))
                && !behind.prefix { $0 < index }.contains { words[$0].kind == .mark }
        }
    }

    /// `if the army signs up 80,000`, `costs $4,000 if …`
    private var isHypothetical: Bool {
        func isIf(_ index: Int) -> Bool {
            ["if", "unless"].contains(sentence.text(index))
                && !["even", "as", "what"].contains(sentence.text(index - 1))
        }
        var index = mention.words.lowerBound - 1
        while index >= horizon.lowerBound,
            words[index].kind != .mark || words[index].isGlued && words[index].text != ","
        {
            if isIf(index) { return true }
            index -= 1
        }
        index = mention.words.upperBound
        while index < horizon.upperBound, words[index].kind != .mark || words[index].isGlued && words[index].text != ","
        {
            if isIf(index) { return true }
            index += 1
        }
        return false
    }

    /// Whether a verb left of the quantity puts it into the future: `will send`, `plans to send`, `fears`.
    private func projects(_ group: VerbGroup) -> Bool {
        if isModal(group) { return true }
        let lemma = sentence.tree.lemma(group.verb)
        if group.isInfinitive {
            var before = group.start - 1
            if FunctionWords.adverbs.contains(sentence.text(before)) { before -= 1 }
            let word = sentence.text(before)
            return StanceWords.projecting.contains(sentence.tree.lemma(max(0, before)))
                || StanceWords.projectingNouns.contains(word) || StanceWords.projectingNouns.contains(singular(word))
        }
        return StanceWords.projectingObjects.contains(lemma) && group.verb + 6 > mention.words.lowerBound
    }

    /// `will be sent`, `could reach`; but not `may have died`, `could be 5,000`, which are about what is.
    private func isModal(_ group: VerbGroup) -> Bool {
        guard let modal = group.auxiliaries.first(where: { StanceWords.modals.contains($0) }),
            !group.auxiliaries.contains("have")
        else { return false }
        if StanceWords.possibility.contains(modal) {
            return sentence.text(group.verb) != "be" && (!group.auxiliaries.contains("be"))
                || sentence.tree.tag(group.verb).isPastParticiple
        }
        return true
    }

    /// Whether a verb right of the quantity, whose subject it may be, puts it into the future.
    private func expects(_ group: VerbGroup) -> Bool {
        if isModal(group) { return true }
        let isBe = group.auxiliaries.contains { ["is", "are", "be", "was", "were"].contains($0) }
        if isBe, StanceWords.expected.contains(sentence.text(group.verb)) { return true }
        if ["is", "are"].contains(sentence.text(group.verb)) {
            return StanceWords.expected.contains(sentence.text(group.verb + 1))
        }
        return false
    }
}
