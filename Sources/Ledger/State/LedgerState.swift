package import Articles
package import Figures

/// Everything that figurewatch remembers: the running table, what was read and refused, and what is yet to be sent.
///
/// It is what its transactions, applied in order, make of an empty one. A copy is a consistent view that later commits
/// don't touch; keep it briefly, since the next commit has to copy what the two share.
package struct LedgerState: Sendable {
    /// The number of the last transaction that is part of this state; the first one is 1.
    package internal(set) var sequence = 0
    package internal(set) var table = FigureTable()
    /// Figures whose place in the archive could not be read when they were needed: their readings are lost.
    var lost: [ArchiveEntry] = []
    /// Every article that was read, by its content.
    package internal(set) var articles: [ContentDigest: ArticleReference] = [:]
    /// What each file held last, read or copied; of a file of several articles, its bytes: the same name with other bytes is a new version.
    package private(set) var names: [FileName: ContentDigest] = [:]
    /// How many of the names hold each content.
    private var nameCounts: [ContentDigest: Int] = [:]
    /// The last refusal of each name; reading the file later takes it away.
    package internal(set) var refusals: [FileName: Refusal] = [:]
    /// The newest version of each article.
    var latest: [VersionKey: ContentDigest] = [:]
    /// Of the articles that were read last, by which copies of their texts are known.
    var sketches = SketchIndex()
    package internal(set) var due = DueAlerts()
    package internal(set) var counts = LedgerCounts()
    /// What persons said of the table, in order. The table obeys them.
    package internal(set) var mendings: [(mending: Mending, made: PublicationDate)] = []
    /// The ``ReadingOrder`` of each figure's readings, so that a snapshot rebuilds the table, and whatever order its index
    /// has, exactly.
    var orders: [FigureID: [Int]] = [:]

    package init() {}

    /// - Parameter archive: Where archived figures are read.
    init(archive: any FigureArchive) {
        table.archive = archive
    }

    /// The date of the newest article that was read.
    package var newest: PublicationDate? { articles.values.map(\.published).max() }

    /// Whether this file was refused for the same cause before, and so was reported already.
    ///
    /// Where the bytes could be read they decide: the same content under the same name is the same refusal. Where they
    /// could not, reason and fingerprint do.
    package func isRefused(
        _ file: FileName, digest: ContentDigest?, code: String, fingerprint: String? = nil
    ) -> Bool {
        guard let refusal = refusals[file], refusal.digest == digest else { return false }
        return digest != nil || (refusal.code == code && refusal.fingerprint == fingerprint)
    }

    mutating func apply(_ transaction: Transaction) {
        sequence += 1
        switch transaction {
        case .article(let article, let update):
            articles[article.digest] = article
            if article.entry == nil { name(article.file, article.digest) }
            refusals[article.name] = nil
            counts.articles += 1
            if let key = VersionKey(of: article) { latest[key] = article.digest }
            if let sketch = update.sketch {
                sketches.add(SketchIndex.Entry(article.digest, article.published, sketch))
            }
            for (place, change) in update.changes.enumerated() {
                if case .repeated(let figure, let reading, let statement) = change {
                    let figure = table.survivor(of: figure)
                    recall(figure)
                    let article = articles[reading.article.digest] ?? reading.article
                    if table.note(article, repeating: statement, of: figure) { continue }
                }
                record(change.reading, of: change.figure, order: ReadingOrder.order(of: place, in: sequence))
            }
            if let old = update.supersedes, articles[old] != nil {
                for figure in table.figures(of: old) { recall(figure) }
                table.supersede(old)
            }
            for alert in update.alerts { due.append(alert) }
            counts.alerts += update.alerts.count
        case .file(let file, let digest):
            name(file, digest)
            refusals[file] = nil
        case .copy(let file, let digest):
            name(file, digest)
            refusals[file] = nil
            counts.copies += 1
        case .refusal(let refusal):
            refusals[refusal.file] = refusal
            counts.refusals += 1
        case .mending(let mending, let made):
            mend(mending, made: made)
        case .archived(let entries):
            for entry in entries {
                table.archive(entry.figure, at: entry.location)
                orders[entry.figure] = nil
            }
        case .sent(let ids):
            for id in ids where due.remove(id: id) { counts.sent += 1 }
        }
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

    /// The article whose text one with this sketch copies, and how much of it; nil for a text of its own.
    package func original(
        of sketch: Sketch, published: PublicationDate
    ) -> (article: ContentDigest, containment: Double)? {
        sketches.original(of: sketch, published: published) { table.superseded.contains($0) }
    }

    /// Notes what a file holds now.
    mutating func name(_ file: FileName, _ content: ContentDigest) {
        if let old = names.updateValue(content, forKey: file), let count = nameCounts[old] {
            nameCounts[old] = count > 1 ? count - 1 : nil
        }
        nameCounts[content, default: 0] += 1
    }

    /// Gives a figure a reading; the first one opens it. The table decides which it is, not the change's name: when the
    /// transaction that opened a figure was damaged, the figure's later readings still count.
    mutating func record(_ reading: Reading, of figure: FigureID, order: Int) {
        // Readings of one article share one copy of its reference, also after they were decoded one by one.
        let known = articles[reading.article.digest]
        var reading = reading
        if let known, known == reading.article { reading.article = known }
        let figure = table.survivor(of: figure)
        recall(figure)
        table.apply(table.figures[figure] == nil ? .opened(figure, reading) : .read(figure, reading))
        orders[figure, default: []].append(order)
        counts.readings += 1
    }
}
