internal import Articles

/// The sentence before one that is too short to be understood alone: in which country, if `There have been no deaths.`?
enum PrecedingSentence {
    /// In bytes. A longer sentence mostly names what it tells of.
    private static let shortest = 80
    /// In bytes; of a longer one the end is kept.
    private static let longest = 160

    /// - Parameter range: In bytes of the article's text, like `sentence`, which stands behind it.
    /// - Returns: It on one line; nil where the sentence says enough.
    static func text(_ range: Range<Int>, before sentence: Range<Int>, in article: Article) -> String? {
        guard sentence.count <= shortest else { return nil }
        var start = range.lowerBound
        if range.count > longest {
            start = range.upperBound - longest
            let bytes = article.text.span
            while start < range.upperBound, bytes[start] != UInt8(ascii: " ") { start += 1 }
        }
        guard start < range.upperBound else { return nil }
        let text = article.text(in: start..<range.upperBound).onOneLine
        return start == range.lowerBound ? text : "… " + text
    }
}
