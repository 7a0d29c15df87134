internal import Articles
internal import Claims
internal import Figures

extension LedgerState {
    /// Builds the table anew with its readings in the rows where they belong now: what a snapshot gives later, and rare.
    mutating func mend(_ mending: Mending, made: PublicationDate) {
        mendings.append((mending, made))
        guard mending.movesReadings else { return table.note(mending) }
        let entries = archived
        recallAll()
        rebuild(archiving: entries) { (mending.row(of: $0, in: $1), $0) }
    }

    /// Builds the table anew from its readings, in their order.
    ///
    /// - Parameters:
    ///   - entries: The figures that the archive has. Those that stay as they are there leave memory again.
    ///   - change: The row that a reading of a row has now, and what it says.
    private mutating func rebuild(
        archiving entries: [ArchiveEntry], _ change: (Reading, FigureID) -> (row: FigureID, reading: Reading)
    ) {
        let before = table.orders
        var changed: Set<FigureID> = []
        var readings: [(order: Int, figure: FigureID, reading: Reading)] = []
        for figure in table.figures.values {
            for (reading, order) in zip(figure.readings, before[figure.id] ?? []) {
                let (row, now) = change(reading, figure.id)
                if now != reading { changed.insert(row) }
                readings.append((order, row, now))
            }
        }
        readings.sort { $0.order < $1.order }
        let archive = table.archive
        let (superseded, lost) = (table.superseded, lost)
        table = FigureTable()
        table.archive = archive
        table.restore(superseded: superseded)
        for entry in lost { table.noteLost(entry.figure, at: entry.location) }
        for (mending, _) in mendings { table.note(mending) }
        for reading in readings { table.add(reading.reading, to: reading.figure, order: reading.order) }
        readingCount = readings.count
        // What the archive has of a row that got or lost readings is out of date.
        for entry in entries
        where table.orders[entry.figure] == before[entry.figure] && !changed.contains(entry.figure) {
            table.archive(entry.figure, at: entry.location)
        }
    }

    /// Takes in what claims say when they are read again.
    ///
    /// - Parameters:
    ///   - needsReading: Whether a claim is to be read again; the others of its article are not changed.
    ///   - reread: All claims of an article, in text order, and what they say now, in the same order.
    /// - Returns: How many have changed.
    mutating func reread(
        where needsReading: (Claim) -> Bool, by reread: (ArticleReference, [Claim]) -> [Claim]
    ) -> Int {
        let entries = archived
        recallAll()
        var claims: [ContentDigest: [Claim]] = [:]
        var isAsked: Set<ContentDigest> = []
        for figure in table.figures.values {
            for reading in figure.readings {
                claims[reading.article.digest, default: []].append(reading.claim)
                if needsReading(reading.claim) { isAsked.insert(reading.article.digest) }
            }
        }
        var now: [ContentDigest: [Claim: Claim]] = [:]
        for digest in isAsked {
            guard let article = articles[digest], let old = claims[digest]?.sorted(by: { $0.start < $1.start }) else {
                continue
            }
            now[digest] = Dictionary(zip(old, reread(article, old))) { first, _ in first }
        }
        var count = 0
        rebuild(archiving: entries) { reading, figure in
            guard needsReading(reading.claim), let claim = now[reading.article.digest]?[reading.claim],
                claim != reading.claim
            else { return (figure, reading) }
            count += 1
            return (figure, reading.with(claim))
        }
        return count
    }
}

extension Reading {
    fileprivate func with(_ claim: Claim) -> Reading {
        var reading = Reading(article: article, claim: claim, announced: announced, lookalike: lookalike)
        (reading.alsoIn, reading.superseded) = (alsoIn, superseded)
        return reading
    }
}
