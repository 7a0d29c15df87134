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

    package init(_ instant: Date, precision: Precision) {
        self.instant = instant
        self.precision = precision
    }
}

extension PublicationDate: Comparable {
    package static func < (a: PublicationDate, b: PublicationDate) -> Bool {
        a.instant < b.instant
    }
}

extension PublicationDate: CustomStringConvertible {
    /// ISO 8601: `2024-11-22`, or `2024-11-22T09:30:00Z`.
    package var description: String {
        let full = instant.formatted(.iso8601)
        return precision == .day ? String(full.prefix(10)) : full
    }

    /// Reads what ``description`` writes; nil for anything else.
    package init?(iso8601 text: String) {
        if text.utf8.count == 10 {
            guard let instant = try? Date(text + "T00:00:00Z", strategy: .iso8601) else { return nil }
            self.init(instant, precision: .day)
        } else {
            guard let instant = try? Date(text, strategy: .iso8601) else { return nil }
            self.init(instant, precision: .second)
        }
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
