internal import Figures

/// How much there is in a ledger, counted as its files are read: memory holds a bit or two of each figure, and of the log what was
/// refused, mended and raised. Whether a split that the log tells of left a row without readings, or gave the new one none, is not looked at.
struct LedgerCensus: RestoredState {
    /// Without articles and table.
    private var state = LedgerState()
    private var rows = NumberSet()
    private var archivedRows = NumberSet()
    private var merged: [FigureID: FigureID] = [:]
    private var readings = 0
    /// What tells of archived figures.
    private(set) var snapshot: SnapshotFile?
    /// Figures that were archived since.
    private(set) var archived: [ArchiveEntry] = []

    init(archive: any FigureArchive) {}

    init(
        _ snapshot: SnapshotFile, archive: ArchiveReader, index: inout ArchiveIndex, workingSet: inout WorkingSet?,
        in folder: borrowing StateFolder, report: () -> Void
    ) throws(LedgerError) {
        try snapshot.check()
        try state.restoreOutward(of: snapshot)
        try snapshot.forEach(Snapshot.Row.self, of: .figures) { row, _ throws(LedgerError) in
            rows.insert(row.id.number)
        }
        try snapshot.forEachArchived { entry throws(LedgerError) in
            rows.insert(entry.figure.number)
            archivedRows.insert(entry.figure.number)
        }
        if snapshot.has(.mendings) {
            try snapshot.forEach(MendingRecord.self, of: .mendings) { record, _ throws(LedgerError) in
                if case .merge(let figure, let into) = record.mending { merge(figure, into) }
            }
        }
        readings = state.counts.readings
        self.snapshot = snapshot
    }

    var sequence: Int {
        get { state.sequence }
        set { state.sequence = newValue }
    }

    mutating func apply(_ transaction: Transaction) {
        switch transaction {
        case .article(let article, var update):
            for change in update.changes { rows.insert(survivor(of: change.figure).number) }
            // What is said again is noted with the reading that says it first.
            readings += update.changes.count { if case .repeated = $0 { false } else { true } }
            update.changes = []
            state.apply(.article(article, update))
        case .archived(let entries):
            for entry in entries { archivedRows.insert(entry.figure.number) }
            archived += entries
            state.apply(transaction)
        case .mending(let mending, _):
            switch mending {
            case .merge(let figure, let into): merge(figure, into)
            case .split(_, _, let new): rows.insert(new.number)
            case .rename, .attend: break
            }
            // Its count alone; there are no rows to mend.
            state.apply(.archived([]))
        default: state.apply(transaction)
        }
    }

    private mutating func merge(_ figure: FigureID, _ into: FigureID) {
        let survivor = survivor(of: into)
        if survivor == figure { return }
        merged[figure] = survivor
        if rows.contains(figure.number) { rows.insert(survivor.number) }
        rows.remove(figure.number)
    }

    private func survivor(of figure: FigureID) -> FigureID {
        var figure = figure
        while let next = merged[figure] { figure = next }
        return figure
    }

    func isKnown(_ refusal: Refusal) -> Bool { state.isKnown(refusal) }

    mutating func makeRoom(by workingSet: inout WorkingSet?, in folder: borrowing StateFolder) {}

    var summary: LedgerSummary {
        var counts = state.counts
        counts.readings = readings
        return LedgerSummary(
            sequence: state.sequence, figures: rows.count, archived: archivedRows.count, counts: counts,
            due: state.due.count)
    }
}

/// How much there is in a ledger.
package struct LedgerSummary: Hashable, Sendable {
    /// The number of the last transaction.
    package let sequence: Int
    /// Rows of the running table.
    package let figures: Int
    /// Rows that the archive has, as they were when they left memory last.
    package let archived: Int
    package let counts: LedgerCounts
    /// Alerts that are not known to have reached the journal.
    package let due: Int
}

/// Whole numbers from 0, a bit each.
private struct NumberSet {
    private var words: [UInt64] = []
    private(set) var count = 0

    func contains(_ number: Int) -> Bool {
        number / 64 < words.count && words[number / 64] & (1 << (number % 64)) != 0
    }

    mutating func insert(_ number: Int) {
        if contains(number) { return }
        let missing = number / 64 + 1 - words.count
        if missing > 0 { words += repeatElement(0, count: missing) }
        words[number / 64] |= 1 << (number % 64)
        count += 1
    }

    mutating func remove(_ number: Int) {
        guard contains(number) else { return }
        words[number / 64] &= ~(1 << (number % 64))
        count -= 1
    }
}
