internal import Articles
internal import Claims
internal import Figures

/// A field of an alert's entry: its name, what it means, and how an alert fills it. ``all`` is both the table for people
/// and what the renderer runs, so that neither can drift from the other.
///
/// Every key of an alert line and of its claim in the output's contract has a field, except two whose meaning a field of
/// the journal's own has: `message` is `MESSAGE`, `priority` is `PRIORITY`. A key that is null has no field. Of the figures of a group each has its `FIGUREWATCH_FIGURE`; all other fields are of the one of most weight, and
/// `FIGUREWATCH_PART` says what the others are, since journald keeps the values of one field in no order.
package struct AlertField: Sendable {
    package let name: String
    package let meaning: String
    /// More than one only of what each figure of a group has.
    let values: @Sendable (Alert) -> [EscapedText]

    init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Alert) -> EscapedText?) {
        self.init(name, meaning, each: { alert in value(alert).map { [$0] } ?? [] })
    }

    init(_ name: String, _ meaning: String, each values: @escaping @Sendable (Alert) -> [EscapedText]) {
        self.name = name
        self.meaning = meaning
        self.values = values
    }
}

extension AlertField {
    /// The field, always `1`, of an alert that was sent again after a crash because the journal could not be asked whether it
    /// arrived: the journal may have another entry with the same `FIGUREWATCH_ID`.
    package static let replay = "FIGUREWATCH_REPLAY"

    /// The field that a group has, and no other alert.
    package static let group = "FIGUREWATCH_GROUP"
    /// The field of each further figure of a group.
    package static let part = "FIGUREWATCH_PART"

    package static let all: [AlertField] = journal + alert + previous + claim + article

    /// The journal's own fields (systemd.journal-fields(7)).
    private static let journal: [AlertField] = [
        AlertField("MESSAGE", "What happened, in one sentence.") { EscapedText($0.message) },
        AlertField("MESSAGE_ID", "The kind of the alert, by its entry in the message catalog.") {
            EscapedText($0.kind.messageID.rawValue)
        },
        AlertField("PRIORITY", "4 (warning), 5 (notice), 6 (informational) or 7 (debug).") {
            EscapedText("\($0.priority.rawValue)")
        },
        AlertField("SYSLOG_IDENTIFIER", "Always figurewatch.") { _ in EscapedText(JournalEntry.identifier) },
    ]

    private static let alert: [AlertField] = [
        AlertField("FIGUREWATCH_TYPE", "Always alert: one match that selects the alerts of every kind.") { _ in
            EscapedText("alert")
        },
        AlertField("FIGUREWATCH_ID", "The alert's own identity; the same alert sent twice has the same one.") {
            EscapedText($0.id)
        },
        AlertField(
            "FIGUREWATCH_KIND",
            "Why the alert was raised: new, changed, refined, reverted, disputed, revised, denied, crossed, extreme or digest."
        ) {
            EscapedText($0.kind.rawValue)
        },
        AlertField(
            "FIGUREWATCH_FIGURE",
            "The figure's identity in the running table; of a group, once for each of its figures.",
            each: { alert in ([alert] + parts(of: alert)).map { EscapedText($0.figure.description) } }),
        AlertField(
            group,
            "Of a group, the new figures of one list that are told together, its identity, which is also its FIGUREWATCH_ID. All other fields but MESSAGE and PRIORITY are of the figure that matters most."
        ) { EscapedText($0.members.isEmpty ? nil : $0.id) },
        AlertField(
            part,
            "Of a group, once for each further figure: its identity, what it is called, and the words that state its value, with colons between them.",
            each: { parts(of: $0).map { EscapedText("\($0.figure): \($0.name): \($0.reading.claim.text.onOneLine)") } }),
        AlertField("FIGUREWATCH_NAME", "What the figure is called.") {
            EscapedText($0.name.isEmpty ? nil : $0.name)
        },
        AlertField("FIGUREWATCH_WEIGHT", "How much the alert matters, from 0 to 3.") { decimal($0.weight) },
        AlertField(
            "FIGUREWATCH_CONFIDENCE",
            "How sure it is that the reading is of this figure and no other one, from 0 to 1."
        ) { decimal($0.confidence) },
        AlertField("FIGUREWATCH_REASONS", "What rules for the figure say of it, separated by commas.") {
            EscapedText($0.reasons.isEmpty ? nil : $0.reasons.map(\.description).joined(separator: ", "))
        },
        AlertField("FIGUREWATCH_SUPPRESSED", "Of a digest, how many alerts it stands for.") {
            EscapedText($0.suppressed.map { "\($0)" })
        },
        AlertField(
            "FIGUREWATCH_LOOKALIKE", "The figure that it is possibly the same as; figurewatch figures merge joins them."
        ) { EscapedText($0.reading.lookalike?.description) },
        AlertField("FIGUREWATCH_CHANGE", "(new - old) / old: 0.3 is 30 percent more. Of changed alerts.") {
            decimal($0.change)
        },
    ]

