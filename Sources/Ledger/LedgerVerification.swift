package import SystemPackage

/// What a look at every file of a ledger found.
package struct LedgerVerification: Sendable {
    /// In the order of the files and of the positions in them.
    package let findings: [LedgerNotice]
    /// How much there is in the ledger, as the next opening would have it.
    package let summary: LedgerSummary

    package var isSound: Bool { findings.allSatisfy { !$0.isDamage } }

    /// Reads all files of the ledger in a folder and changes none. The daemon may run meanwhile: a torn end of the log may
    /// then be a record on its way.
    /// - Throws: ``LedgerError`` when an opening would be refused too.
    package init(of path: FilePath) throws(LedgerError) {
        let folder = try StateFolder(opening: path)
        let loaded = try LoadedLedger<LedgerCensus>(reading: folder)
        if loaded.isEmpty { throw .absent(folder: path) }
        summary = loaded.state.summary
        var findings = DamageReport.notices(of: loaded, in: folder)
        if let tail = loaded.tail {
            findings.append(
                LedgerNotice(
                    kind: DamageReport.isTorn(tail, in: loaded) ? .tornTail : .damagedRecords,
                    file: folder.path(of: .log), position: tail.lowerBound,
                    reason: "The last \(tail.count) bytes are no transaction, or not yet."))
        }
        findings += try Self.findings(inArchiveOf: loaded.state, loaded.index, in: folder)
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

    /// Checks what the archive has of the figures that the snapshot and the log say are there, some at a time, so that memory does not
    /// grow with them.
    private static func findings(
        inArchiveOf census: LedgerCensus, _ index: ArchiveIndex, in folder: borrowing StateFolder
    ) throws(LedgerError) -> [LedgerNotice] {
        var findings: [LedgerNotice] = []
        var entries: [ArchiveEntry] = []
        func check(in folder: borrowing StateFolder) {
            entries.sort { $0.offset < $1.offset }
            findings += index.findings(on: entries, in: folder)
            entries.removeAll(keepingCapacity: true)
        }
        try census.snapshot?.forEachArchived { entry throws(LedgerError) in
            entries.append(entry)
            if entries.count == Self.atOnce { check(in: folder) }
        }
        entries += census.archived
        check(in: folder)
        return findings
    }

    /// So many take 10 MB.
    private static let atOnce = 400_000

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
        guard let descriptor = try folder.openIfPresent(.previousLog) else { return findings }
        do throws(Errno) {
            var log = try LogReader(descriptor)
            while let stretch = try log.next() {
                guard case .damage(let range, _) = stretch else { continue }
                add(.previousLog, range.lowerBound, "\(range.count) bytes are no transaction.", in: folder)
            }
        } catch {
            throw .system(action: "read", path: folder.path(of: .previousLog), cause: error)
        }
        return findings
    }
}
