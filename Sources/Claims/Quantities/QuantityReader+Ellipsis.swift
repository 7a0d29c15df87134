internal import Prose
internal import Syntax

extension QuantityReader {
    /// The unit of a number without a noun of its own: the casualty verb's people, its parallel's unit, the noun it totals.
    func ellipticUnit(of number: NumberExpression, end: Int, previous: QuantityMention?) -> Unit? {
        var start = number.words.lowerBound
        while let bound = BoundPhrases.before.match(endingBefore: start, in: words) { start -= bound.count }
        if let unit = nounBeforeOr(start) ?? unitOfWhole(behind: end) ?? moneyOfList(behind: end) { return unit }
        if let unit = unitOfHeading(behindBound: start, end: end) { return unit }
        if let unit = unitOfScale(number, end: end, after: previous) { return unit }
        if let unit = casualties(from: start, to: end, after: previous) { return unit }
        if let unit = staff(before: start) { return unit }
        // `with 22 aboard`, `had 12 on board`
        if text(end) == "aboard" || text(end) == "on" && text(end + 1) == "board",
            ["with", "had", "has", "carrying", "all", "the"].contains(text(start - 1))
        {
            return Unit("person")
        }
        // `350 people, of whom 12`: people, too, for `an estimated 23 million who watched`.
        if text(end) == "who" { return Unit("person") }
        let total = total(from: start, to: end)
        if let total, total.index >= previous?.words.upperBound ?? 0 { return total.unit }
        if let unit = parallel(of: previous, from: start, to: behindBound(end)) { return unit }
        if let total { return total.unit }
        if let unit = unitOfLevel(behind: number, end: end) ?? unitOfList(behind: number, end: end) { return unit }
        if let money = moneyAlone(number, before: start) { return money }
        // `tens of thousands swamped the square`
        if number.form == .vague { return Unit("person") }
        guard mayStandAlone(number, end: end) else { return nil }
        if isInTable(number, end: end) { return nounBefore(start) ?? lastCounted }
        if let unit = measuredBefore(number, after: previous) { return unit }
        if let unit = nounBefore(start) { return unit }
        // `said 250 tractors would come, but only 90 are needed`
        if let previous, previous.noun != nil, FunctionWords.auxiliaries.contains(text(end)) {
            return previous.quantity.unit
        }
        // `up from about 5,000`: what the article counted last, where a bound or the size says that it is a count.
        if let lastCounted,
            number.value >= 100 || start < number.words.lowerBound || start == 0
                || FunctionWords.auxiliaries.contains(text(end))
                || (end >= words.count - 1 || text(end) == ".")
                    && (sentence.isVerb(start - 1) || ["was", "were"].contains(text(start - 1)))
        {
            return lastCounted
        }
        return nil
    }

    /// `killed 35`, `30 were injured`, `47 died`
    private func casualties(from start: Int, to end: Int, after previous: QuantityMention?) -> Unit? {
        var verb = end
        while verb < words.count, verb < end + 4,
            FunctionWords.auxiliaries.contains(text(verb)) || FunctionWords.adverbs.contains(text(verb))
                || ["more", "others"].contains(text(verb))
        { verb += 1 }
        // `30 penguins; five are sick`: what the clause before ends in
        if let previous, previous.noun != nil, verb > end, sentence.isAdjective(verb), text(verb) != "dead",
            text(start - 1) == ";" || text(start - 1) == ",", previous.words.upperBound == start - 1
        {
            return previous.quantity.unit
        }
        if Nouns.peopleStates.contains(text(verb)) || CasualtyWords.dying.contains(text(verb)) {
            return Unit("person")
        }
        return CasualtyWords.killing.contains(text(start - 1)) || Self.helping.contains(text(start - 1))
            ? Unit("person") : nil
    }

    /// What is done to people only: `to assist almost 2.7 million`.
    private static let helping = WordSet("assist assists assisted assisting evacuate evacuated evacuates evacuating")

    /// `a staff of about 10`, `a crew of 12`
    private func staff(before start: Int) -> Unit? {
        guard text(start - 1) == "of" else { return nil }
        return PeopleGroups.all.contains(text(start - 2)) ? Unit("person") : nil
    }

    /// `530, compared with 205 in 2003`, `26 in Mexico and one in the United States`
    private func parallel(of previous: QuantityMention?, from start: Int, to end: Int) -> Unit? {
        guard let previous, previous.words.upperBound <= start, start - previous.words.upperBound <= 12 else {
            return nil
        }
        let unit = previous.quantity.unit
        let goesOn =
            end >= words.count || words[end].kind == .mark && text(end) != "("
            || EllipsisWords.behindParallel.contains(text(end))
            || sentence.tree.tag(end).isPastParticiple || sentence.tree.tag(end).isPastTense
            || text(end).hasSuffix("ed") || text(end) == "the" && UnitTable.times.contains(text(end + 1))
        guard goesOn, !["times", "time"].contains(unit.name) else { return nil }
        let dimension = UnitTable.row(named: unit.name)?.dimension
        if dimension == .percent {
            // `by 2 percent but the other index by 1`, `from 5% to 7`
            let isCompared = ["after", "against", "from", "than"].contains(text(start - 1))
            let isJoined =
                ["and", ",", "but"].contains(text(start - 1))
                && EllipsisWords.behindParallel.contains(text(end)) && text(end) == text(previous.words.upperBound)
            return isCompared || isJoined || text(start - 1) == "by" && text(previous.words.lowerBound - 1) == "by"
                || text(start - 1) == "to"
                    && text(previous.words.lowerBound - 1) == "from"
                ? unit : nil
        }
        return dimension != .time || ["to", "from"].contains(text(start - 1)) ? unit : nil
    }

