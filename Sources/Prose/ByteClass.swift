/// What a UTF-8 encoded scalar is to the tokenizer, read from its bytes.
enum ByteClass {
    case space, digit, letter, mark

    /// The class of the scalar that starts at `offset`, and its length in bytes.
    ///
    /// Beyond ASCII all is a letter but the decimal digits of all scripts, Latin-1's and General Punctuation's spaces and
    /// marks, the currency signs, and the full-width and CJK punctuation that turns up in English copy.
    static func at(_ offset: Int, in text: Span<UInt8>) -> (ByteClass, length: Int) {
        let byte = text[offset]
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, 1)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return (.letter, 1)
        case 0...0x20, 0x7F: return (.space, 1)
        case 0...0x7F: return (.mark, 1)
        default: break
        }
        let scalar = scalar(at: offset, in: text)
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            return (.space, scalar.length)
        case 0xA1...0xA9, 0xAB...0xB1, 0xB4, 0xB6...0xB8, 0xBB...0xBF, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x205E,
            0x20A0...0x20CF,
            0x2190...0x2BFF, 0x3001...0x303F, 0xFF00...0xFF0F, 0xFFE0...0xFFE6, 0xFFFD,
            // Currency signs that stand among the letters of their script: afghani, rupees, baht, riel, rial.
            0x060B, 0x09F2, 0x09F3, 0x0AF1, 0x0BF9, 0x0E3F, 0x17DB, 0xFDFC:
            return (.mark, scalar.length)
        default: return (isDecimalDigit(scalar.value) ? .digit : .letter, scalar.length)
        }
    }

    /// Whether a scalar is a digit of a decimal system of any script: `٣`, `३`, `３`.
    private static func isDecimalDigit(_ value: UInt32) -> Bool {
        // The first beyond ASCII are the Arabic ones; what Latin, Greek and Cyrillic letters have is not looked up.
        value >= 0x660 && Unicode.Scalar(value)?.properties.numericType == .decimal
    }

    /// The length in bytes of the digit that stands at `offset`; 0 where none does.
    static func digitLength(_ offset: Int, in text: Span<UInt8>) -> Int {
        if text[offset] < 0x80 { return text[offset] &- UInt8(ascii: "0") < 10 ? 1 : 0 }
        let (kind, length) = at(offset, in: text)
        return kind == .digit ? length : 0
    }

    /// The scalar that starts at `offset` of a text that is valid UTF-8, and its length in bytes.
    static func scalar(at offset: Int, in text: Span<UInt8>) -> (value: UInt32, length: Int) {
        let first = UInt32(text[offset])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard length > 1, offset + length <= text.count else { return (first, 1) }
        var value = first & (0xFF >> UInt32(length + 1))
        for next in offset + 1..<offset + length {
            value = value << 6 | UInt32(text[next] & 0x3F)
        }
        return (value, length)
    }
}
