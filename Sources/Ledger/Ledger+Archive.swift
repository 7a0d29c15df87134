package import Articles
package import Figures

extension Ledger {
    /// Moves figures from memory to the archive, those of them whose articles were all published before an instant, and stages
    /// that they were. A figure comes back by itself when an article gives it a reading, and until then is compared with claims
    /// like any other.
    ///
    /// On an error nothing is staged; a figure may then stand in the archive and in memory, which harms nothing.
    /// - Returns: how many were moved.
    @discardableResult
    package mutating func archive(
        _ ids: some Sequence<FigureID>, idleSince instant: PublicationDate
    ) throws(LedgerError) -> Int {
        let figures = ids.compactMap { id in
            state.isIdle(id, since: instant) ? state.table.forArchive(id) : nil
        }
        if figures.isEmpty { return 0 }
        var lines: [[UInt8]] = []
        for figure in figures { lines.append(try ArchiveRecord.line(figure, with: coding)) }
        // A file that failed is not used again: it is opened anew by the next attempt.
        var file: ArchiveFile
        if let open = archiveFile.take() { file = open } else { file = try ArchiveFile(in: folder) }
        let locations = try file.append(lines)
        archiveFile = consume file
        archiveIndexFile.append(ArchiveIndex.section(of: figures, in: lines, at: locations), in: folder)
        try stage(.archived(zip(figures, locations).map { ArchiveEntry($0.figure.id, $1) }))
        return figures.count
    }
}
