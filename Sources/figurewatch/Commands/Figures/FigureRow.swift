internal import Articles
internal import Claims
internal import Figures
internal import Journal
internal import Terminal

/// A figure as a row for people.
struct FigureRow {
    let summary: FigureSummary
    let story: String

    private var latest: Claim { summary.latest.claim }

    private static let sparkWidth = 10

    // MARK: On a terminal

    static let columns = [
        TextTable.Column("FIGURE"), TextTable.Column("NAME"), TextTable.Column("LATEST"),
        TextTable.Column("CHANGE", .right),
        TextTable.Column("WHEN"),
    ]

    /// Two rows: what it is and where it stands, and below that who says so and where it stood.
    func lines(on screen: Screen) -> [[ShownText]] {
        let name = summary.name + (summary.lookalike.map { " (possibly the same as \($0))" } ?? "")
        let value = latest.text.onOneLine + (Self.note(latest.status).map { ", \($0)" } ?? "")
        let isNew = summary.previous != nil && screen.isStyled
        let who = latest.attribution?.onOneLine ?? summary.latest.article.source?.onOneLine
        return [
            [
                ShownText(summary.figure.id.description), ShownText(name),
                isNew ? ShownText("", news: value, on: screen) : ShownText(value), ShownText(change), ShownText(day),
            ],
            [
                ShownText(""), ShownText([who, counts].compactMap { $0 }.joined(separator: "; ")),
                ShownText(summary.previous.map { "was \($0.claim.text.onOneLine)" } ?? ""), ShownText(""),
                ShownText(spark),
            ],
        ]
    }

    var spark: String { Sparkline.text(of: summary.values, width: Self.sparkWidth) }

    private var day: String { String(summary.latest.article.published.description.prefix(10)) }

    private var change: String { summary.change.map { AlertMessage.percent($0) } ?? "" }

    private var counts: String {
        Self.count(summary.articleCount, "article") + ", " + Self.count(summary.sourceCount, "source")
    }

    static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

    /// What is to be said of a value that does not simply hold.
    static func note(_ status: Status) -> String? {
        switch status {
        case .current: nil
        case .previous: "earlier"
        case .projected: "projected"
        case .denied: "denied"
        }
    }

    // MARK: In a file

    static let markdownColumns = [
        TextTable.Column("Figure"), TextTable.Column("Name"), TextTable.Column("Latest"), TextTable.Column("Before"),
        TextTable.Column("Change", .right), TextTable.Column("Who"), TextTable.Column("When"),
        TextTable.Column("Articles", .right), TextTable.Column("Sources", .right),
    ]

    var markdown: String {
        MarkdownTable.row([
            summary.figure.id.description, summary.name, latest.text.onOneLine,
            summary.previous?.claim.text.onOneLine ?? "", change, latest.attribution?.onOneLine ?? "", day,
            "\(summary.articleCount)", "\(summary.sourceCount)",
        ])
    }

    static let csvHead = CommaSeparated.line([
        "figure", "name", "story", "value", "upper", "bound", "unit", "text", "previous_value", "previous_text",
        "change",
        "status", "attribution", "published", "moved", "articles", "sources", "salience", "kind", "noun", "state", "of",
        "place", "period", "lookalike", "file", "clause",
    ])

    var csv: String {
        func number(_ value: Double?) -> String { value.flatMap { PlainDecimal($0)?.description } ?? "" }
        let (subject, quantity, previous) = (latest.subject, latest.quantity, summary.previous?.claim)
        return CommaSeparated.line(
            [
                summary.figure.id.description, summary.name, story, number(quantity.value), number(quantity.upper),
                quantity.bound.rawValue, quantity.unit.name, latest.text.onOneLine, number(previous?.quantity.value),
                previous?.text.onOneLine ?? "", number(summary.change), latest.status.rawValue,
                latest.attribution?.onOneLine ?? "", summary.latest.article.published.description,
                summary.moved.description, "\(summary.articleCount)", "\(summary.sourceCount)", "\(summary.salience)",
                subject.kind.rawValue,
            ]
                + [subject.noun, subject.state, subject.of, subject.place, subject.period].map { $0?.onOneLine ?? "" }
                + [
                    summary.lookalike?.description ?? "", summary.latest.article.name.description,
                    latest.clause.onOneLine,
                ])
    }

    /// As a line of JSON.
    var json: some Encodable { Record(self) }

    private struct Record: Encodable {
        let id: FigureID
        let name: String
        let story: String
        let lookalike: FigureID?
        let change: Double?
        let moved: String
        let articles: Int
        let sources: Int
        let salience: Int
        let latest: Reading
        let previous: Reading?
        let readings: [Reading]

        init(_ row: FigureRow) {
            let summary = row.summary
            (id, name, story, lookalike) = (summary.figure.id, summary.name, row.story, summary.lookalike)
            (change, moved) = (summary.change, summary.moved.description)
            (articles, sources, salience) = (summary.articleCount, summary.sourceCount, summary.salience)
            (latest, previous, readings) = (summary.latest, summary.previous, summary.figure.readings)
        }
    }
}
