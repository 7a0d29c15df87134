/// What is counted or measured: the singular lemma of a counted noun (`person`, `barrel`), an ISO 4217 code (`USD`),
/// `percent`, or a unit's name (`square mile`); rates have a slash (`barrel/day`).
package struct Unit: Hashable, Codable, Sendable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    /// Whether it is money and no rate of it.
    var isCurrency: Bool { name.utf8.count == 3 && name.utf8.allSatisfy { $0 &- UInt8(ascii: "A") < 26 } }

    package var description: String { name }

    package init(from decoder: any Decoder) throws {
        name = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
