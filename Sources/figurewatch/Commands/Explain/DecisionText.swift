internal import Articles
internal import Claims
internal import Figures
internal import Intake

/// A decision in words.
enum DecisionText {
    /// Which row the claim was given and why, as a sentence or two.
    static func sentence(on explained: ArticleExplanation.Explained, of explanation: ArticleExplanation) -> String {
        let decision = explained.decision
        switch decision.ground {
        case .stated(let reading, let isCopy):
            let other = "\(reading.article.name), \(reading.article.published)"
            return isCopy
                ? "\(decision.row), since the article copies the text of \(other), which states it there."
                : "\(decision.row), since the article's earlier version, \(other), states it there."
        case .repeats(let index):
            let before = explanation.claims[index].claim.text.onOneLine
            return "\(decision.row), since it says again what “\(before)” just before it says."
        case .suits:
            if let lookalike = decision.lookalike {
                return "\(decision.row), which this article opened. \(doubt(decision, lookalike))."
            }
            let margin = decision.margin.map { ", by \(SignedNumber($0, decimals: 2).unsigned)" } ?? ""
            guard let next = decision.next, next.score > 0 else {
                return "\(decision.row)\(margin) over a row of its own."
            }
            return "\(decision.row)\(margin) over \(next.row), the next one."
        case .opened:
            return "a row of its own, \(decision.row): \(reason(for: decision, in: explanation.table))."
        }
    }

    private static func reason(for decision: Decision, in table: FigureTable) -> String {
        if let lookalike = decision.lookalike { return doubt(decision, lookalike) }
        guard !decision.compared.isEmpty else {
            if table.figureCount == 0 { return "the table is empty" }
            return "no row of the table has a word, value or story in common with it"
        }
        return decision.compared.allSatisfy { $0.score == nil } ? "every row was ruled out" : "no row scores enough"
    }

    /// No full stop ends it.
    private static func doubt(_ decision: Decision, _ lookalike: Lookalike) -> String {
        let why =
            switch lookalike.reason {
            case .tie:
                [lookalike.row, decision.compared.first { $0.row != lookalike.row && $0.score ?? 0 > 0 }?.row]
                    .compactMap { $0 }.map { "\($0)" }.joined(separator: " and ") + " suit it nearly alike"
            case .fall: "its value is far below what \(lookalike.row) has"
            }
        return "\(why), so it was kept apart, possibly the same as \(lookalike.row)"
    }

    /// What the ledger says otherwise; nil where it agrees or has no such claim.
    static func difference(of explained: ArticleExplanation.Explained) -> String? {
        guard let recorded = explained.recorded, recorded != explained.decision.row else { return nil }
        return
            "In the ledger it is \(recorded): a person has mended the table since, or another version of figurewatch "
            + "read the article."
    }
}
