package import Encoder

/// Words as an encoder reads them.
package struct EncodedWords {
    /// By word: the numbers of its pieces, at least one.
    package private(set) var words: [[Int32]] = []
    /// By word: whether it begins with a capital letter, which pieces don't show.
    package private(set) var isCapital: [Bool] = []

    /// - Parameters:
    ///   - ranges: The words, as UTF-8 byte offsets into the text.
    ///   - text: Valid UTF-8.
    package init(_ ranges: [Range<Int>], in text: Span<UInt8>, _ pieces: WordPieces) {
        words.reserveCapacity(ranges.count)
        isCapital.reserveCapacity(ranges.count)
        for range in ranges {
            var bytes: [UInt8] = []
            bytes.reserveCapacity(range.count)
            for offset in range { bytes.append(text[offset]) }
            let word = String(decoding: bytes, as: UTF8.self)
            let found = pieces.pieces(of: word)
            words.append(found.isEmpty ? [Int32(WordPieces.unknown)] : found)
            isCapital.append(word.unicodeScalars.first?.properties.isUppercase ?? false)
        }
    }
}
