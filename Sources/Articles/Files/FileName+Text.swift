extension FileName: CustomStringConvertible {
    /// The name as text that is safe to print.
    ///
    /// Bytes that are not UTF-8 stand as `\xNN`; so do control characters, those that turn the direction of text, those that are not seen, and
    /// so does a backslash before an `x`, so that no two names have one text, compared as UTF-8 (`String`'s own `==` also
    /// joins composed and decomposed letters). ``init(escaped:)`` reads it back.
    package var description: String {
        var text = ""
        text.reserveCapacity(bytes.count)
        var rest = bytes[...]
        // The scalar before, if it stands as it is.
        var previous: Unicode.Scalar?
        while !rest.isEmpty {
            if let scalar = Self.scalar(at: rest) {
                let length = UTF8.width(scalar)
                let opensEscape = scalar == "\\" && rest.dropFirst().first == UInt8(ascii: "x")
                if opensEscape || !scalar.isPrintable(after: previous, before: Self.scalar(at: rest.dropFirst(length)))
                {
                    for byte in rest.prefix(length) { text += Self.escape(byte) }
                    previous = nil
                } else {
                    text.unicodeScalars.append(scalar)
                    previous = scalar
                }
                rest = rest.dropFirst(length)
            } else {
                text += Self.escape(rest.removeFirst())
                previous = nil
            }
        }
        return text
    }

    /// The name that has this ``description``.
    package init(escaped text: String) {
        var rest = Array(text.utf8)[...]
        guard rest.contains(UInt8(ascii: "\\")) else {
            self.init(bytes: Array(rest))
            return
        }
        var bytes: [UInt8] = []
        while let first = rest.popFirst() {
            if first == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"),
                let high = rest.dropFirst().first.flatMap(Self.hexadecimalDigit),
                let low = rest.dropFirst(2).first.flatMap(Self.hexadecimalDigit)
            {
                bytes.append(high << 4 | low)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(first)
            }
        }
        self.init(bytes: bytes)
    }

    private static func scalar(at bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return scalar
    }

    private static func escape(_ byte: UInt8) -> String {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        return "\\x" + (byte < 16 ? "0" : "") + hexadecimal
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension FileName: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(escaped: try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
