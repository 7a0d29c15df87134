internal import Articles

/// The place that stands before a dateline's date or agency: `SEOUL, South Korea`, `NEW YORK`, `Moscow`.
struct DatelinePlace {
    /// Where the place's first word starts.
    private(set) var start: Int
    /// A word of it is in capitals, as datelines print the city.
    private(set) var isUpperCase = false
    let endsInComma: Bool

    /// Words of a region that are not capitalised.
    private static let particles: Set<String> = [
        "de", "del", "la", "le", "el", "al", "do", "da", "dos", "of", "the", "and",
    ]

    /// Reads backwards from an offset within a line; nil if no capitalised word stands there.
    init?(before offset: Int, in text: [UInt8], lineStart: Int) {
        var end = offset
        func skipBack(_ isSkipped: (UInt8) -> Bool) {
            while end > lineStart, isSkipped(text[end - 1]) { end -= 1 }
        }
        // A space, a comma, or a dash of one or three bytes may stand between place and date.
        skipBack { $0.isASCIISpace || $0 == UInt8(ascii: "-") }
        if end - lineStart >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
            text[end - 1] == 0x93 || text[end - 1] == 0x94
        {
            end -= 3
            skipBack(\.isASCIISpace)
        }
        endsInComma = end > lineStart && text[end - 1] == UInt8(ascii: ",")
        start = end
        var regionWords = 0
        while end > lineStart {
            skipBack { $0.isASCIISpace || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }
            let wordEnd = end
            skipBack { $0.isWordByte || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }
            guard wordEnd > end, let first = text[end..<wordEnd].first else { break }
            let word = text[end..<wordEnd]
            if !word.contains(where: \.isASCIILower), word.count(where: \.isASCIIUpper) >= 2 {
                isUpperCase = true
            } else if isUpperCase {
                break
            } else if first.isASCIIUpper || first >= 0x80, regionWords < 4 {
                regionWords += 1
            } else if regionWords == 0 || !Self.particles.contains(word.lowercasedASCII) {
                break
            }
            start = end
        }
        guard start < offset, text[start].isASCIIUpper || text[start] >= 0x80 else { return nil }
    }
}
