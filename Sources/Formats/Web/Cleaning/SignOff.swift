internal import Articles

/// What stands below an article about those who made it: who helped, how they are reached, where it came out first. A note that
/// corrects the article is none.
enum SignOff {
    private static let starts = list(
        "contributing:|reporting by |editing by |with assistance from |additional reporting by ")

    private static let phrases = list(
        """
        contributed to this report|contributed to this story|contributed to this article|contributed to this post
        contributed reporting|contributed from|can be reached at|follow her on|follow him on|follow them on|follow us on
        was originally published|originally appeared|first appeared in|first appeared on|was first published
        """)

    private static func list(_ text: String) -> [[UInt8]] {
        text.split { $0 == "\n" || $0 == "|" }.map { Array($0.utf8) }
    }

    /// In bytes: a paragraph of the article is longer.
    private static let longest = 300

    /// Whether a block says nothing else.
    static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= longest else { return false }
        let lower = text.map(\.asciiLowercased).drop { !$0.isASCIILetter && $0 < 0x80 }
        if starts.contains(where: { lower.starts(with: $0) }) { return true }
        for offset in lower.indices where offset == lower.startIndex || !lower[offset - 1].isASCIILetter {
            if phrases.contains(where: { lower[offset...].starts(with: $0) }) { return true }
        }
        return false
    }
}
