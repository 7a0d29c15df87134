package import Articles
package import Claims

/// An article as it was read, whatever the running table holds: what it states, and what its versions and copies are known by.
package struct StatedArticle: Hashable, Sendable {
    package let article: ArticleReference
    package let claims: [Claim]
    /// Whether its publisher takes it back; it states nothing then.
    package let isWithdrawn: Bool
    /// What copies of its text are known by; nil of one that has too little.
    package let sketch: Sketch?

    package init(_ article: ArticleReference, _ claims: [Claim], isWithdrawn: Bool = false, sketch: Sketch? = nil) {
        self.article = article
        self.claims = claims
        self.isWithdrawn = isWithdrawn
        self.sketch = sketch
    }

    /// What joins it to others as a story.
    package var storyKeys: [String] { StoryKeys.keys(of: article, stating: claims) }
}
