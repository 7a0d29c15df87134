internal import Prose
internal import Syntax

/// Dates: days, months, years and their parts, in the orders that say when.
extension PeriodPhrases {
    /// Weekday, month, day, year, quarter in any order that says when.
    func date(from start: Int) -> Int? {
        var end = start
        while PeriodWords.fiscal.contains(text(end)) || text(end) == "calendar" { end += 1 }
        if end > start, text(end) == "year" { end += 1 }
        let first = end
        while let next = partOfDate(at: end, isFirst: end == first) { end = next }
        guard end > first else { return nil }
        if PeriodWords.yearNames.contains(text(end)),
            isYear(end - 1) || isSpanOfYears(before: end) || shortSeason(at: end - 3) != nil
        {
            end += 1
        } else if isKindOfYear(end), text(end + 1) == "year" {
            end += 2
        } else if text(end) == "quarter", isMonth(end - 1) {
            // `the March quarter of 2023`
            end = yearOfPart(behind: end + 1)
        } else if isMonth(end - 1), ["last", "this", "next"].contains(text(end)), text(end + 1) == "year" {
            end += 2
        }
        return partOfDay(behind: end)
    }

    /// `the 2023/24 school year`, `the 2023 calendar year`
    private func isKindOfYear(_ index: Int) -> Bool {
        PeriodWords.fiscal.contains(text(index)) || PeriodWords.fromSummer.contains(text(index))
            || text(index) == "calendar"
    }

    private func partOfDate(at end: Int, isFirst: Bool) -> Int? {
        if let code = PeriodCode.end(at: end, in: sentence.words) { return yearOfPart(behind: code) }
        // `January–March`, `Friday-Sunday`
        if isMonth(end) && isMonth(end + 2) || isWeekday(end) && isWeekday(end + 2),
            ["-", "–"].contains(text(end + 1)),
            sentence.words[end + 1].isGlued
        {
            return end + 3
        }
        if isWeekday(end) || isMonth(end) || isDay(end) && isMonth(end + 1) { return end + 1 }
        // `May 14th`, `14th May`, `the 14th of May`
        if isDay(end), let behind = ordinal(behind: end + 1) {
            let month = text(behind) == "of" ? behind + 1 : behind
            if isMonth(month) { return month }
            return isFirst ? nil : behind
        }
        if isYear(end) {
            // `the 1990s`
            if text(end + 1) == "s", sentence.words[end + 1].isGlued { return end + 2 }
            return yearSpan(behind: end + 1)
        }
        guard !isFirst else { return shortSeason(at: end) }
        if isDay(end) {
            // `March 3-9`
            let isRange =
                ["-", "–"].contains(text(end + 1)) && sentence.words[end + 1].isGlued && isDay(end + 2)
                && isMonth(end - 1)
            return isRange ? end + 3 : end + 1
        }
        return (text(end) == "," || text(end) == "of" && isMonth(end - 1)) && isYear(end + 1) ? end + 1 : nil
    }

    /// `23/24` of `the 23/24 season`
    private func shortSeason(at start: Int) -> Int? {
        guard sentence.words.indices.contains(start + 3), PeriodWords.yearNames.contains(text(start + 3)),
            ["-", "–", "/"].contains(text(start + 1)), sentence.words[start + 1].isGlued,
            let first = Int(text(start)), let last = Int(text(start + 2)), text(start).utf8.count == 2,
            last == first + 1
        else { return nil }
        return start + 3
    }

    private func ordinal(behind end: Int) -> Int? {
        ["st", "nd", "rd", "th"].contains(text(end)) && sentence.words[end].isGlued ? end + 1 : nil
    }

    /// Behind `Q3`, its year: `of 2023`, `of last year`, `of fiscal 2024`.
    private func yearOfPart(behind end: Int) -> Int {
        guard text(end) == "of" else { return end }
        if let year = pointed(from: end + 1) { return year }
        var index = end + 1
        if PeriodWords.articles.contains(text(index)) { index += 1 }
        let isFiscal = PeriodWords.fiscal.contains(text(index))
        if isFiscal { index += text(index + 1) == "year" ? 2 : 1 }
        if isYear(index) { return yearSpan(behind: index + 1) }
        if let code = PeriodCode.end(at: index, in: sentence.words) { return code }
        if text(index) == "year" { return index + 1 }
        return isFiscal && text(index - 1) == "year" ? index : end
    }

    /// Behind `2012`, the end of `2012–13`, `2022/23`, `2019-2023`.
    func yearSpan(behind end: Int) -> Int {
        let words = sentence.words
        guard end > 0, ["-", "–", "/"].contains(text(end)), words[end].isGlued, words.indices.contains(end + 1),
            words[end + 1].isGlued, words[end + 1].kind == .number, isYear(end - 1),
            [2, 4].contains(text(end + 1).utf8.count), Int(text(end + 1)) != nil
        else { return end }
        return end + 2
    }

    func isSpanOfYears(before end: Int) -> Bool {
        end > 2 && ["-", "–", "/"].contains(text(end - 2)) && isYear(end - 3)
    }

    func partOfDay(behind end: Int) -> Int { PeriodWords.partsOfDay.contains(text(end)) ? end + 1 : end }

    func isNumber(_ index: Int) -> Bool {
        sentence.words.indices.contains(index)
            && (sentence.words[index].kind == .number || NumberWords.small[text(index)] != nil
                || NumberWords.tens[text(index)] != nil)
    }

    func isWeekday(_ index: Int) -> Bool {
        TimeWords.weekdays.contains(text(index)) && sentence.words[index].isCapitalised
    }

    func isMonth(_ index: Int) -> Bool {
        TimeWords.months.contains(text(index)) && sentence.words[index].isCapitalised
    }

    func isDay(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].kind == .number else { return false }
        return (1...31).contains(Int(text(index)) ?? 0)
    }

    func isYear(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].kind == .number,
            sentence.words[index].text.utf8.count == 4
        else { return false }
        return (1800...2100).contains(Int(text(index)) ?? 0)
    }
}