    /// Of `changed` alerts, the reading that is replaced.
    private static let previous: [AlertField] = [
        AlertField("FIGUREWATCH_PREVIOUS_VALUE", "The value that is replaced; of a range, its lower end.") {
            decimal($0.previous?.claim.quantity.value)
        },
        AlertField("FIGUREWATCH_PREVIOUS_UPPER", "The upper end of the range that is replaced.") {
            decimal($0.previous?.claim.quantity.upper)
        },
        AlertField("FIGUREWATCH_PREVIOUS_BOUND", "The bound of the value that is replaced.") {
            EscapedText($0.previous?.claim.quantity.bound.rawValue)
        },
        AlertField("FIGUREWATCH_PREVIOUS_UNIT", "The unit of the value that is replaced.") {
            EscapedText($0.previous?.claim.quantity.unit.name)
        },
        AlertField("FIGUREWATCH_PREVIOUS_FILE", "The article that said so.") {
            EscapedText($0.previous?.article.file.description)
        },
        AlertField("FIGUREWATCH_PREVIOUS_PUBLISHED", "That article's date, ISO 8601.") {
            EscapedText($0.previous?.article.published.description)
        },
        AlertField("FIGUREWATCH_PREVIOUS_SENTENCE", "The sentence that it stood in.") {
            EscapedText($0.previous?.claim.sentence)
        },
        AlertField("FIGUREWATCH_PREVIOUS_ATTRIBUTION", "Who said so in that article.") {
            EscapedText($0.previous?.claim.attribution)
        },
    ]

