package import Articles
internal import Claims

extension FigureTable {
    /// The figures of which an article states something, in the order of their ids.
    package func figures(of article: ContentDigest) -> [FigureID] {
        var ids = repeats[article] ?? []
        if let number = number(ofArticle: article) {
            ids.formUnion(context(number).rows.map { survivor(of: $0.row) })
        }
        return ids.sorted { $0.number < $1.number }
    }

    /// What an article states that no later version of it has taken back, in text order.
    func statements(of article: ContentDigest) -> [(figure: FigureID, reading: Reading)] {
        figures(of: article).flatMap { id in
            (figure(id)?.readings ?? []).filter { !$0.superseded && $0.isStated(in: article) }.map { (id, $0) }
        }.sorted { $0.1.claim.start < $1.1.claim.start }
    }

    /// Takes back what an article states and no other one, now that there is a later version of it. Its readings stay in the
    /// history, marked.
    mutating func supersede(_ article: ContentDigest) {
        superseded.insert(article)
        for id in figures(of: article) {
            recall(id)
            guard var figure = figures.removeValue(forKey: id) else { continue }
            for index in figure.readings.indices where figure.readings[index].isStated(in: article) {
                figure.readings[index].alsoIn.removeAll { $0.digest == article }
                mark(&figure.readings[index])
            }
            figures[id] = figure
            rebuild(id)
        }
        repeats[article] = nil
    }

    /// Notes that an article states again what a reading says.
    ///
    /// - Returns: Whether the table has that reading.
    mutating func note(_ article: ArticleReference, repeating statement: Statement, of id: FigureID) -> Bool {
        let id = survivor(of: id)
        recall(id)
        guard let index = figures[id]?.readings.firstIndex(where: { Statement($0) == statement }) else { return false }
        repeats[article.digest, default: []].insert(id)
        guard var reading = figures[id]?.readings[index], !reading.isStated(in: article.digest) else { return true }
        reading.alsoIn.append(article)
        let wasSuperseded = reading.superseded
        mark(&reading)
        figures[id]?.readings[index] = reading
        if reading.superseded != wasSuperseded { rebuild(id) }
        return true
    }

    /// Says at once, before there are readings, which articles have a newer version.
    package mutating func restore(superseded: Set<ContentDigest>) { self.superseded = superseded }

    private func mark(_ reading: inout Reading) {
        reading.superseded =
            superseded.contains(reading.article.digest)
            && reading.alsoIn.allSatisfy { superseded.contains($0.digest) }
    }
}

/// Which reading of a figure is meant: that of the claim that starts there in that article.
package struct Statement: Hashable, Codable, Sendable {
    package let article: ContentDigest
    package let start: Int

    package init(_ reading: Reading) {
        article = reading.article.digest
        start = reading.claim.start
    }
}
