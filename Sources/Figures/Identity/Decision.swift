/// A row that a claim may belong to and was kept apart from: two rows are merged in a second, and a wrong comparison costs
/// the reader's trust.
package struct Lookalike: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Another row suits it nearly as well.
        case tie
        /// Its value is so much less than the row's that two figures are likelier.
        case fall
    }

    package let row: FigureID
    package let reason: Reason
}

/// Why a claim has its row: what it was compared with when it was placed, and what decided.
package struct Decision: Sendable {
    package enum Ground: Sendable {
        /// The article's version before states it, or the article whose text is copied: that reading.
        case stated(Reading, isCopy: Bool)
        /// It says again what the claim before it says, of that index.
        case repeats(claim: Int)
        /// The row suits it best.
        case suits
        /// No row suits it better than one of its own, or not clearly where its value is another one.
        case opened
    }

    package let row: FigureID
    package let ground: Ground
    /// The rows it was compared with, by score, then those that are ruled out. Some may have been opened by the same article.
    package let compared: [ComparedRow]
    /// Of a claim that was kept apart in doubt, the row that it may belong to.
    package let lookalike: Lookalike?

    /// By how much the chosen row is better than the next one, or than a row of the claim's own, which is at 0; in the unit of
    /// scores. Nil where no score decided.
    package let margin: Double?

    /// The best row beside the chosen one that was not ruled out.
    package var next: (row: FigureID, score: Double)? {
        compared.lazy.filter { $0.row != row }.compactMap { other in other.score.map { (other.row, $0) } }.first
    }

    /// The same decision where rows have other ids.
    package func renamed(_ ids: [FigureID: FigureID]) -> Decision {
        Decision(
            row: ids[row] ?? row, ground: ground,
            compared: compared.map { ComparedRow(row: ids[$0.row] ?? $0.row, outcome: $0.outcome) },
            lookalike: lookalike, margin: margin)
    }
}

/// A row beside a claim: why it was ruled out, or how well it suits.
package struct ComparedRow: Sendable {
    package enum Outcome: Sendable {
        case ruledOut(Conflict)
        /// The logarithm of odds that the row is meant and no row of the claim's own, and what it is the sum of, the largest
        /// parts first.
        case scored(Double, [Contribution])
    }

    package let row: FigureID
    package let outcome: Outcome

    /// Nil where it is ruled out.
    package var score: Double? { if case .scored(let score, _) = outcome { score } else { nil } }
    /// What the score is the sum of, the largest parts first; nothing where it is ruled out.
    package var evidence: [Contribution] { if case .scored(_, let parts) = outcome { parts } else { [] } }
}

/// How much one kind of evidence adds to a score.
package struct Contribution: Sendable {
    package let kind: Evidence
    package let amount: Double
}

extension MatchingWeights {
    /// What a score is the sum of, the largest parts first; what adds nothing is left out.
    package func contributions(to evidence: EvidenceVector) -> [Contribution] {
        let all = Evidence.allCases.map { Contribution(kind: $0, amount: values[$0.rawValue] * evidence[$0]) }
        return all.filter { $0.amount != 0 }.sorted {
            abs($0.amount) != abs($1.amount)
                ? abs($0.amount) > abs($1.amount) : $0.kind.rawValue < $1.kind.rawValue
        }
    }
}
