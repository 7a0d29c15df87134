/// The words of a sentence: runs of letters and digits with the signs that stand inside of them.
struct SentenceWords: Sendable {
    struct Word: Sendable {
        /// As it is written, without a possessive ending.
        let text: String
        let lower: String
        let range: Range<Int>
        let isCapital: Bool
        let isNumber: Bool
        let stem: Stem
    }

    let words: [Word]
    let bytes: [UInt8]

    init(_ sentence: String) {
        bytes = Array(sentence.utf8)
        var words: [Word] = []
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count {
                let length = Self.letterLength(bytes, end)
                if length > 0 {
                    end += length
                } else if end > start, Self.isInner(bytes, end) {
                    end += 1
                } else {
                    break
                }
            }
            if end > start { words.append(Self.word(bytes[start..<end])) }
            start = max(end, start + 1)
        }
        self.words = words
    }

    private static func word(_ slice: ArraySlice<UInt8>) -> Word {
        var content = slice
        if content.count > 2, content.suffix(2).elementsEqual("'s".utf8) { content = content.dropLast(2) }
        let text = String(decoding: content, as: UTF8.self)
        let lower = text.lowercased()
        let first = content.first ?? 0
        return Word(
            text: text, lower: lower, range: slice.startIndex..<slice.endIndex,
            isCapital: first &- UInt8(ascii: "A") < 26,
            isNumber: first &- UInt8(ascii: "0") < 10, stem: Stem(of: lower))
    }

    /// How many bytes the letter or digit at an offset takes; 0 where there is none.
    private static func letterLength(_ bytes: [UInt8], _ offset: Int) -> Int {
        switch bytes[offset] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            1
        case 0xC3...0xDF: min(2, bytes.count - offset)
        // 0xE2 begins dashes and quotation marks.
        case 0xE0, 0xE1, 0xE3...0xEF: min(3, bytes.count - offset)
        default: 0
        }
    }

    /// `U.S`, `sana'a`, `anti-government`, `12,384`
    private static func isInner(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset + 1 < bytes.count, letterLength(bytes, offset + 1) > 0 else { return false }
        switch bytes[offset] {
        case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "&"): return true
        case UInt8(ascii: ","):
            return bytes[offset - 1] &- UInt8(ascii: "0") < 10 && bytes[offset + 1] &- UInt8(ascii: "0") < 10
        default: return false
        }
    }
}
