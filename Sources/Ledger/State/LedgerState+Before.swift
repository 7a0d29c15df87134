package import Articles
package import Figures
internal import Claims

extension LedgerState {
    /// The state that an article was judged by when it was read; nil for an article that was not.
    ///
    /// A snapshot keeps no transactions, but when the table got each reading, and so the readings before the article's make the
    /// table again. Rows that a person has merged or split since then stay so. An article that only says again what others
    /// said has no reading of its own and counts as read when it was published. Takes time in proportion to the table.
    /// - Precondition: The archived figures are in the table (`Ledger.read(_:isWhole:)`).
    package func before(_ article: ContentDigest) -> LedgerState? {
        guard let reference = articles[article] else { return nil }
        let order = ArticleOrder(of: self)
        func isEarlier(_ other: ContentDigest) -> Bool {
            articles[other].map { order.precedes($0, reference) } ?? false
        }
        var state = LedgerState()
        state.articles = articles.filter { isEarlier($0.key) }
        for entry in sketches.all where isEarlier(entry.article) { state.sketches.add(entry) }

        // What became out of date by a version that was read later was not yet so.
        var superseded: Set<ContentDigest> = []
        for (key, versions) in Dictionary(grouping: state.articles.values, by: { VersionKey(of: $0) }) {
            guard let key, let newest = versions.max(by: { order.precedes($0, $1) }) else { continue }
            state.latest[key] = newest.digest
            superseded.formUnion(versions.map(\.digest).filter { $0 != newest.digest })
        }
        superseded.formIntersection(table.superseded)
        state.table.restore(superseded: superseded)
        for (mending, made) in mendings {
            state.mendings.append((mending, made))
            if !mending.movesReadings { state.table.note(mending) }
        }

        var readings: [(order: Int, figure: FigureID, reading: Reading)] = []
        for figure in table.figures.values {
            for (reading, place) in zip(figure.readings, table.orders[figure.id] ?? [])
            where isEarlier(reading.article.digest) {
                readings.append((place, figure.id, reading))
            }
        }
        readings.sort { $0.order < $1.order }
        for (place, figure, reading) in readings {
            var reading = reading
            reading.alsoIn.removeAll { !isEarlier($0.digest) }
            reading.superseded = ([reading.article] + reading.alsoIn).allSatisfy { superseded.contains($0.digest) }
            state.table.add(reading, to: figure, order: place)
        }
        state.readingCount = readings.count
        return state
    }

    /// What an article states, in text order, each with the row that has it now: its own readings, and those of others that it says
    /// again, in whose articles the offsets are then.
    /// - Precondition: The archived figures are in the table.
    package func statements(of article: ContentDigest) -> [(figure: FigureID, reading: Reading)] {
        table.figures(of: article).flatMap { id in
            (table.figures[id]?.readings ?? []).filter { reading in
                reading.article.digest == article || reading.alsoIn.contains { $0.digest == article }
            }.map { (id, $0) }
        }.sorted { ($0.1.claim.start, $0.0.number) < ($1.1.claim.start, $1.0.number) }
    }
}

/// In which order articles were read.
private struct ArticleOrder {
    /// The place of each article's first reading.
    private var first: [ContentDigest: Int] = [:]

    init(of state: LedgerState) {
        for figure in state.table.figures.values {
            for (reading, order) in zip(figure.readings, state.table.orders[figure.id] ?? []) {
                first[reading.article.digest] = min(first[reading.article.digest] ?? .max, order)
            }
        }
    }

    func precedes(_ a: ArticleReference, _ b: ArticleReference) -> Bool {
        if let a = first[a.digest], let b = first[b.digest] { return a < b }
        return (a.published, a.digest) < (b.published, b.digest)
    }
}
