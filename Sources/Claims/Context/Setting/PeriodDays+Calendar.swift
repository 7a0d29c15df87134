internal import Articles

/// Periods that the calendar cuts: weekends, the months up to a day, ranges of days and of dates.
extension PeriodDaysReader {
    /// - Returns: Nil where the period is none of these; nil inside where it is one that no days are known of.
    func calendarPeriod() -> ClosedRange<Int>?? {
        if words.contains("overnight") { return today - 1...today }
        let kinds: [() -> ClosedRange<Int>??] = [
            weekend, running, season, partOfYear, partOfMonth, spanOfYears, decade, rangeOfDays, weekOfDay,
        ]
        for days in kinds {
            if let days = days() { return days }
        }
        return nil
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
                    || index > 2 && PeriodWords.ends.contains(word(index)) && word(index - 1) == "that"
                        && isTime(word(index - 2))
            })
        else { return nil }
        let unit = word(joint - 1) == "that" ? joint - 2 : joint - 1
        guard let end = span(from: word(joint + 1) == "in" ? joint + 2 : joint + 1)?.upperBound,
            let last = CivilDay(daysSinceEpoch: end)
        else {
            return .some(nil)
        }
        let count = number(word(unit - 1)) ?? 1
        guard (1...120).contains(count) else { return .some(nil) }
        switch singular(word(unit)) {
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

    /// `from March 28 to April 3`, `between May and July 2022`, `in March and April`, `on Friday and Saturday`
    func rangeOfDates() -> ClosedRange<Int>?? {
        guard let joint = words.indices.first(where: { $0 > 0 && Self.joints.contains(words[$0]) }) else { return nil }
        var (first, last) = (date(in: 0..<joint), date(in: joint + 1..<words.count))
        // A day alone is of the month before.
        guard !first.isEmpty, last.year != nil || last.month != nil || last.days != nil else { return nil }
        if first.isWeekday, last.isWeekday, let (start, end) = both(first.days, last.days) {
            // `on Friday and Saturday` on a Friday: the one of the week before.
            return start.lowerBound > end.lowerBound
                ? start.lowerBound - 7...end.upperBound : start.lowerBound...end.upperBound
        }
        if let month = first.month, let lastMonth = last.month, first.year == nil {
            let year = last.year ?? span(of: last).flatMap { CivilDay(daysSinceEpoch: $0.lowerBound)?.year }
            // `from November to March`
            first.year = year.map { month > lastMonth ? $0 - 1 : $0 }
        } else if first.month != nil, last.year == nil, last.month != nil {
            last.year = first.year
        }
        guard let (start, end) = both(span(of: first), span(of: last)), end.upperBound >= start.lowerBound else {
            return nil
        }
        return start.lowerBound...end.upperBound
    }

    private func both(_ first: ClosedRange<Int>?, _ last: ClosedRange<Int>?) -> (ClosedRange<Int>, ClosedRange<Int>)? {
        guard let first, let last else { return nil }
        return (first, last)
    }

    // MARK: Weeks

    /// `the first week of May`, `the last ten days of 2023`
    private func partOfMonth() -> ClosedRange<Int>?? {
        guard let of = words.firstIndex(of: "of"), of > 1, ["day", "week"].contains(singular(word(of - 1))) else {
            return nil
        }
        let count = number(word(of - 2))
        let place = count == nil ? of - 2 : of - 3
        guard let ordinal = Self.ordinals[word(place)], let whole = span(from: of + 1), (count ?? 1) <= whole.count
        else { return nil }
        let length = (singular(word(of - 1)) == "week" ? 7 : 1) * (count ?? 1)
        guard (1...whole.count).contains(length), count == nil || ordinal < 2 else { return .some(nil) }
        if ordinal == 0 { return whole.upperBound - length + 1...whole.upperBound }
        let start = whole.lowerBound + (ordinal - 1) * length
        guard start <= whole.upperBound else { return .some(nil) }
        return start...min(start + length - 1, whole.upperBound)
    }

    /// `the week of May 6`: from its Monday on; `the week beginning May 8`.
    private func weekOfDay() -> ClosedRange<Int>?? {
        if let start = words.firstIndex(where: { PeriodWords.beginnings.contains(String($0)) }),
            word(start - 1) == "week",
            let day = span(from: start + 1), day.count == 1
        {
            return day.lowerBound...day.lowerBound + 6
        }
        guard let of = words.firstIndex(of: "of"), ["week", "weekend"].contains(word(of - 1)),
            let day = span(from: of + 1), day.count == 1
        else { return nil }
        let monday = day.lowerBound - (day.lowerBound + 3) % 7
        return word(of - 1) == "week" ? monday...monday + 6 : monday + 5...monday + 6
    }
}
