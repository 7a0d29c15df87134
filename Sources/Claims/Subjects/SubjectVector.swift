internal import FoundationEssentials

/// A direction among the subjects of claims, learned so that claims of one figure point alike, however they word it.
///
/// It is kept in the ledger with its claim, since comparing claims is what it is for.
package struct SubjectVector: Hashable, Sendable {
    /// The fingerprint of the model that made it (``SubjectModel/fingerprint``): directions of two models say nothing of each
    /// other. Nil in a ledger of a version that did not note it.
    package let model: UInt32?
    /// Of a vector of length 127, rounded.
    private let components: [Int8]

    /// - Parameter direction: Of any length; one that has none, or none that is finite, points nowhere.
    package init(_ direction: some Collection<Float>, by model: UInt32?) {
        self.model = model
        // By the largest first, so that no square overflows or vanishes.
        let largest = direction.reduce(0) { max($0, $1.magnitude) }
        guard largest > 0, direction.allSatisfy(\.isFinite) else {
            components = direction.map { _ in 0 }
            return
        }
        let scaled = direction.map { $0 / largest }
        let length = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
        components = scaled.map { Int8(($0 / length * 127).rounded()) }
    }

    /// The cosine of the angle between both, from -1 to 1; nil where two models made them.
    package func likeness(to other: SubjectVector) -> Double? {
        guard model == other.model, components.count == other.components.count else { return nil }
        var sum: Int32 = 0
        for index in components.indices { sum &+= Int32(components[index]) &* Int32(other.components[index]) }
        return Double(sum) / (127 * 127)
    }
}

/// As a text: the model in hexadecimal digits, a colon, and the bytes of the components in base64 (RFC 4648).
extension SubjectVector: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let parts = try container.decode(String.self).split(separator: ":", omittingEmptySubsequences: false)
        guard let bytes = parts.last.flatMap({ Data(base64Encoded: String($0)) }), parts.count <= 2 else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no vector")
        }
        model = parts.count == 2 ? UInt32(parts[0], radix: 16) : nil
        components = bytes.map { Int8(bitPattern: $0) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let bytes = Data(components.map { UInt8(bitPattern: $0) }).base64EncodedString()
        try container.encode(model.map { "\(String($0, radix: 16)):\(bytes)" } ?? bytes)
    }
}
