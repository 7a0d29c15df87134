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
        try stage(.archived(try workingSet.archive(figures, in: folder)))
        return figures.count
    }

    /// Moves figures to the archive as long as memory holds too many, those first that were read longest ago. On an error they stay
    /// in memory, which is told.
    mutating func makeRoom() {
        let surplus = workingSet.surplus(of: state.table)
        if surplus.isEmpty { return }
        do throws(LedgerError) {
            for ids in surplus {
                let figures = ids.compactMap { state.table.forArchive($0) }
                try stage(.archived(try workingSet.archive(figures, in: folder)))
            }
            workingSet.note(hasFailed: false, state.table)
        } catch {
            workingSet.note(hasFailed: true, state.table)
            notices.append(
                LedgerNotice(
                    kind: .archiveFailed, file: folder.path(of: .archive), position: nil,
                    reason: "\(error) Nothing is lost; memory holds more figures until it succeeds."))
        }
    }
}
