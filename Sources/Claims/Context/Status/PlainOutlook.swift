internal import Syntax

/// A forecast or a demand that the words right before a quantity tell: `may exceed 3,000`, `demands 40 %`, `appealed for $71
/// million`. Nothing that was learned of other articles speaks against these.
enum PlainOutlook {
    /// - Parameter quantity: The words of a quantity of this sentence.
    static func isTold(before quantity: Range<Int>, in sentence: ParsedSentence) -> Bool {
        isReached(before: quantity.lowerBound, in: sentence) || isAskedFor(before: quantity, in: sentence)
            || isFearedDead(quantity, in: sentence)
    }

    /// Whether a quantity is plainly what was before: `up from 2,921 acres`, `has fallen from 93`, `halving the ministries from 18 to
    /// nine`.
    static func isFormer(_ quantity: Range<Int>, in sentence: ParsedSentence) -> Bool {
        if isCompared(quantity.lowerBound, in: sentence) || isFormerToll(quantity.lowerBound, in: sentence)
            || isRecord(quantity, in: sentence)
        {
            return true
        }
        let from = quantity.lowerBound - 1
        let verb = sentence.text(from - 1)
        guard sentence.text(from) == "from" else { return false }
        if ["up", "down"].contains(verb) || ChangeWords.verbs.contains(verb) { return true }
        // `up from 40.1% in the first half and from 39.2% a year earlier`
        if verb == "and",
            (max(1, from - longestPeriod)..<from).contains(where: {
                sentence.text($0) == "from" && ["up", "down"].contains(sentence.text($0 - 1))
            })
        {
            return true
        }
        // `risen from 28 in the first hour to 85`
        let behind = quantity.upperBound..<quantity.upperBound + longestWhen
        guard let to = behind.first(where: { [",", ";", "to"].contains(sentence.text($0)) }), sentence.text(to) == "to",
            sentence.startsNumber(to + 1)
        else { return false }
        return (max(0, from - longestObject)..<from).contains {
            ChangeWords.verbs.contains(sentence.text($0)) || ChangeWords.verbs.contains(sentence.tree.lemma($0))
                || cutting.contains(sentence.tree.lemma($0))
        }
    }

    /// `up from an official tally of 41`, `down from a peak of 160`
    private static func isFormerToll(_ start: Int, in sentence: ParsedSentence) -> Bool {
        guard sentence.text(start - 1) == "of" else { return false }
        var from = start - 2
        while from > 0, start - from < longestToll, sentence.isNoun(from) || sentence.isAdjective(from) { from -= 1 }
        return ["a", "an", "the", "its"].contains(sentence.text(from)) && sentence.text(from - 1) == "from"
            && ["up", "down"].contains(sentence.text(from - 2))
    }

    /// In words, with the noun of what it was.
    private static let longestToll = 6
    /// In words, from what was to what is: `in the first hour`.
    private static let longestWhen = 7

    /// `, against 207,475 in the same weeks of 2023`, `compared with 40 a year ago`
    private static func isCompared(_ start: Int, in sentence: ParsedSentence) -> Bool {
        let before = sentence.text(start - 1)
        if before == "against" { return sentence.text(start - 2) == "," }
        return ["with", "to"].contains(before) && sentence.text(start - 2) == "compared"
    }

    /// `the record of 1.7 million set in 2015`, `its old record, 1.7 million`, `passed the 1.7 million of 2015`
    private static func isRecord(_ quantity: Range<Int>, in sentence: ParsedSentence) -> Bool {
        let end = quantity.upperBound
        let isOfYear = (end..<end + 4).contains {
            ["of", "in"].contains(sentence.text($0)) && isYear(sentence.text($0 + 1))
        }
        let the = quantity.lowerBound - 1
        if isOfYear, sentence.text(the) == "the", the > 0, exceeding.contains(sentence.tree.lemma(the - 1)) {
            return true
        }
        guard
            let record = (max(1, the - longestRecord)..<max(1, quantity.lowerBound)).last(where: {
                sentence.text($0) == "record"
            })
        else { return false }
        let isOld = (record - 2..<record).contains { old.contains(sentence.text($0)) }
        let isSet =
            isOfYear && (end..<end + 3).contains { ["set", "from", "of", "in", "reached"].contains(sentence.text($0)) }
        return (isOld || isSet)
            && !(record..<quantity.lowerBound).contains {
                sentence.isVerb($0) && !["was", "is", "stood"].contains(sentence.text($0))
            }
    }

