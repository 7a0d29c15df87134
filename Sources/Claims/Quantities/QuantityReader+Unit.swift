internal import Prose
internal import Syntax

extension QuantityReader {
    /// A number's unit and where the quantity starts and ends with it.
    struct MeasuredNumber {
        var quantity: Quantity
        var start: Int
        var end: Int
        var noun: CountedNoun?
        var isElliptic = false
        /// Coins: what share of their currency one is.
        var share = 1.0
        var omission: Omission?
        var isBelowZero = false
    }

    /// The unit of a number: money before it, a unit of measure behind it, a share, a multiple, a counted noun, or one
    /// that the sentence states elsewhere.
    func measuredNumber(
        of number: NumberExpression, upper: NumberExpression?, unit: (row: UnitTable.Row, end: Int)?, end: Int,
        after previous: QuantityMention?
    ) -> MeasuredNumber? {
        let start = number.words.lowerBound
        var found = MeasuredNumber(quantity: Quantity(value: number.value, unit: Unit("")), start: start, end: end)
        if let currency = number.currency {
            found.quantity.unit = Unit(currency)
        } else if let money = moneyBefore(start) {
            found.quantity.unit = Unit(money.code)
            found.share = money.share
            found.start = money.start
            if let owner = dollarOwner(behind: end, code: money.code) {
                found.quantity.unit = Unit(owner)
                found.end += 1
            } else if Currencies.names[text(end)] != nil {
                found.end += 1
            }
        } else if let money = moneyBehind(end), money.end >= unit?.end ?? 0 {
            found.quantity.unit = Unit(money.code)
            found.share = money.share
            found.end = money.end
        } else if ["kr", "kr."].contains(text(end)) {
            // Crowns of a country that only the article knows.
            found.quantity.unit = Unit("kr")
            found.end += 1
        } else if let money = moneyOfGrand(upper ?? number) {
            found.quantity.unit = money
        } else if let magnitude = magnitude(before: start) {
            found.quantity.unit = Unit("magnitude")
            found.start = magnitude
        } else if number.form == .share {
            found.quantity.unit = Unit("percent")
        } else if number.form == .multiple {
            found.quantity.unit = Unit("times")
        } else if isScaleLetter(of: number, after: previous), let previous {
            found.quantity.unit = previous.quantity.unit
            found.share = 1e6
            found.end = end + 1
            found.isElliptic = true
        } else if let unit {
            found.quantity.unit = Unit(unit.row.name)
            found.end = max(unit.end, end)
            if unit.row.name == "degree" { readDegrees(of: &found) }
            if isCalibre(unit.row, end: unit.end, number: number) { found.omission = .name }
            if unit.row.dimension == .time, saysWhenOnly(start: start, end: unit.end) {
                found.omission = .time
            }
        } else if text(end) == "x", words[end].isGlued, !sentence.startsNumber(end + 1) {
            // `3.5x`
            found.end = end + 1
            found.quantity.unit = Unit("times")
        } else if text(end) == "times" || isDash(end) && text(end + 1) == "times" {
            found.end = isDash(end) ? end + 2 : end + 1
            found.quantity.unit = Unit(
                number.value != number.value.rounded() || isComparison(at: found.end) ? "times" : "time")
        } else if isDash(end), words.indices.contains(end + 1), words[end].isGlued,
            number.form == .cardinal,
            words[end + 1].isGlued && words[end + 1].kind == .word
                || text(end) == "-" && [",", "and", "or"].contains(text(end + 1)),
            BoundPhrases.behind.match(from: end + 1, in: words) == nil
        {
            return attributive(found, of: number)
        } else if let counted = CountedNoun(
            behind: behindBound(end), of: sentence, one: number.value == 1 && upper == nil)
        {
            found.noun = counted
            found.quantity.unit = Unit(counted.lemma)
            // `280 million of the 1.5 billion shekels`: the noun belongs to the number that stands before it.
            found.end = counted.isBehindAnotherNumber ? end : max(end, counted.head + 1)
        } else {
            found.isElliptic = true
            if let unit = ellipticUnit(of: number, end: end, previous: previous) {
                found.quantity.unit = unit
                // `a foot or two`
                if isAlternative(start) { found.omission = .idiom }
                // `$1.8 billion from 2.4`
                if number.scale == 1, number.value < 1000, let previous, previous.quantity.unit == unit,
                    previous.scale >= 1e6
                {
                    found.share = previous.scale
                }
            } else if let unit = unitOfMillions(number) {
                found.quantity.unit = unit
            } else {
                found.omission = .bare
            }
        }
        return found
    }

