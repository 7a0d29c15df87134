internal import Articles
internal import Figures

/// A story: the courses of the figures that moved, all of its figures, and its articles.
struct StoryPage {
    let report: Report
    let story: Story
    private var page: PageName { story.page }

    private static let limits = (charts: 3, figures: 100, articles: 12)

    var document: Document {
        let histories = report.histories(of: story)
        return Document(page, title: story.name) {
            Tag.p(.class("path")) { Tag.a(.href(.page(.stories, from: page))) { "Stories" } }
            Tag.h1 { story.name }
            Tag.p(.class("lead")) {
                "\(Words.count(histories.count, "figure")) from \(Words.count(story.articleCount, "article")), "
                Tag.time(.datetime(Words.iso(story.first))) { Words.day(story.first) }
                if Words.iso(story.first) != Words.iso(story.last) {
                    " to "
                    Tag.time(.datetime(Words.iso(story.last))) { Words.day(story.last) }
                }
                "."
            }
            charts(histories)
            Tag.section(.ariaLabelledBy("figures")) {
                Tag.h2(.id("figures")) { "Figures" }
                FigureRow.list(histories.prefix(Self.limits.figures), on: page)
                if histories.count > Self.limits.figures {
                    Tag.p(.class("more")) {
                        "\(Words.more(histories.count - Self.limits.figures)), in the search and in the list of "
                        Tag.a(.href(.page(.figures(1), from: page))) { "all figures" }
                        "."
                    }
                }
            }
            articles
        }
    }

    @ContentBuilder private func charts(_ histories: [FigureHistory]) -> [Content] {
        let moving = histories.filter { $0.previous != nil }.sorted { a, b in
            if a.salience != b.salience { return a.salience > b.salience }
            if a.articleCount != b.articleCount { return a.articleCount > b.articleCount }
            return a.id.number < b.id.number
        }
        if !moving.isEmpty {
            Tag.section(.ariaLabelledBy("courses")) {
                Tag.h2(.id("courses")) { "What moved" }
                Tag.div(.class("multiples")) {
                    for history in moving.prefix(Self.limits.charts) {
                        ChartFigure(history, on: page, isSmall: true).content
                    }
                }
            }
        }
    }

    @ContentBuilder private var articles: [Content] {
        let all = report.articles(of: story)
        Tag.section(.ariaLabelledBy("articles")) {
            Tag.h2(.id("articles")) { "Articles" }
            ArticleList(all.prefix(Self.limits.articles), on: page).content
            if all.count > Self.limits.articles {
                Tag.p(.class("more")) { "\(Words.count(all.count - Self.limits.articles, "earlier article"))." }
            }
        }
    }
}
