internal import Prose
internal import Syntax

/// Whether a quantity is history: superseded, or what another is compared with.
struct FormerReader {
    let sentence: ParsedSentence
    let mention: QuantityMention
    /// The quantities before this one in the sentence, with their status.
    let earlier: [(words: Range<Int>, status: Status)]

    private var words: [Word] { sentence.words }
    private var start: Int { mention.words.lowerBound }

    func isFormer(_ frame: QuantityFrame) -> Bool {
        isCompared || isComparedAmount || isOrigin || continuesList || isEstimateOfThen || isNamedFormer
            || isLevelOfThen || isLevelBeforeNow || isFormerByTree(frame)
    }

    /// `up from 5,000`, `compared with 205`, `slightly up on the 15,010`
    private var isCompared: Bool {
        // `down from a peak of 38,000`
        let isExtreme = sentence.text(start - 1) == "of" && StatusWords.extremes.contains(sentence.text(start - 2))
        for skipped in isExtreme ? 2...3 : 0...1 {
            let end = start - skipped
            if skipped == 3, !["a", "the", "its"].contains(sentence.text(end)) { break }
            if skipped == 1, !["the", "a", "an", "its", "some", "only", "just", "about"].contains(sentence.text(end)) {
                break
            }
            guard let match = StatusWords.previousBefore.match(endingBefore: end, in: words) else { continue }
            // `against thousands of protesters` compares nothing.
            let phrase = end - match.count
            if match.count == 1, StatusWords.comparing.contains(sentence.text(phrase)) {
                guard let last = earlier.last, phrase - last.words.upperBound < 10 else { continue }
            }
            return true
        }
        return false
    }

    /// `compared with a profit of $1.5bn`, `up from a revised toll of 40`, `wider than the $5bn of 2022`
    private var isComparedAmount: Bool {
        if sentence.text(start - 1) == "the", sentence.text(start - 2) == "than",
            ["of", "in"].contains(sentence.text(mention.words.upperBound)),
            words.indices.contains(mention.words.upperBound + 1)
        {
            let when = mention.words.upperBound + 1
            return Int(sentence.text(when)).map { (1900...2100).contains($0) }
                ?? PeriodWords.pointers.contains(sentence.text(when))
        }
        guard sentence.text(start - 1) == "of", !earlier.isEmpty else { return false }
        var at = start - 2
        while at > 0, start - at < Self.longestNoun,
            sentence.isNoun(at) || sentence.isAdjective(at) || sentence.isVerb(at)
        { at -= 1 }
        guard at < start - 2 else { return false }
        if at > 0, ["a", "an", "the", "its", "their"].contains(sentence.text(at)) { at -= 1 }
        guard let match = StatusWords.previousBefore.match(endingBefore: at + 1, in: words), match.count > 1 else {
            return false
        }
        return true
    }

    /// In words, from a comparison to its amount.
    private static let longestNoun = 6

    /// The first end of a movement, or the one that follows its second: `from 35 to 41`, `to 41 from the 35 reported before`.
    private var isOrigin: Bool {
        let start = sentence.text(start - 1) == "the" ? start - 1 : start
        guard sentence.text(start - 1) == "from" else { return false }
        // `the half-point move from 4.5%`
        if mention.noun == nil, sentence.isNoun(start - 2), Self.moves.contains(sentence.tree.lemma(start - 2)) {
            return true
        }
        if let last = earlier.last, start - last.words.upperBound < 10,
            (max(0, last.words.lowerBound - 3)..<last.words.lowerBound).contains(where: {
                ["to", "at", "by"].contains(sentence.text($0))
            }) || sentence.text(start - 2) == ","
        {
            return true
        }
        let before = max(0, start - 10)..<start - 1
        guard before.contains(where: { ChangeWords.verbs.contains(words[$0].text) }) else { return false }
        let end = mention.words.upperBound
        // `went from 17 on Tuesday to 29`
        for index in end..<end + 5 where sentence.text(index) == "to" {
            if words.indices.contains(index + 1), words[index + 1].kind == .number || index == end { return true }
        }
        return before.contains { words[$0].text == "to" || words[$0].kind == .number || words[$0].text == "%" }
    }

    private static let moves = WordSet("move rise increase hike jump drop fall decline cut change decrease climb slide")

    /// `compared with 205 in 2003, 150 in 2002 and 100 in 2001`, `down from 127 on Monday and a peak of 146`
    private var continuesList: Bool {
        // `up from 40.1% in the first six months and from 39.2% a year earlier`
        if sentence.text(start - 1) == "from", sentence.text(start - 2) == "and", let last = earlier.last,
            last.status == .previous, sentence.text(last.words.lowerBound - 1) == "from",
            start - last.words.upperBound <= Self.reach
        {
            return true
        }
        let isExtreme =
            sentence.text(start - 1) == "of" && StatusWords.extremes.contains(sentence.text(start - 2))
            && ["a", "the", "its"].contains(sentence.text(start - 3))
        let end = isExtreme ? start - 3 : start
        guard let last = earlier.last, last.status == .previous, last.words.upperBound < end,
            end - last.words.upperBound < 7, sentence.text(end - 1) == "," || sentence.text(end - 1) == "and"
        else { return false }
        return (last.words.upperBound..<end).allSatisfy { index in
            words[index].kind != .word || ["in", "and", "at", "on"].contains(sentence.text(index))
                || TimeWords.months.contains(sentence.text(index)) || TimeWords.weekdays.contains(sentence.text(index))
        }
    }

