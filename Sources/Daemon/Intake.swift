package import Articles
package import Claims
package import Figures
package import Inbox

/// What one file says and does to the running table: the line from bytes to alerts that `run`, `replay` and the tests
/// share. Pure: the table stays as it is until the update's changes are applied to it.
package struct Intake: Sendable {
    package let article: ArticleReference
    /// In the order of the text.
    package let claims: [Claim]
    package let update: Update

    /// - Throws: the reason why the file is no article, or the limit that it runs over.
    package init(
        of file: InboxFile, into table: FigureTable, by rules: AlertRules = AlertRules(),
        limits: ArticleLimits = ArticleLimits()
    ) throws(Articles::Refusal) {
        let budget = ArticleBudget(limits)
        let article = try Article(reading: file)
        let claims = try Claims::claims(in: article, within: budget)
        self.article = article.reference
        self.claims = claims
        update = try table.update(from: claims, in: article.reference, by: rules, within: budget)
    }
}
