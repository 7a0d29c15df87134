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

    /// - Parameter replaced: The version of the article that this one stands in for.
    /// - Throws: the limit that the article runs over.
    package init(
        of article: Article, into table: FigureTable, instead replaced: Replaced? = nil,
        by rules: AlertRules = AlertRules(),
        within budget: ArticleBudget = ArticleBudget(ArticleLimits())
    ) throws(Articles::Refusal) {
        let claims = article.isWithdrawn ? [] : try Claims::claims(in: article, within: budget)
        self.article = article.reference
        self.claims = claims
        update = try table.update(
            from: claims, in: article.reference, instead: replaced, isWithdrawn: article.isWithdrawn, by: rules,
            within: budget)
    }
}
