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
        words = period.lowercased().split { $0 == " " || $0 == "," }.flatMap(Self.parts)
        self.published = published
    }

    /// `mid`, `may` of `mid-May`; `january`, `to`, `march` of `January–March`.
    private static func parts(of word: Substring) -> [Substring] {
        let parts = word.split(maxSplits: 1) { $0 == "-" || $0 == "–" }
        guard parts.count == 2 else { return [word] }
        if edges.contains(parts[0]) { return parts }
        let isRange = parts.allSatisfy {
            TimeWords.months.contains(String($0)) || TimeWords.weekdays.contains(String($0))
        }
        return isRange ? [parts[0], "to", parts[1]] : [word]
    }

    func word(_ index: Int) -> String { words.indices.contains(index) ? String(words[index]) : "" }

    func days() -> PeriodDays? {
        let opener = word(0)
        if let days = toDate() { return days.flatMap { period($0, isOpen: true) } }
        if let days = distance() ?? past() { return days }
        if opener == "since" {
            guard let start = calendarPeriod() ?? span(from: 0), start.lowerBound <= today else { return nil }
            return period(start.lowerBound...max(today, start.lowerBound), isOpen: true)
        }
        // `by June`, `until June` say when something ends, `before June` and `after June` what it is not in.
        guard !["by", "until", "before", "after"].contains(opener) else { return nil }
        if let days = calendarPeriod() ?? rangeOfDates() { return days.flatMap { period($0, isOpen: false) } }
        return span(from: 0).flatMap { period($0, isOpen: false) }
    }

    var today: Int { published.daysSinceEpoch }

    private func period(_ days: ClosedRange<Int>, isOpen: Bool) -> PeriodDays? {
        guard let first = CivilDay(daysSinceEpoch: days.lowerBound),
            let last = CivilDay(daysSinceEpoch: days.upperBound)
        else { return nil }
        return PeriodDays(first: first, last: last, isOpen: isOpen)
    }

    /// `so far this year`, `year to date`, `since the start of the year`: up to the article's day.
    ///
    /// - Returns: Nil inside for `so far` and `to date`, which name no beginning.
    private func toDate() -> ClosedRange<Int>?? {
        var start: ClosedRange<Int>?
        if word(0) == "so", word(1) == "far" {
            start = span(from: 2)
        } else if word(0) == "since", word(1) == "the", ["start", "beginning", "turn"].contains(word(2)),
            word(3) == "of"
        {
            // `since the start of the year`
            start = word(4) == "the" ? thisPeriod(word(5), back: 0) : span(from: 4)
            guard start != nil else { return nil }
        } else {
            let words = words.flatMap { $0.split(separator: "-") }
            guard words.count >= 2, words.suffix(2) == ["to", "date"] else { return nil }
            start = words.dropLast(2).last.flatMap { thisPeriod(String($0), back: 0) }
        }
        guard let start, start.lowerBound <= today else { return .some(nil) }
        return start.lowerBound...today
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
        // `the last three months of 2023`
        guard word(index + (counted == nil ? 2 : 3)) != "of" else { return nil }
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
        let end = words.indices.first { index in
            index > start && Self.joints.contains(words[index]) && !date(in: start..<index).isEmpty
        }
        return span(of: date(in: start..<max(start, end ?? words.count)))
    }

    static let joints: Set<Substring> = ["to", "and", "until", "through"]

    /// What a text says of a date.
    struct DateWords {
        var year: Int?
        var month: Int?
        var day: Int?
        /// `early`, `mid`, `late` before the month, or before the year where it has none.
        var third: Int?
        /// Of a weekday or of what is told from the article's day: `Friday`, `last month`.
        var days: ClosedRange<Int>?
        var isWeekday = false

        var isEmpty: Bool { year == nil && month == nil && day == nil && days == nil }
    }

    func date(in range: Range<Int>) -> DateWords {
        var date = DateWords()
        for index in range {
            let text = word(index)
            // `March last year`
            if date.month != nil, word(index + 1) == "year", let back = ["this": 0, "last": 1, "next": -1][text] {
                date.year = published.year - back
                return date
            }
            if let relative = relative(at: index) {
                date.days = relative
                return date
            }
            let bare = text.hasSuffix("'s") ? String(text.dropLast(2)) : text
            if let weekday = Self.weekdays.firstIndex(where: { bare.hasPrefix($0) }), TimeWords.weekdays.contains(bare)
            {
                date.days = recent(weekday: weekday, isWeekBack: word(index - 1) == "last")
                date.isWeekday = true
                return date
            }
            if let name = Self.months.firstIndex(where: { bare.hasPrefix($0) }), TimeWords.months.contains(bare) {
                date.month = name + 1
                date.third = Self.thirds[word(index - 1)] ?? date.third
            } else if let number = Self.number(of: bare) {
                if CivilDay.years.contains(number), bare.utf8.count == 4 {
                    date.year = number
                    if date.month == nil { date.third = Self.thirds[word(index - 1)] }
                } else if number <= 31 {
                    date.day = number
                }
            }
        }
        return date
    }

    /// `14`, `14th`
    private static func number(of word: String) -> Int? {
        let isOrdinal = ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
        return Int(isOrdinal ? String(word.dropLast(2)) : word)
    }

    private static let thirds = ["early": 0, "mid": 1, "middle": 1, "late": 2]

    func span(of date: DateWords) -> ClosedRange<Int>? {
        if let days = date.days { return days }
        return span(year: date.year, month: date.month, day: date.day, third: date.third)
    }

    func span(year: Int?, month: Int?, day: Int?, third: Int? = nil) -> ClosedRange<Int>? {
        guard let month else { return year.flatMap { self.third(third, ofYear: $0) } }
        let written = year ?? lastYear(of: month, day: day)
        if let day {
            return CivilDay(year: written, month: month, day: day).map { $0.daysSinceEpoch...$0.daysSinceEpoch }
        }
        return days(year: written, month: month).map { half(ofMonth: self.third(third, ofMonth: $0)) }
    }

    /// The year in which a month, or a day of it, was last.
    private func lastYear(of month: Int, day: Int?) -> Int {
        month > published.month || month == published.month && day ?? 0 > published.day
            ? published.year - 1 : published.year
    }

    /// `early 2024`: its first four months.
    private func third(_ third: Int?, ofYear year: Int) -> ClosedRange<Int>? {
        guard let third else { return days(year: year) }
        return months(4 * third + 1...4 * third + 4, of: year)
    }

    /// `late March`: from the 21st on.
    private func third(_ third: Int?, ofMonth days: ClosedRange<Int>) -> ClosedRange<Int> {
        guard let third else { return days }
        let start = days.lowerBound + 10 * third
        return start...(third == 2 ? days.upperBound : start + 9)
    }

    /// `the first half of May`
    private func half(ofMonth days: ClosedRange<Int>) -> ClosedRange<Int> {
        guard days.count > 27, let index = words.firstIndex(of: "half"), let half = Self.ordinals[word(index - 1)],
            (1...2).contains(half)
        else { return days }
        let middle = days.lowerBound + 14
        return half == 1 ? days.lowerBound...middle : middle + 1...days.upperBound
    }

    func days(year: Int, month: Int? = nil) -> ClosedRange<Int>? {
        guard let first = CivilDay(year: year, month: month ?? 1, day: 1),
            let last = CivilDay(
                year: year, month: month ?? 12, day: CivilDay.length(ofMonth: month ?? 12, year: year))
        else { return nil }
        return first.daysSinceEpoch...last.daysSinceEpoch
    }

    /// `yesterday`, `last week`, `late last month`
    private func relative(at index: Int) -> ClosedRange<Int>? {
        switch word(index) {
        case "today", "tonight": return today...today
        case "yesterday": return today - 1...today - 1
        case "last", "previous", "this":
            let back = word(index) == "this" ? 0 : 1
            if word(index + 1) == "night", back == 1 { return today - 1...today }
            if back == 0, PeriodWords.partsOfDay.contains(word(index + 1)) { return today...today }
            guard let days = thisPeriod(word(index + 1), back: back) else { return nil }
            let third = Self.thirds[word(index - 1)]
            if word(index + 1) == "month" { return self.third(third, ofMonth: days) }
            return word(index + 1) == "year" ? self.third(third, ofYear: published.year - back) : days
        default: return nil
        }
    }

    /// The week, month, quarter or year of the article, or one before it.
    private func thisPeriod(_ unit: String, back: Int) -> ClosedRange<Int>? {
        switch unit {
        case "week", "weekend":
            // ISO 8601 weeks start on Monday; 1970-01-01 was a Thursday.
            let monday = today - (today + 3) % 7 - back * 7
            return unit == "week" ? monday...monday + 6 : monday + 5...monday + 6
        case "month":
            let months = published.year * 12 + published.month - 1 - back
            return days(year: months / 12, month: months % 12 + 1)
        case "year": return days(year: published.year - back)
        case "quarter":
            let quarter = published.year * 4 + (published.month - 1) / 3 - back
            return months(quarter % 4 * 3 + 1...quarter % 4 * 3 + 3, of: quarter / 4)
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
