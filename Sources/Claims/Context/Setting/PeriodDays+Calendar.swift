internal import Articles

/// Periods that the calendar cuts: weekends, quarters and halves, years that start in another month, ranges of days.
extension PeriodDaysReader {
    /// - Returns: Nil where the period is none of these; nil inside where it is one that no days are known of.
    func calendarPeriod() -> ClosedRange<Int>?? {
        if words.contains("overnight") { return today - 1...today }
        return weekend() ?? running() ?? partOfYear() ?? spanOfYears() ?? decade() ?? rangeOfDays()
    }

    /// `over the weekend`: the last one up to the article's day.
    private func weekend() -> ClosedRange<Int>?? {
        guard words.last == "weekend", !["last", "previous", "this", "next", "coming"].contains(word(words.count - 2))
        else { return nil }
        // 1970-01-01 was a Thursday; ISO 8601 weeks start on Monday.
        let weekday = (today + 3) % 7
        let saturday = weekday >= 5 ? today - weekday + 5 : today - weekday - 2
        return saturday...saturday + 1
    }

    // MARK: Up to a day

    /// `in the three months to March`, `in the year ended 31 March 2024`, `in the week to Friday`
    private func running() -> ClosedRange<Int>?? {
        guard
            let joint = words.indices.first(where: { index in
                index > 1 && PeriodWords.ends.contains(word(index)) && isTime(word(index - 1))
            })
        else { return nil }
        guard let end = span(from: joint + 1)?.upperBound, let last = CivilDay(daysSinceEpoch: end) else {
            return .some(nil)
        }
        let count = number(word(joint - 2)) ?? 1
        guard (1...120).contains(count) else { return .some(nil) }
        switch singular(word(joint - 1)) {
        case "hour": return end - (count + 23) / 24...end
        case "day": return end - count + 1...end
        case "week": return end - 7 * count + 1...end
        case "fortnight": return end - 14 * count + 1...end
        case "month": return months(count, to: last)
        case "quarter": return months(3 * count, to: last)
        case "year": return months(12 * count, to: last)
        default: return .some(nil)
        }
    }

    private func isTime(_ word: String) -> Bool {
        ["hour", "day", "week", "fortnight", "month", "quarter", "year"].contains(singular(word))
    }

    /// The months up to a day, from the day behind the one that ends the month before them.
    private func months(_ count: Int, to last: CivilDay) -> ClosedRange<Int>? {
        let isWhole = last.day == CivilDay.length(ofMonth: last.month, year: last.year)
        let month = last.year * 12 + last.month - 1 - count + (isWhole ? 1 : 0)
        let (year, number) = (month / 12, month % 12 + 1)
        let day = isWhole ? 1 : min(last.day, CivilDay.length(ofMonth: number, year: year))
        guard let first = CivilDay(year: year, month: number, day: day) else { return nil }
        return first.daysSinceEpoch + (isWhole ? 0 : 1)...last.daysSinceEpoch
    }

    // MARK: Parts of a year

    /// `in Q3 2023`, `in the second half of last year`, `in the first nine months of 2024`
    private func partOfYear() -> ClosedRange<Int>?? {
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

    private func monthsOfPart() -> ClosedRange<Int>? {
        for index in words.indices {
            let text = word(index)
            if text.utf8.count == 2, let number = Int(text.dropFirst()) {
                if text.hasPrefix("q"), (1...4).contains(number) { return 3 * number - 2...3 * number }
                if text.hasPrefix("h"), (1...2).contains(number) { return 6 * number - 5...6 * number }
            }
            guard let ordinal = Self.ordinals[text] else { continue }
            switch word(index + 1) {
            case "quarter":
                if ordinal > 0 { return 3 * ordinal - 2...3 * ordinal }
                return text == "final" ? 10...12 : nil
            case "half":
                guard word(index + 2) == "of", ordinal < 3 else { return nil }
                return ordinal == 1 ? 1...6 : 7...12
            default:
                // `the first six months` of what, where no year stands behind?
                guard ordinal == 1, let count = number(word(index + 1)), (1...12).contains(count),
                    singular(word(index + 2)) == "month", statedYear != nil
                else { return nil }
                return 1...count
            }
        }
        return nil
    }

    private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4, "final": 0]