    /// `The number of countries … has risen to 36`, `the death toll stood at 47`, `deaths number more than 100,000`.
    private func total(from start: Int, to end: Int) -> (unit: Unit, index: Int)? {
        let from = max(0, start - 18)
        for index in stride(from: start - 1, through: from, by: -1) {
            switch text(index) {
            case "toll", "tolls", "deaths", "fatalities": return (Unit("death"), index)
            case "casualties": return (Unit("casualty"), index)
            case "dead": return (Unit("person"), index)
            // `the missing numbered 112`
            case "missing", "injured", "wounded", "displaced":
                guard text(index + 1) == "numbered" else { continue }
                return (Unit("person"), index)
            case "number", "total", "tally", "count":
                guard text(index + 1) == "of", let noun = CountedNoun(behind: index + 1, of: sentence, one: false),
                    noun.head < start
                else { continue }
                return (Unit(noun.lemma), index)
            default: continue
            }
        }
        return nil
    }

    private func mayStandAlone(_ number: NumberExpression, end: Int) -> Bool {
        guard
            end >= words.count || [",", ".", ";", ")"].contains(text(end))
                || EllipsisWords.behindAlone.contains(text(end)) || sentence.tree.tag(end).isPresentParticiple
                || sentence.tree.tag(end).isPastParticiple
        else { return false }
        return number.value >= 10 || end > number.words.upperBound
            || ["were", "are", "have", "had"].contains(text(end))
            || text(number.words.lowerBound - 1) == "(" && text(end) == ")"
    }

    /// `Then it was 12,000`, where the sentence before measured something of like size.
    private func measuredBefore(_ number: NumberExpression, after previous: QuantityMention?) -> Unit? {
        guard let lastMeasured = previous?.quantity ?? lastMeasured,
            Self.measures.contains(lastMeasured.unit.dimension.base),
            number.value >= 1000 || number.value != number.value.rounded(), lastMeasured.value > 0
        else { return nil }
        return (0.25...4).contains(number.value / (lastMeasured.upper ?? lastMeasured.value)) ? lastMeasured.unit : nil
    }

    private static let measures: Set<Dimension> = [.volume, .mass, .area, .energy, .power, .length, .percent]

    /// `Ghana (12), Togo (7)`: numbers in brackets behind names.
    private func isInTable(_ number: NumberExpression, end: Int) -> Bool {
        let start = number.words.lowerBound
        guard text(start - 1) == "(", text(end) == ")", start > 1, words[start - 2].isCapitalised else { return false }
        let next = (end + 1..<min(words.count, end + 7)).contains { text($0) == "(" }
        return next || (max(0, start - 8)..<start - 1).contains { text($0) == ")" }
    }

    /// `two` of `another pick or two`, which counts nothing exactly.
    func isAlternative(_ start: Int) -> Bool {
        text(start - 1) == "or" && sentence.isNoun(start - 2) && ["a", "an", "another"].contains(text(start - 3))
    }

    /// `another pick or two`, `a week or two`: the noun before.
    private func nounBeforeOr(_ start: Int) -> Unit? {
        guard isAlternative(start) else { return nil }
        return UnitTable.phrases.match(from: start - 2, in: words).map { Unit($0.meaning.name) }
            ?? Unit(text(start - 2))
    }

    /// `shrank by 2,300 to 14,900 spectators`: the unit of the level that is reached.
    private func unitOfLevel(behind number: NumberExpression, end: Int) -> Unit? {
        guard text(end) == "to", let level = numbers.cardinal(at: end + 1) else { return nil }
        if let unit = unitBehind(level) { return Unit(unit.row.name) }
        if let money = moneyBehind(level.words.upperBound) { return Unit(money.code) }
        return CountedNoun(behind: level.words.upperBound, of: sentence, one: false).map { Unit($0.lemma) }
    }

    /// `drew 5m, the rival 4.1m and the third 3.9m viewers`: the noun that the last of a list has for all.
    private func unitOfList(behind number: NumberExpression, end: Int) -> Unit? {
        guard number.scale > 1, [",", "and"].contains(text(end)) else { return nil }
        for index in end + 1..<end + 9 {
            guard words.indices.contains(index), text(index) != ";" else { return nil }
            guard Self.mayStartNumber(words[index]), let next = numbers.cardinal(at: index) else { continue }
            guard next.scale == number.scale else { return nil }
            let behind = next.words.upperBound
            return CountedNoun(behind: behind, of: sentence, one: false).map { Unit($0.lemma) }
                ?? unitOfList(behind: next, end: behind)
        }
        return nil
    }

    /// The nearest plural noun before a number; rather one that the article has counted before.
    func nounBefore(_ start: Int) -> Unit? {
        var nearest: Unit?
        for index in stride(from: start - 1, through: max(0, start - 20), by: -1)
        where words[index].kind == .word
            && (sentence.isNoun(index) || QuantityFrame.subjects.contains(sentence.tree.relation(index)))
            && (sentence.tree.tag(index).isPluralNoun || isPlural(text(index)))
            // `The North plans to send 10,000`: a verb that a tagger takes for a plural.
            && !["to", "up", "off", "out"].contains(text(index + 1))
            && (!words[index].isCapitalised || index == 0)
        {
            guard UnitTable.phrases.match(from: index, in: words) == nil, !Nouns.listed.contains(singular(text(index))),
                !NumberNames.all.contains(text(index))
            else { continue }
            let unit = Unit(CountedNoun.lemma(at: index, in: sentence))
            if unit == lastCounted { return unit }
            if nearest == nil, start - index <= 14 { nearest = unit }
        }
        return nearest
    }
}
