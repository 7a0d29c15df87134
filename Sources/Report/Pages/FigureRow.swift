internal import Articles
internal import Claims
internal import Figures

/// A figure in a list: its name, what it was and is, who says so and when, and its course.
struct FigureRow {
    let history: FigureHistory
    let page: PageName
    /// Whether the list is of figures that one source says, so that the mark would say nothing.
    let isOfSingle: Bool
    let hasCourse: Bool

    init(_ history: FigureHistory, on page: PageName, isOfSingle: Bool = false, hasCourse: Bool = true) {
        self.history = history
        self.page = page
        self.isOfSingle = isOfSingle
        self.hasCourse = hasCourse
    }

    var content: Content {
        Tag.li(.class("row")) {
            Tag.div(.class("what")) {
                Tag.a(.class("name"), .href(.page(.figure(history.id), from: page))) { history.name }
                Tag.span(.class("id")) { history.id.description }
            }
            Tag.div(.class("value")) { FigureValue(history).content }
            if hasCourse { Sparkline.content(of: history) }
            Tag.div(.class("who facts")) {
                // Of what one article says it goes without saying.
                FigureMarks(history, marksSingle: !isOfSingle && history.isRepeated).content
                if let source = Self.source(of: history.latest) { Tag.span(.class("source")) { source } }
                Tag.span { Words.day(history.latest.published) }
            }
        }
    }

    /// Who says a reading: the source that the article names, or else its publisher.
    static func source(of entry: FigureHistory.Entry) -> String? {
        (entry.claim.attribution ?? entry.reading.article.source)?.onOneLine
    }

    static func list(
        _ histories: some Sequence<FigureHistory>, on page: PageName, isOfSingle: Bool = false, hasCourses: Bool = true
    ) -> Content {
        Tag.ul(.class("rows")) {
            for history in histories {
                FigureRow(history, on: page, isOfSingle: isOfSingle, hasCourse: hasCourses).content
            }
        }
    }
}

/// What a figure was and is, and by how much it changed.
struct FigureValue {
    let history: FigureHistory

    init(_ history: FigureHistory) { self.history = history }

    @ContentBuilder var content: [Content] {
        if let previous = history.previous {
            Tag.span(.class("old")) { Words.quantity(previous.claim) }
            " "
        }
        Tag.strong(.class("now")) { Words.quantity(history.latest.claim) }
        if let change = history.change {
            " "
            Tag.span(.class(change < 0 ? "change down" : "change up")) { Words.change(change) }
        }
    }
}

/// What to beware of.
struct FigureMarks {
    let history: FigureHistory

    /// Whether that one source alone says it is told too.
    let marksSingle: Bool

    init(_ history: FigureHistory, marksSingle: Bool = true) {
        self.history = history
        self.marksSingle = marksSingle
    }

    @ContentBuilder var content: [Content] {
        if !history.disputed.isEmpty { Tag.span(.class("mark-word disputed")) { "disputed" } }
        if history.latest.claim.status == .projected { Tag.span(.class("mark-word plan")) { "projected" } }
        if history.latest.claim.status == .denied { Tag.span(.class("mark-word disputed")) { "denied" } }
        if marksSingle, !history.isConfirmed { Tag.span(.class("mark-word single")) { "one source" } }
    }
}