    /// In words.
    private static let reach = 16

    /// `had estimated the leak at 5,000`, `first said it was 5,000`, `was later revised to 5,000`, `Then it was 5,000`
    private var isEstimateOfThen: Bool {
        var index = start - 1
        while index >= 0, start - index < Self.reach {
            let word = sentence.text(index)
            if word == "now" || word == ";" || word == "”" || word == "but" { return false }
            // No more of them fit into the reach.
            if earlier.suffix(Self.reach).contains(where: { $0.words.contains(index) }), sentence.text(index + 1) == ","
            {
                return false
            }
            if word == "had" {
                var verb = index + 1
                while FunctionWords.adverbs.contains(sentence.text(verb)) { verb += 1 }
                let isBefore = verb > index + 1 && StanceWords.formerly.contains(sentence.text(verb - 1))
                if StatusWords.onceHeld.contains(sentence.text(verb))
                    || isBefore && (StanceWords.estimating.contains(sentence.tree.lemma(verb)) || word == "had")
                {
                    return true
                }
            }
            if ["was", "were"].contains(word), sentence.text(index + 1) == "estimating" { return true }
            if word == "later", StatusWords.revised.contains(sentence.text(index + 1)), sentence.text(start - 1) == "to"
            {
                return sentence.text(index - 1) == "was" || sentence.text(index - 1) == "were"
            }
            if StanceWords.formerly.contains(word), word != "earlier" {
                let next = (index + 1..<min(index + 5, start)).contains {
                    StanceWords.estimating.contains(sentence.tree.lemma($0))
                }
                if next { return true }
            }
            if word == "then", index == 0 || words[index - 1].kind == .mark {
                return (index + 1..<start).contains { ["was", "were", "said"].contains(sentence.text($0)) }
            }
            index -= 1
        }
        return false
    }

    /// `its first estimate of 5,000`, `the 5,000 first reported`, `the 5,000 it initially estimated`
    private var isNamedFormer: Bool {
        for index in max(0, start - 6)..<start
        where StatusWords.formerModifiers.contains(sentence.text(index))
            && StatusWords.superseded.contains(sentence.text(index + 1))
        {
            let between = index + 2..<max(index + 2, start)
            if !between.contains(where: { words[$0].kind == .mark && !words[$0].isGlued }) { return true }
        }
        let end = mention.words.upperBound
        for index in end..<min(words.count, end + 6) {
            if words[index].kind == .number || words[index].kind == .mark && words[index].text != "-" { return false }
            if StanceWords.formerly.contains(sentence.text(index)) || sentence.text(index) == "had" && index < end + 3 {
                return StatusWords.reported.contains(sentence.text(index + 1))
                    || StanceWords.formerly.contains(sentence.text(index + 1))
            }
        }
        return false
    }

    /// `The caseload, 240 in early May, has since tripled`: an aside between commas, before what has become of it.
    private var isLevelOfThen: Bool {
        guard sentence.text(start - 1) == ",", start > 1 else { return false }
        var index = mention.words.upperBound
        while index < words.count, sentence.text(index) != "," {
            if sentence.isVerb(index) || words[index].kind == .mark, !words[index].isGlued { return false }
            index += 1
        }
        guard ["has", "have", "had"].contains(sentence.text(index + 1)) else { return false }
        return (index + 2..<index + 6).contains { ChangeWords.verbs.contains(sentence.text($0)) }
    }

    /// `had stood at $1,661 on December 21 and is now 25% higher`, `a center that had five patients in June now takes in ten a day`
    private var isLevelBeforeNow: Bool {
        let end = mention.words.upperBound
        let behind = end..<min(words.count, end + Self.reach)
        guard let now = behind.first(where: { sentence.text($0) == "now" }),
            (end..<now).contains(where: { isDated($0) }), !(end..<now).contains(where: { sentence.text($0) == ";" }),
            let verb = (max(0, start - 4)..<start).last(where: { sentence.isVerb($0) || sentence.text($0) == "had" })
        else { return false }
        return Self.levels.contains(sentence.text(verb))
    }

    private static let levels = WordSet("had was were stood numbered totalled totaled cost employed")

    private func isDated(_ word: Int) -> Bool {
        let text = sentence.text(word)
        return TimeWords.months.contains(text) || TimeWords.weekdays.contains(text) || text == "ago"
            || text == "last" || Int(text).map { (1900...2100).contains($0) } == true
    }

    /// The same where the tree joins what the words hold apart.
    private func isFormerByTree(_ frame: QuantityFrame) -> Bool {
        for step in sentence.ancestry(of: frame.node) {
            if [.relativeClause, .adverbialClause, .parataxis].contains(step.relation) { break }
            // `reported 120 but has since revised it to 97`: a verb beside another has its own adverbs.
            if step.relation == .conjunct, sentence.isVerb(step.child) { break }
            guard sentence.isVerb(step.node), StanceWords.estimating.contains(sentence.tree.lemma(step.node)) else {
                continue
            }
            let auxiliaries = sentence.auxiliaries(of: step.node)
            if auxiliaries.contains("was") || auxiliaries.contains("were"),
                sentence.tree.tag(step.node).isPresentParticiple
            {
                return true
            }
            let adverbs = sentence.children(of: step.node, [.adverbialModifier]).map { sentence.text($0) }
            // `Earlier the agency reported` only says when.
            if adverbs.contains(where: { StanceWords.formerly.contains($0) && $0 != "earlier" }) { return true }
        }
        return false
    }
}
