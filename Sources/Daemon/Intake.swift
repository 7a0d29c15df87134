package import Articles
package import Claims
package import Figures

/// What one article says and does to the running table: the line from text to alerts that `run`, `replay` and the tests
/// share. Pure: the table stays as it is until the update's changes are applied to it.
package struct Intake: Sendable {
    package let article: ArticleReference
    /// In the order of the text.
    package let claims: [Claim]
    package let update: Update

    /// - Parameters:
    ///   - replaced: The version of the article that this one stands in for.
    ///   - original: Finds the article whose text one with this sketch copies.
    /// - Throws: the limit that the article runs over.
    package init(
        of article: Article, into table: FigureTable, instead replaced: Replaced? = nil,
        copying original: (Sketch) -> ContentDigest? = { _ in nil }, by rules: AlertRules = AlertRules(),
        within budget: ArticleBudget = ArticleBudget(ArticleLimits())
    ) throws(Articles::Refusal) {
        let sketch = article.isWithdrawn ? nil : Sketch(of: article)
        let claims = article.isWithdrawn ? [] : try Claims::claims(in: article, within: budget)
        self.article = article.reference
        self.claims = claims
        let copied = replaced == nil ? sketch.flatMap { original($0) } : nil
        var update = try table.update(
            from: claims, in: article.reference, instead: replaced,
            copying: copied, isWithdrawn: article.isWithdrawn, by: rules,
            within: budget)
        update.sketch = sketch
        self.update = update
    }
}
