package import Articles
package import Claims

/// Which figures of the running table a person wants to see. What is nil or empty admits all.
package struct FigureFilter: Hashable, Sendable {
    /// Each has to stand in what names the figure: its name, its story's, its subject, or its id. Capitals don't matter.
    package var words: [String] = []
    /// A part of the place that a reading is limited to: `Kursk`.
    package var place: String?
    /// `person` or `people`, `barrel/day`, `USD`.
    package var unit: String?
    /// A part of the story's name.
    package var story: String?
    package var kind: Subject.Kind?
    /// Articles that were published then or later say something of the figure.
    package var since: PublicationDate?
    /// A reading deserves so much attention at least.
    package var salience = 0
    /// So many articles state the figure at least.
    package var articles = 1

    package init() {}

    /// - Parameter story: What the figure's story is called.
    package func admits(_ summary: FigureSummary, in story: String) -> Bool {
        let readings = summary.figure.readings
        if summary.salience < salience || summary.articleCount < articles { return false }
        if let kind, summary.latest.claim.subject.kind != kind { return false }
        if let since, !readings.contains(where: { $0.article.published >= since }) { return false }
        if let wanted = self.story, !Self.holds(story, wanted) { return false }
        if let unit, !Self.isUnit(summary.latest.claim.quantity.unit.name, unit) { return false }
        if let place, !readings.contains(where: { Self.isPlace($0.claim, place) }) { return false }
        return words.allSatisfy { word in
            word == summary.figure.id.description || Self.holds(summary.name, word) || Self.holds(story, word)
                || readings.contains { Self.isNamed($0.claim, word) }
        }
    }

    private static func isPlace(_ claim: Claim, _ place: String) -> Bool {
        [claim.subject.place, claim.place].contains { $0.map { holds($0, place) } ?? false }
    }

    private static func isNamed(_ claim: Claim, _ word: String) -> Bool {
        let subject = claim.subject
        return [subject.noun, subject.state, subject.of, subject.place, claim.measure].contains {
            $0.map { holds($0, word) } ?? false
        }
    }

    /// Whether a unit's name is the wanted one, or the singular of it.
    package static func isUnit(_ name: String, _ wanted: String) -> Bool {
        let (name, wanted) = (name.lowercased(), wanted.lowercased())
        return name == wanted || name == lemma(wanted)
    }

    /// Whether a text has a part, whatever the capitals.
    package static func holds(_ text: String, _ part: String) -> Bool {
        part.isEmpty || text.lowercased().contains(part.lowercased())
    }
}
