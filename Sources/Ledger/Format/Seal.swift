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
    static let headerSize = opening.count + digits + closing.count

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
        object.dropFirst(headerSize)
    }

    static func verdict(on object: ArraySlice<UInt8>) -> Verdict {
        guard object.starts(with: opening) else { return .missing }
        let stated = object.dropFirst(opening.count).prefix(digits)
        let rest = object.dropFirst(opening.count + digits)
        guard rest.starts(with: closing) else { return .broken }
        return checksum(of: Array(rest.dropFirst(closing.count)))[...] == stated ? .intact : .broken
    }

    private static func checksum(of content: [UInt8]) -> [UInt8] { checksum(ContentDigest(of: content)) }

    private static func checksum(_ digest: ContentDigest) -> [UInt8] { Array(digest.hex.utf8.prefix(digits)) }

    /// What stands before an object's first key.
    ///
    /// - Parameter digest: Of what follows.
    static func header(before digest: ContentDigest) -> [UInt8] { opening + checksum(digest) + closing }

    /// The verdict on an object that is read in pieces.
    struct Check {
        /// Of the object, until there are enough of them.
        private var first: [UInt8] = []
        private var content = ContentDigest.Builder()

        mutating func read(_ piece: ArraySlice<UInt8>) {
            let missing = min(headerSize - first.count, piece.count)
            first += piece.prefix(missing)
            content.add(piece.dropFirst(missing))
        }

        var verdict: Verdict {
            guard first.starts(with: opening) else { return .missing }
            guard first.count == headerSize, first.suffix(closing.count) == closing[...] else { return .broken }
            return first[opening.count..<opening.count + digits] == checksum(content.digest)[...] ? .intact : .broken
        }
    }
}
