internal import Articles
internal import Claims

/// Which row each claim of an article belongs to.
///
/// Claims that match best are placed first, so that a row's own reading in this article speaks against the next claim that
/// would have it; what matches no row then opens rows, in text order.
struct Assignment {
    private let table: FigureTable
    private let readings: [Reading]
    private let frames: [Frame]
    /// For each claim the claim before it that it repeats.
    private let twins: [Int?]
    private var story: StoryView
    private var pairs: PairReader
    private let articleNumber: Int
    private var placed: [FigureID?]
    /// Claims whose rows are known.
    private let settled: [Int: FigureID]
    /// Rows as this article's claims leave them; those it opens have provisional ids below zero.
    private var touched: [FigureID: Profile] = [:]
    private var opened: [FigureID] = []
    /// For each claim that was kept apart in doubt, the row that it may belong to.
    private(set) var lookalikes: [Int: Lookalike] = [:]
    /// For each claim that scores decided on, by how much the choice is better than the next one, or than a row of its own,
    /// which is at 0; of one that opened a row, by how much that is better than any row, infinite where none was possible.
    private(set) var margins: [Int: Double] = [:]
    /// For each claim the best score that a row had.
    private var nearest: [Int: Double] = [:]
    /// Nil where nobody will ask why.
    private var record: DecisionRecord?

    /// - Parameters:
    ///   - settled: The rows of claims that the version before stated.
    ///   - isRecorded: Whether ``decisions(for:stated:)`` will be asked.
    init(
        of readings: [Reading], settled: [Int: FigureID] = [:], in table: FigureTable, isRecorded: Bool = false
    ) {
        self.settled = settled
        record = isRecorded ? DecisionRecord() : nil
        self.table = table
        self.readings = readings
        var reader = FrameReader()
        let frames = readings.map { reader.frame(of: $0) }
        self.frames = frames
        twins = Twins.indices(readings.map(\.claim), frames)
        var context = ArticleContext(article: readings[0].article.digest, day: frames[0].day)
        for frame in frames { context.add(frame) }
        story = StoryView(of: context, in: table)
        pairs = table.pairReader()
        articleNumber = table.number(ofArticle: readings[0].article.digest) ?? table.articleCount
        placed = [FigureID?](repeating: nil, count: readings.count)
    }

    /// The rows, one for each claim; rows that are opened are numbered in text order.
    ///
    /// - Parameter check: Called for every claim and step; what it throws ends the work.
    mutating func rows<Failure>(check: () throws(Failure) -> Void) throws(Failure) -> [FigureID] {
        for index in settled.keys.sorted() {
            if let row = settled[index] { add(index, to: row) }
        }
        try placeInRowsOfTheTable(check: check)
        for index in readings.indices where placed[index] == nil {
            try check()
            if let twin = twins[index], let row = placed[twin] {
                place(index, in: row)
                continue
            }
            let options = scores(of: index, against: comparedOpened.compactMap { touched[$0] })
            if let best = options.max(by: { $0.score != $1.score ? $0.score < $1.score : $0.row.number < $1.row.number }
            ) {
                margins[index] = Self.margin(of: best, over: options)
                place(index, in: best.row)
            } else {
                margins[index] = -(nearest[index] ?? -.infinity)
                open(index)
            }
        }
        var final: [FigureID: FigureID] = [:]
        return placed.compactMap { row in
            guard let row, row.number < 0 else { return row }
            if let known = final[row] { return known }
            let id = FigureID(number: table.nextNumber + final.count)
            final[row] = id
            return id
        }
    }

