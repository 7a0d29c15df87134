internal import Prose

/// Digits that marks make something else of: heights, scores, clock times, codes of periods.
extension NotAQuantity {
    /// `6'2"`, `5′11″`: feet and inches, as the height of a person is written.
    func height(_ number: NumberExpression) -> Int? {
        let foot = number.words.upperBound, inches = foot + 1
        if let end = heightInWords(number) { return end }
        guard number.isPlainDigits, number.value < 10, inches < words.count, ["'", "′"].contains(text(foot)),
            words[foot].isGlued, words[inches].kind == .number, (Double(text(inches)) ?? 99) < 12
        else { return nil }
        var end = inches + 1
        if NumberWords.fractionSigns[text(end)] != nil { end += 1 }
        let isMarked = ["\"", "″", "”", "'"].contains(text(end)) && words[end].isGlued
        guard words[inches].isGlued || isMarked else { return nil }
        while ["\"", "″", "”", "'"].contains(text(end)), words[end].isGlued { end += 1 }
        return end
    }

    /// `the 6-foot-5 centre`
    private func heightInWords(_ number: NumberExpression) -> Int? {
        let hyphen = number.words.upperBound
        guard number.value < 10, hyphen + 3 < words.count, text(hyphen) == "-",
            ["foot", "ft"].contains(text(hyphen + 1)),
            text(hyphen + 2) == "-", words[hyphen + 2].isGlued, words[hyphen + 3].isGlued,
            Double(text(hyphen + 3)).map({ $0 < 12 }) ?? (NumberWords.small[text(hyphen + 3)] != nil)
        else { return nil }
        let end = hyphen + 4
        return text(end) == "-" && text(end + 1).hasPrefix("inch") ? end + 2 : end
    }

    /// `3Q23`, the year of `Q3'23`, `the summer of '22`
    func codeOfPeriod(_ number: NumberExpression) -> Int? {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1 else { return nil }
        if let code = PeriodCode.end(at: start, in: words), code > end { return code }
        guard words[start].isGlued, text(start - 1) == "'", text(start).utf8.count == 2 else { return nil }
        if words[start - 1].isGlued { return PeriodCode.end(at: start - 2, in: words).flatMap { $0 >= end ? $0 : nil } }
        // A quotation may open here too: `'14 were hurt,' he said`.
        let isOfYear =
            ["of", "in", "since"].contains(text(start - 2)) || TimeWords.months.contains(text(start - 2))
            || PeriodWords.seasons.contains(text(start - 2))
        let isLast =
            end >= words.count || words[end].kind == .mark && text(end) != "%" || FunctionWords.all.contains(text(end))
        return isOfYear && isLast ? end : nil
    }

    /// `10:30`, `18.45 BST`, `7pm`, `10 a.m.`, `1500 GMT`.
    func clock(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
        guard number.form == .cardinal, number.scale == 1 else { return nil }
        if text(end) == ":", words[end].isGlued, end + 1 < words.count, words[end + 1].kind == .number,
            words[end + 1].isGlued,
            words[end + 1].text.utf8.count == 2
        {
            var next = end + 2
            while text(next) == ":", next + 1 < words.count, words[next + 1].kind == .number { next += 2 }
            if TimeWords.clock.contains(text(next)) { next += 1 }
            return next
        }
        // `16:9`, `a ratio of 3:1`
        if text(end) == ":", words[end].isGlued, end + 1 < words.count, words[end + 1].kind == .number,
            words[end + 1].isGlued, number.isPlainDigits
        {
            return end + 2
        }
        // `0600 hrs`, but `10 hrs`
        if text(end) == "hrs", words[end - 1].text.utf8.count < 4 { return nil }
        if TimeWords.clock.contains(text(end)), number.value <= 2400 { return end + 1 }
        return clockBeside(number)
    }

    /// `open at 7.30pm and close at 11`, `7:45 pm and 1800 hours`: a time of day where one that says so stands before.
    private func clockBeside(_ number: NumberExpression) -> Int? {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1, number.value <= 2400 else { return nil }
        let isHours = text(end) == "hours" && text(start).utf8.count == 4
        let isBare =
            number.value <= 24 && ["at", "until", "till"].contains(text(start - 1))
            && (end >= words.count || words[end].kind == .mark && text(end) != "%"
                || FunctionWords.all.contains(text(end)))
        guard isHours || isBare, hasClock(before: start) else { return nil }
        return isHours ? end + 1 : end
    }

    private func hasClock(before start: Int) -> Bool {
        (max(1, start - 12)..<max(1, start)).contains { index in
            TimeWords.clock.contains(text(index)) && words[index - 1].kind == .number
                || text(index) == ":" && words[index].isGlued && words[index - 1].kind == .number
                    && words[index + 1].isGlued && text(index + 1).utf8.count == 2
        }
    }

    /// `City 3 Rovers 1`: a sentence of two names, each with a number.
    private func scoreOfNames(_ number: NumberExpression) -> Int? {
        guard number.isPlainDigits, number.value < 200, number.words.count == 1 else { return nil }
        let first = number.words.lowerBound
        let start = nameStart(before: first)
        guard start < first, start == 0 || [",", ";", ":"].contains(text(start - 1)),
            !Nouns.peopleStates.contains(text(first - 1))
        else { return nil }
        var second = number.words.upperBound
        while second < words.count, second - first <= 4, words[second].kind == .word, words[second].isCapitalised {
            second += 1
        }
        guard second > first + 1, second < words.count, words[second].kind == .number, (Int(text(second)) ?? 999) < 200,
            second + 1 >= words.count || [".", ",", ";", "("].contains(text(second + 1)),
            !isUnit(first + 1), !Nouns.peopleStates.contains(text(second - 1)),
            !TimeWords.months.contains(text(second - 1)), !TimeWords.months.contains(text(first - 1)),
            !Designators.labels.contains(text(second - 1))
        else { return nil }
        return second + 1
    }

    private func nameStart(before end: Int) -> Int {
        var start = end
        while start > 0, end - start < 4, words[start - 1].kind == .word, words[start - 1].isCapitalised { start -= 1 }
        return start
    }

    /// `in a vote of 51 to 49`, `voted 51 to 49`: two sides of one result.
    private func vote(_ number: NumberExpression) -> Int? {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits, text(end) == "to", end + 1 < words.count, words[end + 1].kind == .number,
            !isUnit(end + 2), !isMoney(number)
        else { return nil }
        let isVote =
            text(start - 1) == "of" && ["vote", "votes", "margin"].contains(text(start - 2))
            || ["voted", "vote"].contains(text(start - 1))
        return isVote ? end + 2 : nil
    }

    /// `2-1`, `won 3–0`, `6-4, 7-5`: both ends small, no unit behind.
    func score(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
        if let end = scoreOfNames(number) ?? vote(number) { return end }
        guard number.isPlainDigits, number.value < 200, end + 1 < words.count, ["-", "–"].contains(text(end)),
            words[end].isGlued,
            words[end + 1].kind == .number, words[end + 1].isGlued, let other = Double(words[end + 1].text), other < 200
        else { return nil }
        if other < number.value { return end + 2 }
        let next = text(end + 2)
        let counted =
            isUnit(end + 2) || isPlural(next) || isPlural(text(end + 3)) || next == "-" || Currencies.names[next] != nil
            || NumberWords.scales[next] != nil || NumberWords.scaleLetters[next] != nil && words[end + 2].isGlued
            || isMoney(number)
        return counted ? nil : end + 2
    }
}
