internal import Figures
internal import Glibc
internal import Linux
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
/// try ledger.stage(.article(reference, update))   // the next article is judged by it
/// try ledger.commit()                             // durable, and shown outside from here on
/// ```
package struct Ledger: ~Copyable {
    /// What was committed, and what is staged.
    package internal(set) var state: LedgerState
    /// Transactions that are not durable yet.
    private var staged: [Transaction] = []
    /// Their lines in the log.
    private var stagedLines: [UInt8] = []
    /// Transactions that have become durable since a commit said so last.
    private var durable: [Transaction] = []

    let folder: StateFolder
    private let lock: LockFile
    var log: LogFile
    /// Of the log, in bytes.
    var headerSize: Int
    /// In bytes.
    let logLimit: Int
    /// The last transaction in the snapshot; nil when there is no good one.
    var snapshotSequence: Int?
    /// The log's size from which on a commit takes a snapshot.
    var nextSnapshot: Int
    var workingSet: WorkingSet
    var notices: [LedgerNotice] = []
    /// Refusals of a process that ended without a last snapshot, and so perhaps before it could report them: those that were
    /// committed since the last one, and still hold.
    package let refusalsInDoubt: [Refusal]
    let coding = RecordCoding()

    /// Opens the ledger in a folder, creating both unless they are there, and repairs what a crash left behind.
    ///
    /// ``takeNotices()`` tells what was repaired. The folder is created for its owner alone, and so are the files.
    /// - Parameter logLimit: The size in bytes from which on the log is replaced by a new snapshot, if it is also larger
    ///   than the last one.
    /// - Parameter workingSet: How many readings memory holds at most. The figures that were read longest ago are in the archive.
    /// - Parameter report: Hears how far the reading is, at least for each record of the log, since a large ledger takes long.
    /// - Throws: ``LedgerError``; the files are untouched when the ledger is locked, damaged beyond repair or newer.
    package init(
        opening path: FilePath, logLimit: Int = 16 << 20, workingSet: Int = Ledger.usualWorkingSet,
        report: (OpeningProgress) -> Void = { _ in }
    ) throws(LedgerError) {
        let folder = try StateFolder(creating: path)
        let lock = try LockFile(in: folder)
        var room: WorkingSet? = nil
        let loaded = try LoadedLedger<LedgerState>(from: folder, workingSet: &room, limit: workingSet, report: report)
        folder.removeTemporaryFiles()

        var notices = try DamageReport.setAside(loaded, in: folder)
        if let tail = loaded.tail { try Self.cut(.log, to: tail.lowerBound, in: folder) }
        if let lost = DamageReport.notice(ofLost: loaded.state.lost, in: folder) { notices.append(lost) }
        var headerSize = loaded.headerSize
        var snapshotSize = loaded.snapshotSize
        if let notice = loaded.index.notice(in: folder) { notices.append(notice) }
        let isOlder = loaded.format < Snapshot.format
        if isOlder {
            snapshotSize = try Self.writeSnapshot(
                of: loaded.state, in: folder, with: coding, keeping: .previousSnapshot)
            notices.append(Self.notice(ofMigrationFrom: loaded.format, in: folder))
        }
        if loaded.isEmpty || loaded.lacksLog || isOlder {
            let header = try LogHeader.line(after: loaded.state.sequence, with: coding)
            try folder.replace(.log, with: header, keeping: isOlder ? .previousLog : nil)
            headerSize = header.count
        }
        if loaded.isEmpty {
            snapshotSize = try Self.writeSnapshot(of: loaded.state, in: folder, with: coding, keeping: nil)
        }
        let descriptor = try folder.open(.log, O_RDWR)
        let size: Int
        do {
            size = Int(try descriptor.status().size)
            // A process that was killed may have written and renamed what only memory holds yet.
            try descriptor.synchronizeData()
            try folder.synchronize()
        } catch {
            throw .system(action: "repair", path: folder.path(of: .log), cause: error)
        }

        state = loaded.state
        refusalsInDoubt = loaded.loggedRefusals.filter { [state = loaded.state] in state.refusals[$0.file] == $0 }
        log = LogFile(descriptor, path: folder.path(of: .log), size: size)
        // What was set aside isn't needed any more once there is a sound snapshot.
        let isSound =
            loaded.isEmpty || isOlder
            || (loaded.hasSnapshot && loaded.damage.isEmpty && (loaded.headerSize > 0 || loaded.lacksLog))
        snapshotSequence = isSound ? isOlder ? loaded.state.sequence : loaded.snapshotSequence : nil
        self.headerSize = headerSize
        let hasMoved = room?.hasMoved ?? false
        if let room = room.take() {
            self.workingSet = room
        } else {
            self.workingSet = WorkingSet(limit: workingSet, index: ArchiveIndexFile(soundSize: loaded.index.soundSize))
        }
        self.folder = folder
        self.lock = lock
        self.logLimit = logLimit
        self.notices = notices
        nextSnapshot = max(logLimit, snapshotSize)
        // What was moved to the archive on the way would be moved again at the next opening.
        if hasMoved { snapshotSequence = nil }
        if !isSound || hasMoved { takeSnapshotIfPossible() }
    }

    /// Takes in a transaction: what follows is judged by it, and nobody outside sees it before it is committed.
    ///
    /// - Throws: ``LedgerError/unwritable(reason:)`` when it has no form in JSON; the ledger is as it was then.
    package mutating func stage(_ transaction: Transaction) throws(LedgerError) {
        let line = try LogEntry.line(state.nextSequence, transaction, with: coding)
        state.stage(line.entry.transaction)
        staged.append(line.entry.transaction)
        stagedLines += line.bytes
        let unreadable = state.table.takeUnreadable().map { ArchiveEntry($0.figure, $0.location) }
        if let notice = DamageReport.notice(ofLost: unreadable, in: folder) { notices.append(notice) }
    }

    /// Makes the staged transactions durable, in order and with one sync, and shows them in what ``state`` says to the outside.
    ///
    /// On an error they stay staged, and the next commit tries again, with those that were staged meanwhile; a fragment is cut off
    /// again before the next record is written. After a failed sync the log's file is never synced again, since that could succeed
    /// without having written anything; the next commit then writes a new snapshot, which holds what is staged too, and a new log,
    /// and fails as long as that does. If the process ends before, the next opening may find staged transactions that failed to
    /// sync: each is then there in whole or not at all, and none without those before it.
    /// - Returns: What has become durable since the last commit that succeeded.
    @discardableResult
    package mutating func commit() throws(LedgerError) -> [Transaction] {
        makeRoom()
        try writeStaged()
        return takeDurable()
    }

    mutating func writeStaged() throws(LedgerError) {
        // What became durable with a snapshot is done when there is a log again.
        if !log.isSound, !(staged.isEmpty && durable.isEmpty) { return try replaceFiles() }
        if staged.isEmpty { return }
        try log.append(stagedLines)
        publish()
        if log.size > nextSnapshot { takeSnapshotIfPossible() }
    }

    /// Notes that what is staged is on the disk.
    mutating func publish() {
        state.publish()
        durable += staged
        staged = []
        stagedLines = []
    }

    mutating func takeDurable() -> [Transaction] {
        defer { durable = [] }
        return durable
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
    /// What is usual of ``init(opening:logLimit:workingSet:report:)``.
    package static var usualWorkingSet: Int { WorkingSet.usual }

    private static func cut(
        _ file: StateFolder.File, to size: Int, in folder: borrowing StateFolder
    ) throws(LedgerError) {
        let descriptor = try folder.open(file, O_RDWR)
        do { try descriptor.truncate(to: size) } catch {
            throw .system(action: "repair", path: folder.path(of: file), cause: error)
        }
    }

    private static func notice(ofMigrationFrom format: Int, in folder: borrowing StateFolder) -> LedgerNotice {
        LedgerNotice(
            kind: .migrated, file: folder.path(of: .snapshot), position: nil,
            reason: "The ledger was in format \(format) and is in format \(Snapshot.format) now. The old files stay as "
                + "'\(StateFolder.File.previousSnapshot.rawValue)' and '\(StateFolder.File.previousLog.rawValue)'.")
    }
}
