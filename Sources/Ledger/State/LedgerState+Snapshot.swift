internal import Articles
internal import Figures

extension LedgerState {
    /// Rebuilds the state that a snapshot holds. Of archived figures the index tells what the table needs of them; those that it
    /// lacks are read from the archive, and it has them from then on. A snapshot of more figures than belong in memory is read
    /// figure by figure, and those that were read longest ago go to the archive meanwhile.
    ///
    /// - Parameters:
    ///   - workingSet: Makes room in memory; nil where nothing may be written.
    ///   - report: Hears of each figure and reading.
    init(
        _ snapshot: SnapshotFile, archive: ArchiveReader, index: inout ArchiveIndex, workingSet: inout WorkingSet?,
        in folder: borrowing StateFolder, report: () -> Void
    ) throws(LedgerError) {
        table.archive = archive
        try restoreArticles(of: snapshot)
        try snapshot.forEach(Refusal.self, of: .refusals) { refusal, _ throws(LedgerError) in
            refuse(refusal)
        }
        // Earlier versions of the format have none.
        if snapshot.has(.mendings) {
            try snapshot.forEach(MendingRecord.self, of: .mendings) { record, _ throws(LedgerError) in
                guard let mending = record.mending else { return }
                mendings.append((mending, record.made))
                table.note(mending)
            }
        }
        try restoreTable(of: snapshot, &index, &workingSet, in: folder, report: report)
        try snapshot.forEach(Snapshot.Due.self, of: .due) { due, _ throws(LedgerError) in outward.due.append(due.alert)
        }
        outward.counts = try snapshot.value(LedgerCounts.self, .counts)
        if snapshot.has(.today) { today = try snapshot.value(DayCount.self, .today) }
        outward.counts.readings = readingCount
        outward.sequence = try snapshot.value(Int.self, .sequence)
        outward.figureCount = table.figureCount
        outward.refusedByCode = Dictionary(refusals.values.lazy.map { ($0.code, 1) }, uniquingKeysWith: +)
    }

    private mutating func restoreArticles(of snapshot: SnapshotFile) throws(LedgerError) {
        var superseded: Set<ContentDigest> = []
        var sketched: [(order: Int, entry: SketchIndex.Entry)] = []
        try snapshot.forEach(ArticleRecord.self, of: .articles) { record, _ throws(LedgerError) in
            let article = record.article
            articles[article.digest] = article
            if record.superseded { superseded.insert(article.digest) }
            guard let sketch = record.sketch else { return }
            sketched.append(
                (sketch.order ?? 0, SketchIndex.Entry(article.digest, article.published, sketch.sketch)))
        }
        table.restore(superseded: superseded)
        try snapshot.forEach(Snapshot.Name.self, of: .names) { name, _ throws(LedgerError) in
            self.name(name.file, name.digest)
        }
        latest = Self.latest(of: articles.values.filter { !superseded.contains($0.digest) }, names: names)
        for (_, entry) in sketched.sorted(by: { $0.order < $1.order }) { sketches.add(entry) }
    }

