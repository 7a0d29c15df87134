internal import Prose

extension NotAQuantity {
    /// `35-year-old`, `35 years old`, `aged 35`.
    func isAge(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.form == .cardinal else { return false }
        var next = end
        if text(next) == "-" { next += 1 }
        if Ages.units.contains(text(next)) {
            if text(next + 1) == "-" { next += 1 }
            if ["old", "olds"].contains(text(next + 1)) { return true }
            if ["of"].contains(text(next + 1)), text(next + 2) == "age" { return true }
        }
        guard number.value < 130, number.scale == 1 else { return false }
        // `10- and 11-year-olds`
        if text(end) == "-", ["and", "or", "to", ","].contains(text(end + 1)),
            let hyphen = (end + 2..<end + 6).first(where: { text($0) == "-" }), Ages.units.contains(text(hyphen + 1)),
            ["old", "olds"].contains(text(hyphen + 3))
        {
            return true
        }
        if isPersonsAge(start: start, end: end) || isExpectancy(before: start) || isAgeOfSomebody(number) {
            return true
        }
        if ["aged", "age", "ages"].contains(text(start - 1)) || text(start - 1) == "of" && text(start - 2) == "age" {
            return true
        }
        // `between the ages of 10 and 20`, `aged 18 to 24`
        if ["and", "to", "-"].contains(text(start - 1)), ["aged", "of", "ages"].contains(text(start - 3)),
            text(start - 4) == "ages" || text(start - 3) == "aged"
        {
            return true
        }
        return false
    }

    /// `Ana Ruiz, 35,`.
    func isBareAge(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.value < 130, number.scale == 1, number.form == .cardinal else { return false }
        guard number.isPlainDigits, number.words.count == 1, number.value >= 1, text(start - 1) == ",", start > 1,
            words[start - 2].isCapitalised, words[start - 2].kind == .word,
            !TimeWords.months.contains(text(start - 2)), !TimeWords.weekdays.contains(text(start - 2))
        else { return false }
        return end >= words.count || [",", ".", ";", ")"].contains(text(end))
            || ["of", "from", "who", "was", "is", "has", "said", "told", "a", "an", "the"].contains(text(end))
    }

    /// `Ana Ruiz, a teacher of 52 who marched`: somebody, of whom nothing is counted.
    private func isAgeOfSomebody(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1, number.value >= 16, text(start - 1) == "of", start > 2,
            // `a British man of 71`
            ["a", "an"].contains(text(start - 3)) || ["a", "an"].contains(text(start - 4)),
            SubjectWords.isPeople(text(start - 2)),
            !SpeakerWords.bodies.contains(text(start - 2)), !PeopleGroups.all.contains(text(start - 2))
        else { return false }
        return end >= words.count || [",", ".", ";", ")"].contains(text(end))
            || ["who", "from", "whose", "with", "was", "is", "said", "and", "died", "has", "had"].contains(text(end))
    }

    /// `Life expectancy for men is around 73`, `the average age was 41`
    private func isExpectancy(before start: Int) -> Bool {
        var index = start
        while let bound = BoundPhrases.before.match(endingBefore: index, in: words) { index -= bound.count }
        guard ["is", "was", "be", "are", "were", "at"].contains(text(index - 1)) else { return false }
        return (max(0, index - 9)..<max(0, index - 1)).contains { word in
            text(word) == "expectancy" || text(word) == "age" && ["average", "median", "mean"].contains(text(word - 1))
        }
    }

    /// `He will be 35`, `the leader, thought to have turned 60 last week`: nothing stands behind that could be counted.
    private func isPersonsAge(start: Int, end: Int) -> Bool {
        var index = start
        while let bound = BoundPhrases.before.match(endingBefore: index, in: words) { index -= bound.count }
        if ["turned", "turns", "turn"].contains(text(index - 1)) {
            return end >= words.count || words[end].kind == .mark || ["last", "this", "next"].contains(text(end))
                || FunctionWords.all.contains(text(end)) && !["of", "into", "out"].contains(text(end))
        }
        guard ["is", "was", "be", "'s"].contains(text(index - 1)) else { return false }
        index -= 2
        while FunctionWords.auxiliaries.contains(text(index)) || FunctionWords.adverbs.contains(text(index)) {
            index -= 1
        }
        guard ["he", "she"].contains(text(index)) else { return false }
        return end >= words.count || words[end].kind == .mark || FunctionWords.all.contains(text(end))
    }

    /// `She is 5ft 7in tall`, `the man, 1.85m tall`, `the 2.1-metre-tall player`, `a woman of 1.60 metres`: how tall somebody is
    /// tells who is meant, as an age does.
    func isPersonsHeight(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        let unit = text(end) == "-" ? end + 1 : end
        guard let length = UnitTable.phrases.match(from: unit, in: words), length.meaning.dimension == .length,
            let metre = UnitTable.row(named: "metre"),
            number.value * length.meaning.factor / metre.factor < Self.tallest
        else { return false }
        let behind = unit + length.count
        if text(start - 1) == "of", isPerson(start - 2), ["a", "the"].contains(text(start - 3)) { return true }
        guard let tall = (behind..<behind + 3).first(where: { text($0) == "tall" }),
            words[end..<tall].allSatisfy({ $0.kind != .mark || $0.text == "-" })
        else { return false }
        // `the 2.1-metre-tall player`
        return (max(0, start - 6)..<start).contains(where: isPerson) || text(tall - 1) == "-" && isPerson(tall + 1)
    }

    /// In metres.
    private static let tallest = 2.8

    private func isPerson(_ index: Int) -> Bool {
        ["he", "she"].contains(text(index)) || text(index) == "old" && text(index - 1) == "-"
            || SubjectWords.isPeople(singular(text(index)))
    }
}
