/// A file's path as the kernel gives it: bytes, never a `String` key, since two names that look alike are two files.
///
/// In a watched folder it is relative to that folder, its components joined by `/`; on a command line it is what was typed.
package struct FileName: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(_ name: String) {
        bytes = Array(name.utf8)
    }

    /// The last component.
    package var base: ArraySlice<UInt8> {
        bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
    }
}

extension FileName: Comparable {
    /// Byte order, which is code point order for names that are UTF-8.
    package static func < (a: FileName, b: FileName) -> Bool {
        a.bytes.lexicographicallyPrecedes(b.bytes)
    }
}

extension FileName: CustomStringConvertible {
    /// The name as text: bytes that are not UTF-8 stand as `\xNN`, and so does a backslash before an `x`, so that no
    /// two names have one text. ``init(escaped:)`` reads it back.
    package var description: String {
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            if let (scalar, length) = Self.scalar(at: rest), scalar != "\\" || rest.dropFirst().first != UInt8(ascii: "x") {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst(length)
            } else {
                let hex = String(first, radix: 16, uppercase: true)
                text += "\\x" + (hex.utf8.count < 2 ? "0" : "") + hex
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The name that has this ``description``.
    package init(escaped text: String) {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "\\"), rest.dropFirst().first == UInt8(ascii: "x"),
                let hex = String(validating: rest.dropFirst(2).prefix(2), as: UTF8.self), hex.utf8.count == 2,
                let byte = UInt8(hex, radix: 16)
            {
                bytes.append(byte)
                rest = rest.dropFirst(4)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        self.bytes = bytes
    }

    private static func scalar(at bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
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
