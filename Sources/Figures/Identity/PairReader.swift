internal import Claims
internal import Encoder

/// Has an article's claims read side by side with readings of rows. That costs much more than all other evidence together, so each
/// claim is read beside the few rows that may well be its own.
package struct PairReader {
    private let model: IdentityModel
    private let weights: MatchingWeights
    private let room = EncoderRoom()
    /// What was found, by claim and row, when both were first compared: what the article goes on to add to a row is not read.
    private var findings: [Pair: Finding] = [:]
    private var readings = 0

    private struct Pair: Hashable {
        let claim: Int
        let row: FigureID
    }

    private enum Finding {
        case logit(Double)
        case unread
    }

    /// How many rows a claim is read beside.
    private static let rows = 3
    /// Of the score without what is read; a row that suits less is another figure.
    private static let leastScore = -4.0
    /// Logits beyond, of 0.25 and of 99.75 in 100, tell no more.
    private static let surest = 6.0
    /// An article's claims are read beside so many rows in all; what comes behind does without, so that no article costs more.
    private static let mostReadings = 400
    private let most: Int

    init(by model: IdentityModel, weights: MatchingWeights, most: Int = mostReadings) {
        self.model = model
        self.weights = weights
        self.most = most
    }

    /// The rows that a claim may belong to, with what reading it beside them tells. Among them are those of the rows that the grammar
    /// rules out, by what the words beside the numbers seem to say, that the model is sure of: it reads whole sentences, `rose to at
    /// least 207 from the 120 reported at midnight`.
    ///
    /// - Parameter index: The claim's number in its article.
    package mutating func read(
        _ index: Int, _ reading: Reading, _ frame: Frame, beside rows: CandidateRows
    ) -> [CandidateRow] {
        let possible = read(index, reading, frame, beside: rows.possible)
        let likely = rows.forgivable.filter { weights.score($0.evidence.forgiving) > Self.leastScoreOfForgiven }
        guard !likely.isEmpty else { return possible }
        return possible
            + read(index, reading, frame, beside: likely).filter {
                $0.evidence[.readAsOne] >= Self.leastLogitOfForgiven
            }
    }

    private static let leastScoreOfForgiven = -1.0
    private static let leastLogitOfForgiven = 1.5

    private mutating func read(
        _ index: Int, _ reading: Reading, _ frame: Frame, beside rows: [CandidateRow]
    ) -> [CandidateRow] {
        compare(index, reading, frame, with: rows.filter { findings[Pair(claim: index, row: $0.row.id)] == nil })
        return rows.map { row, evidence in
            var evidence = evidence
            switch findings[Pair(claim: index, row: row.id)] {
            case .logit(let logit):
                evidence[.readAsOne] = min(Self.surest, max(0, logit))
                evidence[.readAsTwo] = min(Self.surest, max(0, -logit))
            case .unread: evidence[.unread] = 1
            case nil: break
            }
            return (row, evidence)
        }
    }

    private mutating func compare(
        _ index: Int, _ reading: Reading, _ frame: Frame, with rows: [CandidateRow]
    ) {
        guard !rows.isEmpty else { return }
        for (row, _) in rows { findings[Pair(claim: index, row: row.id)] = .unread }
        var likely: [(row: Profile, score: Double)] = []
        for (row, evidence) in rows {
            let score = weights.score(evidence.forgiving)
            if score > Self.leastScore { likely.append((row, score)) }
        }
        likely.sort { $0.score != $1.score ? $0.score > $1.score : $0.row.id.number < $1.row.id.number }
        let most = max(0, min(Self.rows, self.most - readings))
        guard !likely.isEmpty, most > 0, let text = ClaimText(reading, frame, by: model.pieces) else { return }
        for (row, _) in likely.prefix(most) {
            guard let told = row.told(likest: frame),
                let other = ClaimText(told.reading, told.frame, by: model.pieces)
            else { continue }
            findings[Pair(claim: index, row: row.id)] = .logit(model.logit(other, text, in: room))
            readings += 1
        }
    }
}

extension FigureTable {
    /// For the claims of one article.
    package func pairReader() -> PairReader { PairReader(by: .english, weights: weights) }
}

extension Profile {
    /// Of the readings that the row has last the one whose subject is most like a claim's; those of earlier articles go first.
    fileprivate func told(likest frame: Frame) -> (reading: Reading, frame: Frame)? {
        func likeness(_ other: Frame) -> Double { frame.vector.flatMap { other.vector?.likeness(to: $0) } ?? 0 }
        let other: Status = frame.status == .projected ? .current : .projected
        var best: (reading: Reading, frame: Frame)?
        for status in [frame.status, .current, other] {
            guard let readings = last[status], let frames = lastFrames[status] else { continue }
            let told = zip(readings, frames).map { (reading: $0, frame: $1) }
            let earlier = told.filter { $0.frame.article != frame.article }
            if let best = earlier.max(by: { likeness($0.frame) < likeness($1.frame) }) { return best }
            best = best ?? told.max { likeness($0.frame) < likeness($1.frame) }
        }
        return best
    }
}

extension EvidenceVector {
    /// The same without what rules the row out.
    fileprivate var forgiving: EvidenceVector {
        var evidence = self
        evidence[.valueInSentence] = 0
        evidence[.excludedEvent] = 0
        return evidence
    }
}
