internal import Prose
internal import Syntax

/// The phrases of a sentence that say when, or for how long back.
struct PeriodPhrases {
    let sentence: ParsedSentence

    func all() -> [SettingPhrase] {
        var found: [SettingPhrase] = []
        var index = 0
        while index < sentence.words.count {
            guard let end = end(of: index) else {
                index += 1
                continue
            }
            found.append(SettingPhrase(words: index..<end, name: index..<end))
            index = end
        }
        return found
    }

    private func text(_ index: Int) -> String { sentence.text(index) }

    private func end(of start: Int) -> Int? {
        if let end = distance(from: start) { return end }
        switch text(start) {
        case "since": return isRecord(before: start) ? nil : dated(from: start) ?? since(start)
        case PeriodWords.openers: return dated(from: start)
        case PeriodWords.pointers: return pointed(from: start)
        case TimeWords.days: return start + 1
        // `an overnight stay`, `cleaned up overnight`
        case "overnight": return sentence.isNoun(start + 1) || text(start - 1) == "up" ? nil : start + 1
        case "so": return text(start + 1) == "far" ? start + 2 : nil
        case "to": return text(start + 1) == "date" ? start + 2 : nil
        default: return isWeekday(start) ? partOfDay(behind: start + 1) : nil
        }
    }

    /// `in early May`, `on Friday night`, `at the end of June`, `in the past 24 hours`, `between August and October`
    private func dated(from start: Int) -> Int? {
        var index = start + 1
        if PeriodWords.articles.contains(text(index)), PeriodWords.edges.contains(text(index + 1)),
            text(index + 2) == "of"
        {
            index += 3
        } else if PeriodWords.edges.contains(text(index)), text(index + 1) == "of" {
            index += 2
        }
        if let end = weekend(from: index) ?? running(from: index) ?? dayRange(from: index) ?? window(from: index) {
            return end
        }
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        if PeriodWords.modifiers.contains(text(index)) { index += text(index + 1) == "-" ? 2 : 1 }
        guard let end = date(from: index) else { return pointed(from: start + 1).flatMap { $0 > start + 2 ? $0 : nil } }
        // `from March to June`
        if ["from", "between"].contains(text(start)), ["to", "and", "until", "through"].contains(text(end)),
            let second = date(from: end + 1) ?? lastDay(at: end + 1)
        {
            return second
        }
        // `on May 3 and 4`
        if text(end) == "and", let last = lastDay(at: end + 1) { return last }
        return end
    }

    /// `9` of `between March 3 and 9`: a day of the month before, where it counts nothing.
    private func lastDay(at index: Int) -> Int? {
        guard isDay(index), isDay(index - 2), isMonth(index - 3), !isPlural(text(index + 1)),
            UnitTable.phrases.match(from: index + 1, in: sentence.words) == nil
        else { return nil }
        return text(index + 1) == "," && isYear(index + 2) ? index + 3 : index + 1
    }

    /// `3 and 9 March`, `3-9 March 2024`
    private func dayRange(from start: Int) -> Int? {
        guard isDay(start), ["and", "to", "-", "–", "until", "through"].contains(text(start + 1)), isDay(start + 2),
            isMonth(start + 3)
        else { return nil }
        return isYear(start + 4) ? start + 5 : start + 4
    }

    /// `the weekend`, `the long holiday weekend`, `the Easter weekend`
    private func weekend(from start: Int) -> Int? {
        guard text(start) == "the" else { return nil }
        var index = start + 1
        while index < start + 3, text(index) != "weekend", sentence.words.indices.contains(index),
            PeriodWords.kindsOfWeekend.contains(text(index)) || sentence.words[index].isCapitalised
        { index += 1 }
        // `the weekend’s matches`, `the weekend talks`
        return text(index) == "weekend" && !sentence.isNoun(index + 1) && !sentence.isClitic(index + 1)
            ? index + 1 : nil
    }

    /// `the three months to March`, `the year ended 31 March 2024`, `the week to Friday`
    private func running(from start: Int) -> Int? {
        var index = start
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        if PeriodWords.fiscal.contains(text(index)) { index += 1 }
        if isNumber(index) { index += 1 }
        guard UnitTable.times.contains(text(index)) || UnitTable.times.contains(singular(text(index))),
            PeriodWords.ends.contains(text(index + 1))
        else { return nil }
        index += 2
        if PeriodWords.articles.contains(text(index)) || text(index) == "on" { index += 1 }
        if PeriodWords.edges.contains(text(index)) {
            index += 1
            if text(index) == "-" || text(index) == "of" { index += 1 }
        }
        return date(from: index)
    }

    /// `the past 24 hours`, `the last week`, `the first quarter of 2009`, `its first year`
    private func window(from start: Int) -> Int? {
        var index = start
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        guard
            TimeWords.windows.contains(text(index)) || PeriodWords.pointers.contains(text(index))
                || PeriodWords.ordinals.contains(text(index))
        else { return nil }
        index += 1
        if isNumber(index) { index += 1 }
        // `the first half` may be a match’s.
        let isHalf = text(index) == "half" && text(index + 1) == "of"
        guard
            isHalf || UnitTable.times.contains(text(index)) || UnitTable.times.contains(singular(text(index)))
                || PeriodWords.behindPreposition.contains(text(index))
        else { return nil }
        index += 1
        if text(index) == "of" {
            if let end = date(from: index + 1) ?? pointed(from: index + 1) { return end }
            if PeriodWords.articles.contains(text(index + 1)), text(index + 2) == "year" { return index + 3 }
        }
        return isHalf ? nil : index
    }

