package import Figures

/// Which alerts a person wants to see. What is nil or empty admits all. Fields of the journal are compared as texts.
package struct AlertFilter: Hashable, Sendable {
    /// Each has to stand in the message or the subject, or to be the id of a figure. Capitals don't matter.
    package var words: [String] = []
    /// A part of the place that the value is limited to.
    package var place: String?
    /// As the field has it, `person`, or several of it, `people`.
    package var unit: String?
    package var kind: Alert.Kind?
    package var salience = 0
    /// Of one of these figures: those of a story.
    package var figures: Set<String>?

    package init() {}

    package func admits(_ alert: JournaledAlert) -> Bool {
        let ids = alert.texts("FIGUREWATCH_FIGURE")
        if let kind, alert.text("FIGUREWATCH_KIND") != kind.rawValue { return false }
        if let figures, figures.isDisjoint(with: ids) { return false }
        if salience > 0, (alert.text("FIGUREWATCH_SALIENCE").flatMap { Int($0) } ?? 0) < salience { return false }
        if let unit, !FigureFilter.isUnit(alert.text("FIGUREWATCH_UNIT") ?? "", unit) { return false }
        if let place, !holds(alert, ["FIGUREWATCH_SUBJECT_PLACE", "FIGUREWATCH_PLACE"], place) { return false }
        return words.allSatisfy { ids.contains($0) || holds(alert, Self.named, $0) }
    }

    private static let named = [
        "MESSAGE", "FIGUREWATCH_NAME", "FIGUREWATCH_SUBJECT_NOUN", "FIGUREWATCH_SUBJECT_STATE",
        "FIGUREWATCH_SUBJECT_OF",
        "FIGUREWATCH_SUBJECT_PLACE",
    ]

    private func holds(_ alert: JournaledAlert, _ fields: [String], _ part: String) -> Bool {
        fields.contains { field in alert.texts(field).contains { FigureFilter.holds($0, part) } }
    }
}
