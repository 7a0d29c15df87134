package import FoundationEssentials

/// When an article was published, as precisely as it says.
package struct PublicationDate: Hashable, Sendable {
    package enum Precision: Hashable, Sendable {
        /// Only the day is known; ``instant`` is its midnight, UTC.
        case day
        case second
    }

    package let instant: Date
    package let precision: Precision
    /// Minutes east of Greenwich of the clock by which the article counts its days; what is published at 21:00 in New York is not
    /// of the next day.
    package let zone: Int

    /// The zones that clocks have: `-12:00` to `+14:00`.
    package static let zones = -720...840

    /// - Parameter zone: In minutes; outside of ``zones`` it counts as Greenwich's.
    package init(_ instant: Date, precision: Precision, zone: Int = 0) {
        self.instant = instant
        self.precision = precision
        self.zone = precision == .second && Self.zones.contains(zone) ? zone : 0
    }

    /// The same instant by another clock.
    package func by(zone: Int) -> PublicationDate { PublicationDate(instant, precision: precision, zone: zone) }
}

extension PublicationDate: Comparable {
    package static func < (a: PublicationDate, b: PublicationDate) -> Bool {
        (a.instant, a.zone) < (b.instant, b.zone)
    }
}

extension PublicationDate: CustomStringConvertible {
    /// ISO 8601: `2024-11-22`, `2024-11-22T09:30:00Z`, or `2024-11-22T09:30:00-05:00`, which begins with the article's own day.
    package var description: String {
        let full = instant.addingTimeInterval(Double(zone * 60)).formatted(.iso8601)
        if precision == .day { return String(full.prefix(10)) }
        guard zone != 0 else { return full }
        let (hours, minutes) = (abs(zone) / 60, abs(zone) % 60)
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(full.dropLast())\(zone < 0 ? "-" : "+")\(digits(hours)):\(digits(minutes))"
    }

    /// Reads what ``description`` writes; nil for anything else.
    package init?(iso8601 text: String) {
        if text.utf8.count == 10 {
            if let day = Self.day(Array(text.utf8)) {
                self.init(day.midnight, precision: .day)
                return
            }
            guard let instant = try? Date(text + "T00:00:00Z", strategy: .iso8601) else { return nil }
            self.init(instant, precision: .day)
        } else if text.hasSuffix("Z") {
            if let instant = Self.instant(Array(text.utf8)) {
                self.init(instant, precision: .second)
                return
            }
            guard let instant = try? Date(text, strategy: .iso8601) else { return nil }
            self.init(instant, precision: .second)
        } else {
            let end = text.suffix(6)
            let parts = end.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            guard text.utf8.count == 25, let sign = end.first, sign == "+" || sign == "-", parts.count == 2,
                parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy(\.isASCIIDigit) }),
                let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60,
                let clock = try? Date(text.dropLast(6) + "Z", strategy: .iso8601)
            else { return nil }
            let zone = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
            guard Self.zones.contains(zone), zone != 0 else { return nil }
            self.init(clock.addingTimeInterval(Double(-zone * 60)), precision: .second, zone: zone)
        }
    }
}

// MARK: - The usual forms, of which a ledger has one an article

extension PublicationDate {
    /// `2024-11-22T09:30:00Z`; nil for any other form, and for what Foundation may read in its own way.
    private static func instant(_ text: [UInt8]) -> Date? {
        guard text.count == 20, text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), let day = day(Array(text[..<10])), let hours = number(text[11..<13]),
            let minutes = number(text[14..<16]), let seconds = number(text[17..<19]), hours < 24, minutes < 60,
            seconds < 60
        else { return nil }
        return day.midnight + Double(hours * 3600 + minutes * 60 + seconds)
    }

    /// `2024-11-22`.
    private static func day(_ text: [UInt8]) -> CivilDay? {
        guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = number(text[..<4]), let month = number(text[5..<7]), let day = number(text[8...])
        else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard digit.isASCIIDigit else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }
}

extension PublicationDate: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = PublicationDate(iso8601: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no ISO 8601 date")
        }
        self = date
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
