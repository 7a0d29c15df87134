package import Articles
package import Figures
package import Inbox

/// Everything that figurewatch remembers: the running table, what was read and refused, and what is yet to be sent.
///
/// It is what its transactions, applied in order, make of an empty one. A copy is a consistent view that later commits
/// don't touch; keep it briefly, since the next commit has to copy what the two share.
package struct LedgerState: Sendable {
    /// The number of the last transaction that is part of this state; the first one is 1.
    package internal(set) var sequence = 0
    package private(set) var table = FigureTable()
    /// Every article that was read, by its content.
    package private(set) var articles: [ContentDigest: ArticleReference] = [:]
    /// What each name held last, read or copied: the same name with other bytes is a new version.
    package private(set) var names: [FileName: ContentDigest] = [:]
    /// The last refusal of each name; reading the file later takes it away.
    package private(set) var refusals: [FileName: Refusal] = [:]
    package private(set) var due = DueAlerts()
    package private(set) var counts = LedgerCounts()
    /// What persons said of the table, in order. The table obeys them.
    package private(set) var mendings: [(mending: Mending, made: PublicationDate)] = []
    /// The ``ReadingOrder`` of each figure's readings, so that a snapshot rebuilds the table, and whatever order its index
    /// has, exactly.
    private(set) var orders: [FigureID: [Int]] = [:]

    package init() {}

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
            names[article.file] = article.digest
            refusals[article.file] = nil
            counts.articles += 1
            for (place, change) in update.changes.enumerated() {
                record(change.reading, of: change.figure, order: ReadingOrder.order(of: place, in: sequence))
            }
            for alert in update.alerts { due.append(alert) }
            counts.alerts += update.alerts.count
        case .copy(let file, let digest):
            names[file] = digest
            refusals[file] = nil
            counts.copies += 1
        case .refusal(let refusal):
            refusals[refusal.file] = refusal
            counts.refusals += 1
        case .mending(let mending, let made):
            mend(mending, made: made)
        case .sent(let ids):
            for id in ids where due.remove(id: id) { counts.sent += 1 }
        }
    }

    /// Gives a figure a reading; the first one opens it. The table decides which it is, not the change's name: when the
    /// transaction that opened a figure was damaged, the figure's later readings still count.
    private mutating func record(_ reading: Reading, of figure: FigureID, order: Int) {
        // Readings of one article share one copy of its reference, also after they were decoded one by one.
        let known = articles[reading.article.digest]
        let reading =
            known == reading.article
            ? Reading(
                article: known ?? reading.article, claim: reading.claim, announced: reading.announced,
                lookalike: reading.lookalike)
            : reading
        let figure = table.survivor(of: figure)
        table.apply(table.figures[figure] == nil ? .opened(figure, reading) : .read(figure, reading))
        orders[figure, default: []].append(order)
        counts.readings += 1
    }
}

extension LedgerState {
    /// Builds the table anew with its readings in the rows where they belong now: what a snapshot gives later, and rare.
    private mutating func mend(_ mending: Mending, made: PublicationDate) {
        mendings.append((mending, made))
        var readings: [(order: Int, figure: FigureID, reading: Reading)] = []
        for figure in table.figures.values {
            for (reading, order) in zip(figure.readings, orders[figure.id] ?? []) {
                readings.append((order, mending.row(of: reading, in: figure.id), reading))
            }
        }
        readings.sort { $0.order < $1.order }
        table = FigureTable()
        for (mending, _) in mendings { table.note(mending) }
        orders = [:]
        counts.readings = 0
        for reading in readings { record(reading.reading, of: reading.figure, order: reading.order) }
    }

    /// Rebuilds the state that a snapshot holds.
    init(_ snapshot: Snapshot) {
        for article in snapshot.articles { articles[article.digest] = article }
        for name in snapshot.names { names[name.file] = name.digest }
        for refusal in snapshot.refusals { refusals[refusal.file] = refusal }
        var changes: [(order: Int, figure: FigureID, reading: Reading)] = []
        let last = ReadingOrder.order(of: .max, in: snapshot.sequence)
        for figure in snapshot.figures {
            for reading in figure.readings {
                changes.append((reading.order ?? last, figure.id, reading.reading))
            }
        }
        for record in snapshot.mendings {
            guard let mending = record.mending else { continue }
            mendings.append((mending, record.made))
            table.note(mending)
        }
        // Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
        changes.sort { $0.order < $1.order }
        for change in changes { record(change.reading, of: change.figure, order: change.order) }
        for alert in snapshot.due { due.append(alert.alert) }
        counts = snapshot.counts
        counts.readings = changes.count
        sequence = snapshot.sequence
    }
}
