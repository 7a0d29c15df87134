internal import SystemPackage

/// What a state folder's files say, before anything in the folder is touched.
struct LoadedLedger {
    private(set) var state = LedgerState()
    /// Whether there is a snapshot, and it could be used.
    private(set) var hasSnapshot = false
    /// The size of the snapshot that was used, in bytes.
    private(set) var snapshotSize = 0
    /// The last transaction that the snapshot includes.
    private(set) var snapshotSequence = 0
    /// Why the snapshot could not be used, though the previous one and the logs could.
    private(set) var snapshotDamage: LedgerError?
    /// The log's bytes; nil when there is no log.
    private(set) var log: [UInt8]?
    /// Stretches of the log that are no records, with the number of the transaction before; whole records follow.
    private(set) var damage: [(after: Int, range: Range<Int>)] = []
    /// What follows the log's last whole record.
    private(set) var tail: Range<Int>?

    private let coding = RecordCoding()

    /// Reads the files without changing them. The lock's holder may be writing: the log is read before the snapshot, so
    /// that whatever a snapshot has taken out of the log is in the snapshot.
    init(from folder: borrowing StateFolder) throws(LedgerError) {
        log = try folder.contents(of: .log)
        do {
            hasSnapshot = try loadSnapshot(.snapshot, from: folder)
            if !hasSnapshot {
                let path = folder.path(of: .snapshot)
                try loadPrevious(
                    from: folder,
                    insteadOf: .damagedSnapshot(path, reason: "it is missing, though an earlier one is there"))
            }
        } catch .damagedSnapshot(let path, let reason) {
            let damage = LedgerError.damagedSnapshot(path, reason: reason)
            if try !loadPrevious(from: folder, insteadOf: damage) { throw damage }
        }
        do {
            if let log { try replay(log, at: folder.path(of: .log)) }
        } catch .missingTransactions(let path, let missing) {
            guard case .damagedSnapshot(let snapshot, let reason)? = snapshotDamage else {
                throw .missingTransactions(path, missing)
            }
            let gap = "the previous one and the logs lack transactions \(missing.lowerBound) to \(missing.upperBound)"
            throw .damagedSnapshot(snapshot, reason: "\(reason), and \(gap)")
        }
        // A snapshot is only taken when there is something new, which the logs must have given by now.
        if let snapshotDamage, state.sequence == snapshotSequence { throw snapshotDamage }
    }

    /// Whether the folder holds no ledger yet.
    var isEmpty: Bool { log == nil && !hasSnapshot && state.sequence == 0 }

    private mutating func loadSnapshot(
        _ file: StateFolder.File, from folder: borrowing StateFolder
    ) throws(LedgerError) -> Bool {
        guard let bytes = try folder.contents(of: file) else { return false }
        state = try Snapshot.state(in: bytes, at: folder.path(of: file), with: coding)
        snapshotSize = bytes.count
        snapshotSequence = state.sequence
        return true
    }

    /// Starts from the previous snapshot and its log, which together reach where the present snapshot was. False when there
    /// is none.
    @discardableResult
    private mutating func loadPrevious(
        from folder: borrowing StateFolder, insteadOf damage: LedgerError
    ) throws(LedgerError) -> Bool {
        do {
            guard try loadSnapshot(.previousSnapshot, from: folder) else { return false }
            if let bytes = try folder.contents(of: .previousLog) {
                try replay(bytes, at: folder.path(of: .previousLog))
            }
        } catch {
            throw damage
        }
        // Records that are missing there show as a gap before those of the log.
        (self.damage, tail) = ([], nil)
        snapshotDamage = damage
        return true
    }

    /// Applies a log's transactions that the state does not have yet.
    private mutating func replay(_ bytes: [UInt8], at path: FilePath) throws(LedgerError) {
        var scanner = LogScanner(bytes)
        while let stretch = scanner.next() {
            switch stretch {
            case .damage(let range):
                tail = range
            case .record(let range):
                let entry: LogEntry
                do { entry = try coding.decode(LogEntry.self, from: bytes[range]) } catch {
                    throw .unreadableRecord(path, position: range.lowerBound, reason: RecordCoding.reason(error))
                }
                if let range = tail { damage.append((after: state.sequence, range)) }
                let expected = state.sequence + 1
                if entry.sequence > expected {
                    // The damage before it is where they were.
                    guard tail != nil else { throw .missingTransactions(path, expected...entry.sequence - 1) }
                    state.sequence = entry.sequence - 1
                }
                if entry.sequence > state.sequence { state.apply(entry.transaction) }
                tail = nil
            }
        }
    }
}
