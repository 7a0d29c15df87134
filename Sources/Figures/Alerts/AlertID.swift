package import Articles

/// What an alert is known by: `71ae4c2d4f49ed88-147-changed`, its article's digest, where the claim starts, and the kind.
package struct AlertID: Hashable, Sendable {
    /// The first 16 hexadecimal digits of the article's digest.
    package let article: String
    /// Where the claim that raised it starts in the article, in bytes; nil of a digest.
    package let start: Int?
    package let kind: Alert.Kind
    /// Whether the claim is the earlier version's, which the article no longer states; the start is one in that version then.
    package let isOfEarlierVersion: Bool

    /// - Parameter start: Nil of a digest.
    package init(_ article: ContentDigest, start: Int?, _ kind: Alert.Kind, isOfEarlierVersion: Bool = false) {
        self.article = String(article.hex.prefix(Self.digits))
        self.start = start
        self.kind = kind
        self.isOfEarlierVersion = isOfEarlierVersion
    }

    private static let digits = 16
    private static let earlier = "old"
}

extension AlertID: CustomStringConvertible {
    package var description: String {
        var parts = [article]
        if let start { parts.append("\(start)") }
        parts.append(kind.rawValue)
        if isOfEarlierVersion { parts.append(Self.earlier) }
        return parts.joined(separator: "-")
    }

    /// Reads what ``description`` writes; nil for anything else.
    package init?(text: String) {
        var parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let article = parts.first, article.utf8.count == Self.digits,
            article.utf8.allSatisfy({
                $0 &- UInt8(ascii: "0") < 10 || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        parts.removeFirst()
        isOfEarlierVersion = parts.last.map { $0 == Self.earlier } ?? false
        if isOfEarlierVersion { parts.removeLast() }
        guard let kind = parts.popLast().flatMap({ Alert.Kind(rawValue: String($0)) }), parts.count <= 1 else {
            return nil
        }
        self.article = String(article)
        self.kind = kind
        start = parts.first.flatMap { Int($0) }
        guard (start ?? 0) >= 0, (start == nil) == (kind == .digest), parts.isEmpty == (start == nil) else {
            return nil
        }
    }

    /// Whether an article's digest begins as the id says.
    package func isOf(_ digest: ContentDigest) -> Bool { digest.hex.hasPrefix(article) }
}