    private mutating func restoreTable(
        of snapshot: SnapshotFile, _ index: inout ArchiveIndex,
        _ workingSet: inout WorkingSet?, in folder: borrowing StateFolder, report: () -> Void
    ) throws(LedgerError) {
        var changes: [RestoredReading] = []
        var rows = RestoredRows(of: snapshot)
        var locations: [ArchiveLocation] = []
        let last = ReadingOrder.last(in: try snapshot.value(Int.self, .sequence))
        try snapshot.forEach(Snapshot.Orders.self, of: .figures) { row, range throws(LedgerError) in
            for (reading, record) in row.readings.enumerated() {
                changes.append(
                    RestoredReading(
                        order: record.order ?? last,
                        source: .inMemory(row: UInt32(rows.count), reading: UInt32(reading))))
            }
            rows.note(range, readings: row.readings.count)
            report()
        }
        if snapshot.has(.archived) {
            var entries: [ArchiveEntry] = []
            try snapshot.forEach(ArchiveEntry.self, of: .archived) { entry, _ throws(LedgerError) in
                report()
                if index.find(entry) {
                    entries.append(entry)
                } else {
                    table.noteLost(entry.figure, at: entry.location)
                }
                if index.lacksMany { index.keep(in: folder, by: &workingSet) }
            }
            index.keep(in: folder, by: &workingSet)
            for entry in entries {
                for reading in index.readings(of: entry) ?? [] {
                    changes.append(
                        RestoredReading(
                            order: reading.order, source: .archived(entry: UInt32(locations.count), reading.place)))
                }
                locations.append(entry.location)
            }
        }
        // Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
        changes.sort { $0.order < $1.order }
        for change in changes {
            switch change.source {
            case .inMemory(let place, let number):
                let (figure, reading) = try rows.take(reading: Int(number), of: Int(place))
                table.add(known(reading), to: figure, order: change.order)
                workingSet?.makeRoom(in: &table, folder)
            case .archived(let entry, let place):
                // Nil should the index have been made anew meanwhile, by the daemon while another process reads.
                guard let reading = index.reading(at: place) else {
                    throw .disturbed(folder.path(of: .archiveIndex))
                }
                table.add(reading, at: locations[Int(entry)])
            }
            report()
        }
        readingCount = changes.count
    }

    /// A reading that shares its article's reference with the others.
    private func known(_ reading: Reading) -> Reading {
        guard let known = articles[reading.article.digest], known == reading.article else { return reading }
        var reading = reading
        reading.article = known
        return reading
    }

    /// The newest versions among articles none of which is known to be an older one. A name that held different articles one
    /// after the other has those of the last one.
    private static func latest(
        of articles: [ArticleReference], names: [FileName: ContentDigest]
    ) -> [VersionKey: ContentDigest] {
        var latest: [VersionKey: ContentDigest] = [:]
        for article in articles.sorted(by: { ($0.published, $0.digest) < ($1.published, $1.digest) }) {
            guard let key = VersionKey(of: article) else { continue }
            if case .file(let name) = key, let last = names[name], last != article.digest, latest[key] != nil {
                continue
            }
            latest[key] = article.digest
        }
        return latest
    }
}

/// A reading on its way back into the table.
private struct RestoredReading {
    enum Source {
        /// In the snapshot's row of that number.
        case inMemory(row: UInt32, reading: UInt32)
        case archived(entry: UInt32, ArchiveIndex.Place)
    }

    let order: Int
    let source: Source
}

/// The rows of a snapshot, each read when the first of its readings is needed and let go with its last one. Of those that are needed
/// over a long time only some are kept meanwhile.
private struct RestoredRows {
    private struct Row {
        let figure: FigureID
        let readings: [ReadingRecord]
    }

    private let snapshot: SnapshotFile
    private var ranges: [Range<Int>] = []
    /// How many readings of each row are still to be taken.
    private var left: [Int] = []
    private var kept: [Int: Row] = [:]

    private static let capacity = 2_000

    init(of snapshot: SnapshotFile) { self.snapshot = snapshot }

    var count: Int { ranges.count }

    mutating func note(_ range: Range<Int>, readings: Int) {
        ranges.append(range)
        left.append(readings)
    }

    mutating func take(reading: Int, of place: Int) throws(LedgerError) -> (FigureID, Reading) {
        let row: Row
        if let known = kept[place] {
            row = known
        } else {
            let record = try snapshot.record(Snapshot.Row.self, at: ranges[place])
            row = Row(figure: record.id, readings: record.readings)
        }
        left[place] -= 1
        if left[place] == 0 {
            kept[place] = nil
        } else {
            if kept.count >= Self.capacity { kept.removeAll(keepingCapacity: true) }
            kept[place] = row
        }
        return (row.figure, row.readings[reading].reading)
    }
}
