internal import Articles
internal import Claims
package import Encoder
internal import Lexicon

/// A claim as it is read beside another one: the day and the headline of its article, then its sentence, in the pieces of an encoder.
///
/// The number itself is not shown, so that what is read tells whether one thing is counted, be it as many or not: how values differ is
/// evidence of its own, and equal ones would outshine all else.
package struct ClaimText: Sendable {
    package let pieces: [Int32]
    /// Which pieces are the quantity's; never empty.
    package let quantity: Range<Int>

    /// In pieces.
    private static let longestHeadline = 20
    private static let longestSentence = 52
    private static let longestQuantity = 24

    /// - Returns: nil where no piece is left of the quantity.
    package init?(_ reading: Reading, _ frame: Frame, by encoder: WordPieces) {
        let sentence = Array(reading.claim.sentence.utf8)
        let span = frame.span.clamped(to: 0..<sentence.count)
        func pieces(_ bytes: ArraySlice<UInt8>) -> [Int32] {
            encoder.pieces(of: String(decoding: bytes, as: UTF8.self))
        }
        var before = pieces(sentence[..<span.lowerBound]), after = pieces(sentence[span.upperBound...])
        let quantity = Array(Self.masked(sentence[span], by: encoder).prefix(Self.longestQuantity))
        guard !quantity.isEmpty else { return nil }
        let length = before.count + quantity.count + after.count
        if length > Self.longestSentence {
            // As much on either side, or more where the other side ends.
            let middle = before.count + quantity.count / 2
            let first = max(0, min(middle - Self.longestSentence / 2, length - Self.longestSentence, before.count))
            let end = max(first + Self.longestSentence, before.count + quantity.count)
            after = Array(after.prefix(end - before.count - quantity.count))
            before = Array(before.dropFirst(first))
        }
        var text: [Int32] = []
        if let day = reading.article.published.day {
            text += ReadingWindow.words(of: day).flatMap { encoder.pieces(of: $0) }
        }
        if let title = reading.article.title, title != reading.claim.sentence {
            text += encoder.pieces(of: title).prefix(Self.longestHeadline)
        }
        text += encoder.pieces(of: "|")
        self.quantity = text.count + before.count..<text.count + before.count + quantity.count
        self.pieces = text + before + quantity + after
    }

    /// A quantity with one mask for each run of its numbers: `$[MASK]`, `[MASK] of villagers`.
    private static func masked(_ quantity: ArraySlice<UInt8>, by encoder: WordPieces) -> [Int32] {
        var pieces: [Int32] = []
        /// What stands between words, which goes with the numbers where it stands between two.
        var gap: [Int32] = []
        for part in parts(of: quantity) {
            let text = String(decoding: part, as: UTF8.self)
            guard isWord(part) else {
                gap += encoder.pieces(of: text)
                continue
            }
            let isNumber = part.contains { $0 &- UInt8(ascii: "0") < 10 } || numberWords.contains(text.lowercased())
            if !isNumber || pieces.last != Int32(WordPieces.mask) {
                pieces += gap
                pieces += isNumber ? [Int32(WordPieces.mask)] : encoder.pieces(of: text)
            }
            gap = []
        }
        return pieces + gap
    }

    /// Runs of letters and digits, and what stands between them.
    private static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        for index in text.indices.dropFirst() where isLetter(text[index]) != isLetter(text[index - 1]) {
            parts.append(text[start..<index])
            start = index
        }
        if start < text.endIndex { parts.append(text[start...]) }
        return parts
    }

    private static func isWord(_ part: ArraySlice<UInt8>) -> Bool { part.first.map(isLetter) ?? false }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
    }

    private static let numberWords: Set<String> = Set(
        [.numberWords, .tens, .scales, .vaguePlurals, .denominators].flatMap { Lexicon.english.numbers($0).keys })
}
