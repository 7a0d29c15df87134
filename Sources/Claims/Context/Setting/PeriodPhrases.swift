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

    func text(_ index: Int) -> String { sentence.text(index) }

    private func end(of start: Int) -> Int? {
        if let end = distance(from: start) { return end }
        switch text(start) {
        case "since": return isRecord(before: start) ? nil : dated(from: start) ?? since(start)
        case PeriodWords.openers: return dated(from: start)
        case PeriodWords.pointers: return pointed(from: start)
        case TimeWords.days: return start + 1
        // `an overnight stay`, `cleaned up overnight`
        case "overnight": return sentence.isNoun(start + 1) || text(start - 1) == "up" ? nil : start + 1
        case "so": return text(start + 1) == "far" ? soFar(behind: start + 2) : nil
        case "to": return text(start + 1) == "date" ? start + 2 : nil
        case "year", "month", "quarter": return toDate(from: start)
        case "earlier", "later": return text(start + 1) == "this" ? pointed(from: start + 1) : nil
        default: return isWeekday(start) ? partOfDay(behind: start + 1) : nil
        }
    }

    /// `so far this year`, `so far in 2024`
    private func soFar(behind end: Int) -> Int {
        pointed(from: end) ?? (["in", "during"].contains(text(end)) ? dated(from: end) : nil) ?? end
    }

    /// `year to date`, `month-to-date`
    private func toDate(from start: Int) -> Int? {
        let step = text(start + 1) == "-" ? 2 : 1
        let isHyphened = step == 2 && text(start + 3) == "-"
        guard step == 1 || isHyphened, text(start + step) == "to", text(start + 2 * step) == "date" else { return nil }
        return start + 2 * step + 1
    }

    /// `in early May`, `on Friday night`, `at the end of June`, `in the past 24 hours`, `between August and October`
    private func dated(from start: Int) -> Int? {
        var index = start + 1
        if PeriodWords.articles.contains(text(index)), PeriodWords.edges.contains(text(index + 1)),
            text(index + 2) == "of"
        {
            index += 3
        } else if PeriodWords.edges.contains(text(index)) || text(index) == "all", text(index + 1) == "of" {
            index += 2
        } else if PeriodWords.articles.contains(text(index)), text(index + 1) == "whole", text(index + 2) == "of" {
            index += 3
        }
        if let end = weekend(from: index) ?? running(from: index) ?? dayRange(from: index) ?? holder(from: index)
            ?? window(from: index)
        {
            return end
        }
        let isDefinite = PeriodWords.articles.contains(text(index))
        if isDefinite { index += 1 }
        if PeriodWords.modifiers.contains(text(index)) { index += text(index + 1) == "-" ? 2 : 1 }
        guard let end = date(from: index) ?? season(from: index, isDefinite: isDefinite) else {
            return pointed(from: start + 1).flatMap { $0 > start + 2 ? $0 : nil }
        }
        // `from March to June`
        if ["from", "between"].contains(text(start)), ["to", "and", "until", "through"].contains(text(end)),
            let second = secondDate(from: end + 1) ?? lastDay(at: end + 1)
        {
            return second
        }
        return joined(behind: end) ?? end
    }

    /// `early May` of `from early April to early May`
    private func secondDate(from start: Int) -> Int? {
        var index = start
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        if PeriodWords.modifiers.contains(text(index)) { index += text(index + 1) == "-" ? 2 : 1 }
        return date(from: index)
    }

    /// `on May 3 and 4`, `in March and April`, `on Friday and Saturday`, `in the 1980s and 1990s`
    private func joined(behind end: Int) -> Int? {
        guard text(end) == "and" else { return nil }
        if let last = lastDay(at: end + 1) { return last }
        let isSame =
            isMonth(end - 1) && isMonth(end + 1) || isWeekday(end - 1) && isWeekday(end + 1)
            || text(end - 1) == "s" && isYear(end + 1) && text(end + 2) == "s"
            || isYear(end - 1) && !isMonth(end - 2) && isYear(end + 1)
            // `in late 2023 and early 2024`
            || PeriodWords.thirds.contains(text(end + 1))
        guard isSame, let last = secondDate(from: end + 1), !isPlural(text(last)) else { return nil }
        return last
    }

    /// `the night of 3 May`, `the week of May 6`, `the month of May`
    private func holder(from start: Int) -> Int? {
        guard PeriodWords.articles.contains(text(start)) else { return nil }
        let noun = text(start + 1)
        // `the week beginning 6 May`
        if noun == "week", PeriodWords.beginnings.contains(text(start + 2)) {
            return date(from: text(start + 3) == "on" ? start + 4 : start + 3)
        }
        guard text(start + 2) == "of" else { return nil }
        guard PeriodWords.partsOfDay.contains(noun) || ["week", "weekend", "month"].contains(noun) else { return nil }
        return dayRange(from: start + 3) ?? date(from: start + 3)
    }

    /// `summer 2023`, `the winter of 2022–23`, `the summer`, `the summer months`
    private func season(from start: Int, isDefinite: Bool) -> Int? {
        guard PeriodWords.seasons.contains(text(start)) else { return nil }
        let year = text(start + 1) == "of" ? start + 2 : start + 1
        if isYear(year) { return yearSpan(behind: year + 1) }
        // `in the fall`, `in spring`: also of what falls, and of every year.
        guard isDefinite, text(start) != "fall", text(start + 1) != "of" else { return nil }
        if PeriodWords.behindSeason.contains(text(start + 1)) { return start + 2 }
        return sentence.isNoun(start + 1) || sentence.isClitic(start + 1) ? nil : start + 1
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
        guard UnitTable.times.contains(text(index)) || UnitTable.times.contains(singular(text(index))) else {
            return nil
        }
        // `the fiscal year that ended in September`
        if text(index + 1) == "that" { index += 1 }
        guard PeriodWords.ends.contains(text(index + 1)) else { return nil }
        index += text(index + 2) == "in" ? 3 : 2
        if text(index) == "date" { return index + 1 }
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
        // `the third fiscal quarter`, `the last financial year`
        if PeriodWords.fiscal.contains(text(index))
            || PeriodWords.fromSummer.contains(text(index)) && text(index + 1) == "year"
        {
            index += 1
        }
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
    func pointed(from start: Int) -> Int? {
        guard PeriodWords.pointers.contains(text(start)) else { return nil }
        let next = text(start + 1)
        // `last fiscal year`
        if PeriodWords.fiscal.contains(next), ["year", "quarter"].contains(text(start + 2)) { return start + 3 }
        if text(start) == "this", ["morning", "afternoon", "evening"].contains(next) { return start + 2 }
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
}
