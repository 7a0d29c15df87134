package import SystemPackage

/// What a look at every file of a ledger found.
package struct LedgerVerification: Sendable {
    /// In the order of the files and of the positions in them.
    package let findings: [LedgerNotice]
    /// What of the ledger can be used, as the next opening would have it.
    package let state: LedgerState

    package var isSound: Bool { findings.allSatisfy { !$0.isDamage } }

    /// Reads all files of the ledger in a folder and changes none. The daemon may run meanwhile: a torn end of the log may
    /// then be a record on its way.
    /// - Throws: ``LedgerError`` when an opening would be refused too.
    package init(of path: FilePath) throws(LedgerError) {
        let folder = try StateFolder(opening: path)
        let loaded = try LoadedLedger(reading: folder, trustsIndex: true)
        if loaded.isEmpty { throw .absent(folder: path) }
        state = loaded.state
        var findings = DamageReport.notices(of: loaded, in: folder)
        if let tail = loaded.tail {
            findings.append(
                LedgerNotice(
                    kind: DamageReport.isTorn(tail, in: loaded) ? .tornTail : .damagedRecords,
                    file: folder.path(of: .log), position: tail.lowerBound,
                    reason: "The last \(tail.count) bytes are no transaction, or not yet."))
        }
        findings += loaded.index.findings(on: state.archived, in: folder)
        findings += try Self.findings(inPreviousOf: folder)
        for name in folder.names() where name.contains(".damaged-") && !name.hasSuffix(".tmp") {
            findings.append(
                LedgerNotice(
                    kind: .setAside, file: path.appending(name), position: nil,
                    reason:
                        "Earlier damage was moved to this file. It is not read; remove it when it is of no more use."))
        }
        self.findings = findings
    }

    private static func findings(inPreviousOf folder: borrowing StateFolder) throws(LedgerError) -> [LedgerNotice] {
        var findings: [LedgerNotice] = []
        func add(_ file: StateFolder.File, _ position: Int?, _ reason: String, in folder: borrowing StateFolder) {
            findings.append(
                LedgerNotice(kind: .damagedPrevious, file: folder.path(of: file), position: position, reason: reason))
        }
        if let descriptor = try folder.openIfPresent(.previousSnapshot) {
            do {
                let snapshot = try SnapshotFile(
                    descriptor, path: folder.path(of: .previousSnapshot), coding: RecordCoding())
                try snapshot.check()
            } catch .damagedSnapshot(_, let reason) {
                add(.previousSnapshot, nil, "It can't be used: \(reason).", in: folder)
            }
        }
        var scanner = LogScanner(try folder.contents(of: .previousLog) ?? [])
        while let stretch = scanner.next() {
            guard case .damage(let range) = stretch else { continue }
            add(.previousLog, range.lowerBound, "\(range.count) bytes are no transaction.", in: folder)
        }
        return findings
    }
}