    /// `last weekend`, `this March`
    private func pointed(from start: Int) -> Int? {
        guard PeriodWords.pointers.contains(text(start)) else { return nil }
        let next = text(start + 1)
        return PeriodWords.behindPointer.contains(next) || TimeWords.months.contains(next)
            || TimeWords.weekdays.contains(next) ? partOfDay(behind: start + 2) : nil
    }

    /// `two weeks ago`, `a year earlier`, `the day before`
    private func distance(from start: Int) -> Int? {
        guard isNumber(start) || ["a", "an", "the"].contains(text(start)) else { return nil }
        let unit = text(start + 1)
        guard UnitTable.times.contains(unit) || UnitTable.times.contains(singular(unit)),
            TimeWords.displacements.contains(text(start + 2))
        else { return nil }
        return start + 3
    }

    /// `the lowest since 1994`, `for the first time since May` say how rare it is.
    private func isRecord(before start: Int) -> Bool {
        (max(0, start - 3)..<start).contains { index in
            text(index).hasSuffix("est") && sentence.isAdjective(index)
                || ["first", "worst", "most"].contains(text(index))
        }
    }

    /// `since then`, `since the border reopened`: up to the end of the clause.
    private func since(_ start: Int) -> Int? {
        var end = start + 1
        while end < sentence.words.count, end < start + 8,
            sentence.words[end].kind == .word || sentence.isClitic(end) || isYear(end)
                || isDay(end) && isMonth(end - 1),
            !["and", "but", "or"].contains(text(end))
        { end += 1 }
        return end > start + 1 ? end : nil
    }

    /// Weekday, month, day, year, quarter in any order that says when.
    private func date(from start: Int) -> Int? {
        var end = start
        while PeriodWords.fiscal.contains(text(end)) { end += 1 }
        if end > start, text(end) == "year" { end += 1 }
        let first = end
        while let next = partOfDate(at: end, isFirst: end == first) { end = next }
        guard end > first || isFiscalYear(start) else { return nil }
        if PeriodWords.yearNames.contains(text(end)), isSpanOfYears(before: end) {
            end += 1
        } else if PeriodWords.fiscal.contains(text(end)), text(end + 1) == "year" {
            end += 2
        }
        return partOfDay(behind: end)
    }

    private func partOfDate(at end: Int, isFirst: Bool) -> Int? {
        if isWeekday(end) || isFiscalYear(end) || isPartOfYear(end) || isMonth(end) || isDay(end) && isMonth(end + 1) {
            return yearSpan(behind: end + 1)
        }
        if isYear(end) {
            // `the 1990s`
            if text(end + 1) == "s", sentence.words[end + 1].isGlued { return end + 2 }
            return yearSpan(behind: end + 1)
        }
        guard !isFirst else { return nil }
        if isDay(end) {
            // `March 3-9`
            let isRange =
                ["-", "–"].contains(text(end + 1)) && sentence.words[end + 1].isGlued && isDay(end + 2)
                && isMonth(end - 1)
            return isRange ? end + 3 : end + 1
        }
        return (text(end) == "," || text(end) == "of" && isPartOfYear(end - 1)) && isYear(end + 1) ? end + 1 : nil
    }

    /// Behind `2012`, the end of `2012–13`, `2022/23`, `2019-2023`.
    private func yearSpan(behind end: Int) -> Int {
        let words = sentence.words
        guard end > 0, ["-", "–", "/"].contains(text(end)), words[end].isGlued, words.indices.contains(end + 1),
            words[end + 1].isGlued, words[end + 1].kind == .number,
            isYear(end - 1) || isFiscalYear(end - 1), [2, 4].contains(text(end + 1).utf8.count),
            Int(text(end + 1)) != nil
        else { return end }
        return end + 2
    }

    private func isSpanOfYears(before end: Int) -> Bool {
        end > 2 && ["-", "–", "/"].contains(text(end - 2)) && isYear(end - 3)
    }

    /// `Q3`, `H1`, `1H`
    private func isPartOfYear(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].isCapitalised else { return false }
        return ["q1", "q2", "q3", "q4", "h1", "h2"].contains(text(index))
    }

    /// `FY24`, `FY2023`
    private func isFiscalYear(_ index: Int) -> Bool {
        let text = text(index)
        guard text.hasPrefix("fy"), sentence.words[index].isCapitalised else { return false }
        return [2, 4].contains(text.utf8.count - 2) && Int(text.dropFirst(2)) != nil
    }

    private func partOfDay(behind end: Int) -> Int { PeriodWords.partsOfDay.contains(text(end)) ? end + 1 : end }

    private func isNumber(_ index: Int) -> Bool {
        sentence.words.indices.contains(index)
            && (sentence.words[index].kind == .number || NumberWords.small[text(index)] != nil
                || NumberWords.tens[text(index)] != nil)
    }

    private func isWeekday(_ index: Int) -> Bool {
        TimeWords.weekdays.contains(text(index)) && sentence.words[index].isCapitalised
    }

    private func isMonth(_ index: Int) -> Bool {
        TimeWords.months.contains(text(index)) && sentence.words[index].isCapitalised
    }

    private func isDay(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].kind == .number else { return false }
        return (1...31).contains(Int(text(index)) ?? 0)
    }

    private func isYear(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].kind == .number,
            sentence.words[index].text.utf8.count == 4
        else { return false }
        return (1800...2100).contains(Int(text(index)) ?? 0)
    }
}
