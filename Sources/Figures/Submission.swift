package import Articles
package import Claims

/// An article with what it states, on its way into the running table.
package struct Submission: Sendable {
    package let article: ArticleReference
    /// In text order.
    package let claims: [Claim]
    /// The version of the article that this one stands in for.
    package var replaced: Replaced?
    /// The article whose text this one copies: what both say alike is noted as said there too. Only of an article that replaces
    /// none.
    package var original: ContentDigest?
    /// Whether the publisher takes the article back.
    package var isWithdrawn: Bool
    /// What later copies of the article's text are known by.
    package var sketch: Sketch?

    package init(
        _ article: ArticleReference, _ claims: [Claim], replacing replaced: Replaced? = nil,
        copying original: ContentDigest? = nil, isWithdrawn: Bool = false, sketch: Sketch? = nil
    ) {
        self.article = article
        self.claims = claims
        self.replaced = replaced
        self.original = original
        self.isWithdrawn = isWithdrawn
        self.sketch = sketch
    }
}