    /// The claim that raised the alert.
    private static let claim: [AlertField] = [
        AlertField("FIGUREWATCH_VALUE", "The value in plain units; of a range, its lower end.") {
            decimal($0.reading.claim.quantity.value)
        },
        AlertField("FIGUREWATCH_UPPER", "Of a range, its upper end.") { decimal($0.reading.claim.quantity.upper) },
        AlertField("FIGUREWATCH_BOUND", "One of exact, approximate, at_least, at_most, range, vague.") {
            EscapedText($0.reading.claim.quantity.bound.rawValue)
        },
        AlertField("FIGUREWATCH_UNIT", "What is counted or measured: person, USD, percent, barrel/day.") {
            EscapedText($0.reading.claim.quantity.unit.name)
        },
        AlertField("FIGUREWATCH_TREND", "up or down, when the text says that the value is a change or its result.") {
            EscapedText($0.reading.claim.trend?.rawValue)
        },
        AlertField("FIGUREWATCH_TEXT", "The words that state the value.") { EscapedText($0.reading.claim.text) },
        AlertField("FIGUREWATCH_SENTENCE", "The sentence that they stand in.") {
            EscapedText($0.reading.claim.sentence)
        },
        AlertField("FIGUREWATCH_CLAUSE", "The part of that sentence that states the value.") {
            EscapedText($0.reading.claim.clause)
        },
        AlertField("FIGUREWATCH_START", "Where those words start: a byte offset into the article.") {
            EscapedText("\($0.reading.claim.start)")
        },
        AlertField("FIGUREWATCH_END", "Where those words end.") { EscapedText("\($0.reading.claim.end)") },
        AlertField("FIGUREWATCH_MEASURE", "What is counted or measured: a name for the claim's row.") {
            EscapedText($0.reading.claim.measure)
        },
        AlertField(
            "FIGUREWATCH_SUBJECT_KIND", "One of total, period, increment, level, move, share, size, plan."
        ) { EscapedText($0.reading.claim.subject.kind.rawValue) },
        AlertField("FIGUREWATCH_SUBJECT_NOUN", "What is counted or measured, in the singular.") {
            EscapedText($0.reading.claim.subject.noun)
        },
        AlertField("FIGUREWATCH_SUBJECT_STATE", "What happened to it, or which side of it is measured.") {
            EscapedText($0.reading.claim.subject.state)
        },
        AlertField("FIGUREWATCH_SUBJECT_OF", "Whose it is, or of which event.") {
            EscapedText($0.reading.claim.subject.of)
        },
        AlertField("FIGUREWATCH_SUBJECT_PLACE", "The place that it is limited to, from the narrowest outward.") {
            EscapedText($0.reading.claim.subject.place)
        },
        AlertField("FIGUREWATCH_SUBJECT_PERIOD", "The days that it is limited to, ISO 8601.") {
            EscapedText($0.reading.claim.subject.period)
        },
        AlertField(
            "FIGUREWATCH_SALIENCE", "How much a desk wants to be told: 2 for the news itself, 1, or 0 for trivia."
        ) { EscapedText("\($0.reading.claim.salience)") },
        AlertField("FIGUREWATCH_CONCEPT", "The nouns, names and adjectives of what is measured, as they are written.") {
            EscapedText($0.reading.claim.concept.joined(separator: " "))
        },
        AlertField("FIGUREWATCH_PLACE", "Where the value holds, as the text says.") {
            EscapedText($0.reading.claim.place)
        },
        AlertField("FIGUREWATCH_PERIOD", "For when the value holds, as the text says.") {
            EscapedText($0.reading.claim.period)
        },
        AlertField("FIGUREWATCH_FROM", "The first day that the period means, ISO 8601.") {
            EscapedText(days(of: $0.reading)?.first.description)
        },
        AlertField("FIGUREWATCH_TO", "The last day that the period means.") {
            EscapedText(days(of: $0.reading)?.last.description)
        },
        AlertField("FIGUREWATCH_STATUS", "One of current, previous, projected, denied.") {
            EscapedText($0.reading.claim.status.rawValue)
        },
        AlertField("FIGUREWATCH_ATTRIBUTION", "Who says so, as the article names them.") {
            EscapedText($0.reading.claim.attribution)
        },
    ]

    /// The article that the claim stands in.
    private static let article: [AlertField] = [
        AlertField("FIGUREWATCH_FILE", "The article's file, relative to the watched folder.") {
            EscapedText($0.reading.article.file.description)
        },
        AlertField(
            "FIGUREWATCH_ENTRY", "In a file of several articles, which of them: the member's path, or the entry's id."
        ) { EscapedText($0.reading.article.entry) },
        AlertField("FIGUREWATCH_LINK", "The article's canonical URL.") { EscapedText($0.reading.article.link) },
        AlertField("FIGUREWATCH_PUBLISHED", "The article's date, ISO 8601.") {
            EscapedText($0.reading.article.published.description)
        },
        AlertField("FIGUREWATCH_TITLE", "The article's title.") { EscapedText($0.reading.article.title) },
        AlertField("FIGUREWATCH_SOURCE", "The publisher or agency, as the article names it.") {
            EscapedText($0.reading.article.source)
        },
    ]

    /// The figures of a group without the one that it is known by, in text order.
    private static func parts(of alert: Alert) -> [Alert] { alert.members.filter { $0.id != alert.id } }

    private static func days(of reading: Reading) -> PeriodDays? {
        guard let published = reading.article.published.day else { return nil }
        return reading.claim.period.flatMap { PeriodDays($0, published: published) }
    }

    private static func decimal(_ number: Double?) -> EscapedText? {
        number.flatMap { PlainDecimal($0) }.map { EscapedText($0.description) }
    }
}
