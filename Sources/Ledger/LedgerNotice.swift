package import SystemPackage

/// Something about the ledger's files that a person should know, although work goes on.
package struct LedgerNotice: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The end of the log was cut off: a transaction that was being written when the process or machine stopped.
        case tornTail
        /// Bytes in the log are no transaction; they were copied to a file beside it, the rest is used.
        case damagedRecords
        /// The snapshot could not be used; the previous one and the logs gave the same state.
        case damagedSnapshot
        /// A snapshot could not be written. Nothing is lost: the log holds what it would have held.
        case snapshotFailed
        /// The log is missing or empty, though it had at least its header.
        case lostLog
        /// The ledger was in an older format and is in the present one now.
        case migrated
    }

    package let kind: Kind
    package let file: FilePath
    /// Whether something that was committed is lost or had to be rebuilt, which a person should look into.
    package var isDamage: Bool {
        switch kind {
        case .damagedRecords, .damagedSnapshot, .lostLog: true
        case .tornTail, .snapshotFailed, .migrated: false
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
