@testable import Ledger

/// What a ledger holds, whatever of it is archived: its document with every figure in it.
func wholeDocument(of state: LedgerState) throws -> String {
    var whole = state
    whole.recallAll()
    whole.sequence = 0
    return String(decoding: try Ledger.document(of: whole), as: UTF8.self)
}
