internal import Articles
internal import Figures

/// The list of all stories.
struct StoriesPage {
    let report: Report

    var document: Document {
        Document(.stories, title: "Stories") {
            Tag.h1 { "Stories" }
            Tag.p(.class("lead")) { "Figures of articles that speak of the same things, the newest first." }
            Tag.ul(.class("articles")) {
                for story in report.stories {
                    Tag.li {
                        Tag.time(.datetime(Words.iso(story.last))) { Words.day(story.last) }
                        Tag.div {
                            Tag.a(.href(.page(story.page, from: .stories))) { story.name }
                            Tag.span(.class("source")) {
                                "\(Words.count(story.rows.count, "figure")), \(Words.count(story.articleCount, "article"))"
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A part of a long list, with the way to the others.
struct ListParts {
    /// So many entries are quickly read and quickly loaded.
    static let length = 250

    static func count(of entries: Int) -> Int { max(1, (entries + length - 1) / length) }

    static func range(_ part: Int, of entries: Int) -> Range<Int> {
        let start = min(entries, (part - 1) * length)
        return start..<min(entries, start + length)
    }

    /// The way from a part to the others.
    static func ways(from part: Int, of count: Int, named name: (Int) -> PageName) -> Content? {
        guard count > 1 else { return nil }
        let page = name(part)
        return Tag.nav(.class("parts"), .ariaLabel("Parts of the list")) {
            if part > 1 { Tag.a(.rel("prev"), .href(.page(name(part - 1), from: page))) { "Previous" } }
            Tag.span { "Part \(part) of \(count)" }
            if part < count { Tag.a(.rel("next"), .href(.page(name(part + 1), from: page))) { "Next" } }
        }
    }
}

/// A part of the list of all figures, those that were said last first.
struct FiguresPage {
    let report: Report
    let part: Int

    var document: Document {
        let count = ListParts.count(of: report.histories.count)
        let ways = ListParts.ways(from: part, of: count) { .figures($0) }
        let shown = ListParts.range(part, of: report.histories.count).map { report.histories[report.newestFirst[$0]] }
        return Document(.figures(part), title: part == 1 ? "Figures" : "Figures, part \(part)") {
            Tag.h1 { "Figures" }
            Tag.p(.class("lead")) {
                "\(Words.count(report.histories.count, "figure")), those first that were said last."
            }
            FigureRow.list(shown, on: .figures(part), hasCourses: false)
            ways
        }
    }
}

/// A part of the list of all articles, the newest first.
struct ArticlesPage {
    let report: Report
    let part: Int

    var document: Document {
        let count = ListParts.count(of: report.articles.count)
        let ways = ListParts.ways(from: part, of: count) { .articles($0) }
        return Document(.articles(part), title: part == 1 ? "Articles" : "Articles, part \(part)") {
            Tag.h1 { "Articles" }
            Tag.p(.class("lead")) {
                "\(Words.count(report.articles.count, "article")) that \(report.articles.count == 1 ? "states" : "state") figures, the newest first."
            }
            ArticleList(report.articles[ListParts.range(part, of: report.articles.count)], on: .articles(part)).content
            ways
        }
    }
}
