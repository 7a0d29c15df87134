package import SystemPackage

/// Why the ledger can't be opened or written.
package enum LedgerError: Error, Hashable, Sendable {
    /// A system call failed. `action` says what was tried: `write`, `sync`, `open`.
    case system(action: String, path: FilePath, cause: Errno)
    /// Another process has the ledger open.
    case locked(folder: FilePath, holder: Int?)
    /// There is no ledger to read.
    case absent(folder: FilePath)
    /// The snapshot is no JSON, fails its checksum or lacks keys, and no earlier one can stand in.
    case damagedSnapshot(FilePath, reason: String)
    /// A log record is whole, by its checksum, but says what this program can't read.
    case unreadableRecord(FilePath, position: Int, reason: String)
    case newerFormat(FilePath, found: Int, known: Int)
    /// Neither snapshot nor log holds these transactions.
    case missingTransactions(FilePath, ClosedRange<Int>)
    /// The transaction can't be written so that it reads back: a number that JSON has no form for, a date out of range.
    case unwritable(reason: String)
    /// The open log is no longer in its folder, or another program wrote to it.
    case disturbed(FilePath)
}

extension LedgerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .system(let action, let path, let cause):
            "Cannot \(action) '\(path)': \(cause).\(Self.remedy(for: cause))"
        case .locked(let folder, let holder):
            "The ledger in '\(folder)' is in use by \(holder.map { "process \($0)" } ?? "another process"). "
                + "Stop that one first, or give this one another state folder."
        case .absent(let folder):
            "There is no ledger in '\(folder)'. 'figurewatch run' creates it."
        case .damagedSnapshot(let path, let reason):
            "The ledger '\(path)' is damaged: \(reason). Restore it from a backup, or move the state folder away to start "
                + "with an empty one; nothing was changed."
        case .unreadableRecord(let path, let position, let reason):
            "The ledger '\(path)' has a record at byte \(position) that this figurewatch can't read: \(reason). "
                + "Upgrade figurewatch if a newer one wrote it; nothing was changed."
        case .newerFormat(let path, let found, let known):
            "The ledger '\(path)' has format \(found), but this figurewatch reads up to \(known). "
                + "Upgrade figurewatch; nothing was changed."
        case .missingTransactions(let path, let range):
            "The ledger is incomplete: transactions \(range.lowerBound) to \(range.upperBound) are neither in the snapshot "
                + "nor in '\(path)'. Restore 'ledger.json' and 'ledger.log' from the same backup; nothing was changed."
        case .unwritable(let reason):
            "A transaction cannot be written to the ledger: \(reason)."
        case .disturbed(let path):
            "The ledger '\(path)' was removed or changed by another program while it was open."
        }
    }

    private static func remedy(for cause: Errno) -> String {
        switch cause {
        case .noSpace, .diskQuotaExceeded:
            " Free some space; what was committed is safe."
        case .readOnlyFileSystem:
            " Mount the file system read-write."
        case .permissionDenied, .notPermitted:
            " Give the user that figurewatch runs as the right to read and write there."
        case .noSuchFileOrDirectory:
            " Create the folder above it first."
        case .ioError:
            " The disk reports a fault: check it; what was committed before is safe."
        default: ""
        }
    }
}
