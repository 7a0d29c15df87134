internal import Articles

/// JSON text made ready for a strict decoder, in one pass.
///
/// Programs that save articles write what RFC 8259 leaves out, and one such value is no reason to lose the article: `NaN`
/// and `Infinity` become 0, and half of a surrogate pair, as texts have that were cut to a length, becomes U+FFFD. Nothing
/// changes its place.
struct JSONText {
    private(set) var bytes: [UInt8]
    /// How deep arrays and objects are nested.
    private(set) var depth = 0
    /// About how many values there are: each but the first of an array or object has a comma before it.
    private(set) var count = 1

    init(_ text: ArraySlice<UInt8>) {
        bytes = Array(text)
        var open = 0
        var offset = 0
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                passString(&offset)
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                open += 1
                count += 1
                depth = max(depth, open)
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                open -= 1
            case UInt8(ascii: ","):
                count += 1
            case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "-"):
                for word in ["NaN", "Infinity", "-Infinity"] where bytes[offset...].starts(with: word.utf8) {
                    blank(offset..<offset + word.utf8.count)
                }
            default: break
            }
            offset += 1
        }
    }

    private mutating func blank(_ range: Range<Int>) {
        for place in range { bytes[place] = .space }
        bytes[range.lowerBound] = UInt8(ascii: "0")
    }

    private mutating func passString(_ offset: inout Int) {
        offset += 1
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
            guard bytes[offset] == UInt8(ascii: "\\") else {
                offset += 1
                continue
            }
            if let unit = unit(at: offset) {
                if 0xD800...0xDBFF ~= unit, let low = self.unit(at: offset + 6), 0xDC00...0xDFFF ~= low {
                    offset += 6
                } else if 0xD800...0xDFFF ~= unit {
                    bytes.replaceSubrange(offset + 2..<offset + 6, with: Array("FFFD".utf8))
                }
                offset += 6
            } else {
                offset += 2
            }
        }
        offset += 1
    }

    /// The number of an escape `\uXXXX`.
    private func unit(at offset: Int) -> UInt32? {
        guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else {
            return nil
        }
        return UInt32(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
    }
}
