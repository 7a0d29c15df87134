internal import Glibc
package import SystemPackage

/// All state of figurewatch, on disk as plain JSON that `jq` reads, open in one process at a time.
///
/// The state folder holds a snapshot, `ledger.json`, and the transactions since, `ledger.log`, one JSON object a line.
/// A log, because rewriting the whole table for every article would cost time that grows with the table; appending costs
/// the article's own size and one sync. When the log has outgrown both a limit and the snapshot, a new snapshot takes its
/// place, so that over time each byte is rewritten a bounded number of times.
///
/// The version before of each file stays as `….previous`; together they stand in for a snapshot that got damaged.
///
/// ```swift
/// var ledger = try Ledger(opening: "/var/lib/figurewatch")
/// try ledger.commit([.article(reference, update)])   // durable from here on
/// ```
package struct Ledger: ~Copyable {
    /// What was committed.
    package private(set) var state: LedgerState

    private let folder: StateFolder
    private let lock: LockFile
    var log: LogFile
    /// In bytes.
    private let logLimit: Int
    /// The last transaction in the snapshot; nil when there is no good one.
    private var snapshotSequence: Int?
    /// The log's size from which on a commit takes a snapshot.
    private var nextSnapshot: Int
    private var notices: [LedgerNotice] = []
    private let coding = RecordCoding()

    /// Opens the ledger in a folder, creating both unless they are there, and repairs what a crash left behind.
    ///
    /// ``takeNotices()`` tells what was repaired. The folder is created for its owner alone, and so are the files.
    /// - Parameter logLimit: The size in bytes from which on the log is replaced by a new snapshot, if it is also larger
    ///   than the last one.
    /// - Throws: ``LedgerError``; the files are untouched when the ledger is locked, damaged beyond repair or newer.
    package init(opening path: FilePath, logLimit: Int = 16 << 20) throws(LedgerError) {
        let folder = try StateFolder(creating: path)
        let lock = try LockFile(in: folder)
        let loaded = try LoadedLedger(from: folder)
        folder.removeTemporaryFiles()

        let notices = try Self.setAside(loaded, in: folder)
        let descriptor = try folder.open(.log, O_RDWR | O_CREAT)
        let size = loaded.tail?.lowerBound ?? loaded.log?.count ?? 0
        do {
            if loaded.tail != nil { try descriptor.truncate(to: size) }
            // A process that was killed may have written and renamed what only memory holds yet.
            try descriptor.synchronizeData()
            try folder.synchronize()
        } catch {
            throw .system(action: "repair", path: folder.path(of: .log), cause: error)
        }

        var snapshotSize = loaded.snapshotSize
        if loaded.isEmpty {
            let bytes = try Snapshot.bytes(of: loaded.state, with: coding)
            try folder.replace(.snapshot, with: bytes, keeping: nil)
            snapshotSize = bytes.count
        }

        state = loaded.state
        log = LogFile(descriptor, path: folder.path(of: .log), size: size)
        // What was set aside isn't needed any more once there is a sound snapshot.
        let isSound = loaded.isEmpty || (loaded.hasSnapshot && loaded.damage.isEmpty)
        snapshotSequence = isSound ? loaded.snapshotSequence : nil
        self.folder = folder
        self.lock = lock
        self.logLimit = logLimit
        self.notices = notices
        nextSnapshot = max(logLimit, snapshotSize)
        if !isSound { takeSnapshotIfPossible() }
    }

    /// The state of a ledger that another process may have open and be writing to: that of some instant between the call
    /// and its return. Changes nothing and takes no lock.
    ///
    /// Notices tell of damage; a torn end of the log is not reported, since it may be a record on its way.
    package static func read(
        _ path: FilePath
    ) throws(LedgerError) -> (state: LedgerState, notices: [LedgerNotice]) {
        let folder = try StateFolder(opening: path)
        let loaded = try LoadedLedger(from: folder)
        if loaded.isEmpty { throw .absent(folder: path) }
        let file = folder.path(of: .log)
        var notices = loaded.damage.map { damage in
            LedgerNotice(
                kind: .damagedRecords, file: file, position: damage.range.lowerBound,
                reason: "\(damage.range.count) bytes are no transaction; the rest was read.")
        }
        if let damage = loaded.snapshotDamage { notices.append(Self.notice(of: damage, in: folder)) }
        return (loaded.state, notices)
    }

    /// Makes transactions durable, in order and with one sync, and applies them to ``state``.
    ///
    /// On an error none of them is applied, and the ledger goes on from where it was: a fragment is cut off again before
    /// the next record is written. After a failed sync the log's file is never synced again, since that could succeed
    /// without having written anything; the next commit first writes a new snapshot and a new log from memory, and fails
    /// as long as that does. If the process ends before, the next opening may find the transactions that failed to sync:
    /// each is then there in whole or not at all.
    /// - Throws: ``LedgerError/unwritable(reason:)`` when one of them has no form in JSON; nothing is written then.
    package mutating func commit(_ transactions: [Transaction]) throws(LedgerError) {
        if transactions.isEmpty { return }
        if !log.isSound { try takeSnapshot() }
        var bytes: [UInt8] = []
        var entries: [LogEntry] = []
        for (index, transaction) in transactions.enumerated() {
            let line = try LogEntry.line(state.sequence + 1 + index, transaction, with: coding)
            bytes += line.bytes
            entries.append(line.entry)
        }
        do { try log.append(bytes) } catch {
            // Their numbers may be on the disk after all and are not used again.
            if !log.isSound { state.sequence += transactions.count }
            throw error
        }
        for entry in entries { state.apply(entry.transaction) }
        if log.size > nextSnapshot { takeSnapshotIfPossible() }
    }

    /// Writes the whole state as a new snapshot and starts an empty log. Does nothing when the snapshot is up to date.
    ///
    /// Takes time and memory in proportion to the table, so it belongs where the daemon is idle or stops.
    package mutating func takeSnapshot() throws(LedgerError) {
        if snapshotSequence == state.sequence, log.isSound { return }
        let bytes = try Snapshot.bytes(of: state, with: coding)
        try folder.replace(.snapshot, with: bytes, keeping: .previousSnapshot)
        snapshotSequence = state.sequence
        nextSnapshot = max(logLimit, bytes.count)
        // From here on a crash leaves a log whose records are all in the snapshot: they are skipped.
        if log.size > 0 || !log.isSound {
            // Should this fail midway, the open log may no longer be the one that has the name.
            log.giveUp()
            let file = try folder.replace(.log, with: [], keeping: .previousLog)
            log = LogFile(file, path: folder.path(of: .log), size: 0)
        }
    }

    /// What happened to the files since the last call, and since the opening at first.
    package mutating func takeNotices() -> [LedgerNotice] {
        defer { notices = [] }
        return notices
    }

    /// Closes the files and lets another process open the ledger. What was committed is durable already.
    package consuming func close() {}
}

