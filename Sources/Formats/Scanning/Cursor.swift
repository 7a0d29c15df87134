internal import Articles

/// Reads forward over a part of a text. Every reading step moves only when it succeeds.
struct Cursor {
    let text: ArraySlice<UInt8>
    var offset: Int

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        offset = text.startIndex
    }

    init(_ text: [UInt8], at offset: Int, end: Int) {
        self.text = text[..<end]
        self.offset = offset
    }

    /// Reads on where another cursor stands, in other bounds.
    init(_ text: ArraySlice<UInt8>, continuing other: Cursor) {
        self.text = text
        offset = other.offset
    }

    var isAtEnd: Bool { offset >= text.endIndex }

    /// The byte at the cursor.
    var next: UInt8? { isAtEnd ? nil : text[offset] }

    /// The byte that follows the one at the cursor.
    var afterNext: UInt8? { offset + 1 < text.endIndex ? text[offset + 1] : nil }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        offset += 1
        return true
    }

    /// Skips a text given in lower case, whatever the case of its letters here.
    mutating func skip(ignoringCase word: String) -> Bool {
        var end = offset
        for byte in word.utf8 {
            guard end < text.endIndex, text[end].asciiLowercased == byte else { return false }
            end += 1
        }
        offset = end
        return true
    }

    /// Skips spaces and tabs, not line ends.
    mutating func skipSpaces() {
        while let byte = next, byte == .space || byte == .tab { offset += 1 }
    }

    /// Reads a run of digits whose length is in the range.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var end = offset
        var value = 0
        while end < text.endIndex, text[end].isASCIIDigit {
            guard end - offset < digits.upperBound else { return nil }
            value = value * 10 + Int(text[end] - 0x30)
            end += 1
        }
        guard end - offset >= digits.lowerBound else { return nil }
        offset = end
        return value
    }

    /// Reads a run of ASCII letters, in lower case; nil if there is none, or if it goes on with other word bytes.
    mutating func word() -> String? {
        var end = offset
        while end < text.endIndex, text[end].isASCIILetter { end += 1 }
        guard end > offset, end == text.endIndex || !text[end].isWordByte else { return nil }
        defer { offset = end }
        return text[offset..<end].lowercasedASCII
    }
}
