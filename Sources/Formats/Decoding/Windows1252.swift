internal import Articles

/// Windows-1252, as the WHATWG Encoding Standard's index has it (https://encoding.spec.whatwg.org/#windows-1252).
enum Windows1252 {
    /// The characters of bytes 0x80 to 0x9F. The bytes that the code page leaves undefined (81, 8D, 8F, 90, 9D) become
    /// U+FFFD: the standard's C1 controls mean nothing in an article, and two of them (DCS, OSC) start a command to a
    /// terminal.
    private static let upperControls: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    /// The code point of a byte. All are in the Basic Multilingual Plane.
    static func codePoint(of byte: UInt8) -> UInt16 {
        byte >= 0x80 && byte <= 0x9F ? upperControls[Int(byte) - 0x80] : UInt16(byte)
    }

    /// Appends the byte's character to a UTF-8 text.
    static func append(_ byte: UInt8, to text: inout [UInt8]) {
        let point = codePoint(of: byte)
        if point < 0x80 {
            text.append(byte)
        } else if point < 0x800 {
            text.append(0xC0 | UInt8(point >> 6))
            text.append(0x80 | UInt8(point & 0x3F))
        } else {
            text.append(0xE0 | UInt8(point >> 12))
            text.append(0x80 | UInt8(point >> 6 & 0x3F))
            text.append(0x80 | UInt8(point & 0x3F))
        }
    }
}
