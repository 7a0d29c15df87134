package import Articles
package import Figures

extension LedgerState {
    /// Brings a figure back into the working set, if it is archived.
    mutating func recall(_ figure: FigureID) {
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
}
