package import Articles
package import Figures

extension LedgerState {
    /// Figures whose place in the archive could not be read when they were needed.
    var lost: [ArchiveEntry] { table.lost.map { ArchiveEntry($0.figure, $0.location) } }

    /// Brings every archived figure back, for whoever wants to see the whole table.
    mutating func recallAll() {
        for figure in table.archivedLocations.keys { table.recall(figure) }
    }

    /// The archived figures, in the order of their ids.
    var archived: [ArchiveEntry] {
        table.archivedLocations.map { ArchiveEntry($0.key, $0.value) }.sorted { $0.figure.number < $1.figure.number }
    }

    /// How many figures are in the archive.
    package var archivedCount: Int { table.figureCount - table.figures.count }

    /// Figures of the working set whose articles were all published before an instant, in the order of their ids. Takes time
    /// in proportion to the table.
    package func idleFigures(since instant: PublicationDate) -> [FigureID] {
        table.figures.keys.filter { isIdle($0, since: instant) }.sorted { $0.number < $1.number }
    }

    func isIdle(_ figure: FigureID, since instant: PublicationDate) -> Bool {
        table.figures[figure]?.readings.allSatisfy { $0.article.published < instant } ?? false
    }
}