    /// The year that a part is of: `of 2023`, `of last year`, `of the year`.
    private var statedYear: Int? {
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

    // MARK: Years

    private var isFiscal: Bool {
        words.contains { PeriodWords.fiscal.contains(String($0)) || $0.hasPrefix("fy") }
    }

    /// `in 2012–13`, `during the 2022/23 season`, `in fiscal 2023-24`
    private func spanOfYears() -> ClosedRange<Int>?? {
        guard let years = words.lazy.compactMap({ Self.years(of: $0) }).first else {
            // `in fiscal 2024`, `in FY24`: which months, each country and firm says for itself.
            return isFiscal ? .some(nil) : nil
        }
        let isOneYear = years.upperBound == years.lowerBound + 1
        if isFiscal, isOneYear {
            // From April to March, as in India, Japan and Britain, which write the years so.
            return joined(days(year: years.lowerBound, month: 4), days(year: years.upperBound, month: 3))
        }
        if words.contains("season") || words.contains("campaign"), isOneYear {
            // Football's clubs count from July to June.
            return joined(days(year: years.lowerBound, month: 7), days(year: years.upperBound, month: 6))
        }
        return joined(days(year: years.lowerBound), days(year: years.upperBound))
    }

    private func joined(_ first: ClosedRange<Int>?, _ last: ClosedRange<Int>?) -> ClosedRange<Int>? {
        guard let first, let last, last.upperBound >= first.lowerBound else { return nil }
        return first.lowerBound...last.upperBound
    }

    /// The years of `2012–13`, `2022/23`, `2019-2023`.
    private static func years(of word: Substring) -> ClosedRange<Int>? {
        let text = word.hasPrefix("fy") ? word.dropFirst(2) : word
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" || $0 == "/" }
        guard parts.count == 2, parts[0].utf8.count == 4, let first = Int(parts[0]), CivilDay.years.contains(first),
            let end = Int(parts[1]), end >= 0
        else { return nil }
        let last = parts[1].utf8.count == 4 ? end : parts[1].utf8.count == 2 ? first / 100 * 100 + end : 0
        // `1999-00`
        let year = last < first && parts[1].utf8.count == 2 ? last + 100 : last
        return year > first && CivilDay.years.contains(year) ? first...year : nil
    }

    /// `in the 1990s`
    private func decade() -> ClosedRange<Int>?? {
        for word in words where word.utf8.count == 5 && word.hasSuffix("0s") {
            guard let first = Int(word.dropLast()), CivilDay.years.contains(first) else { continue }
            return joined(days(year: first), days(year: first + 9))
        }
        return nil
    }

    // MARK: Days

    /// `between March 3 and 9`, `from 3 to 9 March`, `on March 3-9`
    private func rangeOfDays() -> ClosedRange<Int>?? {
        var month: Int?
        var year: Int?
        var days: [Int] = []
        for word in words {
            if let name = Self.months.firstIndex(where: { word.hasPrefix($0) }), TimeWords.months.contains(String(word))
            {
                guard month == nil else { return nil }
                month = name + 1
                continue
            }
            let parts = word.split { $0 == "-" || $0 == "–" }
            for part in parts {
                guard let number = Int(part) else { continue }
                if part.utf8.count == 4, CivilDay.years.contains(number) {
                    year = number
                } else if (1...31).contains(number) {
                    days.append(number)
                }
            }
        }
        guard let month, days.count == 2, days[0] < days[1], let first = span(year: year, month: month, day: days[0]),
            let start = CivilDay(daysSinceEpoch: first.lowerBound),
            let last = CivilDay(year: start.year, month: month, day: days[1])
        else { return nil }
        return first.lowerBound...last.daysSinceEpoch
    }
}
