internal import Articles
internal import Figures

extension LedgerState {
    /// Rebuilds the state that a snapshot holds. Archived figures are in memory only between the first and the last of their
    /// readings, so that this takes no more of it than the state does afterwards.
    init(_ snapshot: Snapshot, archive: any FigureArchive) {
        table.archive = archive
        for record in snapshot.articles { articles[record.article.digest] = record.article }
        table.restore(
            superseded: Set(snapshot.articles.lazy.filter(\.superseded).map(\.article.digest)))
        for name in snapshot.names { self.name(name.file, name.digest) }
        latest = Self.latest(of: snapshot.articles.filter { !$0.superseded }.map(\.article), names: names)
        let sketched = snapshot.articles.compactMap { record in record.sketch.map { (record.article, $0) } }
        for (article, record) in sketched.sorted(by: { ($0.1.order ?? 0) < ($1.1.order ?? 0) }) {
            sketches.add(SketchIndex.Entry(article.digest, article.published, record.sketch))
        }
        for refusal in snapshot.refusals { refusals[refusal.file] = refusal }
        var changes: [(order: Int, figure: FigureID, reading: Reading?)] = []
        let last = ReadingOrder.last(in: snapshot.sequence)
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
                table.noteLost(entry.figure, at: entry.location)
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
                table.add(known(reading), to: change.figure, order: change.order)
            } else if let location = locations[change.figure] {
                let readings =
                    open[change.figure] ?? archive.figure(change.figure, at: location)?.figure.readings[...] ?? []
                guard let reading = readings.first else { continue }
                open[change.figure] = readings.dropFirst()
                table.add(known(reading), to: change.figure, order: change.order)
                guard readings.count == 1 else { continue }
                open[change.figure] = nil
                table.archive(change.figure, at: location)
            }
        }
        readingCount = changes.count
        for alert in snapshot.due { outward.due.append(alert) }
        outward.counts = snapshot.counts
        outward.counts.readings = readingCount
        outward.sequence = snapshot.sequence
        outward.figureCount = table.figureCount
        outward.refusedByCode = Dictionary(refusals.values.lazy.map { ($0.code, 1) }, uniquingKeysWith: +)
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
        for article in articles.sorted(by: { ($0.published, $0.digest.hex) < ($1.published, $1.digest.hex) }) {
            guard let key = VersionKey(of: article) else { continue }
            if case .file(let name) = key, let last = names[name], last != article.digest, latest[key] != nil {
                continue
            }
            latest[key] = article.digest
        }
        return latest
    }
}
