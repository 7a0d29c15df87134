package import Articles
package import Figures

/// Everything that figurewatch remembers: the running table, what was read and refused, and what is yet to be sent.
///
/// It is what its transactions, staged in order, make of an empty one. What the next article is judged by (the table, the
/// articles and their names, versions and sketches, the refusals) counts a transaction from when it is staged. What is shown
/// outside (``due``, ``counts``, ``sequence``, ``figureCount``, ``refusedByCode``) counts it from when it is durable.
///
/// A copy is a consistent view that later transactions don't touch; keep it briefly, since the next one has to copy what
/// the two share.
package struct LedgerState: Sendable {
    var outward = OutwardState()
    /// What the staged transactions will change of what is shown outside.
    private var steps: [OutwardState.Step] = []
    package internal(set) var table = FigureTable()
    /// In the table, of staged transactions too.
    var readingCount = 0
    /// Every article that was read, by its content.
    package internal(set) var articles: [ContentDigest: ArticleReference] = [:]
    /// What each file held last, read or copied; of a file of several articles, its bytes: the same name with other bytes is a new version.
    package private(set) var names: [FileName: ContentDigest] = [:]
    /// How many of the names hold each content.
    private var nameCounts: [ContentDigest: Int] = [:]
    /// The last refusal of each name; reading the file later takes it away.
    package internal(set) var refusals: [FileName: Refusal] = [:]
    /// The last refusal of each content, whatever became of the name.
    private var refusedContents: [ContentDigest: Refusal] = [:]
    /// The newest version of each article.
    var latest: [VersionKey: ContentDigest] = [:]
    /// Of the articles that were read last, by which copies of their texts are known.
    var sketches = SketchIndex()
    /// What was taken in on the last day of which that was counted.
    package internal(set) var today: DayCount?
    /// What persons said of the table, in order. The table obeys them.
    package internal(set) var mendings: [(mending: Mending, made: PublicationDate)] = []

    /// - Parameter table: An empty one, which may judge by other weights.
    package init(_ table: FigureTable = FigureTable()) {
        self.table = table
    }

    /// - Parameter archive: Where archived figures are read.
    init(archive: any FigureArchive) {
        table.archive = archive
    }

    // MARK: What is shown outside

    /// The number of the last durable transaction; the first one is 1.
    package internal(set) var sequence: Int {
        get { outward.sequence }
        set { outward.sequence = newValue }
    }
    package var due: DueAlerts { outward.due }
    package var counts: LedgerCounts { outward.counts }
    /// Rows of the running table, in memory and in the archive.
    package var figureCount: Int { outward.figureCount }
    /// How many files are refused at present, by the code of their refusal.
    package var refusedByCode: [String: Int] { outward.refusedByCode }

    // MARK: Transactions

    /// The number of the next transaction.
    var nextSequence: Int { outward.sequence + steps.count + 1 }

    /// Takes in a transaction that is durable already.
    package mutating func apply(_ transaction: Transaction) {
        stage(transaction)
        publish()
    }

    /// Shows outside what was staged, now that it is durable.
    mutating func publish() {
        for step in steps { outward.take(step) }
        steps = []
    }

    /// Takes in a transaction that nobody outside may see yet.
    mutating func stage(_ transaction: Transaction) {
        var step = OutwardState.Step()
        switch transaction {
        case .article(let article, let update):
            articles[article.digest] = article
            if article.entry == nil { name(article.file, article.digest) }
            step.forget(refusals.removeValue(forKey: article.name))
            step.articles = 1
            if let key = VersionKey(of: article) { latest[key] = article.digest }
            if let sketch = update.sketch {
                sketches.add(SketchIndex.Entry(article.digest, article.published, sketch))
            }
            readingCount += table.apply(known(update), from: ReadingOrder.first(in: nextSequence))
            step.raised = update.alerts
            if let day = update.day.flatMap({ CivilDay($0) }) {
                var count = today ?? DayCount(day: day)
                count.add(on: day.description, claims: update.changes.count)
                today = count
            }
        case .file(let file, let digest):
            name(file, digest)
            step.forget(refusals.removeValue(forKey: file))
        case .copy(let file, let digest):
            name(file, digest)
            step.forget(refusals.removeValue(forKey: file))
            step.copies = 1
        case .refusal(let refusal):
            // What is judged again by another version or other limits is no other refusal.
            step.refusals = isKnown(refusal) ? 0 : 1
            step.forget(refuse(refusal))
            step.refusedCode = refusal.code
        case .retry(let file):
            for refusal in refusals(within: file) { step.forget(forget(refusal)) }
        case .mending(let mending, let made):
            mend(mending, made: made)
        case .archived(let entries):
            for entry in entries { table.archive(entry.figure, at: entry.location) }
        case .sent(let ids):
            step.sent = ids
        }
        step.readings = readingCount
        step.figureCount = table.figureCount
        steps.append(step)
    }

    /// An update in which the readings of one article share one copy of its reference, also after they were decoded one by one.
    /// What it says of an article that this state has lost to damage is left out.
    private func known(_ update: Update) -> Update {
        var update = update
        update.changes = update.changes.map { change in
            var reading = change.reading
            guard let known = articles[reading.article.digest] else { return change }
            switch change {
            case .repeated(let figure, _, let statement):
                reading.article = known
                return .repeated(figure, reading, of: statement)
            case .opened(let figure, _) where known == reading.article:
                reading.article = known
                return .opened(figure, reading)
            case .read(let figure, _) where known == reading.article:
                reading.article = known
                return .read(figure, reading)
            default: return change
            }
        }
        if let old = update.supersedes, articles[old] == nil { update.supersedes = nil }
        return update
    }

    /// Notes that a file is refused.
    /// - Returns: what was said of its name before.
    @discardableResult
    mutating func refuse(_ refusal: Refusal) -> Refusal? {
        if let digest = refusal.digest { refusedContents[digest] = refusal }
        return refusals.updateValue(refusal, forKey: refusal.file)
    }

    /// Forgets a refusal under all names of its content, and that the file of several articles which it is of was read.
    /// - Returns: it.
    private mutating func forget(_ refusal: Refusal) -> Refusal? {
        if let digest = refusal.digest { refusedContents[digest] = nil }
        for file in refusal.file.selfAndParents {
            guard let content = names[file], articles[content] == nil else { continue }
            for (other, _) in names.filter({ $0.value == content }) { names[other] = nil }
            nameCounts[content] = nil
        }
        return refusals.removeValue(forKey: refusal.file)
    }

    /// Makes room for as many as are known to come.
    mutating func reserve(articles count: Int) {
        articles.reserveCapacity(count)
        names.reserveCapacity(count)
        nameCounts.reserveCapacity(count)
    }

    /// Notes what a file holds now.
    mutating func name(_ file: FileName, _ content: ContentDigest) {
        if let old = names.updateValue(content, forKey: file), let count = nameCounts[old] {
            nameCounts[old] = count > 1 ? count - 1 : nil
        }
        nameCounts[content, default: 0] += 1
    }
}

