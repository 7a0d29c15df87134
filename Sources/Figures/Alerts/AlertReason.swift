/// Why a figure's rules, or its article, make an alert of a reading.
package enum AlertReason: Hashable, Sendable {
    /// The figure rose to a line that a rule names.
    case reaches(Double)
    case fallsBelow(Double)
    case highest
    case lowest
    /// The publisher took the article back.
    case withdrawn
    /// The article was edited and leaves the statement out.
    case noLongerStated

    /// Whether it speaks of an extreme, and of no line.
    var isExtreme: Bool { self == .highest || self == .lowest }
}

extension AlertReason: CustomStringConvertible {
    private static let upwards = "reaches "
    private static let downwards = "falls below "

    /// The words of messages, of the journal and of the ledger: `reaches 1500`, `highest so far`.
    package var description: String {
        switch self {
        case .reaches(let line): Self.upwards + Self.text(line)
        case .fallsBelow(let line): Self.downwards + Self.text(line)
        case .highest: "highest so far"
        case .lowest: "lowest so far"
        case .withdrawn: "withdrawn"
        case .noLongerStated: "no longer stated"
        }
    }

    /// Reads what ``description`` writes; nil for anything else.
    package init?(text: String) {
        if let reason = [AlertReason.highest, .lowest, .withdrawn, .noLongerStated].first(where: {
            $0.description == text
        }) {
            self = reason
        } else if text.hasPrefix(Self.upwards), let line = Double(text.dropFirst(Self.upwards.count)) {
            self = .reaches(line)
        } else if text.hasPrefix(Self.downwards), let line = Double(text.dropFirst(Self.downwards.count)) {
            self = .fallsBelow(line)
        } else {
            return nil
        }
    }

    private static func text(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    }
}

extension AlertReason: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let reason = AlertReason(text: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "'\(text)' is no reason of an alert")
        }
        self = reason
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
