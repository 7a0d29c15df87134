internal import Articles

/// White space at the ends of lines and paragraphs: ASCII's, and the invisible characters that web pages and word
/// processors leave behind (U+00A0, U+200B, U+2028, U+2029, U+3000, U+FEFF).
enum Blanks {
    /// The length of the blank character that starts at an offset; 0 if there is none.
    static func width(in text: [UInt8], at offset: Int, end: Int) -> Int {
        let byte = text[offset]
        if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
        if byte == 0xC2 { return offset + 1 < end && text[offset + 1] == 0xA0 ? 2 : 0 }
        guard offset + 2 < end else { return 0 }
        return isBlank(byte, text[offset + 1], text[offset + 2]) ? 3 : 0
    }

    /// The range without the blank characters at its ends; empty if there is nothing else in it.
    static func trim(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let width = width(in: text, at: start, end: end)
            if width == 0 { break }
            start += width
        }
        while start < end {
            let width = widthBefore(end, in: text, start: start)
            if width == 0 { break }
            end -= width
        }
        return start..<end
    }

    /// The bytes without ASCII's white space at their ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.drop(while: \.isASCIISpace)
        guard let last = start.lastIndex(where: { !$0.isASCIISpace }) else { return start }
        return start[...last]
    }

    private static func widthBefore(_ end: Int, in text: [UInt8], start: Int) -> Int {
        let byte = text[end - 1]
        if byte < 0x80 { return byte.isASCIISpace ? 1 : 0 }
        if byte == 0xA0, end - start >= 2, text[end - 2] == 0xC2 { return 2 }
        guard end - start >= 3 else { return 0 }
        return isBlank(text[end - 3], text[end - 2], byte) ? 3 : 0
    }

    private static func isBlank(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
        switch (a, b, c) {
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): true
        default: false
        }
    }
}