extension Ledger {
    /// For when the log already holds what the snapshot would: a failure is noted, and tried again after the log has
    /// grown by a quarter.
    private mutating func takeSnapshotIfPossible() {
        do { try takeSnapshot() } catch {
            nextSnapshot = log.size + max(nextSnapshot / 4, 1)
            notices.append(
                LedgerNotice(
                    kind: .snapshotFailed, file: folder.path(of: .snapshot), position: nil,
                    reason: "\(error) Nothing is lost; the log grows until a snapshot succeeds."))
        }
    }

    /// Copies damaged bytes to files of their own before they are cut off or left behind.
    private static func setAside(
        _ loaded: LoadedLedger, in folder: borrowing StateFolder
    ) throws(LedgerError) -> [LedgerNotice] {
        var notices: [LedgerNotice] = []
        let log = loaded.log ?? []
        let file = folder.path(of: .log)
        func name(_ range: Range<Int>, after sequence: Int) -> String {
            "\(StateFolder.File.log.rawValue).damaged-\(sequence)-\(range.lowerBound)"
        }
        for (sequence, range) in loaded.damage {
            let name = name(range, after: sequence)
            try folder.store(Array(log[range]), as: name)
            notices.append(
                LedgerNotice(
                    kind: .damagedRecords, file: file, position: range.lowerBound,
                    reason: "\(range.count) bytes are no transaction. They were copied to '\(name)', the rest is used.")
            )
        }
        if let range = loaded.tail {
            let name = name(range, after: loaded.state.sequence)
            // A last line without its newline was never committed. Its copy is for the curious, and must not keep the
            // daemon from starting on a full disk.
            let isTorn = !log[range].contains(UInt8(ascii: "\n"))
            do { try folder.store(Array(log[range]), as: name) } catch { if !isTorn { throw error } }
            notices.append(
                LedgerNotice(
                    kind: isTorn ? .tornTail : .damagedRecords, file: file, position: range.lowerBound,
                    reason: isTorn
                        ? "The last record is incomplete (\(range.count) bytes) and was cut off; it had not been committed."
                        : "The last \(range.count) bytes are no transaction. They were moved to '\(name)', the rest is used."
                ))
        }
        if let damage = loaded.snapshotDamage {
            notices.append(notice(of: damage, in: folder))
            // It may be missing altogether.
            try? folder.rename(
                StateFolder.File.snapshot.rawValue,
                to: "\(StateFolder.File.snapshot.rawValue).damaged-\(loaded.state.sequence)")
        }
        return notices
    }

    private static func notice(of damage: LedgerError, in folder: borrowing StateFolder) -> LedgerNotice {
        let reason = if case .damagedSnapshot(_, let reason) = damage { reason } else { "\(damage)" }
        return LedgerNotice(
            kind: .damagedSnapshot, file: folder.path(of: .snapshot), position: nil,
            reason: "The snapshot could not be used: \(reason). The previous one and the logs gave the state.")
    }
}
