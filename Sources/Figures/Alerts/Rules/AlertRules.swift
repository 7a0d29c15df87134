/// What is worth an alert, and how loud it is.
package struct AlertRules: Hashable, Sendable {
    /// Readings that meet within it say the same.
    package var tolerance = Tolerance()
    /// How far from what was told last a reading has to be to be told, for figures without a threshold of their own.
    package var threshold = Threshold()
    /// Rules for figures by name. Of several that name a figure each adds what it says; the last one that says it prevails.
    package var figures: [FigureRule] = []
    /// How many alerts of one article are told one by one; the others, those of least weight, are told in one digest.
    package var articleLimit = 100
    /// Whether trivia are told too, with the lowest priority.
    package var tellsAll = false

    package init() {}

    /// What the rules say of one figure.
    ///
    /// - Parameter names: What it is called, and what the article in hand says is measured.
    func rule(for figure: FigureID, named names: @autoclosure () -> [String]) -> FigureRule {
        var sum = FigureRule(NamePattern("*"))
        sum.threshold = threshold
        if figures.isEmpty { return sum }
        let names = names()
        for rule in figures where names.contains(where: { rule.pattern.matches($0, figure) }) {
            sum.isFollowed = sum.isFollowed || rule.isFollowed
            sum.priority = rule.priority ?? sum.priority
            sum.threshold = rule.threshold ?? sum.threshold
            sum.lines += rule.lines
            sum.tellsExtremes = sum.tellsExtremes || rule.tellsExtremes
            sum.mute = rule.mute ?? sum.mute
        }
        return sum
    }
}
