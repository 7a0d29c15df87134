internal import Articles

/// What stands below an article about those who made it: who helped, how they are reached, where it came out first. A note that
/// corrects the article is none.
enum SignOff {
    /// Beginnings that say so by themselves.
    private static let starts = list("contributing:|with assistance from |additional reporting by ")
    /// `(Reporting by Ida Holm; editing by Per Lund)`, but not `Reporting by the paper found 14 cases.`
    private static let makers = list("reporting by |editing by |writing by ")
    /// Where a text came out is told of itself: a disease, too, first appeared in some year.
    private static let selves = list(
        "this story |this article |this post |this piece |this column |this report |a version of this ")

    private static let phrases = list(
        """
        contributed to this report|contributed to this story|contributed to this article|contributed to this post
        contributed reporting|can be reached at|follow her on|follow him on|follow them on|follow us on
        """)
    private static let places = list(
        "was originally published|originally appeared|first appeared in|first appeared on|was first published")

    private static func list(_ text: String) -> [[UInt8]] {
        text.split { $0 == "\n" || $0 == "|" }.map { Array($0.utf8) }
    }

    /// In bytes: a paragraph of the article is longer.
    private static let longest = 300

    /// Whether a block says nothing else.
    static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= longest else { return false }
        let lower = text.map(\.asciiLowercased).drop { !$0.isASCIILetter && $0 < 0x80 }
        func begins(_ words: [[UInt8]]) -> Bool { words.contains { lower.starts(with: $0) } }
        func holds(_ words: [[UInt8]], after start: Int) -> Bool {
            lower.indices[start...].contains { offset in
                (offset == lower.startIndex || !lower[offset - 1].isASCIILetter)
                    && words.contains { lower[offset...].starts(with: $0) }
            }
        }
        if begins(starts) || holds(phrases, after: lower.startIndex) { return true }
        if begins(makers), let second = lower.dropFirst().indices.first {
            return holds(makers, after: second) || !Sentence.ends(text)
        }
        return begins(selves) && holds(places, after: lower.startIndex)
    }
}
