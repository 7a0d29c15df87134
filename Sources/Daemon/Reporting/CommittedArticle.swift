internal import Articles
internal import Figures
internal import Journal

/// What is told of an article that has become durable.
struct CommittedArticle {
    let file: FileName
    let counts: ArticleCounts
    let alerts: [String]
    /// What has to be said of its date.
    let dateNote: String?

    init(_ article: ArticleReference, _ update: Update) {
        file = article.name
        counts = ArticleCounts(of: update)
        alerts = update.alerts.map(\.id)
        dateNote = article.dateNote
    }
}
