internal import Articles
internal import Figures

extension LedgerState {
    /// Where a reading is on its way back into the table.
    private enum RestoredReading {
        /// In the snapshot's figure of that number.
        case inMemory(figure: Int, reading: Int)
        /// In the archive's index.
        case archived(position: Int, ArchiveLocation)
    }

    /// Rebuilds the state that a snapshot holds. Of archived figures the index tells what the table needs of them; those that it
    /// lacks are read from the archive, and it has them from then on.
    init(_ snapshot: Snapshot, archive: ArchiveReader, index: inout ArchiveIndex) {
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
        for refusal in snapshot.refusals { refuse(refusal) }
        var changes: [(order: Int, change: RestoredReading)] = []
        let last = ReadingOrder.last(in: snapshot.sequence)
        for (place, figure) in snapshot.figures.enumerated() {
            for (reading, record) in figure.readings.enumerated() {
                changes.append((record.order ?? last, .inMemory(figure: place, reading: reading)))
            }
        }
        for record in snapshot.mendings {
            guard let mending = record.mending else { continue }
            mendings.append((mending, record.made))
            table.note(mending)
        }
        for entry in snapshot.archived {
            guard let readings = index.readings(of: entry, from: archive) else {
                table.noteLost(entry.figure, at: entry.location)
                continue
            }
            for reading in readings {
                changes.append((reading.order, .archived(position: reading.position, entry.location)))
            }
        }
        // Swift's sort is stable: readings without an order, in a snapshot edited by hand, keep that of the file.
        changes.sort { $0.order < $1.order }
        for change in changes {
            switch change.change {
            case .inMemory(let place, let reading):
                let figure = snapshot.figures[place]
                table.add(known(figure.readings[reading].reading), to: figure.id, order: change.order)
            case .archived(let position, let location): table.add(index.reading(at: position), at: location)
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
