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
        case odds(Double)
        case unread
    }

    /// How many rows a claim is read beside.
    private static let rows = 3
    /// Of the score without what is read; a row that suits less is another figure.
    private static let leastScore = -4.0
    /// Odds beyond tell no more.
    private static let surest = 6.0
    /// An article's claims are read beside so many rows in all; what comes behind does without, so that no article costs more.
    private static let mostReadings = 400

    init(by model: IdentityModel, weights: MatchingWeights) {
        self.model = model
        self.weights = weights
    }

    /// Adds to the evidence for rows what reading the claim beside them tells.
    ///
    /// - Parameters:
    ///   - index: The claim's number in its article.
    ///   - rows: Those that are not ruled out.
    package mutating func read(
        _ index: Int, _ reading: Reading, _ frame: Frame, beside rows: inout [(row: Profile, evidence: EvidenceVector)]
    ) {
        compare(index, reading, frame, with: rows.filter { findings[Pair(claim: index, row: $0.row.id)] == nil })
        for place in rows.indices {
            switch findings[Pair(claim: index, row: rows[place].row.id)] {
            case .odds(let odds):
                rows[place].evidence[.readAsOne] = min(Self.surest, max(0, odds))
                rows[place].evidence[.readAsTwo] = min(Self.surest, max(0, -odds))
            case .unread: rows[place].evidence[.unread] = 1
            case nil: break
            }
        }
    }

    /// Of rows that the grammar rules out, by what the words beside the numbers seem to say, those that the model is sure of: it reads whole
    /// sentences, `rose to at least 207 from the 120 reported at midnight`.
    ///
    /// - Parameter rows: With the evidence that forgives what rules them out.
    package mutating func forgiven(
        _ index: Int, _ reading: Reading, _ frame: Frame, among rows: [(row: Profile, evidence: EvidenceVector)]
    ) -> [(row: Profile, evidence: EvidenceVector)] {
        let likely = rows.filter { weights.score($0.evidence.forgiving) > Self.leastScoreOfForgiven }
        guard !likely.isEmpty else { return [] }
        var forgiven = likely
        read(index, reading, frame, beside: &forgiven)
        return forgiven.filter { $0.evidence[.readAsOne] >= Self.leastOddsOfForgiven }
    }

    private static let leastScoreOfForgiven = -1.0
    private static let leastOddsOfForgiven = 1.5

    private mutating func compare(
        _ index: Int, _ reading: Reading, _ frame: Frame, with rows: [(row: Profile, evidence: EvidenceVector)]
    ) {
        guard !rows.isEmpty else { return }
        for (row, _) in rows { findings[Pair(claim: index, row: row.id)] = .unread }
        var likely: [(row: Profile, score: Double)] = []
        for (row, evidence) in rows {
            let score = weights.score(evidence.forgiving)
            if score > Self.leastScore { likely.append((row, score)) }
        }
        likely.sort { $0.score != $1.score ? $0.score > $1.score : $0.row.id.number < $1.row.id.number }
        let most = max(0, min(Self.rows, Self.mostReadings - readings))
        guard !likely.isEmpty, most > 0, let text = ClaimText(reading, frame, by: model.pieces) else { return }
        for (row, _) in likely.prefix(most) {
            guard let told = row.told(likest: frame),
                let other = ClaimText(told.reading, told.frame, by: model.pieces)
            else { continue }
            findings[Pair(claim: index, row: row.id)] = .odds(model.odds(other, text, in: room))
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