    /// `30-strong`, `billion-page-per-month`; other counts used as an adjective (`three-member panel`) name a thing.
    private func attributive(_ reading: MeasuredNumber, of number: NumberExpression) -> MeasuredNumber? {
        var found = reading
        let noun = found.end + 1
        if text(noun) == "strong" {
            // `a 500-strong contingent`
            let isArmed = (noun + 1..<noun + 4).contains { ArmedGroups.all.contains(text($0)) }
            found.quantity.unit = Unit(isArmed ? "soldier" : "person")
            found.end = noun + 1
            return found
        }
        if number.value >= 1000, let per = perUnit(at: noun + 1) {
            found.quantity.unit = Unit(singular(text(noun)) + "/" + per.name)
            found.end = per.end
            return found
        }
        // `a three-member panel`, `four- and six-cylinder engines`
        guard let unit = attribute(at: noun) else { return nil }
        found.quantity.unit = Unit(unit)
        found.end = text(noun) == unit ? noun + 1 : noun
        found.omission = .name
        return found
    }

    /// Where the noun may start: behind `or so`, `-plus`, `+`.
    func behindBound(_ end: Int) -> Int {
        let start = isDash(end) && words.indices.contains(end) && words[end].isGlued ? end + 1 : end
        guard let bound = BoundPhrases.behind.match(from: start, in: words) else { return end }
        return start + bound.count
    }

    /// `$75 Canadian`, `$75 U.S.`: whose dollar it is, behind the amount.
    private func dollarOwner(behind end: Int, code: String) -> String? {
        guard code == "USD", words.indices.contains(end), words[end].isCapitalised, ["us", "u.s."].contains(text(end)),
            !sentence.isNoun(end + 1)
        else { return nil }
        return "USD"
    }

    /// `20 degrees below zero Fahrenheit`, `5 degrees below freezing`
    private func readDegrees(of found: inout MeasuredNumber) {
        guard text(found.end) == "below", ["zero", "freezing"].contains(text(found.end + 1)) else { return }
        found.isBelowZero = true
        found.end += 2
        for scale in ["Celsius", "Fahrenheit"] where text(found.end) == scale.lowercased() {
            found.quantity.unit = Unit("degree \(scale)")
            found.end += 1
        }
    }

    /// The noun that a hyphen joins to a number here, or to the next number of a list with hanging hyphens.
    private func attribute(at index: Int) -> String? {
        if sentence.isNoun(index), !sentence.isFunctionWord(index) { return text(index) }
        guard [",", "and", "or"].contains(text(index)) else { return nil }
        for next in index..<min(words.count, index + 6) where isDash(next) && sentence.startsNumber(next - 1) {
            if sentence.isNoun(next + 1) { return text(next + 1) }
        }
        return nil
    }

    private func isComparison(at index: Int) -> Bool {
        text(index).hasSuffix("er")
            || ["more", "as", "the", "that", "what", "its", "their", "worse", "less"].contains(text(index))
            || sentence.isNoun(index) && !FunctionWords.all.contains(text(index))
    }

    /// A unit of measure behind a number, over a hyphen if need be: `21-inch`, `%`, `sq km`.
    func unitBehind(_ number: NumberExpression) -> (row: UnitTable.Row, end: Int)? {
        guard number.form != .share, number.form != .multiple else { return nil }
        var index = number.words.upperBound
        if isDash(index), words.indices.contains(index + 1), words[index].isGlued, words[index + 1].isGlued {
            index += 1
        }
        if text(index) == "of", ["a", "an"].contains(text(index + 1)), number.value <= 1 { index += 2 }
        // `thousands of gallons`
        if number.form == .vague, text(index) == "of" { index += 1 }
        // `six full months`, `50 more miles`
        if MeasuredUnits.modifiers.contains(text(index)), UnitTable.phrases.match(from: index, in: words) == nil {
            index += 1
        }
        if isWeighed, ["pound", "pounds"].contains(text(index)), let pound = UnitTable.row(named: "pound") {
            return (pound, index + 1)
        }
        // `6 ft 2 in`
        let before = text(number.words.lowerBound - 1)
        if text(index) == "in", ["ft", "feet", "foot"].contains(before), let inch = UnitTable.row(named: "inch") {
            return (inch, index + 1)
        }
        if isInchSign(index), let inch = UnitTable.row(named: "inch") { return (inch, index + 1) }
        guard let match = UnitTable.phrases.match(from: index, in: words) else { return nil }
        return (match.meaning, index + match.count)
    }
}

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
