internal import Prose

/// Numbers that state no quantity: dates, years, clock times, ages, ordinals, names, scores, phone numbers, and `one` as
/// a pronoun (annotation guidelines, "Do not annotate").
struct NotAQuantity {
    let words: [Word]
    /// The numbers that are known as names so far (``namedNumbers``).
    var known: Set<Int> = []

    /// Whether a number is none of a quantity; if so, where to go on reading.
    func end(of number: NumberExpression) -> Int? {
        if let end = isoDate(number) ?? date(number) ?? clock(number) ?? ordinalOrDecade(number) { return end }
        if let end = codeOfPeriod(number) { return end }
        if let end = height(number) ?? score(number) ?? endOfParagraph(number) { return end }
        if isName(number) || isKnownModel(number) { return endOfName(number.words.upperBound) }
        if isYear(number) || isBareAge(number) || isCode(number) || isPronoun(number) {
            return number.words.upperBound
        }
        return nil
    }

    /// Behind `MAX 9` of `737 MAX 9`; where no part of a model's name stands, the word itself.
    func endOfModel(_ start: Int) -> Int {
        guard words.indices.contains(start), words[start].isCapitalised, Designators.behindModel.contains(text(start))
        else { return start }
        let isNumbered =
            words.indices.contains(start + 1) && words[start + 1].kind == .number && text(start + 1).utf8.count <= 2
        return isNumbered ? start + 2 : start + 1
    }

