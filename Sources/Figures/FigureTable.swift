package import Articles
internal import Claims
internal import Glibc
internal import WordVectors

/// One step in the running table's life. The table is what its changes, applied in order, make of an empty one.
package enum Change: Hashable, Sendable {
    /// A figure that was not in the table, with its first reading.
    case opened(FigureID, Reading)
    /// A further reading of a figure.
    case read(FigureID, Reading)
    /// An article says again what a reading of the figure says: the same article's newer version, or a copy of its text.
    case repeated(FigureID, Reading, of: Statement)
}

extension Change {
    package var figure: FigureID {
        switch self {
        case .opened(let id, _), .read(let id, _), .repeated(let id, _, _): id
        }
    }

    package var reading: Reading {
        switch self {
        case .opened(_, let reading), .read(_, let reading), .repeated(_, let reading, _): reading
        }
    }
}

/// What an article does to the running table.
package struct Update: Hashable, Sendable {
    /// One for each claim, in the order of the claims.
    package var changes: [Change]
    package var alerts: [Alert]
    /// Alerts that are kept and not sent: of muted figures, and those that a digest stands for.
    package var held: [Alert]
    /// The version of the article that this one stands in for.
    package var supersedes: ContentDigest?
    /// What later copies of the article's text are known by.
    package var sketch: Sketch?
    /// The day on which the article was read, in UTC, as ISO 8601 writes it; nil where no limit counts.
    package var day: String?

    package init(
        changes: [Change] = [], alerts: [Alert] = [], held: [Alert] = [], supersedes: ContentDigest? = nil
    ) {
        self.changes = changes
        self.alerts = alerts
        self.held = held
        self.supersedes = supersedes
    }
}

