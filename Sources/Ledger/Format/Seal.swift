internal import Articles

/// A JSON object whose first key is a checksum of the bytes that follow it: `{"checksum":"0123456789abcdef",…}`.
///
/// The checksum is the first 16 hexadecimal digits (64 bits) of the SHA-256 of everything after the header's comma, up to
/// the closing brace. SHA-256 rather than a CRC because it is linked already, as fast as the disk, misses nothing that a
/// CRC-32 finds, and can be checked by hand: `head -n 1 ledger.log | tr -d '\n' | tail -c +32 | sha256sum`.
enum Seal {
    /// How a sealed object starts. Inside a JSON string the quotes would be escaped, so these bytes begin a record wherever
    /// they stand in a log.
    static let opening = Array("{\"checksum\":\"".utf8)
    private static let digits = 16
    private static let closing = Array("\",".utf8)

    enum Verdict {
        case intact, broken
        /// There is no checksum where one belongs.
        case missing
    }

    /// Puts the checksum in front of an object's first key.
    static func sealed(_ object: [UInt8]) -> [UInt8] {
        let content = Array(object.dropFirst())
        return opening + checksum(of: content) + closing + content
    }

    /// What follows the checksum of a sealed object.
    static func content(of object: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        object.dropFirst(opening.count + digits + closing.count)
    }

    static func verdict(on object: ArraySlice<UInt8>) -> Verdict {
        guard object.starts(with: opening) else { return .missing }
        let stated = object.dropFirst(opening.count).prefix(digits)
        let rest = object.dropFirst(opening.count + digits)
        guard rest.starts(with: closing) else { return .broken }
        return checksum(of: Array(rest.dropFirst(closing.count))) == Array(stated) ? .intact : .broken
    }

    private static func checksum(of content: [UInt8]) -> [UInt8] {
        Array(ContentDigest(of: content).hex.utf8.prefix(digits))
    }
}