// MARK: - What the next article is judged by

extension LedgerState {
    /// The date of the newest article that was read.
    package var newest: PublicationDate? { articles.values.map(\.published).max() }

    /// Whether a file was refused for the same cause before, and so was reported already.
    ///
    /// Where the bytes could be read they decide: the same content under the same name is the same refusal. Where they
    /// could not, reason and fingerprint do.
    package func isKnown(_ refusal: Refusal) -> Bool {
        guard let known = refusals[refusal.file], known.digest == refusal.digest else { return false }
        return refusal.digest != nil || (known.code == refusal.code && known.fingerprint == refusal.fingerprint)
    }

    /// The refusals of a file, of the articles in it, or of all files of a folder, in the order of their names.
    package func refusals(within file: FileName) -> [Refusal] {
        refusals.values.filter { $0.file.isWithin(file) }.sorted { $0.file < $1.file }
    }

    /// The last refusal of a content, under whatever name; nil where it is to be read for one with another basis.
    package func refusal(of content: ContentDigest, on basis: String) -> Refusal? {
        refusedContents[content].flatMap { $0.basis == basis ? $0 : nil }
    }

    /// Whether a file with these bytes was read before and need not be again. A file of several articles is forgotten when no
    /// name holds it any more; its articles are not.
    package func hasRead(_ content: ContentDigest) -> Bool {
        articles[content] != nil || nameCounts[content] != nil
    }

    /// The version of an article that it stands in for; nil for an article that is the first.
    package func replaced(by article: ArticleReference) -> Replaced? {
        guard let key = VersionKey(of: article), let digest = latest[key], digest != article.digest else { return nil }
        return Replaced(digest, isCertain: key.isCertain)
    }

    /// What copies of a text are known by; nil of an article that was read long ago, or has too little text.
    package func sketch(of article: ContentDigest) -> Sketch? { sketches.all.first { $0.article == article }?.sketch }

    /// The article whose text one with this sketch copies; nil for a text of its own.
    package func original(of sketch: Sketch, published: PublicationDate) -> ContentDigest? {
        sketches.original(of: sketch, published: published) { table.superseded.contains($0) }
    }
}
