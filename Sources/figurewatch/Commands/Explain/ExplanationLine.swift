internal import Articles
internal import Claims
internal import Figures
internal import Intake

/// A claim with why it is that figure, as a line of JSON. The manual page has the names of the keys.
struct ExplanationLine: Encodable {
    private let type = "explanation"
    private let file: String
    private let entry: String?
    private let start: Int
    private let end: Int
    private let text: String
    private let sentence: String
    private let value: Double
    private let upper: Double?
    private let bound: Bound
    private let unit: Unit
    private let status: Status
    private let attribution: String?
    private let subject: Subject
    private let words: Words
    private let rows: [ComparedLine]
    private let decision: DecisionLine

    init(_ explained: ArticleExplanation.Explained, of explanation: ArticleExplanation, _ wording: ClaimWording) {
        let claim = explained.claim
        file = "\(explanation.article.file)"
        entry = explanation.article.entry
        (start, end, text, sentence) = (claim.start, claim.end, claim.text, claim.sentence)
        (value, upper, bound) = (claim.quantity.value, claim.quantity.upper, claim.quantity.bound)
        unit = claim.quantity.unit
        status = claim.status
        attribution = claim.attribution
        subject = claim.subject
        words = Words(wording)
        rows = explained.decision.compared.map { ComparedLine($0, of: explanation) }
        decision = DecisionLine(explained, of: explanation)
    }

    /// Which words of the article made the claim what it is.
    private struct Words: Encodable {
        let bound: String?
        let status: String?
        let subject: [String: SlotWords]

        init(_ wording: ClaimWording) {
            bound = wording.bound
            status = wording.status
            subject = Dictionary(wording.slots.map { ($0.slot.rawValue, SlotWords($0)) }) { first, _ in first }
        }
    }

    private struct SlotWords: Encodable {
        let quotes: [SlotWording.Quote]
        let unsaid: [String]

        init(_ slot: SlotWording) { (quotes, unsaid) = (slot.quotes, slot.unsaid) }
    }

    private struct ComparedLine: Encodable {
        let figure: FigureID
        let name: String
        let last: String?
        var ruledOut: Conflict?
        var reason: String?
        var score: Double?
        var evidence: [EvidenceLine]?

        init(_ compared: ComparedRow, of explanation: ArticleExplanation) {
            figure = compared.row
            (name, last) = explanation.row(compared.row)
            switch compared.outcome {
            case .ruledOut(let conflict): (ruledOut, reason) = (conflict, conflict.words)
            case .scored(let sum, let parts): (score, evidence) = (sum, parts.map { EvidenceLine($0) })
            }
        }
    }

    private struct EvidenceLine: Encodable {
        let kind: String
        let words: String
        let amount: Double

        init(_ part: Contribution) { (kind, words, amount) = ("\(part.kind)", part.kind.words, part.amount) }
    }

    private struct DecisionLine: Encodable {
        let figure: FigureID
        let by: String
        let reason: String
        let margin: Double?
        let next: FigureID?
        let lookalike: FigureID?
        let recorded: FigureID?

        init(_ explained: ArticleExplanation.Explained, of explanation: ArticleExplanation) {
            let decision = explained.decision
            figure = decision.row
            by =
                switch decision.ground {
                case .stated: "stated"
                case .repeats: "repeated"
                case .suits: "score"
                case .opened: "opened"
                }
            reason = DecisionText.sentence(on: explained, of: explanation)
            margin = decision.margin
            next = decision.next?.row
            lookalike = decision.lookalike?.row
            recorded = explained.recorded
        }
    }
}

extension Conflict: Encodable {}
