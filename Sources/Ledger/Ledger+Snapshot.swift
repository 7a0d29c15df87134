extension Ledger {
    /// Writes the whole state as a new snapshot and starts an empty log. Does nothing when the snapshot is up to date.
    ///
    /// Takes time and memory in proportion to the table, so it belongs where the daemon is idle or stops.
    /// - Parameter report: Hears of each record of the snapshot.
    package mutating func takeSnapshot(report: () -> Void = {}) throws(LedgerError) {
        if snapshotSequence == state.sequence, log.isSound { return }
        let size = try Self.writeSnapshot(
            of: state, in: folder, with: coding, keeping: .previousSnapshot, report: report)
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
        do { try takeSnapshot() } catch {
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
        let bytes = try Snapshot.bytes(of: state, with: coding, report: report)
        try folder.replace(.snapshot, with: bytes, keeping: previous)
        return bytes.count
    }
}
