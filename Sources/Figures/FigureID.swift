/// The identity of a figure: `F1`, `F2`, … in the order in which figures were opened, so the same articles in the same
/// order give the same ids.
package struct FigureID: Hashable, Sendable, CustomStringConvertible {
    package let number: Int

    package init(number: Int) {
        self.number = number
    }

    package var description: String { "F\(number)" }
}

extension FigureID {
    /// Reads what ``description`` writes; nil for anything else.
    package init?(text: String) {
        // The table's indices keep numbers in four bytes.
        guard text.hasPrefix("F"), let number = UInt32(text.dropFirst()), number > 0 else { return nil }
        self.init(number: Int(number))
    }
}

extension FigureID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let id = FigureID(text: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(text)' is no figure id")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
