internal import Articles

/// The sentence before one that is too short to be understood alone: in which country, if `There have been no deaths.`?
struct PrecedingSentence {
    /// In bytes of the article's text; empty where the sentence behind it says enough.
    private let range: Range<Int>

    /// In bytes. A longer sentence mostly names what it tells of.
    private static let shortest = 80
    /// In bytes; of a longer one the end is kept.
    private static let longest = 160

    init(_ range: Range<Int>, before sentence: Range<Int>) {
        self.range = sentence.count <= Self.shortest ? range : range.lowerBound..<range.lowerBound
    }

    /// On one line; nil where there is nothing to say.
    func text(of article: Article) -> String? {
        guard !range.isEmpty else { return nil }
        var start = range.lowerBound
        if range.count > Self.longest {
            start = range.upperBound - Self.longest
            let bytes = article.text.span
            while start < range.upperBound, bytes[start] != UInt8(ascii: " ") { start += 1 }
        }
        guard start < range.upperBound else { return nil }
        let text = article.text(in: start..<range.upperBound).onOneLine
        return start == range.lowerBound ? text : "… " + text
    }
}