    private mutating func placeInRowsOfTheTable<Failure>(check: () throws(Failure) -> Void) throws(Failure) {
        var options: [Int: [(row: FigureID, score: Double)]] = [:]
        for index in readings.indices where twins[index] == nil && placed[index] == nil {
            try check()
            options[index] = scores(of: index, against: table.candidates(frames[index], in: story))
        }
        while let best = Self.best(of: options) {
            let rows = options.removeValue(forKey: best.claim) ?? []
            let isTie = isTie(rows, for: readings[best.claim])
            if isTie || isDoubtfulFall(best.claim, of: best.row) {
                lookalikes[best.claim] = Lookalike(row: best.row, reason: isTie ? .tie : .fall)
                continue
            }
            margins[best.claim] = Self.margin(of: (best.row, best.score), over: rows)
            place(best.claim, in: best.row)
            guard let profile = touched[best.row] else { continue }
            try check()
            for index in options.keys where options[index]?.contains(where: { $0.row == best.row }) == true {
                let again = scores(of: index, against: [profile])
                options[index]?.removeAll { $0.row == best.row }
                options[index]?.append(contentsOf: again)
            }
        }
    }

    /// Whether another row is nearly as good as the best one, so that a person should say which is meant. A value that
    /// one of them has and the other has not decides, and so does the claim's status: what has come is none of what is planned.
    /// Rows that one article gave one value are likely one figure, told in its headline and its body, and there is nothing to
    /// say.
    private func isTie(_ rows: [(row: FigureID, score: Double)], for reading: Reading) -> Bool {
        let ordered = rows.sorted { $0.score > $1.score }
        guard ordered.count > 1, ordered[0].score - ordered[1].score < table.margin else { return false }
        guard let best = table.profile(ordered[0].row), let other = table.profile(ordered[1].row) else { return false }
        let status = reading.claim.status
        return best.hasHad(reading) == other.hasHad(reading) && !best.wasToldAlike(other)
            && (best.last[status] == nil) == (other.last[status] == nil)
    }

    /// Whether a claim would take a row's value down to less than a third, or of people by more than 5 %, which mostly compares
    /// two figures: such a claim is kept apart, unless both say alike what is counted and what became of it; of people, whose
    /// number would fall by more than half, also of what event, since news of a war tells of one strike after the other. Rates,
    /// shares and moves do go up and down, and what is older than the row's last reading may be less.
    private func isDoubtfulFall(_ index: Int, of id: FigureID) -> Bool {
        let frame = frames[index]
        guard frame.isAsserted, !frame.dimension.isRate, frame.isCount || frame.isMoney,
            readings[index].claim.subject.kind != .move,
            let row = touched[id] ?? table.profile(id), !row.hasHad(readings[index]),
            let status = [frame.status, .current, .projected].first(where: { row.lastFrames[$0] != nil }),
            let standing = row.lastFrames[status], standing.allSatisfy({ $0.day <= frame.day })
        else { return false }
        let subject = readings[index].claim.subject
        let last = row.last[status] ?? []
        let high = Interval(frame.quantity).high * frame.factor
        let isByHalf = standing.allSatisfy { Interval($0.quantity).low * $0.factor > 2 * high }
        let slots: [Slot] = frame.isPeople && isByHalf ? [.noun, .state, .of] : [.noun, .state]
        if last.contains(where: { $0.claim.subject.agrees(with: subject, in: slots) }) { return false }
        return standing.allSatisfy {
            $0.dimension == frame.dimension
                && Interval($0.quantity).low * $0.factor
                    > (frame.isPeople ? Self.largestFallOfPeople : Self.largestFall) * high
        }
    }

    private static let largestFall = 3.0
    /// Tolls and crowds are counted up: of two dozen falls by more than 5 % in news of three years, five in six compared two
    /// figures.
    private static let largestFallOfPeople = 1.05

    private static func margin(
        of best: (row: FigureID, score: Double), over rows: [(row: FigureID, score: Double)]
    ) -> Double {
        best.score - rows.reduce(0) { $1.row == best.row ? $0 : max($0, $1.score) }
    }

    private static func best(
        of options: [Int: [(row: FigureID, score: Double)]]
    ) -> (claim: Int, row: FigureID, score: Double)? {
        var best: (claim: Int, row: FigureID, score: Double)?
        for (claim, rows) in options {
            for (row, score) in rows {
                guard let leader = best else {
                    best = (claim, row, score)
                    continue
                }
                // Of equals the earlier claim and the older row, so that the order of a dictionary never decides.
                if score != leader.score
                    ? score > leader.score : (claim, row.number) < (leader.claim, leader.row.number)
                {
                    best = (claim, row, score)
                }
            }
        }
        return best
    }

