package import SystemPackage

/// Something about the ledger's files that a person should know, although work goes on.
package struct LedgerNotice: Hashable, Sendable {
    package enum Kind: String, Codable, Sendable {
        /// The end of the log was cut off: a transaction that was being written when the process or machine stopped.
        case tornTail = "torn-tail"
        /// Bytes in the log are no transaction; they were copied to a file beside it, the rest is used.
        case damagedRecords = "damaged-records"
        /// The snapshot could not be used; the previous one and the logs gave the same state.
        case damagedSnapshot = "damaged-snapshot"
        /// A snapshot could not be written. Nothing is lost: the log holds what it would have held.
        case snapshotFailed = "snapshot-failed"
        /// Figures could not be moved to the archive. Nothing is lost: memory holds them, and it is tried again.
        case archiveFailed = "archive-failed"
        /// The log is missing or empty, though it had at least its header.
        case lostLog = "lost-log"
        /// Figures that were archived can't be read any more.
        case damagedArchive = "damaged-archive"
        /// The archive's index lacked figures, which were read from the archive.
        case rebuiltIndex = "rebuilt-index"
        /// The archive's index says of a figure what the archive does not. Only verification tells of it.
        case damagedIndex = "damaged-index"
        /// The ledger was in an older format and is in the present one now.
        case migrated
        /// The previous snapshot or its log is damaged: they could not stand in for the present snapshot.
        case damagedPrevious = "damaged-previous"
        /// A file that earlier damage was moved to. Only verification tells of it.
        case setAside = "set-aside"
    }

    package let kind: Kind
    package let file: FilePath
    /// Whether something that was committed is lost or had to be rebuilt, which a person should look into.
    package var isDamage: Bool {
        switch kind {
        case .damagedRecords, .damagedSnapshot, .lostLog, .damagedArchive, .damagedPrevious, .damagedIndex: true
        case .tornTail, .snapshotFailed, .archiveFailed, .migrated, .setAside, .rebuiltIndex: false
        }
    }
    /// Where in the file, in bytes from its start, if that means anything.
    package let position: Int?
    /// What happened and what was done, as a sentence.
    package let reason: String
}

extension LedgerNotice: CustomStringConvertible {
    package var description: String {
        "\(file)\(position.map { ", byte \($0)" } ?? ""): \(reason)"
    }
}
