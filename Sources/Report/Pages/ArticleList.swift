internal import Articles

/// What an article is called where it is named beside a figure.
struct ArticleName {
    let article: ArticleReference

    init(_ article: ArticleReference) { self.article = article }

    var title: String { article.title.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 } ?? "\(article.name)" }

    /// With its publisher.
    var text: String { article.source.map { "\($0.onOneLine): \(title)" } ?? title }
}

/// Articles by their titles, each with its day and its publisher.
struct ArticleList {
    let articles: [ReportedArticle]
    let page: PageName

    init(_ articles: some Sequence<ReportedArticle>, on page: PageName) {
        self.articles = Array(articles)
        self.page = page
    }

    var content: Content {
        Tag.ul(.class("articles")) {
            for article in articles {
                let reference = article.reference
                Tag.li {
                    Tag.time(.datetime(Words.iso(reference.published))) { Words.day(reference.published) }
                    Tag.div {
                        Tag.a(.href(.page(.article(reference.digest), from: page))) { ArticleName(reference).title }
                        Tag.span(.class("source")) {
                            (reference.source.map { "\($0.onOneLine), " } ?? "")
                                + Words.count(article.mentions.count, "figure")
                        }
                    }
                }
            }
        }
    }
}
