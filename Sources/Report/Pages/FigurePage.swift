internal import Articles
internal import Claims
internal import Figures

/// A figure: what it is now, its course, and every reading with the clause that says it.
struct FigurePage {
    let report: Report
    let history: FigureHistory
    private var page: PageName { .figure(history.id) }

    /// More readings are on the pages of their articles.
    private static let limit = 400

    var document: Document {
        Document(page, title: history.name) {
            if let story = report.story(of: history.id) {
                Tag.p(.class("path")) { Tag.a(.href(.page(story.page, from: page))) { story.name } }
            }
            Tag.h1 {
                history.name
                " "
                Tag.span(.class("id")) { history.id.description }
            }
            now
            ChartFigure(history, on: page).content
            readings
            mending
        }
    }

    private var now: Content {
        let latest = history.latest
        return Tag.div(.class("latest")) {
            Tag.p(.class("big")) { FigureValue(history).content }
            Tag.p(.class("who facts")) {
                FigureMarks(history).content
                if let source = FigureRow.source(of: latest) { Tag.span(.class("source")) { source } }
                Tag.time(.datetime(Words.iso(latest.published))) { Words.day(latest.published) }
                Tag.span {
                    "\(Words.count(history.articleCount, "article")), \(Words.count(history.sourceCount, "independent source"))"
                }
            }
            if !history.disputed.isEmpty { DisputeList(history).content }
        }
    }

    @ContentBuilder private var readings: [Content] {
        Tag.h2 { "Readings" }
        if history.entries.count > Self.limit {
            Tag.p(.class("note")) {
                "The last \(Self.limit) of \(Words.count(history.entries.count, "reading"))."
            }
        }
        Tag.ol(.class("readings")) {
            for entry in history.entries.suffix(Self.limit).reversed() { reading(entry) }
        }
    }

    private func reading(_ entry: FigureHistory.Entry) -> Content {
        let article = entry.reading.article
        return Tag.li(entry.part == .course ? nil : .class("off")) {
            Tag.time(.datetime(Words.iso(entry.published))) { Words.day(entry.published) }
            Tag.div(.class("said")) {
                Tag.strong { Words.quantity(entry.claim) }
                if let part = Words.part(entry.part) {
                    " "
                    Tag.span(.class("mark-word part")) { part }
                }
                if let voice = entry.voice { Tag.span(.class("swatch voice-\(voice)"), .ariaHidden) }
                if let source = entry.claim.attribution { Tag.span(.class("source")) { source.onOneLine } }
            }
            Tag.div(.class("clause")) {
                Tag.a(.href(.page(.article(article.digest), entry.anchor, from: page))) { entry.claim.clause.onOneLine }
                Tag.p(.class("where")) { ArticleName(article).text }
            }
        }
    }

    private var mending: Content {
        Tag.p(.class("type")) {
            if let other = history.lookalike {
                "It is possibly the same as "
                // One that no article has stated for long may have no page.
                if let same = report.history(other) {
                    Tag.a(.href(.page(.figure(other), from: page))) { same.name }
                    ". If so, type "
                } else {
                    "\(other). If so, type "
                }
                Tag.code { "figurewatch figures merge \(other) \(history.id)" }
                ". "
            }
            Tag.code { "figurewatch figures rename \(history.id) 'NAME'" }
        }
    }
}
