internal import Articles

/// Years and their parts: quarters and halves, seasons, years that start in another month, decades.
extension PeriodDaysReader {
    // MARK: Parts of a year

    /// `in Q3 2023`, `in 3Q23`, `in the second half of last year`, `in the first nine months of 2024`
    func partOfYear() -> ClosedRange<Int>?? {
        if let quarter = quarterOfMonth() { return quarter }
        // `the first half of May`
        guard let part = monthsOfPart(), !words.contains(where: { TimeWords.months.contains(String($0)) }) else {
            return nil
        }
        // The quarters of a fiscal year are other ones in each firm.
        guard !isFiscal else { return .some(nil) }
        if let year = statedYear { return months(part, of: year) }
        guard let days = months(part, of: published.year) else { return .some(nil) }
        return days.lowerBound > today ? months(part, of: published.year - 1) : days
    }

    /// `the March quarter`, which ends with that month.
    private func quarterOfMonth() -> ClosedRange<Int>?? {
        guard let index = words.firstIndex(of: "quarter"), index > 0, word(index - 2) != "to",
            let month = Self.months.firstIndex(where: { word(index - 1).hasPrefix($0) }),
            TimeWords.months.contains(word(index - 1)), month % 3 == 2
        else { return nil }
        let year = statedYear ?? (month + 1 > published.month ? published.year - 1 : published.year)
        return months(month - 1...month + 1, of: year)
    }

    private var codes: some Sequence<PeriodCode> { words.lazy.compactMap { PeriodCode($0) } }

    private func monthsOfPart() -> ClosedRange<Int>? {
        if let months = codes.lazy.compactMap(\.months).first(where: { _ in true }) { return months }
        for index in words.indices {
            guard let ordinal = Self.ordinals[word(index)] else { continue }
            let unit = PeriodWords.fiscal.contains(word(index + 1)) ? index + 2 : index + 1
            switch word(unit) {
            case "quarter":
                if ordinal > 0 { return ordinal < 5 ? 3 * ordinal - 2...3 * ordinal : nil }
                // `last quarter` is the one before the article's.
                return word(index) != "last" || word(unit + 1) == "of" ? 10...12 : nil
            case "half":
                guard word(unit + 1) == "of", ordinal < 3 else { return nil }
                return ordinal == 1 ? 1...6 : 7...12
            default:
                // `the first six months` of what, where no year stands behind?
                guard ordinal < 2, let count = number(word(unit)), (1...12).contains(count),
                    singular(word(unit + 1)) == "month", statedYear != nil
                else { return nil }
                return ordinal == 1 ? 1...count : 13 - count...12
            }
        }
        return nil
    }

