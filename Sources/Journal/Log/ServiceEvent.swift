internal import Figures
package import Articles
package import Logging

/// What the service says of its own state where a person may have to act. Each has a ``MessageID`` and an entry in the
/// message catalog; its sentence says everything, its fields are for programs.
package enum ServiceEvent: Hashable, Sendable {
    /// The summary of an article that was read.
    case articleRead(FileName, ArticleCounts)
    /// The file is left where it is. The code is the reason as a word for programs: `html`, `too-large`.
    case articleRefused(FileName, code: String, reason: String)
    /// Changes of the folder are noticed by scanning alone.
    case watchDegraded(folder: FileName, reason: String)
    case watchRecovered(folder: FileName)
    /// The kernel dropped events; the folder was scanned at once.
    case watchOverflow(folder: FileName)
    /// Alerts wait, or go elsewhere.
    case journalMissing(reason: String)
    /// Something of the ledger is lost or had to be rebuilt. `file` is the damaged one, `position` a byte offset in it.
    case ledgerDamaged(file: String, position: Int?, reason: String)
    /// A transaction that a crash interrupted was cut off: nothing is lost.
    case ledgerRepaired(file: String, position: Int?, reason: String)
    /// Nothing is committed, and so nothing is read, until it can be.
    case ledgerUnwritable(reason: String)
    case ledgerWritable
    case journalRecovered
    /// The journal does not show alerts that it took, and they are not sent again.
    case alertsUnconfirmed(count: Int, reason: String)
    /// The configuration that is there is wrong; the one before it stays in force. Each problem is a line as `figurewatch check`
    /// prints it.
    case reloadFailed([String])
    /// Messages like this one; never alerts.
    case messagesDropped(count: Int)
    /// No article has come for longer than was asked for; `last` is the last one, if it is known.
    case articlesMissing(folder: FileName, quiet: Duration, last: FileName?)
    /// The first one after that.
    case articlesAgain(FileName, quiet: Duration)
    /// A hook's program did not take the alert of that id.
    case hookFailed(hook: String, alert: String, reason: String)
    /// It takes alerts again; so many were passed over meanwhile.
    case hookRecovered(hook: String, passedOver: Int)

    package var messageID: MessageID {
        switch self {
        case .articleRead: .articleRead
        case .articleRefused: .articleRefused
        case .watchDegraded: .watchDegraded
        case .watchRecovered: .watchRecovered
        case .watchOverflow: .watchOverflow
        case .journalMissing: .journalMissing
        case .ledgerDamaged: .ledgerDamaged
        case .ledgerRepaired: .ledgerRepaired
        case .ledgerUnwritable: .ledgerUnwritable
        case .ledgerWritable: .ledgerWritable
        case .journalRecovered: .journalRecovered
        case .alertsUnconfirmed: .alertsUnconfirmed
        case .reloadFailed: .reloadFailed
        case .messagesDropped: .messagesDropped
        case .articlesMissing: .articlesMissing
        case .articlesAgain: .articlesAgain
        case .hookFailed: .hookFailed
        case .hookRecovered: .hookRecovered
        }
    }

    package var level: Logger.Level {
        switch self {
        case .articleRead: .info
        case .ledgerDamaged, .ledgerUnwritable, .reloadFailed: .error
        case .articleRefused, .watchDegraded, .watchOverflow, .journalMissing, .alertsUnconfirmed, .messagesDropped,
            .ledgerRepaired, .articlesMissing, .hookFailed:
            .warning
        case .watchRecovered, .journalRecovered, .ledgerWritable, .articlesAgain, .hookRecovered: .notice
        }
    }

    package var message: String {
        switch self {
        case .articleRead(let file, let counts): "Read '\(file)': \(counts.description)."
        case .articleRefused(let file, _, let reason): "Refused the article '\(file)': \(reason)."
        case .watchDegraded(let folder, let reason):
            "The folder '\(folder)' is only scanned from time to time, because it cannot be watched: \(reason)."
        case .watchRecovered(let folder): "The folder '\(folder)' is watched again."
        case .watchOverflow(let folder):
            "More happened in the folder '\(folder)' at once than the kernel reports. It is scanned in full; nothing is lost."
        case .journalMissing(let reason): "Alerts do not reach the journal: \(reason)."
        case .ledgerDamaged(let file, let position, let reason):
            "The ledger was damaged: \(Self.place(file, position)): \(reason)"
        case .ledgerRepaired(let file, let position, let reason): "\(Self.place(file, position)): \(reason)"
        case .ledgerUnwritable(let reason): "\(reason) It is tried again; nothing new is read until then."
        case .ledgerWritable: "The ledger is written again; nothing was lost."
        case .journalRecovered: "Alerts reach the journal again; those that waited are being sent."
        case .alertsUnconfirmed(let count, let reason):
            "The journal took \(count) alerts and does not show them: \(reason). The ledger has them; they are not sent again."
        case .reloadFailed(let problems):
            "The configuration was not reloaded, and the one before it stays in force: \(problems.first ?? "it is wrong")"
                + (problems.count > 1 ? " (and \(problems.count - 1) more; see figurewatch check)." : ".")
        case .messagesDropped(let count):
            "\(count) messages of the service were dropped while the journal took none; no alert was."
        case .articlesMissing(let folder, let quiet, let last):
            "No article has come into the folder '\(folder)' for \(RoundTime(quiet))"
                + (last.map { "; the last one was '\($0)'." } ?? ".")
        case .articlesAgain(let file, let quiet):
            "Articles come again: '\(file)' is the first one after \(RoundTime(quiet))."
        case .hookFailed(let hook, _, let reason):
            "The hook '\(hook)' did not take an alert: \(reason). It is tried again for a while, then with the next alert."
        case .hookRecovered(let hook, let passedOver):
            "The hook '\(hook)' takes alerts again"
                + (passedOver == 0 ? "; none was passed over." : "; \(passedOver) were passed over.")
        }
    }

    /// Keys of ``LogField/all``.
    package var metadata: Logger.Metadata {
        var metadata: Logger.Metadata = [JournalLogHandler.messageIDKey: .stringConvertible(messageID)]
        switch self {
        case .articleRead(let file, let counts):
            metadata["file"] = .stringConvertible(file)
            metadata["claims"] = .stringConvertible(counts.claims)
            metadata["alerts"] = .stringConvertible(counts.alerts.values.reduce(0, +))
            for (kind, count) in counts.alerts { metadata[kind.rawValue] = .stringConvertible(count) }
            metadata["suppressed"] = .stringConvertible(counts.suppressed)
        case .articleRefused(let file, let code, let reason):
            metadata["file"] = .stringConvertible(file)
            metadata["code"] = .string(code)
            metadata["reason"] = .string(reason)
        case .watchDegraded(let folder, let reason):
            metadata["folder"] = .stringConvertible(folder)
            metadata["reason"] = .string(reason)
        case .watchRecovered(let folder), .watchOverflow(let folder):
            metadata["folder"] = .stringConvertible(folder)
        case .journalMissing(let reason), .ledgerUnwritable(let reason):
            metadata["reason"] = .string(reason)
        case .ledgerDamaged(let file, let position, let reason), .ledgerRepaired(let file, let position, let reason):
            metadata["file"] = .string(file)
            metadata["reason"] = .string(reason)
            if let position { metadata["position"] = .stringConvertible(position) }
        case .journalRecovered, .ledgerWritable: break
        case .alertsUnconfirmed(let count, let reason):
            metadata["count"] = .stringConvertible(count)
            metadata["reason"] = .string(reason)
        case .reloadFailed(let problems):
            metadata["count"] = .stringConvertible(problems.count)
            metadata["reason"] = .string(problems.joined(separator: "; "))
        case .messagesDropped(let count):
            metadata["count"] = .stringConvertible(count)
        case .articlesMissing(let folder, let quiet, let last):
            metadata["folder"] = .stringConvertible(folder)
            metadata["quiet"] = .stringConvertible(quiet.components.seconds)
            if let last { metadata["file"] = .stringConvertible(last) }
        case .articlesAgain(let file, let quiet):
            metadata["file"] = .stringConvertible(file)
            metadata["quiet"] = .stringConvertible(quiet.components.seconds)
        case .hookFailed(let hook, let alert, let reason):
            metadata["hook"] = .string(hook)
            metadata["alert"] = .string(alert)
            metadata["reason"] = .string(reason)
        case .hookRecovered(let hook, let passedOver):
            metadata["hook"] = .string(hook)
            metadata["count"] = .stringConvertible(passedOver)
        }
        return metadata
    }

    private static func place(_ file: String, _ position: Int?) -> String {
        "\(file)\(position.map { ", byte \($0)" } ?? "")"
    }
}

extension Logger {
    /// Logs a service event at its own level.
    package func report(_ event: ServiceEvent) {
        log(level: event.level, "\(event.message)", metadata: event.metadata)
    }
}

extension JournalEntry {
    /// The entry of a service event that is written without a logger.
    package init(_ event: ServiceEvent) {
        self.init(
            LogEvent(
                level: event.level, message: "\(event.message)", metadata: event.metadata, source: nil, file: #fileID,
                function: #function, line: #line), logger: Self.identifier, metadata: event.metadata)
    }
}
