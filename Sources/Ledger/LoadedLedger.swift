internal import Figures
internal import Linux
internal import SystemPackage

/// What the files of a state folder are read into.
protocol RestoredState {
    /// The number of the last transaction.
    var sequence: Int { get set }

    /// That of no transaction.
    init(archive: any FigureArchive)

    /// What a snapshot holds.
    init(
        _ snapshot: SnapshotFile, archive: ArchiveReader, index: inout ArchiveIndex, workingSet: inout WorkingSet?,
        in folder: borrowing StateFolder, report: () -> Void
    ) throws(LedgerError)

    /// Takes in a transaction that is durable already.
    mutating func apply(_ transaction: Transaction)

    /// Whether a file was refused for the same cause before.
    func isKnown(_ refusal: Refusal) -> Bool

    /// Moves to the archive what memory can't hold any more.
    mutating func makeRoom(by workingSet: inout WorkingSet?, in folder: borrowing StateFolder)
}

/// What a state folder's files say, before anything in the folder is touched.
struct LoadedLedger<State: RestoredState> {
    private(set) var state: State
    /// Whether there is a snapshot, and it could be used.
    private(set) var hasSnapshot = false
    /// The format of the snapshot that was used.
    private(set) var format = Snapshot.format
    /// The size in bytes of the log's header with its newline; 0 in a log of format 1.
    private(set) var headerSize = 0
    /// The size of the snapshot that was used, in bytes.
    private(set) var snapshotSize = 0
    /// The last transaction that the snapshot includes.
    private(set) var snapshotSequence = 0
    /// Why the snapshot could not be used, though the previous one and the logs could.
    private(set) var snapshotDamage: LedgerError?
    /// The log's size in bytes; nil when there is no log.
    private(set) var logSize: Int?
    /// Stretches of the log that are no records, with the number of the transaction before; whole records follow.
    private(set) var damage: [(after: Int, range: Range<Int>)] = []
    /// What follows the log's last whole record.
    private(set) var tail: Range<Int>?
    /// Whether a line ends in it.
    private(set) var tailHasLineEnd = false
    /// The refusals that the logs added to the snapshot's.
    private(set) var loggedRefusals: [Refusal] = []

    private let archive: ArchiveReader
    private(set) var index: ArchiveIndex
    private let coding = RecordCoding()
    private var progress = OpeningProgress()

    /// Reads the files without changing them. The lock's holder may be writing: the log is read before the snapshot, so
    /// that whatever a snapshot has taken out of the log is in the snapshot.
    ///
    /// - Parameters:
    ///   - workingSet: Given one by this where figures may be moved to the archive, which changes nothing of what the files say, as soon
    ///     as it is known how the archive's index stands.
    ///   - limit: Of the working set; nil where nothing may be written.
    ///   - report: Hears of each record that was read and each file that is about to be.
    init(
        from folder: borrowing StateFolder, workingSet: inout WorkingSet?, limit: Int?,
        report: (OpeningProgress) -> Void = { _ in }
    ) throws(LedgerError) {
        archive = try ArchiveReader(in: folder.path)
        index = ArchiveIndex(in: folder, of: archive)
        // As long as no snapshot tells of archived figures, none is needed in the index.
        if let limit { workingSet = WorkingSet(limit: limit, index: ArchiveIndexFile(soundSize: nil)) }
        state = State(archive: archive)
        report(progress)
        var log = try Self.log(.log, in: folder)
        logSize = log?.size
        progress.size = logSize ?? 0
        do {
            hasSnapshot = try loadSnapshot(.snapshot, from: folder, workingSet: &workingSet, report: report)
            if !hasSnapshot { try loadWithoutSnapshot(from: folder, workingSet: &workingSet, report: report) }
        } catch .damagedSnapshot(let path, let reason) {
            let damage = LedgerError.damagedSnapshot(path, reason: reason)
            if try !loadPrevious(from: folder, insteadOf: damage, workingSet: &workingSet, report: report) {
                throw damage
            }
        }
        do {
            try replay(&log, .log, in: folder, workingSet: &workingSet, report: report)
        } catch .missingTransactions(let path, let missing) {
            guard case .damagedSnapshot(let snapshot, let reason)? = snapshotDamage else {
                throw .missingTransactions(path, missing)
            }
            let gap = "the previous one and the logs lack transactions \(missing.lowerBound) to \(missing.upperBound)"
            throw .damagedSnapshot(snapshot, reason: "\(reason), and \(gap)")
        }
        // Without a header to tell how far the snapshot went: one is only taken when there is something new, which the logs
        // must have given by now.
        if let snapshotDamage, headerSize == 0, state.sequence == snapshotSequence { throw snapshotDamage }
    }

    /// Reads the files and writes nothing.
    init(reading folder: borrowing StateFolder) throws(LedgerError) {
        var none: WorkingSet? = nil
        try self.init(from: folder, workingSet: &none, limit: nil)
    }

    /// Whether the folder holds no ledger yet, or one whose first snapshot was still to be written.
    var isEmpty: Bool { !hasSnapshot && snapshotDamage == nil && state.sequence == 0 && damage.isEmpty && tail == nil }

    /// Whether the log was removed or emptied: one that is new has its header, since format 2.
    var lacksLog: Bool { !isEmpty && (logSize == nil || (logSize == 0 && format >= 2)) }

