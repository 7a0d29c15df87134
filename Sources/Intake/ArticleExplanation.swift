package import Articles
package import Claims
package import Figures
package import Ledger

/// Why each claim of an article is the figure that it is: the same submission that an intake makes, judged by the same table.
package struct ArticleExplanation: Sendable {
    /// A claim with what decided its row.
    package struct Explained: Sendable {
        package let claim: Claim
        package let decision: Decision
        /// The row that has it in the ledger; nil where it is not there.
        package let recorded: FigureID?
        /// Whether the claim stands in another article, whose words this one says again, and its offsets are those there.
        package let isOfAnotherArticle: Bool
    }

    package let article: ArticleReference
    /// In text order.
    package let claims: [Explained]
    /// What the claims were compared with.
    package let table: FigureTable
    /// How many articles that table is of.
    package let articleCount: Int
    /// Whether the ledger has the article, and the table is that before it.
    package let isRecorded: Bool

    /// Explains an article as it is read now. One that the ledger has is compared with the table as it was before it.
    ///
    /// - Parameter state: With the archived figures in its table.
    /// - Throws: why the article would be refused.
    package init(of article: Article, by intake: Intake = Intake(), over state: LedgerState) throws(Articles::Refusal) {
        let digest = article.reference.digest
        let before = state.before(digest)
        let submission = try intake.submission(
            of: article, over: before ?? state, within: intake.budget())
        let statements = before == nil ? [] : state.statements(of: digest)
        self.init(
            submission, over: before ?? state, isRecorded: before != nil,
            recorded: { claim in
                // What is said again has another article's offsets.
                let own = statements.first {
                    $0.reading.article.digest == digest && $0.reading.claim.start == claim.start
                }
                return own?.figure
                    ?? statements.first { statement in
                        statement.reading.article.digest != digest && statement.reading.claim.text == claim.text
                            && statement.reading.claim.quantity == claim.quantity
                    }?.figure
            })
    }

    /// Explains an article by what the ledger keeps of it, without the article itself; nil for one that it does not have.
    ///
    /// - Parameter state: With the archived figures in its table.
    package init?(ofKept article: ContentDigest, over state: LedgerState) {
        guard let reference = state.articles[article], let before = state.before(article) else { return nil }
        let statements = state.statements(of: article)
        let replaced = before.replaced(by: reference)
        let sketch = state.sketch(of: article)
        let original =
            replaced == nil ? sketch.flatMap { before.original(of: $0, published: reference.published) } : nil
        let submission = Submission(
            reference, statements.map(\.reading.claim), replacing: replaced, copying: original)
        let rows = Dictionary(zip(submission.claims, statements)) { first, _ in first }
        self.init(
            submission, over: before, isRecorded: true,
            isOfAnotherArticle: { rows[$0]?.reading.article.digest != article }, recorded: { rows[$0]?.figure })
    }

    /// - Parameter recorded: The row that has a claim in the ledger.
    private init(
        _ submission: Submission, over state: LedgerState, isRecorded: Bool,
        isOfAnotherArticle: (Claim) -> Bool = { _ in false }, recorded: (Claim) -> FigureID?
    ) {
        article = submission.article
        table = state.table
        articleCount = state.articles.count
        self.isRecorded = isRecorded
        let decisions = state.table.decisions(on: submission)
        let rows = submission.claims.map(recorded)
        // Rows that were merged or split have taken numbers, so that a row may have been opened under another one.
        var names: [FigureID: FigureID] = [:]
        for (decision, row) in zip(decisions, rows) {
            if case .opened = decision.ground, let row, state.table.figure(row) == nil { names[decision.row] = row }
        }
        claims = zip(submission.claims, zip(decisions, rows)).map { claim, found in
            Explained(
                claim: claim, decision: found.0.renamed(names), recorded: found.1,
                isOfAnotherArticle: isOfAnotherArticle(claim))
        }
    }

    /// What a row is called, and the last value of it that was told, as the article worded it; of a row that this article opens its
    /// first claim's name and no value.
    package func row(_ id: FigureID) -> (name: String, last: String?) {
        if let readings = table.figure(id)?.standing {
            return (table.name(of: id), (readings.last { $0.announced } ?? readings.last)?.claim.text)
        }
        return (claims.first { $0.decision.row == id }?.claim.measure ?? id.description, nil)
    }
}
