package import SystemPackage

extension Ledger {
    /// The state of a ledger that another process may have open and be writing to: that of some instant between the call
    /// and its return. Changes nothing and takes no lock.
    ///
    /// Notices tell of damage; a torn end of the log is not reported, since it may be a record on its way.
    /// - Parameter isWhole: Whether the archived figures are brought back into the state's table.
    package static func read(
        _ path: FilePath, isWhole: Bool = false
    ) throws(LedgerError) -> (state: LedgerState, notices: [LedgerNotice]) {
        let folder = try StateFolder(opening: path)
        let loaded = try LoadedLedger<LedgerState>(reading: folder)
        if loaded.isEmpty { throw .absent(folder: path) }
        var state = loaded.state
        if isWhole { state.recallAll() }
        var notices = DamageReport.notices(of: loaded, in: folder)
        if let lost = DamageReport.notice(ofLost: state.lost, in: folder) { notices.append(lost) }
        return (state, notices)
    }

    /// The state as one JSON document, in the form of a snapshot: alone in a folder, as `ledger.json`, it is a ledger.
    package static func document(of state: LedgerState) throws(LedgerError) -> [UInt8] {
        try Snapshot.bytes(of: state, with: RecordCoding())
    }
}
