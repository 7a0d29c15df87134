internal import Prose

/// Numbers that state no quantity: dates, years, clock times, ages, ordinals, names, scores, phone numbers, and `one` as
/// a pronoun (annotation guidelines, "Do not annotate").
struct NotAQuantity {
    let words: [Word]

    /// Whether a number is none of a quantity; if so, where to go on reading.
    func end(of number: NumberExpression) -> Int? {
        if let end = date(number) ?? clock(number) ?? ordinalOrDecade(number) { return end }
        if isYear(number) || isAge(number) || isName(number) || isCode(number) || isPronoun(number) || isListed(number)
        {
            return number.words.upperBound
        }
        return score(number)
    }

    private func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private func isMoney(_ number: NumberExpression) -> Bool {
        let index = number.words.lowerBound - 1
        return index >= 0 && Currencies.signs[words[index].text] != nil
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
        // `Sunday 26`
        if number.isPlainDigits, start > 0, TimeWords.weekdays.contains(words[start - 1].text),
            end >= words.count || !isUnit(end), !isPlural(text(end))
        {
            return end
        }
        return nil
    }

    private func isUnit(_ index: Int) -> Bool {
        UnitTable.phrases.match(from: index, in: words) != nil
    }

    /// `10:30`, `18.45 BST`, `7pm`, `10 a.m.`, `1500 GMT`.
    private func clock(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
        guard number.form == .cardinal, number.scale == 1 else { return nil }
        if text(end) == ":", words[end].isGlued, end + 1 < words.count, words[end + 1].kind == .number,
            words[end + 1].isGlued,
            words[end + 1].range.count == 2
        {
            var next = end + 2
            while text(next) == ":", next + 1 < words.count, words[next + 1].kind == .number { next += 2 }
            if TimeWords.clock.contains(text(next)) { next += 1 }
            return next
        }
        if TimeWords.clock.contains(text(end)), number.value <= 2400 { return end + 1 }
        return nil
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
    private func isYear(_ number: NumberExpression) -> Bool {
        guard number.isPlainDigits, number.words.count == 1, words[number.words.lowerBound].range.count == 4,
            number.value >= 1000,
            number.value < 2200, !isMoney(number)
        else {
            // `2010-11`, `2009/10`: the short second half of a span of years.
            let start = number.words.lowerBound
            return number.isPlainDigits && start > 1 && words[start].isGlued
                && ["-", "–", "/"].contains(text(start - 1))
                && words[start].range.count == 2 && words[start - 2].kind == .number
                && words[start - 2].range.count == 4
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
        if BoundPhrases.before.match(endingBefore: start, in: words) != nil { return false }
        if number.value >= 1900, number.value < 2100 {
            return !isPlural(text(end))
        }
        return !(end < words.count && words[end].kind == .word && !FunctionWords.all.contains(text(end)))
    }

    /// `35-year-old`, `35 years old`, `aged 35`, `Ana Ruiz, 35,`.
    private func isAge(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.value < 130, number.scale == 1, number.form == .cardinal else { return false }
        var next = end
        if text(next) == "-" { next += 1 }
        if ["year", "years", "month", "months", "day", "days", "week", "weeks"].contains(text(next)) {
            if text(next + 1) == "-" { next += 1 }
            if ["old", "olds"].contains(text(next + 1)) { return true }
            if ["of"].contains(text(next + 1)), text(next + 2) == "age" { return true }
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
        guard number.words.count == 1, number.value >= 1, text(start - 1) == ",", start > 1,
            words[start - 2].isCapitalised, words[start - 2].kind == .word,
            !TimeWords.months.contains(text(start - 2)), !TimeWords.weekdays.contains(text(start - 2))
        else { return false }
        return end >= words.count || [",", ".", ";", ")"].contains(text(end))
            || ["of", "from", "who", "was", "is", "has", "said", "told", "a", "an", "the"].contains(text(end))
    }

    /// `Boeing 737`, `Resolution 1973`, `page 3`, `H1N1`, `Ocean’s 11`.
    private func isName(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.form == .cardinal, start > 0, number.scale == 1, !isMoney(number) else { return false }
        let before = words[start - 1]
        if Designators.before.contains(before.text), number.isPlainDigits || number.words.count == 1 {
            return !isPlural(text(end)) || before.text.hasPrefix("no") || before.isCapitalised
        }
        if before.text == "#", before.isGlued == false, number.words.count == 1, number.value < 100,
            number.isPlainDigits
        {
            return true
        }
        guard number.isPlainDigits, before.kind == .word, before.isCapitalised, start > 1, !before.text.hasSuffix(".")
        else { return false }
        if words[start].isGlued { return true }
        // A capitalised word directly before digits is a name unless something countable follows.
        if isUnit(end) || text(end) == "%" || text(end) == "-" && isUnit(end + 1) { return false }
        if FunctionWords.all.contains(before.text) || BoundPhrases.before.match(endingBefore: start, in: words) != nil {
            return false
        }
        if TimeWords.weekdays.contains(before.text) { return false }
        return
            !(end < words.count && words[end].kind == .word
            && (isPlural(text(end)) || isPlural(text(end + 1)) && !FunctionWords.all.contains(text(end))))
            && !Nouns.peopleStates.contains(text(end))
    }

    /// Part of a phone number, a URL, a code, a version: digits glued to more digits by marks.
    private func isCode(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits else { return false }
        if start > 1, words[start].isGlued, words[start - 1].isGlued,
            ["/", "@", "_", ".", "=", "&", ":", "\\"].contains(text(start - 1))
        {
            return true
        }
        if end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued,
            ["@", "_", "=", "&", "\\"].contains(text(end))
        {
            return true
        }
        if end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued, text(end) == ".",
            words[end + 1].kind == .word
        {
            return true
        }
        // `020 7946 0000`, `555-0100-22`: three groups of digits or a leading zero.
        let spelling = words[start].text
        if spelling.utf8.count > 1, spelling.hasPrefix("0"), !spelling.contains(".") { return true }
        var groups = 1
        var index = end
        while index < words.count, groups < 3 {
            if words[index].kind == .number {
                groups += 1; index += 1
            } else if ["-", "–"].contains(text(index)), words[index].isGlued, index + 1 < words.count,
                words[index + 1].kind == .number, words[index + 1].isGlued
            {
                groups += 1; index += 2
            } else {
                break
            }
        }
        return groups >= 3
    }

    /// `one of the`, `no one`, `one day`, `one another`, `one’s`: not a count of one.
    private func isPronoun(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        guard number.words.count == 1, number.form == .cardinal, text(start) == "one" else { return false }
        let before = text(start - 1), next = text(start + 1)
        if [
            "no", "the", "this", "that", "each", "every", "any", "some", "which", "another", "day", "-", "first",
            "last", "big", "other", "good", "new", "only",
        ].contains(before),
            !(before == "only" && isConcrete(start + 1))
        {
            return true
        }
        if next == "of" || next == "another" || next == "'s" || next == "-" && !isUnit(start + 2) || next.isEmpty {
            return true
        }
        if FunctionWords.all.contains(next), !["more", "in"].contains(next) || next == "in" {
            return !isBounded(start)
        }
        if [
            "day", "time", "thing", "way", "side", "hand", "point", "reason", "moment", "place", "step", "knew",
            "example", "area", "part", "former", "senior", "western", "key",
        ].contains(next) {
            return !isBounded(start)
        }
        return next.unicodeScalars.first.map { !("a"..."z").contains($0) } ?? true
    }

    private func isBounded(_ start: Int) -> Bool {
        BoundPhrases.before.match(endingBefore: start, in: words)?.meaning != nil
    }

    private func isConcrete(_ index: Int) -> Bool {
        index < words.count && words[index].kind == .word && !FunctionWords.all.contains(words[index].text)
    }

    /// `two reasons`, `three ways`.
    private func isListed(_ number: NumberExpression) -> Bool {
        guard number.form == .cardinal, number.value <= 12, number.scale == 1 else { return false }
        let end = number.words.upperBound
        return Nouns.listed.contains(singular(text(end))) && text(end) != "stages"
            || end < words.count && !FunctionWords.all.contains(text(end)) && !isUnit(end)
                && Nouns.listed.contains(singular(text(end + 1))) && isPlural(text(end + 1))
    }

    /// `2-1`, `won 3–0`, `6-4, 7-5`: both ends small, no unit behind.
    private func score(_ number: NumberExpression) -> Int? {
        let end = number.words.upperBound
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