    /// The rows among these that a claim rather belongs to than to one of its own.
    private mutating func scores(of index: Int, against rows: [Profile]) -> [(row: FigureID, score: Double)] {
        story.prepare(rows)
        let reader = EvidenceReader(story: story)
        let weights = table.weights
        let compared = reader.compare(frames[index], with: rows.map { touched[$0.id] ?? $0 })
        for (row, conflict) in compared.conflicts { record?.note(index, row, .ruledOut(conflict)) }
        var options: [(row: FigureID, score: Double)] = []
        for (row, evidence) in pairs.read(index, readings[index], frames[index], beside: compared) {
            let score = weights.score(evidence)
            record?.note(index, row.id, .scored(score, weights.contributions(to: evidence)))
            nearest[index] = max(nearest[index] ?? -.infinity, score)
            let least = evidence[.sameValue] > 0 ? 0 : Self.leastScoreOfChange
            if score > least { options.append((row.id, score)) }
        }
        return options
    }

    /// A claim with another value than the row's has to suit it so much better than a row of its own, in the logarithm of odds:
    /// two figures taken for one are told as a change that never was, and one taken for two is only told as new.
    private static let leastScoreOfChange = 0.25

    /// Of the rows that the article has opened those that its further claims are compared with: what it began with, to which it
    /// comes back, and what it spoke of last. News articles open some dozens; a list of thousands would take time in proportion to its
    /// square.
    private var comparedOpened: [FigureID] {
        guard opened.count > Self.firstOpened + Self.lastOpened else { return opened }
        return opened.prefix(Self.firstOpened) + opened.suffix(Self.lastOpened)
    }

    private static let firstOpened = 32
    /// Together as many as a claim is compared with of the table.
    private static let lastOpened = FigureTable.compared - firstOpened

    private mutating func open(_ index: Int) {
        let row = FigureID(number: -1 - opened.count)
        opened.append(row)
        story.noteOpened(frames[index])
        place(index, in: row)
    }

    /// Puts a claim, and those behind it that repeat it, into a row.
    private mutating func place(_ index: Int, in row: FigureID) {
        var index = index
        repeat {
            add(index, to: row)
            index += 1
        } while index < readings.count && twins[index] == index - 1 && placed[index] == nil
    }

    private mutating func add(_ index: Int, to row: FigureID) {
        placed[index] = row
        // Taken out, so that what the row has is not copied for each of its readings.
        var profile = touched.removeValue(forKey: row) ?? table.profile(row) ?? Profile(id: row)
        profile.add(readings[index], frames[index], article: articleNumber)
        touched[row] = profile
    }
}

extension Assignment {
    /// Why each claim has its row; nothing of an assignment that does not record.
    ///
    /// - Parameters:
    ///   - rows: What ``rows(check:)`` gave.
    ///   - stated: Where the rows of settled claims are from.
    func decisions(for rows: [FigureID], stated: (Int) -> Decision.Ground?) -> [Decision] {
        guard let record else { return [] }
        let final = Dictionary(zip(placed.compactMap(\.self), rows)) { first, _ in first }
        var opened: Set<FigureID> = []
        return rows.indices.map { index in
            let isFirst = (placed[index]?.number ?? 0) < 0 && opened.insert(rows[index]).inserted
            let ground: Decision.Ground =
                if settled[index] != nil {
                    stated(index) ?? .suits
                } else if let twin = twins[index], rows[twin] == rows[index] {
                    .repeats(claim: twin)
                } else {
                    isFirst ? .opened : .suits
                }
            let suits = if case .suits = ground { lookalikes[index] == nil } else { false }
            return Decision(
                row: rows[index], ground: ground, compared: record.rows(comparedWith: index, final: final),
                lookalike: lookalikes[index], margin: suits ? margins[index] : nil)
        }
    }
}