    private static let old = WordSet("previous old earlier former last")

    private static func isYear(_ text: String) -> Bool { Int(text).map { (1900...2100).contains($0) } ?? false }

    /// In words, from a record to its amount.
    private static let longestRecord = 6
    private static let exceeding = WordSet("pass exceed surpass top overtake beat eclipse outstrip")
    private static let cutting = WordSet("halve double treble triple cut reduce trim raise lower shrink expand")
    /// In words, from a level to the next one that it has come from.
    private static let longestPeriod = 16
    /// In words, from a verb to the end of what it changes.
    private static let longestObject = 8

    /// Whether nobody knows yet what became of people: `40 are feared dead`, `six workers presumed dead`.
    static func isFearedDead(_ quantity: Range<Int>, in sentence: ParsedSentence) -> Bool {
        var index = quantity.upperBound
        while FunctionWords.auxiliaries.contains(sentence.text(index)) { index += 1 }
        let fate = sentence.text(index + 1)
        return ["feared", "presumed"].contains(sentence.text(index))
            && (SaidFate.isFate(fate) || SubjectWords.canonicalStates[fate] != nil)
    }

    /// `may exceed 3,000`, `is expected to rise to 3,000`; but `may have exceeded 3,000` is about what is.
    private static func isReached(before start: Int, in sentence: ParsedSentence) -> Bool {
        var index = start - 1
        while index > start - 5,
            FunctionWords.adverbs.contains(sentence.text(index)) || small.contains(sentence.text(index))
        {
            index -= 1
        }
        guard index > 0, StanceWords.reaching.contains(sentence.text(index)) else { return false }
        index -= 1
        while index > 0, FunctionWords.adverbs.contains(sentence.text(index)) { index -= 1 }
        if StanceWords.modals.contains(sentence.text(index)) { return true }
        return sentence.text(index) == "to" && StanceWords.expected.contains(sentence.text(index - 1))
    }

    private static let small: Set<String> = ["to", "by", "as", "high", "past", "above", "beyond"]

    /// `wants 40 %`, `demanded a pay rise of 40 %`, `insisted on the 40 % rise`, `called for 500 more officers`
    private static func isAskedFor(before quantity: Range<Int>, in sentence: ParsedSentence) -> Bool {
        var index = quantity.lowerBound - 1
        // Who wants the 40 hostages freed does not ask for 40.
        if ["the", "its", "their", "these", "those"].contains(sentence.text(index)) {
            guard quantity.contains(where: { ["%", "percent", "cent", "$"].contains(sentence.text($0)) }) else {
                return false
            }
            index -= 1
        }
        // `a pay rise of`
        if sentence.text(index) == "of" {
            index -= 1
            let end = index
            while index > end - 4, index > 0, sentence.isNoun(index) || sentence.isAdjective(index) { index -= 1 }
            guard index < end, ["a", "an"].contains(sentence.text(index)) else { return false }
            index -= 1
        }
        var preposition: String?
        if ["for", "on"].contains(sentence.text(index)) {
            preposition = sentence.text(index)
            index -= 1
        }
        guard index >= 0, sentence.isVerb(index) else { return false }
        let lemma = sentence.tree.lemma(index).lowercased()
        switch preposition {
        case "for": return StanceWords.askingFor.contains(lemma)
        case "on": return lemma == "insist"
        default: return StanceWords.asking.contains(lemma)
        }
    }
}
