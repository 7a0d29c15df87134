internal import Articles
package import Claims
package import Figures
internal import Ledger

/// The line before an article's claim lines, as `extract --whole` prints it: what following needs of the article besides its claims.
/// An article without claims has one too, since it may be a version of one that had some.
package struct ArticleLine: Sendable {
    let article: ArticleReference
    let isWithdrawn: Bool
    let sketch: Sketch?
    /// How many claim lines follow.
    let claimCount: Int
    /// By which it is joined to others as a story (``StoryKeys``).
    let keys: [String]

    package init(_ stated: StatedArticle) {
        article = stated.article
        isWithdrawn = stated.isWithdrawn
        sketch = stated.sketch
        claimCount = stated.claims.count
        keys = stated.storyKeys
    }
}

extension ArticleLine: Codable {
    static let type = "article"

    private enum Key: String, CodingKey {
        case type, article, withdrawn, sketch, claims, keys
    }

    package init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: Key.self)
        article = try line.decode(ArticleReference.self, forKey: .article)
        isWithdrawn = try line.decodeIfPresent(Bool.self, forKey: .withdrawn) ?? false
        sketch = try line.decodeIfPresent(SketchRecord.self, forKey: .sketch)?.sketch
        claimCount = try line.decode(Int.self, forKey: .claims)
        keys = try line.decode([String].self, forKey: .keys)
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(Self.type, forKey: .type)
        try line.encode(article, forKey: .article)
        if isWithdrawn { try line.encode(true, forKey: .withdrawn) }
        try line.encodeIfPresent(sketch.map { SketchRecord($0) }, forKey: .sketch)
        try line.encode(claimCount, forKey: .claims)
        try line.encode(keys, forKey: .keys)
    }
}

extension StatedArticle {
    /// The article's claim lines, each whole.
    package var claimLines: [ClaimLine] { claims.map { ClaimLine($0, in: article, isWhole: true) } }
}
