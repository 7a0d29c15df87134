internal import Articles
internal import Figures

extension LedgerState {
    /// Rebuilds the state that a snapshot holds. Archived figures are in memory only between the first and the last of their
    /// readings, so that this takes no more of it than the state does afterwards.
    init(_ snapshot: Snapshot, archive: any FigureArchive) {
        table.archive = archive
        for article in snapshot.articles { articles[article.digest] = article }
        for name in snapshot.names { self.name(name.file, name.digest) }
        for refusal in snapshot.refusals { refusals[refusal.file] = refusal }
        var changes: [(order: Int, figure: FigureID, reading: Reading?)] = []
        let last = ReadingOrder.order(of: .max, in: snapshot.sequence)
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
                table.noteLost(entry.figure)
                lost.append(entry)
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
                record(reading, of: change.figure, order: change.order)
            } else if let location = locations[change.figure] {
                let readings =
                    open[change.figure] ?? archive.figure(change.figure, at: location)?.figure.readings[...] ?? []
                guard let reading = readings.first else { continue }
                open[change.figure] = readings.dropFirst()
                record(reading, of: change.figure, order: change.order)
                guard readings.count == 1 else { continue }
                open[change.figure] = nil
                table.archive(change.figure, at: location)
                orders[change.figure] = nil
            }
        }
        for alert in snapshot.due { due.append(alert) }
        counts = snapshot.counts
        counts.readings = changes.count
        sequence = snapshot.sequence
    }
}
