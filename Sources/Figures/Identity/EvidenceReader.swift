internal import Claims
internal import Glibc
internal import WordVectors

/// Compares a claim with a row of the table.
package struct EvidenceReader {
    /// What the claim's article is to others.
    let story: StoryView

    package init(story: StoryView) {
        self.story = story
    }

    /// Compares a claim with several rows.
    package func compare(_ frame: Frame, with rows: [Profile]) -> CandidateRows {
        var compared = CandidateRows()
        for row in rows {
            do throws(Conflict) {
                compared.possible.append((row, try evidence(for: frame, of: row)))
            } catch {
                compared.conflicts.append((row.id, error))
                if error.isForgivable, let evidence = try? evidence(for: frame, of: row, isForgiving: true) {
                    compared.forgivable.append((row, evidence))
                }
            }
        }
        return compared
    }

    /// - Parameter isForgiving: Whether what ``Conflict/isForgivable`` is evidence against the row and does not rule it out.
    /// - Throws: what rules the row out, where the two cannot be one figure.
    package func evidence(
        for frame: Frame, of row: Profile, isForgiving: Bool = false
    ) throws(Conflict) -> EvidenceVector {
        guard row.dimensions.contains(frame.dimension) else { throw .otherUnit }
        let isRival = isRival(frame, of: row)
        guard !isRival || isForgiving else { throw .valueInSentence }
        guard !isOfAnotherDirection(frame, than: row) else { throw .otherDirection }
        let isOfAnotherEvent = frame.events.excludes(row.events)
        guard !isOfAnotherEvent || isForgiving else { throw .otherEvent }
        guard !isOtherSort(frame, than: row) else { throw .otherSort }
        guard !isOtherSize(frame, than: row) else { throw .otherSize }
        var evidence = EvidenceVector()
        if isRival { evidence[.valueInSentence] = 1 }
        if isOfAnotherEvent { evidence[.excludedEvent] = 1 }
        readValue(frame, row, &evidence)
        let doubt = readDoubt(frame, row, &evidence)
        let isMoved = evidence[.sameValue] == 0
        if isMoved, let doubt, doubt != .otherNoun { throw doubt }
        readLikeness(frame, row, &evidence)
        if let doubt, evidence[.likeAtBest] < Self.leastLikenessOfSubjects { throw doubt }
        guard readPlace(frame, row, &evidence) else { throw .peopleElsewhere }
        guard !isMoved || !isOfPartOrWhole(frame, than: row) && !isOfSome(frame, in: row) && !isOfAll(frame, in: row)
        else { throw .partOrWhole }
        guard
            !isMoved
                || !isOfAnotherOwner(frame, than: row) && !isOfAnotherName(frame, than: row)
                    && !isOfAnotherCalamity(frame, than: row)
        else { throw .otherOwner }
        guard !isMoved || !isOfAnotherTime(frame, than: row) else { throw .otherTime }
        readWords(frame, row, &evidence)
        readEvent(frame, row, &evidence)
        readScope(frame, row, &evidence)
        readRow(frame, row, &evidence)
        return evidence
    }

    /// What single words have against a row. It does not count where subject and value agree: `26 pirates` are also `26 crew`
    /// and `26 brigands`, and `two more men` are those two men.
    private func readDoubt(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) -> Conflict? {
        let isOfItsKind = readKind(frame, row, &evidence)
        if isIncrement(frame, of: row) { return frame.isAddition ? .addition : .total }
        if playsOtherRole(frame, of: row) { return .otherRole }
        if isOfItsKind { return nil }
        return evidence[.otherKind] > 0 ? .otherNoun : .smallCount
    }

    /// Of the learned vectors of two claims that are worded otherwise.
    private static let leastLikenessOfSubjects = 0.4

    private func readKind(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) -> Bool {
        let isSame = row.frames.contains { $0.noun == frame.noun }
        if isSame {
            evidence[.sameNoun] = 1
            // A row that once drew in something else is not of that.
            let share = Double(row.frames.count { $0.noun == frame.noun }) / Double(row.frames.count)
            if frame.dimension == .count, !frame.isPeople { evidence[.countedNoun] = share }
            if frame.dimension.isRate { evidence[.rateOfOneNoun] = 1 }
        } else {
            evidence[.nounLikeness] = Double(row.frames.map { WordVectors.likeness(frame.noun, $0.noun) }.max() ?? 0)
        }
        if frame.dimension.isRate { evidence[.rate] = 1 }
        guard frame.isCount else { return true }
        let isOther =
            frame.isPeople
            ? !row.frames.contains { $0.kind == frame.kind }
            : 2 * row.frames.count(where: { $0.kind == frame.kind }) < row.frames.count
        guard isOther else { return !isSmallCountOfThings(frame) || sharesWords(frame, row) }
        evidence[.otherKind] = 1
        let likeness = row.frames.reduce(0) { $0 + Double(WordVectors.likeness(frame.noun, $1.noun)) }
        evidence[.nounLikeness] = likeness / Double(row.frames.count)
        // People are never things.
        return !frame.isPeople && !row.isOfPeople && evidence[.nounLikeness] >= Self.leastLikeness
    }

    /// One thing, two or three: such a value alone says nothing.
    private func isSmallCountOfThings(_ frame: Frame) -> Bool { !frame.isPeople && frame.value <= 3 }

    private func sharesWords(_ frame: Frame, _ row: Profile) -> Bool {
        row.frames.contains { old in frame.core.contains { old.core.contains($0) } }
    }

    /// Nouns less like each other count different things.
    private static let leastLikeness = 0.55

    private func readValue(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        let comparable = row.frames.filter { $0.dimension == frame.dimension }
        if comparable.contains(where: { $0.hasValue(of: frame) }) {
            // `thousands` of one thing are as many as `thousands` of another.
            if frame.quantity.bound == .vague {
                evidence[.sameVagueValue] = 1
            } else {
                evidence[.sameValue] = 1
                evidence[.tellingValue] = Telling.value(frame.quantity.value)
            }
        }
        if frame.quantity.bound == .vague { evidence[.vague] = 1 }
        let status: Status = frame.isAsserted ? frame.status : .current
        let standing =
            row.lastFrames[status] ?? row.lastFrames[.current] ?? row.lastFrames[.projected] ?? row.frames.suffix(1)
        if evidence[.sameValue] == 0, frame.quantity.bound != .vague,
            standing.contains(where: { frame.quantity.contradicts($0.quantity) == false })
        {
            evidence[.compatibleValue] = 1
        }
        if let nearest = comparable.compactMap({ Self.orders(between: frame, and: $0) }).min() {
            evidence[.orders] = min(nearest, 3)
            // What comes together over time is more from article to article, and may be several times as much.
            if frame.isCount, frame.status == .current,
                comparable.allSatisfy({ $0.value < frame.value && $0.day <= frame.day })
            {
                evidence[.grows] = min(nearest, 1)
            }
            evidence[.manyOrders] = min(max(0, nearest - 0.7), 3.3)
            if frame.dimension.isRate { evidence[.ordersOfARate] = min(nearest, 3) }
        }
        if evidence[.sameValue] == 0, evidence[.compatibleValue] == 0, !frame.dimension.isRate {
            switch frame.dimension.base {
            case .percent, .multiple: evidence[.movedShare] = 1
            case .length, .area, .volume, .mass, .magnitude: evidence[.movedMeasure] = 1
            case .time: evidence[.movedTime] = 1
            case .money: evidence[.movedMoney] = 1
            default: break
            }
        }
        if frame.isPeople, frame.status == .current, let current = row.lastFrames[.current],
            current.allSatisfy({ $0.value > frame.value * 1.15 })
        {
            evidence[.falls] = 1
        }
        if row.lastFrames[status] == nil, !row.lastFrames.isEmpty { evidence[.otherStatus] = 1 }
    }

    /// By how many powers of ten two values differ at least, by their bounds: `dozens` and 118 do not. Nil where one is not
    /// above 0.
    private static func orders(between a: Frame, and b: Frame) -> Double? {
        guard a.value > 0, b.value > 0 else { return nil }
        let x = Interval(a.quantity), y = Interval(b.quantity)
        let gap = max(x.low * a.factor / (y.high * b.factor), y.low * b.factor / (x.high * a.factor))
        return gap.isFinite && gap > 1 ? log10(gap) : 0
    }

    private func readWords(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        var best = 0.0, sum = 0.0, meaning = -1.0
        for old in row.frames {
            let likeness = frame.words.likeness(to: old.words)
            best = max(best, likeness)
            sum += likeness
            if let near = Self.cosine(frame.meaning, old.meaning) { meaning = max(meaning, near) }
        }
        evidence[.wordsAtBest] = best
        evidence[.wordsOnAverage] = sum / Double(row.frames.count)
        evidence[.meaning] = meaning < 0 ? 0.4 : meaning
        if evidence[.sameValue] > 0 { evidence[.equalWords] = best } else { evidence[.movedWords] = best }
        switch frame.dimension.base {
        case .percent: evidence[.percentWords] = best
        case .length, .area, .time, .volume, .mass: evidence[.lengthWords] = best
        case .money: evidence[.moneyWords] = best
        default: break
        }
        let shared = row.frames.reduce(into: Set<UInt32>()) { $0.formUnion($1.names) }.intersection(frame.names).count
        evidence[.names] = Double(min(3, shared)) / 3
    }

    /// How alike the subjects are, as learned; nothing where no model has read one of them.
    private func readLikeness(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        guard let vector = frame.vector else { return }
        let likenesses = row.frames.compactMap { $0.vector?.likeness(to: vector) }
        guard let best = likenesses.max() else { return }
        evidence[.likeAtBest] = best
        evidence[.likeOnAverage] = likenesses.reduce(0, +) / Double(likenesses.count)
        evidence[evidence[.sameValue] > 0 ? .likeAndEqual : .likeAndMoved] = best
        evidence[.unlike] = max(0, 0.5 - best)
    }

    private static func cosine(_ a: [Float], _ b: [Float]) -> Double? {
        guard !a.isEmpty, a.count == b.count else { return nil }
        var sum: Float = 0
        for index in a.indices { sum += a[index] * b[index] }
        return Double(sum)
    }

    private func readEvent(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        if !frame.events.isEmpty, !row.events.isEmpty {
            evidence[frame.events.meets(row.events) ? .sameEvent : .otherEvent] = 1
        } else if !frame.events.isEmpty || !row.events.isEmpty {
            evidence[.eventUnsaid] = 1
        }
        // The dead of a group are not the group.
        if frame.isPeople, frame.events.meets(Events.fates) != row.events.meets(Events.fates) {
            evidence[.fateUnsaid] = 1
        }
        guard let predicate = frame.predicate else { return }
        let others = row.frames.compactMap(\.predicate)
        if others.contains(predicate) {
            evidence[.samePredicate] = 1
        } else {
            evidence[.predicateLikeness] = Double(others.map { WordVectors.likeness(predicate, $0) }.max() ?? 0)
        }
    }

    /// In days; the stories that this is learned from last some weeks, and say nothing of longer gaps.
    private static let longestGap = 14

    private func readRow(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        evidence[.onlyOne] = 1 / (1 + Double(story.rows(like: frame)))
        // A row that is always in the news must not draw in all the rest.
        evidence[.oftenRead] = log(1 + Double(min(row.articles, 8)))
        evidence[.story] = row.articleNumbers.compactMap { story.likeness(toArticle: $0) }.max() ?? 0.3
        let gap = row.frames.map { abs(frame.day - $0.day) }.min() ?? 0
        evidence[.age] = log(1 + Double(min(gap, Self.longestGap))) / 5
        let here = row.frames.filter { $0.article == frame.article }
        if !here.isEmpty { evidence[.sameArticle] = 1 }
        let same = here.filter { $0.status == frame.status && frame.isAsserted }
        guard !same.isEmpty else { return }
        if same.contains(where: { frame.quantity.contradicts($0.quantity) == false }) {
            evidence[.agreesWithArticle] = 1
        } else if !same.allSatisfy({ row.isRepeat($0) }) {
            // Else the article tells beside what is new what was known before.
            evidence[.contradictsArticle] = 1
            if same.contains(where: { $0.attribution != frame.attribution }) {
                evidence[.contradictsArticleByOtherSource] = 1
            }
        }
    }
}
