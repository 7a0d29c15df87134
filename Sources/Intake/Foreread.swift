internal import Articles
internal import Claims
internal import Formats

/// What a file holds and its article states, found out before its turn. Nothing of it depends on a ledger.
struct Foreread: Sendable {
    /// The file's articles.
    let entries: Result<[ArticleFile.Entry], Articles::Refusal>
    /// What the article states; nil where there are several, or none whose claims are asked for.
    let claims: Result<[Claim], Articles::Refusal>?
    /// The processor time that it took.
    let time: Duration

    /// - Parameter intake: Its note of crashes is not kept.
    init(of file: SourceFile, by intake: Intake) {
        let budget = intake.budget()
        entries = Result { () throws(Articles::Refusal) in
            try ArticleFile(reading: file, within: budget, in: intake.place).entries
        }
        let only = try? entries.get()
        claims = only?.count == 1 ? only?.first.flatMap { Self.claims(of: $0, by: intake, within: budget) } : nil
        time = budget.limits.time - budget.left
    }

    init(of entry: ArticleFile.Entry, by intake: Intake) {
        let budget = intake.budget()
        entries = .success([entry])
        claims = Self.claims(of: entry, by: intake, within: budget)
        time = budget.limits.time - budget.left
    }

    /// Nil where an article is refused or withdrawn, so that nobody asks what it states.
    private static func claims(
        of entry: ArticleFile.Entry, by intake: Intake, within budget: ArticleBudget
    ) -> Result<[Claim], Articles::Refusal>? {
        guard let article = try? entry.article.get(), !article.isWithdrawn,
            (try? article.reference.check(languages: intake.rules.languages)) != nil
        else { return nil }
        return Result { () throws(Articles::Refusal) in
            try Claims::claims(in: article, within: budget, by: intake.model)
        }
    }
}
