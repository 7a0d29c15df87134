package import Articles
package import Claims

extension Ledger {
    /// Commits what is staged, writes the whole state as a new snapshot and starts an empty log. Does nothing when the snapshot is
    /// up to date.
    ///
    /// Takes time in proportion to the table, so it belongs where the daemon is idle or stops.
    /// - Parameter report: Hears of each record of the snapshot.
    /// - Returns: What has become durable since the last commit that succeeded.
    @discardableResult
    package mutating func takeSnapshot(report: () -> Void = {}) throws(LedgerError) -> [Transaction] {
        try writeStaged()
        if !isSnapshotComplete { try replaceFiles(report: report) }
        return takeDurable()
    }

    /// Takes in what claims say when they are read again, and writes all anew: a crash leaves either the old files or the new
    /// ones.
    ///
    /// - Parameters:
    ///   - needsReading: Whether a claim is to be read again.
    ///   - reread: The claims of an article that the ledger keeps, in text order, and what they say now, in the same order.
    /// - Returns: How many have changed.
    package mutating func reread(
        where needsReading: (Claim) -> Bool, by reread: (ArticleReference, [Claim]) -> [Claim]
    ) throws(LedgerError) -> Int {
        try writeStaged()
        let count = state.reread(where: needsReading, by: reread)
        if count > 0 { try replaceFiles() }
        return count
    }

    private var isSnapshotComplete: Bool { snapshotSequence == state.sequence && log.isSound }

    /// Writes the whole state, what is staged included, which is durable and shown outside from then on.
    mutating func replaceFiles(report: () -> Void = {}) throws(LedgerError) {
        // In the file it counts as durable; should the file not get its name, it is not.
        var whole = state
        whole.publish()
        let size = try Self.writeSnapshot(
            of: whole, in: folder, with: coding, keeping: .previousSnapshot, report: report)
        publish()
        snapshotSequence = state.sequence
        nextSnapshot = max(logLimit, size)
        // From here on a crash leaves a log whose records are all in the snapshot: they are skipped.
        if log.size > headerSize || headerSize == 0 || !log.isSound {
            // Should this fail midway, the open log may no longer be the one that has the name.
            log.giveUp()
            let header = try LogHeader.line(after: state.sequence, with: coding)
            let file = try folder.replace(.log, with: header, keeping: .previousLog)
            log = LogFile(file, path: folder.path(of: .log), size: header.count)
            headerSize = header.count
        }
    }

    /// For when the log already holds what the snapshot would: a failure is noted, and tried again after the log has
    /// grown by a quarter.
    mutating func takeSnapshotIfPossible() {
        do { if !isSnapshotComplete { try replaceFiles() } } catch {
            nextSnapshot = log.size + max(nextSnapshot / 4, 1)
            notices.append(
                LedgerNotice(
                    kind: .snapshotFailed, file: folder.path(of: .snapshot), position: nil,
                    reason: "\(error) Nothing is lost; the log grows until a snapshot succeeds."))
        }
    }

    /// - Returns: the snapshot's size in bytes.
    static func writeSnapshot(
        of state: LedgerState, in folder: borrowing StateFolder, with coding: RecordCoding,
        keeping previous: StateFolder.File?, report: () -> Void = {}
    ) throws(LedgerError) -> Int {
        try folder.replace(.snapshot, keeping: previous) { take throws(LedgerError) in
            try Snapshot.write(state, with: coding, report: report, to: take)
        }
    }
}