    /// `Boeing 777-300ER`, `737 MAX 9`: what is glued to a name's number, and what goes on with it, is of the name.
    private func endOfName(_ end: Int) -> Int {
        var end = endOfModel(end)
        while end < words.count, words[end].isGlued {
            if words[end].kind != .mark {
                end += 1
            } else if ["-", "/"].contains(text(end)), end + 1 < words.count, words[end + 1].isGlued,
                words[end + 1].kind != .mark
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// Why a quantity of this number is no figure, if it is none.
    func omission(of number: NumberExpression) -> Omission? {
        isAge(number) || isPersonsHeight(number)
            ? .age
            : isException(number)
                ? .exception
                : isOneOfTheMost(number) || isPricedDozen(number) || isEndOfScale(number)
                    || isTimeOfLevel(number) || isExchangeRate(number)
                    ? .idiom : isOneOf(number) ? .one : isListed(number) ? .listed : nil
    }

    /// `one of the sea's deadliest shipwrecks`
    private func isOneOfTheMost(_ number: NumberExpression) -> Bool {
        guard isOneOf(number), text(number.words.upperBound) == "of" else { return false }
        let phrase = (number.words.upperBound + 1..<number.words.upperBound + 6).map(text)
        return phrase.contains {
            ["most", "least", "best", "worst", "largest"].contains($0) || $0.hasSuffix("iest") || $0.hasSuffix("gest")
        }
    }

    /// `the price of a dozen eggs`: what is paid for, and not how many there are.
    private func isPricedDozen(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        guard text(number.words.upperBound - 1) == "dozen", number.value == 12 else { return false }
        return ["of", "for"].contains(text(start - 1))
            && ["price", "prices", "cost", "paid", "pay", "average"].contains(text(start - 2))
            || text(start - 1) == "per"
    }

    /// `the 12-month rate`, `a five-year high`, `a 30-year bond`: over how long what is measured is looked at.
    private func isTimeOfLevel(_ number: NumberExpression) -> Bool {
        var index = number.words.upperBound
        guard ["-", "‑"].contains(text(index)), ["day", "week", "month", "year"].contains(text(index + 1)) else {
            return false
        }
        index += 2
        let last = index + Self.longestLevel
        while index < last {
            if Self.levels.contains(text(index)) { return true }
            guard words.indices.contains(index), words[index].kind == .word, !FunctionWords.all.contains(text(index))
            else { return false }
            index += 1
        }
        return false
    }

    /// In words, with what stands before its head: `rolling average`.
    private static let longestLevel = 3
    private static let levels = WordSet(
        "rate average mean high low peak trough inflation bond bonds yield yields note notes treasury treasuries mortgage"
    )

    /// `($1 = 4.97 reais)`: at what rate an agency has converted.
    private func isExchangeRate(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        return text(end) == "=" || text(end + 1) == "=" || text(start - 1) == "=" || text(start - 2) == "="
    }

    /// `on a scale of one to 10`, `on a scale from zero to 100`
    private func isEndOfScale(_ number: NumberExpression) -> Bool {
        var before = number.words.lowerBound - 1
        if ["to", "-", "–"].contains(text(before)) { before -= 2 }
        while ["of", "from"].contains(text(before)) { before -= 1 }
        return before < number.words.lowerBound - 1 && text(before) == "scale"
            && ["a", "the"].contains(text(before - 1))
    }

    /// `all but 10 of the patients were unvaccinated` says nothing of the 10 that could be told as a figure of theirs.
    private func isException(_ number: NumberExpression) -> Bool {
        var start = number.words.lowerBound
        if let bound = BoundPhrases.before.match(endingBefore: start, in: words) { start -= bound.count }
        return text(start - 1) == "but" && ["all", "none"].contains(text(start - 2))
    }

    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    func isMoney(_ number: NumberExpression) -> Bool {
        Currencies.sign(at: number.words.lowerBound - 1, in: words) != nil
    }

    /// `2023-05-12`
    private func isoDate(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
        guard number.isPlainDigits, end + 3 < words.count, words[end - 1].text.utf8.count == 4,
            [0, 2].allSatisfy({ text(end + $0) == "-" && words[end + $0].isGlued }),
            [1, 3].allSatisfy({ words[end + $0].kind == .number && words[end + $0].text.utf8.count == 2 })
        else { return nil }
        return end + 4
    }

    /// `22 November`, `November 22`, `22nd of April`, `8-9 September`, `9/11`.
    private func date(_ number: NumberExpression) -> Int? {
        guard number.form == .cardinal, number.value >= 1, number.value <= 31, number.scale == 1,
            number.value == number.value.rounded()
        else { return nil }
        let start = number.words.lowerBound, end = number.words.upperBound
        if start > 0, TimeWords.months.contains(words[start - 1].text),
            words[start - 1].text != "may" || words[start - 1].isCapitalised,
            words[start - 1].text != "march" || words[start - 1].isCapitalised
        {
            // `April 20-22`, `April 20 and 21`, `April 20th`
            var next = end
            if next + 1 < words.count, ["-", "–", "to", "and", "/"].contains(text(next)),
                words[next + 1].kind == .number,
                (Double(words[next + 1].text) ?? 99) <= 31, !isUnit(next + 2)
            {
                next += 2
            }
            return next
        }
        var behind = end
        if ["st", "nd", "rd", "th"].contains(text(behind)), words[behind].isGlued { behind += 1 }
        if text(behind) == "of" { behind += 1 }
        if TimeWords.months.contains(text(behind)), words[behind].isCapitalised, number.isPlainDigits || behind > end {
            return behind + 1
        }
        // `8-9 September`, `8 and 9 September`
        if number.isPlainDigits, ["-", "–", "and", "to", "or"].contains(text(end)), end + 2 < words.count,
            words[end + 1].kind == .number,
            TimeWords.months.contains(text(end + 2)), words[end + 2].isCapitalised
        {
            return end + 3
        }
        // `9/11`, `24/7`, `12/05/2010`
        if number.isPlainDigits, text(end) == "/", words[end].isGlued, end + 1 < words.count,
            words[end + 1].kind == .number, words[end + 1].isGlued
        {
            var next = end + 2
            if text(next) == "/", next + 1 < words.count, words[next + 1].kind == .number { next += 2 }
            return next
        }
        // `Sunday (26)`, `on Sunday morning (26)`
        if number.isPlainDigits, text(start - 1) == "(", text(end) == ")",
            TimeWords.weekdays.contains(text(start - 2))
                || ["morning", "afternoon", "evening", "night"].contains(text(start - 2))
                    && TimeWords.weekdays.contains(text(start - 3))
        {
            return end
        }
        // `Sunday 26`
        if number.isPlainDigits, start > 0, TimeWords.weekdays.contains(words[start - 1].text),
            end >= words.count || !isUnit(end), !isPlural(text(end))
        {
            return end
        }
        return nil
    }

    func isUnit(_ index: Int) -> Bool {
        UnitTable.phrases.match(from: index, in: words) != nil
    }

    /// `20th`, `1990s`, `his 30s`.
    private func ordinalOrDecade(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
        guard end < words.count, words[end].isGlued else { return nil }
        if ["st", "nd", "rd", "th"].contains(text(end)) { return end + 1 }
        if text(end) == "s"
            || text(end) == "'s" && number.isPlainDigits && number.value.truncatingRemainder(dividingBy: 10) == 0
        {
            return end + 1
        }
        if text(end).hasPrefix("'"), text(end + 1) == "s" { return end + 2 }
        return nil
    }

    /// Four digits without a separator, from 1000 to 2199, that nothing countable follows.
    func isYear(_ number: NumberExpression) -> Bool {
        // `the year 4709`
        if number.isPlainDigits, text(number.words.lowerBound - 1) == "year",
            ["the", "of", "in"].contains(text(number.words.lowerBound - 2))
        {
            return true
        }
        guard number.isPlainDigits, number.words.count == 1, words[number.words.lowerBound].text.utf8.count == 4,
            number.value >= 1000,
            number.value < 2200, !isMoney(number)
        else {
            // `2010-11`, `2009/10`: the short second half of a span of years.
            let start = number.words.lowerBound
            return number.isPlainDigits && start > 1 && words[start].isGlued
                && ["-", "–", "/"].contains(text(start - 1))
                && words[start].text.utf8.count == 2 && words[start - 2].kind == .number
                && words[start - 2].text.utf8.count == 4
                && (1900...2100).contains(Int(words[start - 2].text) ?? 0)
        }
        let start = number.words.lowerBound, end = number.words.upperBound
        let before = text(start - 1)
        if isUnit(end), !["in", "m"].contains(text(end)) { return text(end) == "year" }
        if Currencies.names[text(end)] != nil || ["%", "people", "troops"].contains(text(end)) { return false }
        if TimeWords.datePrepositions.contains(before) || TimeWords.months.contains(before) || before == ","
            || before == "(" || before == "'s" || before == "the"
        {
            return true
        }
        if let bound = BoundPhrases.before.match(endingBefore: start, in: words) {
            // `charged over 2023 shipwreck`
            if bound.count == 1, before == "over", end < words.count, !isPlural(text(end)), text(end) != "to" {
                return (1900..<2100).contains(number.value)
            }
            // `since at least 1965`
            return ["since", "until", "till", "before"].contains(text(start - bound.count - 1))
        }
        if number.value >= 1900, number.value < 2100 {
            // `2,018 sales` would have its comma, or be round; `2018 sales` is of a year.
            return !isPlural(text(end)) || number.value > 1960 && number.value.truncatingRemainder(dividingBy: 50) != 0
        }
        return !(end < words.count && words[end].kind == .word && !FunctionWords.all.contains(text(end)))
    }

    /// `two reasons`, `three ways`.
    private func isListed(_ number: NumberExpression) -> Bool {
        guard number.form == .cardinal, number.value <= 12, number.scale == 1 else { return false }
        let end = number.words.upperBound
        return Nouns.listed.contains(singular(text(end))) && text(end) != "stages" && !isUnit(end)
            || end < words.count && !FunctionWords.all.contains(text(end)) && !isUnit(end)
                && Nouns.listed.contains(singular(text(end + 1))) && isPlural(text(end + 1))
    }
}
