internal import Glibc
internal import Ledger

extension LedgerError {
    /// The exit status of a command that ends with this error, by sysexits.h.
    var exitStatus: Int32 {
        switch self {
        case .locked: EX_TEMPFAIL
        case .system(action: "create", _, _): EX_CANTCREAT
        case .system, .disturbed, .unwritable: EX_IOERR
        case .absent: EX_NOINPUT
        case .damagedSnapshot, .unreadableRecord, .newerFormat, .missingTransactions: EX_DATAERR
        }
    }
}
