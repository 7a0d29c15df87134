internal import Articles

/// A line that has words, as far as paragraphs and headlines need to know it.
struct TextLine {
    /// Without the blanks at its ends.
    let range: Range<Int>
    /// Whether a line without words stands before it, or none at all.
    let startsBlock: Bool
    /// Its length in characters, up to 255.
    var columns: Int { Int(length) }
    /// The length of its first word in characters, up to 255.
    var firstWordColumns: Int { Int(firstWordLength) }

    /// A byte each, since a text can be millions of lines.
    private let length, firstWordLength: UInt8

    /// Columns beyond this are not told apart; no text is wrapped so wide.
    static let columnLimit = 255

    /// nil if the line has no letter and no digit: blank, or a rule such as `* * *`.
    init?(_ line: Range<Int>, in text: [UInt8], startsBlock: Bool) {
        let range = Blanks.trim(line, in: text)
        var hasWord = false
        var columns = 0
        var firstWord: Int?
        for offset in range {
            let byte = text[offset]
            if byte.isWordByte { hasWord = true }
            if !byte.isUTF8Continuation, columns < Self.columnLimit {
                if byte.isASCIISpace, firstWord == nil { firstWord = columns }
                columns += 1
            }
            if hasWord, columns == Self.columnLimit { break }
        }
        guard hasWord else { return nil }
        self.range = range
        self.startsBlock = startsBlock
        length = UInt8(columns)
        firstWordLength = UInt8(firstWord ?? columns)
    }

    /// Ends as a sentence ends, closing quotes and brackets aside.
    func endsSentence(in text: [UInt8]) -> Bool {
        guard let last = Self.lastMark(in: text[range]) else { return false }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
            || last == UInt8(ascii: ":") || last == 0xA6
    }

    /// Ends in a full stop that is not an abbreviation's, as in `U.S.`.
    func endsInFullStop(in text: [UInt8]) -> Bool {
        let content = text[range]
        guard Self.lastMark(in: content) == UInt8(ascii: ".") else { return false }
        let tail = Array(content.suffix(4))
        let isAbbreviation =
            tail.count == 4 && tail[0].isASCIIUpper && tail[1] == UInt8(ascii: ".") && tail[2].isASCIIUpper
            && tail[3] == UInt8(ascii: ".")
        return !isAbbreviation
    }

    func startsLowercase(in text: [UInt8]) -> Bool {
        text[range.lowerBound].isASCIILower
    }

    /// Starts as an item of a list does: a bullet, or a number with a bracket or full stop.
    func isListItem(in text: [UInt8]) -> Bool {
        var cursor = Cursor(text[range])
        if cursor.skip(UInt8(ascii: "*")) || cursor.skip(UInt8(ascii: "-")) || cursor.skip(UInt8(ascii: "+")) {
            return cursor.next == .space || cursor.next == .tab
        }
        // U+2022, U+2023, U+25AA, U+25CF, U+00B7.
        let bullets: [[UInt8]] = [
            [0xE2, 0x80, 0xA2], [0xE2, 0x80, 0xA3], [0xE2, 0x96, 0xAA], [0xE2, 0x97, 0x8F], [0xC2, 0xB7],
        ]
        if bullets.contains(where: { text[range].starts(with: $0) }) { return true }
        guard cursor.number(digits: 1...2) != nil,
            cursor.skip(UInt8(ascii: ".")) || cursor.skip(UInt8(ascii: ")"))
        else { return false }
        return cursor.next == .space
    }

    /// The last byte before closing quotes and brackets; of `…` (U+2026) its last byte.
    private static func lastMark(in content: ArraySlice<UInt8>) -> UInt8? {
        var rest = content
        while let last = rest.last {
            if last == UInt8(ascii: "\"") || last == UInt8(ascii: "'") || last == UInt8(ascii: ")")
                || last == UInt8(ascii: "]")
            {
                rest.removeLast()
            } else if rest.count >= 3, rest.suffix(3).starts(with: [0xE2, 0x80]), last == 0x99 || last == 0x9D {
                rest.removeLast(3)
            } else if rest.count >= 2, rest.suffix(2).elementsEqual([0xC2, 0xBB]) {
                rest.removeLast(2)
            } else {
                break
            }
        }
        if let last = rest.last, last == 0xA6 { return rest.suffix(3).starts(with: [0xE2, 0x80]) ? last : nil }
        return rest.last
    }
}
