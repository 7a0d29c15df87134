internal import Articles
internal import Claims
internal import Figures

/// What changed this week by story, what is disputed, and what nobody confirmed.
struct OverviewPage {
    let report: Report
    private let page = PageName.overview

    /// What is longer is on the pages of the stories.
    private static let limits = (stories: 12, changed: 8, new: 5, disputed: 12, unconfirmed: 15)

    var document: Document {
        Document(page, title: "figurewatch: the running table") {
            heading
            week
            disputed
            unconfirmed
        }
    }

    @ContentBuilder private var heading: [Content] {
        if let now = report.now {
            Tag.h1 {
                "The week to "
                Tag.time(.datetime(Words.iso(now))) { Words.day(now) }
            }
            Tag.p(.class("lead")) {
                "\(Words.count(report.histories.count, "figure")) in \(Words.count(report.stories.count, "story", "stories")), "
                    + "from \(Words.count(report.articles.count, "article"))."
                if report.omitted > 0 {
                    " \(Words.count(report.omitted, "figure")) that no article has stated for longest \(report.omitted == 1 ? "is" : "are") left out."
                }
            }
        } else {
            Tag.h1 { "The running table is empty" }
            Tag.p(.class("lead")) {
                "Put articles into the watched folder. Their figures are here when the report is made again."
            }
        }
    }

    @ContentBuilder private var week: [Content] {
        let all = Week(of: report).stories
        if report.now != nil {
            Tag.section(.class("week"), .ariaLabelledBy("week")) {
                Tag.h2(.id("week")) { "What changed, by story" }
                if all.isEmpty { Tag.p { "Nothing changed this week." } }
                for story in all.prefix(Self.limits.stories) { section(story) }
                if all.count > Self.limits.stories {
                    Tag.p(.class("more")) {
                        Tag.a(.href(.page(.stories, from: page))) {
                            "\(Words.count(all.count - Self.limits.stories, "more story", "more stories")) with news"
                        }
                    }
                }
            }
        }
    }

    private func section(_ week: Week.StoryNews) -> Content {
        let new = week.changed.isEmpty ? Self.limits.changed : Self.limits.new
        let left = max(0, week.changed.count - Self.limits.changed) + max(0, week.new.count - new)
        return Tag.article(.class("story")) {
            Tag.h3 { Tag.a(.href(.page(week.story.page, from: page))) { week.story.name } }
            if !week.changed.isEmpty { FigureRow.list(week.changed.prefix(Self.limits.changed), on: page) }
            if !week.new.isEmpty {
                Tag.p(.class("kicker")) { "New" }
                FigureRow.list(week.new.prefix(new), on: page)
            }
            if left > 0 {
                Tag.p(.class("more")) {
                    Tag.a(.href(.page(week.story.page, from: page))) {
                        "\(Words.count(left, "more figure")) of this story"
                        Tag.span(.class("unseen")) { ": \(week.story.name)" }
                    }
                }
            }
        }
    }

    @ContentBuilder private var disputed: [Content] {
        let all = Report.ordered(report.histories.filter { !$0.disputed.isEmpty })
        if !all.isEmpty {
            Tag.section(.ariaLabelledBy("disputed")) {
                Tag.h2(.id("disputed")) { "Disputed" }
                Tag.p(.class("note")) {
                    "Sources that are independent of each other say for the same time what cannot both be so."
                }
                Tag.ul(.class("rivals")) {
                    for history in all.prefix(Self.limits.disputed) {
                        Tag.li {
                            Tag.a(.class("name"), .href(.page(.figure(history.id), from: page))) { history.name }
                            Tag.span(.class("id")) { history.id.description }
                            DisputeList(history).content
                        }
                    }
                }
                if all.count > Self.limits.disputed {
                    Tag.p(.class("more")) {
                        "\(Words.more(all.count - Self.limits.disputed)) on the pages of the stories."
                    }
                }
            }
        }
    }

    @ContentBuilder private var unconfirmed: [Content] {
        let all = report.histories.filter { !$0.isConfirmed && $0.salience == 2 && $0.disputed.isEmpty }.sorted {
            a, b in
            if a.articleCount != b.articleCount { return a.articleCount > b.articleCount }
            return a.lastPublished != b.lastPublished ? a.lastPublished > b.lastPublished : a.id.number < b.id.number
        }
        if !all.isEmpty {
            Tag.section(.ariaLabelledBy("unconfirmed")) {
                Tag.h2(.id("unconfirmed")) { "Nobody confirmed" }
                Tag.p(.class("note")) {
                    "Figures of the news that one source alone says. Those come first that most articles repeat."
                }
                FigureRow.list(all.prefix(Self.limits.unconfirmed), on: page, isOfSingle: true)
                if all.count > Self.limits.unconfirmed {
                    Tag.p(.class("more")) {
                        "\(Words.more(all.count - Self.limits.unconfirmed)), marked “one source” in the list of "
                        Tag.a(.href(.page(.figures(1), from: page))) { "all figures" }
                        "."
                    }
                }
            }
        }
    }
}

/// What each rival says.
struct DisputeList {
    let history: FigureHistory

    init(_ history: FigureHistory) { self.history = history }

    var content: Content {
        Tag.dl(.class("sides")) {
            for entry in history.disputed {
                Tag.div(.class(entry.voice.map { "voice-\($0)" } ?? "plain")) {
                    Tag.dt { entry.voice.map { history.voices[$0] } ?? FigureRow.source(of: entry) ?? "" }
                    Tag.dd {
                        Tag.strong { Words.quantity(entry.claim) }
                        " "
                        Tag.time(.datetime(Words.iso(entry.published))) { Words.day(entry.published) }
                    }
                }
            }
        }
    }
}
