internal import FoundationEssentials

/// A direction among the subjects of claims, learned so that claims of one figure point alike, however they word it.
///
/// It is kept in the ledger with its claim, since comparing claims is what it is for.
package struct SubjectVector: Hashable, Sendable {
    /// Of a vector of length 127, rounded.
    private let components: [Int8]

    /// - Parameter direction: Of any length; one that has none, or none that is finite, points nowhere.
    package init(_ direction: some Collection<Float>) {
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

    /// The cosine of the angle between both, from -1 to 1; nil where they have not as many components.
    package func likeness(to other: SubjectVector) -> Double? {
        guard components.count == other.components.count else { return nil }
        var sum: Int32 = 0
        for index in components.indices { sum &+= Int32(components[index]) &* Int32(other.components[index]) }
        return Double(sum) / (127 * 127)
    }
}

/// As the bytes of its components, which JSON has in base64 (RFC 4648).
extension SubjectVector: Codable {
    package init(from decoder: any Decoder) throws {
        components = try decoder.singleValueContainer().decode(Data.self).map { Int8(bitPattern: $0) }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(Data(components.map { UInt8(bitPattern: $0) }))
    }
}
