internal import Encoder

/// The parts that a sentence is parsed in: all of it, but where it is longer than an encoder takes or than is parsed in good time.
struct SentenceParts {
    static let mostPieces = 256
    static let mostWords = 96
    /// Of so many words at a part's end the last comma or the like is sought, behind which it is cut.
    private static let margin = 32

    /// Each with the words that it has; at least one.
    let parts: [Range<Int>]

    init(_ words: EncodedWords, in text: Span<UInt8>, _ ranges: [Range<Int>]) {
        var parts: [Range<Int>] = []
        var start = 0
        while start < ranges.count {
            var end = start
            // The start and the end of a text are pieces too.
            var pieces = 2
            while end < ranges.count, end - start < Self.mostWords, pieces + words.words[end].count <= Self.mostPieces {
                pieces += words.words[end].count
                end += 1
            }
            end = max(end, start + 1)
            if end < ranges.count {
                let cut = (max(start, end - Self.margin)..<end).last {
                    let range = ranges[$0]
                    return range.count == 1 && Self.marks.contains(text[range.lowerBound])
                }
                if let cut { end = cut + 1 }
            }
            parts.append(start..<end)
            start = end
        }
        self.parts = parts
    }

    private static let marks: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")]
}