    /// 0 is the last one.
    static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "final": 0, "last": 0]

    /// The year that a part is of: `of 2023`, `of last year`, `of the year`.
    private var statedYear: Int? {
        if let year = codes.lazy.compactMap(\.years?.lowerBound).first(where: { _ in true }) { return year }
        if let year = words.lazy.compactMap({ $0.utf8.count == 4 ? Int($0) : nil }).first(
            where: CivilDay.years.contains)
        {
            return year
        }
        guard let index = words.lastIndex(of: "year"), index > 0 else { return nil }
        switch word(index - 1) {
        case "last", "previous": return published.year - 1
        case "this", "the": return published.year
        default: return nil
        }
    }

    func months(_ months: ClosedRange<Int>, of year: Int) -> ClosedRange<Int>? {
        guard let first = days(year: year, month: months.lowerBound),
            let last = days(year: year, month: months.upperBound)
        else { return nil }
        return first.lowerBound...last.upperBound
    }

    // MARK: Seasons

    /// `in summer 2023`, `in the winter of 2022–23`, `last spring`, by the months that meteorologists of the northern half count.
    func season() -> ClosedRange<Int>?? {
        guard let index = words.firstIndex(where: { Self.seasonStarts[$0] != nil }),
            let month = Self.seasonStarts[words[index]]
        else { return nil }
        let third = ["early": 0, "mid": 1, "late": 2][word(index - 1)]
        func days(_ year: Int) -> ClosedRange<Int>? {
            let start = year * 12 + month - 1 + (third ?? 0)
            let end = third == nil ? start + 2 : start
            return joined(
                self.days(year: start / 12, month: start % 12 + 1), self.days(year: end / 12, month: end % 12 + 1))
        }
        if let years = words.lazy.compactMap({ Self.years(of: $0) }).first {
            // `the summer of 2022–23` is one of the southern half.
            if month == 6 {
                return joined(self.days(year: years.lowerBound, month: 12), self.days(year: years.upperBound, month: 2))
            }
            return days(years.lowerBound)
        }
        if let year = words.lazy.compactMap({ $0.utf8.count == 4 ? Int($0) : nil }).first {
            // The winter of a year is the one that starts in it, once that has come.
            return days(year).flatMap { month == 12 && $0.lowerBound > today ? days(year - 1) : $0 }
        }
        let candidates = (published.year - 2...published.year + 1).compactMap(days)
        switch word(index - 1) {
        case "last", "previous", "past": return candidates.last { $0.upperBound < today }
        case "next", "coming": return candidates.first { $0.lowerBound > today }
        // `this spring` is that of the year, also in autumn; a winter begins in the year before for those who are in it.
        case "this": return days(month == 12 && published.month < 9 ? published.year - 1 : published.year)
        default: return candidates.last { $0.lowerBound <= today }
        }
    }

    private static let seasonStarts: [Substring: Int] = [
        "spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12,
    ]

    // MARK: Years

    private var isFiscal: Bool {
        words.contains { PeriodWords.fiscal.contains(String($0)) } || codes.contains(where: \.isFiscal)
    }

    /// `in 2012–13`, `during the 2022/23 season`, `in fiscal 2023-24`
    func spanOfYears() -> ClosedRange<Int>?? {
        let spans = words.compactMap { Self.years(of: $0) } + shortSeason
        guard let first = spans.first, let last = spans.last, last.upperBound > first.lowerBound else {
            // `in fiscal 2024`, `in FY24`: which months, each country and firm says for itself.
            return isFiscal ? .some(nil) : nil
        }
        let years = first.lowerBound...last.upperBound
        let isOneYear = first.count == 2 && last.count == 2
        if isFiscal, isOneYear {
            // From April to March, as in India, Japan and Britain, which write the years so.
            return joined(days(year: years.lowerBound, month: 4), days(year: years.upperBound, month: 3))
        }
        if isOneYear, words.contains(where: { PeriodWords.fromSummer.contains(String($0)) }) {
            // Football's clubs, schools and farmers count from July to June.
            return joined(days(year: years.lowerBound, month: 7), days(year: years.upperBound, month: 6))
        }
        return joined(days(year: years.lowerBound), days(year: years.upperBound))
    }

    /// `the 23/24 season`
    private var shortSeason: [ClosedRange<Int>] {
        guard words.contains(where: { PeriodWords.yearNames.contains(String($0)) }) else { return [] }
        return words.compactMap { PeriodCode("fy" + $0)?.years }.filter { $0.count == 2 }
    }

    private func joined(_ first: ClosedRange<Int>?, _ last: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let first, let last, last.upperBound >= first.lowerBound else { return nil }
        return first.lowerBound...last.upperBound
    }

    /// The years of `2012–13`, `2022/23`, `2019-2023`, `fy22/23`.
    private static func years(of word: Substring) -> ClosedRange<Int>? {
        if let years = PeriodCode(word)?.years { return years.count > 1 ? years : nil }
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "/" }
        guard parts.count == 2, parts[0].utf8.count == 4, let first = Int(parts[0]), CivilDay.years.contains(first),
            let end = Int(parts[1]), end >= 0
        else { return nil }
        let last = parts[1].utf8.count == 4 ? end : parts[1].utf8.count == 2 ? first / 100 * 100 + end : 0
        // `1999-00`
        let year = last < first && parts[1].utf8.count == 2 ? last + 100 : last
        return year > first && CivilDay.years.contains(year) ? first...year : nil
    }

    /// `in the 1990s`, `in the late 1990s`, `in the 1980s and 1990s`
    func decade() -> ClosedRange<Int>?? {
        let decades = words.indices.compactMap { index -> ClosedRange<Int>? in
            let word = words[index]
            guard word.utf8.count == 5, word.hasSuffix("0s"), let first = Int(word.dropLast()),
                CivilDay.years.contains(first)
            else { return nil }
            // Of ten years, the first four and the last three.
            let years = [0...3, 4...6, 7...9]
            let part = ["early": years[0], "mid": years[1], "late": years[2]][self.word(index - 1)] ?? 0...9
            return joined(days(year: first + part.lowerBound), days(year: first + part.upperBound))
        }
        guard let first = decades.first, let last = decades.last else { return nil }
        return joined(first, last)
    }
}
