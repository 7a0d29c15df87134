internal import Articles
internal import Figures

extension Report {
    /// Every file of the report, in an order in which no page appears before those that it leads to: articles, figures, stories, lists.
    package var pages: [PageName] {
        var pages: [PageName] = Asset.allCases.map { .asset($0) }
        pages += articles.map { .article($0.reference.digest) }
        pages += histories.map { .figure($0.id) }
        pages += stories.map(\.page)
        pages += (1...ListParts.count(of: articles.count)).map { .articles($0) }
        pages += (1...ListParts.count(of: histories.count)).map { .figures($0) }
        pages += [.searchIndex, .stories, .guide, .search, .overview]
        return pages
    }

    /// What a file of the report holds; nil of one that it does not have.
    package func bytes(of page: PageName) -> [UInt8]? {
        switch page {
        case .asset(let asset): asset.bytes
        case .searchIndex: SearchIndex(of: self).bytes
        case .overview: OverviewPage(report: self).document.bytes
        case .guide: GuidePage().document.bytes
        case .search: SearchPage().document.bytes
        case .stories: StoriesPage(report: self).document.bytes
        case .figures(let part): FiguresPage(report: self, part: part).document.bytes
        case .articles(let part): ArticlesPage(report: self, part: part).document.bytes
        case .story(let id):
            story(of: id).flatMap { $0.rows[0] == id ? StoryPage(report: self, story: $0).document.bytes : nil }
        case .figure(let id): history(id).map { FigurePage(report: self, history: $0).document.bytes }
        case .article(let digest): article(digest).map { ArticlePage(report: self, article: $0).document.bytes }
        }
    }
}
