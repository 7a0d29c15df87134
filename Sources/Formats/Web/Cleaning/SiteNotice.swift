internal import Articles

/// What a site says of itself within an article: that it may earn by its links, that a view is not its own, that its advice replaces
/// no doctor's.
enum SiteNotice {
    /// Phrases of such notices, each with words of which one stands there too: a driver, too, may earn a commission.
    private static let notices: [(phrases: [[UInt8]], words: [[UInt8]])] = [
        (
            list(
                """
                may earn a commission|may earn a small commission|may earn a portion|may earn a share|may earn an affiliate
                may earn commission|may earn affiliate|may receive a commission|may receive a small commission|may receive payment
                may receive an affiliate|may get a commission|may get a share of|may collect a share of|affiliate fee
                affiliate commission
                """),
            list("link|purchase|you buy")
        ),
        (
            list("necessarily reflect|necessarily represent"),
            list("expressed|this story|this article|this column|the author")
        ),
        (
            list(
                """
                constitute medical advice|constitute legal advice|constitute financial advice|constitute investment advice
                for informational purposes only|for information purposes only
                """),
            list("professional|advice")
        ),
    ]

    /// In bytes: a paragraph that tells more is the article's.
    private static let longest = 700

    private static func list(_ text: String) -> [[UInt8]] {
        text.split { $0 == "\n" || $0 == "|" }.map { Array($0.utf8) }
    }

    /// Whether a block says such a thing.
    static func isOne(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count <= longest else { return false }
        let lower = text.map(\.asciiLowercased)
        func holds(_ words: [[UInt8]]) -> Bool {
            lower.indices.contains { offset in
                (offset == 0 || !lower[offset - 1].isASCIILetter)
                    && words.contains { $0[0] == lower[offset] && lower[offset...].starts(with: $0) }
            }
        }
        return notices.contains { holds($0.phrases) && holds($0.words) }
    }
}
