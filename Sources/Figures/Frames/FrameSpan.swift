internal import Claims

/// Where a claim's quantity stands among its sentence's words.
struct FrameSpan {
    /// Byte offsets into the sentence.
    let range: Range<Int>
    /// Indices of the words of the quantity.
    let words: Range<Int>

    init(of claim: Claim, in sentence: SentenceWords, from start: Int) {
        let text = Array(
            claim.text.utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 })
        let found = Self.find(text, in: sentence.bytes, from: start) ?? Self.find(text, in: sentence.bytes, from: 0)
        self.init(of: claim, in: sentence, at: found ?? 0)
    }

    init(of claim: Claim, in sentence: SentenceWords, at found: Int) {
        let end = min(found + claim.text.utf8.count, sentence.bytes.count)
        range = found..<max(found, end)
        let first = sentence.words.firstIndex { $0.range.upperBound > found } ?? sentence.words.count
        let last = sentence.words[first...].firstIndex { $0.range.lowerBound >= end } ?? sentence.words.count
        words = first..<max(first, last)
    }

    private static func find(_ text: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard let first = text.first, bytes.count >= text.count, start <= bytes.count - text.count else { return nil }
        for offset in start...(bytes.count - text.count) where bytes[offset] == first {
            if bytes[offset..<offset + text.count].elementsEqual(text) { return offset }
        }
        return nil
    }
}
