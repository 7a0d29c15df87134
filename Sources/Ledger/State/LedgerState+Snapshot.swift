internal import Articles
internal import Figures

extension LedgerState: RestoredState {
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
        // Earlier versions of the format have none.
        if snapshot.has(.mendings) {
            try snapshot.forEach(MendingRecord.self, of: .mendings) { record, _ throws(LedgerError) in
                guard let mending = record.mending else { return }
                mendings.append((mending, record.made))
                table.note(mending)
            }
        }
        try restoreTable(of: snapshot, &index, &workingSet, in: folder, report: report)
        try restoreOutward(of: snapshot)
        outward.counts.readings = readingCount
        outward.figureCount = table.figureCount
    }

    mutating func makeRoom(by workingSet: inout WorkingSet?, in folder: borrowing StateFolder) {
        workingSet?.makeRoom(in: &table, folder)
    }

    /// What a snapshot holds beside articles and table.
    mutating func restoreOutward(of snapshot: SnapshotFile) throws(LedgerError) {
        try snapshot.forEach(Refusal.self, of: .refusals) { refusal, _ throws(LedgerError) in refuse(refusal) }
        try snapshot.forEach(Snapshot.Due.self, of: .due) { due, _ throws(LedgerError) in outward.due.append(due.alert)
        }
        outward.counts = try snapshot.value(LedgerCounts.self, .counts)
        if snapshot.has(.today) { today = try snapshot.value(DayCount.self, .today) }
        outward.sequence = try snapshot.value(Int.self, .sequence)
        outward.refusedByCode = Dictionary(refusals.values.lazy.map { ($0.code, 1) }, uniquingKeysWith: +)
    }

    private mutating func restoreArticles(of snapshot: SnapshotFile) throws(LedgerError) {
        var superseded: Set<ContentDigest> = []
        var sketched: [(order: Int, entry: SketchIndex.Entry)] = []
        // A table that grows by steps is moved at each of them; no record is shorter.
        let count = min(try snapshot.value(LedgerCounts.self, .counts).articles, snapshot.size / 100)
        reserve(articles: count)
        try snapshot.forEach(ArticleRecord.self, of: .articles, plainly: { ArticleRecord(plain: $0) }) {
            record, _ throws(LedgerError) in
            let article = record.article
            articles[article.digest] = article
            if record.superseded { superseded.insert(article.digest) }
            guard let sketch = record.sketch else { return }
            sketched.append(
                (sketch.order ?? 0, SketchIndex.Entry(article.digest, article.published, sketch.sketch)))
        }
        table.restore(superseded: superseded)
        try snapshot.forEach(Snapshot.Name.self, of: .names, plainly: { Snapshot.Name(plain: $0) }) {
            name, _ throws(LedgerError) in
            // Mostly the article's own, which then is in memory once.
            let known = articles[name.digest].map(\.file)
            self.name(known == name.file ? known ?? name.file : name.file, name.digest)
        }
        latest = Self.latest(of: articles.values.filter { !superseded.contains($0.digest) }, names: names)
        for (_, entry) in sketched.sorted(by: { $0.order < $1.order }) { sketches.add(entry) }
    }

    private mutating func restoreTable(
        of snapshot: SnapshotFile, _ index: inout ArchiveIndex,
        _ workingSet: inout WorkingSet?, in folder: borrowing StateFolder, report: () -> Void
    ) throws(LedgerError) {
        var rows = RestoredRows(of: snapshot)
        try rows.read(last: ReadingOrder.last(in: try snapshot.value(Int.self, .sequence)), report: report)
        var entries: [ArchiveEntry] = []
        try snapshot.forEachArchived { entry throws(LedgerError) in
            report()
            entries.append(entry)
        }
        // The archive's own order, in which its index and it are read from front to back.
        entries.sort { $0.offset < $1.offset }
        var archived = index.readings(of: entries, in: folder, by: &workingSet, report: report)
        for entry in index.unreadable { table.noteLost(entry.figure, at: entry.location) }
        // Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
        archived.sort { $0.order < $1.order }
        table.reserve(articles: articles.count, archived: entries.count)

        var next = 0
        func addArchived(before order: Int) throws(LedgerError) {
            while next < archived.count, archived[next].order < order {
                // Nil should the index have been made anew meanwhile, by the daemon while another process reads.
                guard let reading = index.reading(at: archived[next].place) else {
                    throw .disturbed(folder.path(of: .archiveIndex))
                }
                table.add(reading, at: entries[Int(archived[next].figure)].location)
                next += 1
                report()
            }
        }
        for place in rows.inOrder() {
            try addArchived(before: place.order)
            let (figure, reading) = try rows.take(place)
            table.add(known(reading), to: figure, order: place.order)
            workingSet?.makeRoom(in: &table, folder)
            report()
        }
        try addArchived(before: .max)
        readingCount = archived.count + rows.readingCount
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
