package import FoundationEssentials

/// A day of the proleptic Gregorian calendar that exists, in the years that an article can be from.
package struct CivilDay: Hashable, Sendable {
    /// Printed years outside of these are misreadings (a quantity, a typing error), not dates of publication.
    package static let years = 1900...2199

    package let year: Int
    package let month: Int
    package let day: Int

    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Days since 1970-01-01. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`; the
    /// years here are positive, so the era needs no special division.
    package var daysSinceEpoch: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day so many days after 1970-01-01 (`civil_from_days` of the same source); nil outside of ``years``.
    package init?(daysSinceEpoch: Int) {
        let shifted = daysSinceEpoch + 719_468
        guard shifted >= 0 else { return nil }
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// Midnight in UTC.
    package var midnight: Date {
        Date(timeIntervalSince1970: Double(daysSinceEpoch) * 86_400)
    }

    /// How many days a month has.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CivilDay: Comparable, CustomStringConvertible {
    package static func < (a: CivilDay, b: CivilDay) -> Bool { a.daysSinceEpoch < b.daysSinceEpoch }

    /// ISO 8601: `2024-11-22`.
    package var description: String {
        let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
    }
}

extension CivilDay {
    /// Today in UTC; nil where the clock is outside of ``years``.
    package static var today: CivilDay? {
        CivilDay(daysSinceEpoch: Int((Date.now.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    /// The day of a ``description``.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension PublicationDate {
    /// The day by the article's own clock; nil outside of the years that an article can be from.
    package var day: CivilDay? { CivilDay(daysSinceEpoch: daysSinceEpoch) }

    /// How many days after 1970-01-01 it is by the article's own clock.
    package var daysSinceEpoch: Int {
        Int(((instant.timeIntervalSince1970 + Double(zone * 60)) / 86_400).rounded(.down))
    }
}