    /// Reads the folder's files when the snapshot isn't there: damage, unless the log begins with the first transaction.
    private mutating func loadWithoutSnapshot(
        from folder: borrowing StateFolder, workingSet: inout WorkingSet?, report: (OpeningProgress) -> Void
    ) throws(LedgerError) {
        let path = folder.path(of: .snapshot)
        let earlier = LedgerError.damagedSnapshot(path, reason: "it is missing, though an earlier one is there")
        if try loadPrevious(from: folder, insteadOf: earlier, workingSet: &workingSet, report: report) { return }
        // Whatever can be missing before the first record shows as missing transactions.
        if logSize == 0 { throw .damagedSnapshot(path, reason: "it is missing, and the log is empty") }
    }

    private mutating func loadSnapshot(
        _ file: StateFolder.File, from folder: borrowing StateFolder, workingSet: inout WorkingSet?,
        report: (OpeningProgress) -> Void
    ) throws(LedgerError) -> Bool {
        guard let descriptor = try folder.openIfPresent(file) else { return false }
        var seen = progress
        do { seen.size += Int(try descriptor.status().size) } catch {
            throw .system(action: "read", path: folder.path(of: file), cause: error)
        }
        report(seen)
        let snapshot = try SnapshotFile(descriptor, path: folder.path(of: file), coding: coding) { count in
            seen.read += count
            report(seen)
        }
        state = try State(
            snapshot, archive: archive, index: &index, workingSet: &workingSet, in: folder, report: { report(seen) })
        progress = seen
        format = snapshot.format
        snapshotSize = snapshot.size
        snapshotSequence = state.sequence
        report(progress)
        return true
    }

    /// Starts from the previous snapshot and its log, which together reach where the present snapshot was. False when there
    /// is none.
    @discardableResult
    private mutating func loadPrevious(
        from folder: borrowing StateFolder, insteadOf damage: LedgerError, workingSet: inout WorkingSet?,
        report: (OpeningProgress) -> Void
    ) throws(LedgerError) -> Bool {
        do {
            guard try loadSnapshot(.previousSnapshot, from: folder, workingSet: &workingSet, report: report) else {
                return false
            }
            var log = try Self.log(.previousLog, in: folder)
            progress.size += log?.size ?? 0
            try replay(&log, .previousLog, in: folder, workingSet: &workingSet, report: report)
        } catch {
            throw damage
        }
        // Records that are missing there show as a gap before those of the log.
        (self.damage, tail, tailHasLineEnd, headerSize) = ([], nil, false, 0)
        snapshotDamage = damage
        return true
    }

    /// A log, open as it is now; nil when there is none.
    private static func log(_ file: StateFolder.File, in folder: borrowing StateFolder) throws(LedgerError)
        -> LogReader?
    {
        guard let descriptor = try folder.openIfPresent(file) else { return nil }
        do { return try LogReader(descriptor) } catch {
            throw .system(action: "read", path: folder.path(of: file), cause: error)
        }
    }

    /// Applies a log's transactions that the state does not have yet.
    private mutating func replay(
        _ log: inout LogReader?, _ file: StateFolder.File, in folder: borrowing StateFolder,
        workingSet: inout WorkingSet?, report: (OpeningProgress) -> Void
    ) throws(LedgerError) {
        let path = folder.path(of: file)
        let before = progress.read
        while true {
            let stretch: LogReader.Stretch?
            do { stretch = try log?.next() } catch { throw .system(action: "read", path: path, cause: error) }
            guard let stretch else { return }
            progress.read = before + (log?.position ?? 0)
            report(progress)
            switch stretch {
            case .damage(let range, let hasLineEnd):
                (tail, tailHasLineEnd) = (range, hasLineEnd)
            case .record(let bytes, let range):
                let isDamagedBefore = tail != nil
                if let range = tail { damage.append((after: state.sequence, range)) }
                tail = nil
                if LogHeader.isHeader(bytes) {
                    try check(try record(LogHeader.self, bytes, range, path), at: path)
                    headerSize = range.count + 1
                } else {
                    let entry = try record(LogEntry.self, bytes, range, path)
                    // The damage before it is where they were.
                    if isDamagedBefore { state.sequence = max(state.sequence, entry.sequence - 1) }
                    try checkReached(entry.sequence - 1, at: path)
                    if entry.sequence > state.sequence {
                        if case .refusal(let refusal) = entry.transaction { note(refusal) }
                        state.apply(entry.transaction)
                        state.makeRoom(by: &workingSet, in: folder)
                    }
                }
            }
        }
    }

    /// What is refused again on another basis is told no more than it was.
    private mutating func note(_ refusal: Refusal) {
        guard state.isKnown(refusal) else { return loggedRefusals.append(refusal) }
        if let place = loggedRefusals.lastIndex(where: { $0.file == refusal.file }) { loggedRefusals[place] = refusal }
    }

    private func record<Record: Decodable>(
        _ type: Record.Type, _ bytes: ArraySlice<UInt8>, _ range: Range<Int>, _ path: FilePath
    ) throws(LedgerError) -> Record {
        do { return try coding.decode(type, from: bytes) } catch {
            throw .unreadableRecord(path, position: range.lowerBound, reason: RecordCoding.reason(error))
        }
    }

    private func check(_ header: LogHeader, at path: FilePath) throws(LedgerError) {
        guard header.format <= Snapshot.format else {
            throw .newerFormat(path, found: header.format, known: Snapshot.format)
        }
        try checkReached(header.after, at: path)
    }

    /// Makes sure that the state includes every transaction up to this one.
    private func checkReached(_ sequence: Int, at path: FilePath) throws(LedgerError) {
        guard sequence > state.sequence else { return }
        throw .missingTransactions(path, state.sequence + 1...sequence)
    }
}
