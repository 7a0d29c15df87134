package import Articles
internal import Lexicon

/// The days that a period means, seen from the day on which the article was published.
package struct PeriodDays: Hashable, Sendable {
    package let first: CivilDay
    package let last: CivilDay
    /// Whether it runs from its first day up to the article: `since May`, `so far this year`.
    package let isOpen: Bool
}

extension PeriodDays {
    /// Reads a claim's period: `on Friday`, `last week`, `in the past 24 hours`, `since August 2023`, `two weeks ago`.
    ///
    /// - Parameters:
    ///   - period: As the claim states it.
    ///   - published: The article's day: a weekday or month without a year is the last one up to it.
    /// - Returns: Nil where the period names no days (`since the border reopened`).
    package init?(_ period: String, published: CivilDay) {
        let reader = PeriodDaysReader(period, published)
        guard let days = reader.days() else { return nil }
        self = days
    }
}

struct PeriodDaysReader {
    let words: [Substring]
    let published: CivilDay

    init(_ period: String, _ published: CivilDay) {
        // `mid-May`, `end-September`
        words = period.lowercased().split { $0 == " " || $0 == "," }.flatMap { word in
            let parts = word.split(separator: "-", maxSplits: 1)
            return parts.count == 2 && Self.edges.contains(parts[0]) ? parts : [word]
        }
        self.published = published
    }

    func word(_ index: Int) -> String { words.indices.contains(index) ? String(words[index]) : "" }

    func days() -> PeriodDays? {
        let opener = word(0)
        if ["so", "to"].contains(opener), ["far", "date"].contains(word(1)) { return nil }
        if let days = distance() ?? past() { return days }
        if !["since", "by", "until", "before", "after"].contains(opener), let days = calendarPeriod() {
            return days.flatMap { period($0, isOpen: false) }
        }
        guard let start = span(from: 0) else { return nil }
        if opener == "since" {
            guard start.lowerBound <= today else { return nil }
            return period(start.lowerBound...max(today, start.lowerBound), isOpen: true)
        }
        if ["from", "between"].contains(opener),
            let joint = words.firstIndex(where: { ["to", "and", "until", "through"].contains($0) }),
            let end = span(from: joint + 1), end.upperBound >= start.lowerBound
        {
            return period(start.lowerBound...end.upperBound, isOpen: false)
        }
        // `by June`, `until June` say when something ends, `before June` and `after June` what it is not in.
        guard !["by", "until", "before", "after"].contains(opener) else { return nil }
        return period(start, isOpen: false)
    }

    var today: Int { published.daysSinceEpoch }

    private func period(_ days: ClosedRange<Int>, isOpen: Bool) -> PeriodDays? {
        guard let first = CivilDay(daysSinceEpoch: days.lowerBound),
            let last = CivilDay(daysSinceEpoch: days.upperBound)
        else { return nil }
        return PeriodDays(first: first, last: last, isOpen: isOpen)
    }

    /// `two weeks ago`, `a year earlier`
    private func distance() -> PeriodDays? {
        guard words.count == 3, word(2) == "ago" || word(2) == "earlier", let count = number(word(0)),
            let unit = Self.unitDays[singular(word(1))], count <= 1000
        else { return nil }
        // A fortnight is said of two weeks, as vaguely as these.
        if singular(word(1)) == "fortnight" {
            return period(today - count * 14 - 3...today - count * 14 + 3, isOpen: false)
        }
        let centre = today - count * unit
        // The wider the unit, the vaguer the day.
        return period(centre - unit / 2...centre + unit / 2, isOpen: false)
    }

    /// `in the past 24 hours`, `over the last two weeks`, `in the past year`
    private func past() -> PeriodDays? {
        guard let index = words.firstIndex(where: { $0 == "past" || $0 == "last" }), index > 0 else { return nil }
        let counted = number(word(index + 1))
        guard counted != nil || word(index) == "past",
            let unit = Self.unitDays[singular(word(index + (counted == nil ? 1 : 2)))]
        else { return nil }
        let count = counted ?? 1
        guard count <= 1000 else { return nil }
        let length = singular(word(index + (counted == nil ? 1 : 2))) == "hour" ? (count + 23) / 24 : count * unit
        return period(today - length...today, isOpen: true)
    }

