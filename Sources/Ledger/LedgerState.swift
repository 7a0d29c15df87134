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
    package internal(set) var table = FigureTable()
    /// Figures whose place in the archive could not be read when they were needed: their readings are lost.
    private(set) var lost: [ArchiveEntry] = []
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
    var orders: [FigureID: [Int]] = [:]

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
        case .archived(let entries):
            for entry in entries {
                table.archive(entry.figure, at: entry.location)
                orders[entry.figure] = nil
            }
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
        recall(figure)
        table.apply(table.figures[figure] == nil ? .opened(figure, reading) : .read(figure, reading))
        orders[figure, default: []].append(order)
        counts.readings += 1
    }
}

extension LedgerState {
    /// Builds the table anew with its readings in the rows where they belong now: what a snapshot gives later, and rare.
    private mutating func mend(_ mending: Mending, made: PublicationDate) {
        mendings.append((mending, made))
        let entries = archived
        recallAll()
        let before = orders
        var readings: [(order: Int, figure: FigureID, reading: Reading)] = []
        for figure in table.figures.values {
            for (reading, order) in zip(figure.readings, orders[figure.id] ?? []) {
                readings.append((order, mending.row(of: reading, in: figure.id), reading))
            }
        }
        readings.sort { $0.order < $1.order }
        let archive = table.archive
        table = FigureTable()
        table.archive = archive
        for entry in lost { table.noteLost(entry.figure) }
        for (mending, _) in mendings { table.note(mending) }
        orders = [:]
        counts.readings = 0
        for reading in readings { record(reading.reading, of: reading.figure, order: reading.order) }
        // What the archive has of a row that got or lost readings is out of date.
        for entry in entries where orders[entry.figure] == before[entry.figure] {
            table.archive(entry.figure, at: entry.location)
            orders[entry.figure] = nil
        }
    }

    /// - Parameter archive: Where archived figures are read.
    init(archive: any FigureArchive) {
        table.archive = archive
    }

    /// Rebuilds the state that a snapshot holds. Archived figures are in memory only between the first and the last of their
    /// readings, so that this takes no more of it than the state does afterwards.
    init(_ snapshot: Snapshot, archive: any FigureArchive) {
        table.archive = archive
        for article in snapshot.articles { articles[article.digest] = article }
        for name in snapshot.names { names[name.file] = name.digest }
        for refusal in snapshot.refusals { refusals[refusal.file] = refusal }
        var changes: [(order: Int, figure: FigureID, reading: Reading?)] = []
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
        var locations: [FigureID: ArchiveLocation] = [:]
        for entry in snapshot.archived {
            guard let archived = archive.figure(entry.figure, at: entry.location) else {
                table.noteLost(entry.figure)
                lost.append(entry)
                continue
            }
            locations[entry.figure] = entry.location
            for order in archived.orders { changes.append((order, entry.figure, nil)) }
        }
        // Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
        changes.sort { $0.order < $1.order }
        var open: [FigureID: ArraySlice<Reading>] = [:]
        for change in changes {
            if let reading = change.reading {
                record(reading, of: change.figure, order: change.order)
            } else if let location = locations[change.figure] {
                let readings =
                    open[change.figure] ?? archive.figure(change.figure, at: location)?.figure.readings[...] ?? []
                guard let reading = readings.first else { continue }
                open[change.figure] = readings.dropFirst()
                record(reading, of: change.figure, order: change.order)
                guard readings.count == 1 else { continue }
                open[change.figure] = nil
                table.archive(change.figure, at: location)
                orders[change.figure] = nil
            }
        }
        for alert in snapshot.due { due.append(alert.alert) }
        counts = snapshot.counts
        counts.readings = changes.count
        sequence = snapshot.sequence
    }
}

extension LedgerState {
    /// Brings a figure back into the working set, if it is archived.
    private mutating func recall(_ figure: FigureID) {
        guard let location = table.location(figure) else { return }
        if let archived = table.recall(figure) {
            orders[figure] = archived.orders
        } else {
            lost.append(ArchiveEntry(figure, location))
        }
    }

    /// Brings every archived figure back, for whoever wants to see the whole table.
    mutating func recallAll() {
        for figure in table.archivedLocations.keys { recall(figure) }
    }

    /// The archived figures, in the order of their ids.
    var archived: [ArchiveEntry] {
        table.archivedLocations.map { ArchiveEntry($0.key, $0.value) }.sorted { $0.figure.number < $1.figure.number }
    }

    /// Figures of the working set whose articles were all published before an instant, in the order of their ids. Takes time
    /// in proportion to the table.
    package func idleFigures(since instant: PublicationDate) -> [FigureID] {
        table.figures.keys.filter { isIdle($0, since: instant) }.sorted { $0.number < $1.number }
    }

    func isIdle(_ figure: FigureID, since instant: PublicationDate) -> Bool {
        table.figures[figure]?.readings.allSatisfy { $0.article.published < instant } ?? false
    }

    /// The date of the newest article that was read.
    package var newest: PublicationDate? { articles.values.map(\.published).max() }
}
