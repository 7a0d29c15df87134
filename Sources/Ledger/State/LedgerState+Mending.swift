internal import Articles
internal import Figures

extension LedgerState {
    /// Builds the table anew with its readings in the rows where they belong now: what a snapshot gives later, and rare.
    mutating func mend(_ mending: Mending, made: PublicationDate) {
        mendings.append((mending, made))
        let entries = archived
        recallAll()
        let before = table.orders
        var readings: [(order: Int, figure: FigureID, reading: Reading)] = []
        for figure in table.figures.values {
            for (reading, order) in zip(figure.readings, before[figure.id] ?? []) {
                readings.append((order, mending.row(of: reading, in: figure.id), reading))
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
        for entry in entries where table.orders[entry.figure] == before[entry.figure] {
            table.archive(entry.figure, at: entry.location)
        }
    }
}
