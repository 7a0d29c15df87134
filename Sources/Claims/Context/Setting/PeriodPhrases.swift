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
        if let end = window(from: index) { return end }
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        if PeriodWords.modifiers.contains(text(index)) { index += text(index + 1) == "-" ? 2 : 1 }
        guard let end = date(from: index) else { return pointed(from: start + 1).flatMap { $0 > start + 2 ? $0 : nil } }
        // `from March to June`
        if ["from", "between"].contains(text(start)), ["to", "and", "until", "through"].contains(text(end)),
            let second = date(from: end + 1)
        {
            return second
        }
        return end
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
        guard
            UnitTable.times.contains(text(index)) || UnitTable.times.contains(singular(text(index)))
                || PeriodWords.behindPreposition.contains(text(index))
        else { return nil }
        index += 1
        if text(index) == "of", let end = date(from: index + 1) { return end }
        return index
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

    /// Weekday, month, day and year in any order that says when.
    private func date(from start: Int) -> Int? {
        var end = start
        while isWeekday(end) || isMonth(end) || isYear(end) || end > start && isDay(end)
            || isDay(end) && isMonth(end + 1)
            || end > start && text(end) == "," && isYear(end + 1)
        { end += 1 }
        return end > start ? partOfDay(behind: end) : nil
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
            sentence.words[index].range.count == 4
        else { return false }
        return (1800...2100).contains(Int(text(index)) ?? 0)
    }
}
