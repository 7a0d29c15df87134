internal import Figures

/// What is done with damaged files before work goes on: nothing is thrown away, and everything is told.
enum DamageReport {
    /// Copies damaged bytes to files of their own before they are cut off or left behind.
    static func setAside(
        _ loaded: LoadedLedger<LedgerState>, in folder: borrowing StateFolder
    ) throws(LedgerError) -> [LedgerNotice] {
        var notices: [LedgerNotice] = []
        let file = folder.path(of: .log)
        func name(_ range: Range<Int>, after sequence: Int) -> String {
            "\(StateFolder.File.log.rawValue).damaged-\(sequence)-\(range.lowerBound)"
        }
        for (sequence, range) in loaded.damage {
            let name = name(range, after: sequence)
            try folder.store(try folder.contents(of: .log, in: range), as: name)
            notices.append(
                LedgerNotice(
                    kind: .damagedRecords, file: file, position: range.lowerBound,
                    reason: "\(range.count) bytes are no transaction. They were copied to '\(name)', the rest is used.")
            )
        }
        if let range = loaded.tail {
            let name = name(range, after: loaded.state.sequence)
            // Its copy is for the curious, and must not keep the daemon from starting on a full disk.
            let isTorn = isTorn(range, in: loaded)
            do throws(LedgerError) {
                try folder.store(try folder.contents(of: .log, in: range), as: name)
            } catch {
                if !isTorn { throw error }
            }
            notices.append(
                LedgerNotice(
                    kind: isTorn ? .tornTail : .damagedRecords, file: file, position: range.lowerBound,
                    reason: isTorn
                        ? "The last record is incomplete (\(range.count) bytes) and was cut off; it had not been committed."
                        : "The last \(range.count) bytes are no transaction. They were moved to '\(name)', the rest is used."
                ))
        }
        if loaded.lacksLog { notices.append(noticeOfLostLog(loaded, in: folder)) }
        if let damage = loaded.snapshotDamage {
            notices.append(notice(of: damage, in: folder))
            // It may be missing altogether.
            try? folder.rename(
                StateFolder.File.snapshot.rawValue,
                to: "\(StateFolder.File.snapshot.rawValue).damaged-\(loaded.state.sequence)")
        }
        return notices
    }

    /// Whether the end of the log is a transaction that was never committed: a line without its newline.
    static func isTorn<State>(_ tail: Range<Int>, in loaded: LoadedLedger<State>) -> Bool {
        if loaded.tailHasLineEnd { return false }
        // A log gets its name with its header in it, so what has none was damaged later.
        return tail.lowerBound > 0 || loaded.format < 2
    }

    /// What is damaged, but for the end of the log, in files that stay as they are.
    static func notices<State>(of loaded: LoadedLedger<State>, in folder: borrowing StateFolder) -> [LedgerNotice] {
        let file = folder.path(of: .log)
        var notices = loaded.damage.map { damage in
            LedgerNotice(
                kind: .damagedRecords, file: file, position: damage.range.lowerBound,
                reason: "\(damage.range.count) bytes are no transaction; the rest was read.")
        }
        if loaded.lacksLog { notices.append(noticeOfLostLog(loaded, in: folder)) }
        if let damage = loaded.snapshotDamage { notices.append(notice(of: damage, in: folder)) }
        return notices
    }

    /// Tells of archived figures that can't be read; nil when there are none.
    static func notice(ofLost lost: [ArchiveEntry], in folder: borrowing StateFolder) -> LedgerNotice? {
        guard let first = lost.first else { return nil }
        let names = lost.prefix(20).map(\.figure.description).joined(separator: ", ")
        return LedgerNotice(
            kind: .damagedArchive, file: folder.path(of: .archive), position: first.offset,
            reason: "\(lost.count) archived figures can't be read there (\(names)\(lost.count > 20 ? ", …" : "")). "
                + "Their readings are lost; should an article mention one, it begins anew.")
    }

    private static func noticeOfLostLog<State>(
        _ loaded: LoadedLedger<State>, in folder: borrowing StateFolder
    ) -> LedgerNotice {
        LedgerNotice(
            kind: .lostLog, file: folder.path(of: .log), position: nil,
            reason: "The log is \(loaded.logSize == nil ? "missing" : "empty"); what was committed after transaction "
                + "\(loaded.state.sequence), if anything, is lost. Articles that are still in the watched folder are read again."
        )
    }

    private static func notice(of damage: LedgerError, in folder: borrowing StateFolder) -> LedgerNotice {
        let reason = if case .damagedSnapshot(_, let reason) = damage { reason } else { "\(damage)" }
        return LedgerNotice(
            kind: .damagedSnapshot, file: folder.path(of: .snapshot), position: nil,
            reason: "The snapshot could not be used: \(reason). The previous one and the logs gave the state.")
    }
}