    private static let unitDays = [
        "hour": 1, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652,
    ]

    func number(_ word: String) -> Int? {
        if let digits = Int(word) { return digits }
        if word == "a" || word == "an" { return 1 }
        return (NumberWords.small[word] ?? NumberWords.tens[word]).map { Int($0) }
    }

    /// The days of the first date from a word on.
    func span(from start: Int) -> ClosedRange<Int>? {
        var year: Int?
        var month: Int?
        var day: Int?
        for index in start..<max(start, words.count) {
            let text = word(index)
            if ["to", "and", "until", "through"].contains(text), year != nil || month != nil || day != nil { break }
            if let relative = relative(at: index) { return relative }
            let bare = text.hasSuffix("'s") ? String(text.dropLast(2)) : text
            if let weekday = Self.weekdays.firstIndex(where: { bare.hasPrefix($0) }), TimeWords.weekdays.contains(bare)
            {
                return recent(weekday: weekday, isWeekBack: word(index - 1) == "last")
            }
            if let name = Self.months.firstIndex(where: { bare.hasPrefix($0) }), TimeWords.months.contains(bare) {
                month = name + 1
            } else if let number = Int(text) {
                if CivilDay.years.contains(number), text.utf8.count == 4 {
                    year = number
                } else if number <= 31 {
                    day = number
                }
            }
        }
        return span(year: year, month: month, day: day)
    }

    func span(year: Int?, month: Int?, day: Int?) -> ClosedRange<Int>? {
        guard let month else { return year.flatMap { days(year: $0) } }
        let written =
            year
            ?? (month > published.month || month == published.month && day ?? 0 > published.day
                ? published.year - 1 : published.year)
        if let day {
            return CivilDay(year: written, month: month, day: day).map { $0.daysSinceEpoch...$0.daysSinceEpoch }
        }
        return days(year: written, month: month)
    }

    func days(year: Int, month: Int? = nil) -> ClosedRange<Int>? {
        guard let first = CivilDay(year: year, month: month ?? 1, day: 1),
            let last = CivilDay(
                year: year, month: month ?? 12, day: CivilDay.length(ofMonth: month ?? 12, year: year))
        else { return nil }
        return first.daysSinceEpoch...last.daysSinceEpoch
    }

    /// `yesterday`, `last week`, `this month`
    private func relative(at index: Int) -> ClosedRange<Int>? {
        switch word(index) {
        case "today", "tonight": return today...today
        case "yesterday": return today - 1...today - 1
        case "last", "previous", "this":
            let back = word(index) == "this" ? 0 : 1
            switch word(index + 1) {
            case "week", "weekend":
                // ISO 8601 weeks start on Monday; 1970-01-01 was a Thursday.
                let monday = today - (today + 3) % 7 - back * 7
                return word(index + 1) == "week" ? monday...monday + 6 : monday + 5...monday + 6
            case "month":
                let months = published.year * 12 + published.month - 1 - back
                return days(year: months / 12, month: months % 12 + 1)
            case "year": return days(year: published.year - back)
            case "quarter":
                let quarter = published.year * 4 + (published.month - 1) / 3 - back
                return months(quarter % 4 * 3 + 1...quarter % 4 * 3 + 3, of: quarter / 4)
            case "night" where back == 1: return today - 1...today
            default: return nil
            }
        default: return nil
        }
    }

    /// The last such day up to the article's own.
    private func recent(weekday: Int, isWeekBack: Bool) -> ClosedRange<Int> {
        let distance = ((today + 3) % 7 - weekday + 7) % 7
        let day = today - distance - (isWeekBack && distance == 0 ? 7 : 0)
        return day...day
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let edges: Set<Substring> = ["mid", "end", "early", "late"]
    static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