/// The running table: every figure with its readings, and the indices that find a claim's figure.
package struct FigureTable: Sendable {
    /// Those in memory; ``figure(_:)`` finds the archived ones too.
    package internal(set) var figures: [FigureID: Figure] = [:]
    /// Of the figures in memory.
    package internal(set) var residentReadings = 0
    var profiles: [FigureID: Profile] = [:]
    /// For each reading of a figure where its quantity stands in its sentence.
    var offsets: [FigureID: [Int]] = [:]
    /// For each reading of a figure its place among all readings of the table, so that a table can be made again with them,
    /// and whatever order its indices have, exactly.
    package internal(set) var orders: [FigureID: [Int]] = [:]
    private var lastOrder = 0
    var archived = ArchivedRows()
    /// Where the archived figures are.
    package var archive: (any FigureArchive)?
    /// Figures whose place in the archive could not be read when they were needed: their readings are lost.
    package internal(set) var lost: [(figure: FigureID, location: ArchiveLocation)] = []
    let archivedProfiles = ProfileCache()
    private var index = RowIndex()
    private var contexts: [ArticleContext] = []
    /// Articles of which there is a newer version.
    package internal(set) var superseded: Set<ContentDigest> = []
    /// Figures that have readings which an article states again.
    var repeats: [ContentDigest: Set<FigureID>] = [:]
    private var numbers: [ContentDigest: Int] = [:]
    private var reader = FrameReader()
    var lastNumber = 0
    /// Rows that a person made a part of another, and that one.
    var merged: [FigureID: FigureID] = [:]
    /// What a person calls rows.
    var names: [FigureID: String] = [:]
    /// Of which rows persons want to hear more or less than the rules say.
    var attentions: [FigureID: Mending.Attention] = [:]
    let weights: MatchingWeights
    /// Of two rows whose scores differ by less, neither is taken.
    let margin: Double

    /// - Parameter margin: In the unit of scores, the logarithm of odds: a claim that two rows suit so nearly alike is
    ///   kept apart, for a person to merge.
    package init(weights: MatchingWeights = .trained, margin: Double = 0.2) {
        self.weights = weights
        self.margin = margin
    }

    /// What an article changes in the table, whatever that costs. The table itself stays as it is.
    package func update(from submission: Submission, by rules: AlertRules = AlertRules()) -> Update {
        var session = ArticleUpdate(of: self, submission, by: rules)
        return session.update {}
    }

    /// What an article changes in the table, if it costs no more than its limits.
    /// - Throws: the limit that it runs over.
    package func update(
        from submission: Submission, by rules: AlertRules = AlertRules(), within budget: ArticleBudget
    ) throws(Refusal) -> Update {
        var session = ArticleUpdate(of: self, submission, by: rules)
        return try session.update { () throws(Refusal) in try budget.checkTime() }
    }

    /// Why each of an article's claims gets its row, in the order of the claims: ``update(from:by:)`` once more, with what it
    /// compares. The table stays as it is.
    package func decisions(on submission: Submission) -> [Decision] {
        var session = ArticleUpdate(of: self, submission, by: AlertRules(), isRecorded: true)
        _ = session.update {}
        return session.decisions
    }

    /// Makes the changes of an article, all together. Nothing else says what a change means.
    ///
    /// - Parameter order: The first change's place among all changes, the others' follow; nil for after all that there were.
    /// - Returns: How many readings the table got: a statement that is repeated is noted with the reading that it repeats.
    @discardableResult
    package mutating func apply(_ update: Update, from order: Int? = nil) -> Int {
        let first = order ?? lastOrder + 1
        var count = 0
        for (place, change) in update.changes.enumerated() {
            if case .repeated(let id, let reading, let statement) = change,
                note(reading.article, repeating: statement, of: id)
            {
                continue
            }
            add(change.reading, to: change.figure, order: first + place)
            count += 1
        }
        if let old = update.supersedes { supersede(old) }
        return count
    }

    /// Gives a figure a reading; the first one opens it.
    ///
    /// - Parameter order: Its place among all readings, which are given in this order; nil for after all that there were.
    package mutating func add(_ reading: Reading, to figure: FigureID, order: Int? = nil) {
        let order = order ?? lastOrder + 1
        let id = survivor(of: figure)
        recall(id)
        if figures[id] != nil {
            figures[id]?.readings.append(reading)
        } else {
            figures[id] = Figure(id: id, readings: [reading])
            use(id)
        }
        residentReadings += 1
        orders[id, default: []].append(order)
        lastOrder = max(lastOrder, order)
        let frame = reader.frame(of: reading)
        offsets[id, default: []].append(reader.offset)
        let number = addToIndices(ReadingTrace(frame), of: id, alsoIn: reading.alsoIn.map(\.digest))
        var profile = profiles.removeValue(forKey: id) ?? Profile(id: id)
        profile.add(reading, frame, article: number)
        profiles[id] = profile
    }

    /// Makes room for as many as are known to come: a table that grows by steps is moved at each of them.
    package mutating func reserve(articles: Int, archived: Int) {
        contexts.reserveCapacity(articles)
        numbers.reserveCapacity(articles)
        self.archived.reserve(archived)
    }

    /// Gives an archived figure a reading that the archive has, in the order of all readings.
    package mutating func add(_ reading: ArchivedReading, at location: ArchiveLocation) {
        let id = reading.figure
        use(id)
        lastOrder = max(lastOrder, reading.order)
        reader.pass(reading.trace, end: reading.end)
        addToIndices(reading.trace, of: id, alsoIn: reading.alsoIn)
        if !archived.contains(id) { archived.add(id, at: location, reading.signature) }
    }

    /// - Returns: The number of the reading's article.
    @discardableResult
    private mutating func addToIndices(_ trace: ReadingTrace, of id: FigureID, alsoIn: [ContentDigest]) -> Int {
        let number = number(of: trace)
        for word in contexts[number].add(trace) { index.add(article: number, holding: word) }
        contexts[number].add(id, trace.dimension)
        index.add(id, trace)
        for article in alsoIn { repeats[article, default: []].insert(id) }
        return number
    }

    /// Makes a row's profile anew from its readings.
    mutating func rebuild(_ id: FigureID) {
        guard let figure = figures[id] else { return }
        profiles[id] = profile(of: ArchivedFigure(figure: figure, offsets: offsets[id] ?? [], orders: orders[id] ?? []))
    }

    private mutating func number(of trace: ReadingTrace) -> Int {
        if let number = numbers[trace.article] { return number }
        if !contexts.isEmpty { contexts[contexts.count - 1].complete() }
        numbers[trace.article] = contexts.count
        contexts.append(ArticleContext(article: trace.article, day: trace.day))
        return contexts.count - 1
    }

    // MARK: What matching asks

    var nextNumber: Int { lastNumber + 1 }

    /// Keeps a row's number from being given again.
    mutating func use(_ id: FigureID) { lastNumber = max(lastNumber, id.number) }
    var articleCount: Int { contexts.count }

    func profile(_ id: FigureID) -> Profile? { profiles[id] ?? archivedRow(id)?.profile }

    func context(_ number: Int) -> ArticleContext { contexts[number] }

    func number(ofArticle digest: ContentDigest) -> Int? { numbers[digest] }

    func place(ofArticle digest: ContentDigest) -> Place? { numbers[digest].flatMap { contexts[$0].place } }

    /// The articles that share most with these words, nearest first, those of other days less near.
    func articles(near words: WordBag, on day: Int) -> [(number: Int, nearness: Float)] {
        var scores: [Int: Float] = [:]
        for entry in words.entries {
            for number in index.articles(holding: entry.hash) {
                scores[number, default: 0] += entry.weight * entry.weight
            }
        }
        let decayed = scores.map { number, score in
            (number, score * exp(-Float(abs(contexts[number].day - day)) / Self.memory))
        }
        return decayed.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 > $1.0 }.prefix(Self.nearArticles)
            .map { (number: $0.0, nearness: $0.1) }
    }

    /// Days in which a story fades to a third.
    private static let memory: Float = 60
    private static let nearArticles = 40

    /// The rows that a claim may belong to: those of near articles and those that share a telling word or the value.
    package func candidates(_ frame: Frame, in story: StoryView) -> [Profile] {
        let dimension = RowIndex.hash(frame.dimension)
        var scores = index.rows(sharing: frame, dimension)
        for (row, other, _) in story.rows where other == dimension { scores[row, default: 0] += 1 }
        let best = scores.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.number > $1.key.number }
        return best.prefix(Self.compared).compactMap { profile($0.key) }
    }

    /// A claim is compared with this many rows at most, so that it costs the same in a table of any size.
    static let compared = 96
}
