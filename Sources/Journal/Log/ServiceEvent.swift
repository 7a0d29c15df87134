package import Inbox
package import Logging

/// What the service says of its own state where a person may have to act. Each has a ``MessageID`` and an entry in the
/// message catalog; its sentence says everything, its fields are for programs.
package enum ServiceEvent: Hashable, Sendable {
    /// The file is left where it is.
    case articleRefused(FileName, reason: String)
    /// Changes of the folder are noticed by scanning alone.
    case watchDegraded(folder: FileName, reason: String)
    case watchRecovered(folder: FileName)
    /// The kernel dropped events; the folder was scanned at once.
    case watchOverflow(folder: FileName)
    /// Alerts wait, or go elsewhere.
    case journalMissing(reason: String)

    package var messageID: MessageID {
        switch self {
        case .articleRefused: .articleRefused
        case .watchDegraded: .watchDegraded
        case .watchRecovered: .watchRecovered
        case .watchOverflow: .watchOverflow
        case .journalMissing: .journalMissing
        }
    }

    package var level: Logger.Level {
        switch self {
        case .articleRefused, .watchDegraded, .watchOverflow, .journalMissing: .warning
        case .watchRecovered: .notice
        }
    }

    package var message: String {
        switch self {
        case .articleRefused(let file, let reason): "Refused the article '\(file)': \(reason)."
        case .watchDegraded(let folder, let reason):
            "The folder '\(folder)' is only scanned from time to time, because it cannot be watched: \(reason)."
        case .watchRecovered(let folder): "The folder '\(folder)' is watched again."
        case .watchOverflow(let folder):
            "More happened in the folder '\(folder)' at once than the kernel reports. It is scanned in full; nothing is lost."
        case .journalMissing(let reason): "Alerts do not reach the journal: \(reason)."
        }
    }

    /// Keys of ``LogField/all``.
    package var metadata: Logger.Metadata {
        var metadata: Logger.Metadata = [JournalLogHandler.messageIDKey: .stringConvertible(messageID)]
        switch self {
        case .articleRefused(let file, let reason):
            metadata["file"] = .stringConvertible(file)
            metadata["reason"] = .string(reason)
        case .watchDegraded(let folder, let reason):
            metadata["folder"] = .stringConvertible(folder)
            metadata["reason"] = .string(reason)
        case .watchRecovered(let folder), .watchOverflow(let folder):
            metadata["folder"] = .stringConvertible(folder)
        case .journalMissing(let reason):
            metadata["reason"] = .string(reason)
        }
        return metadata
    }
}

extension Logger {
    /// Logs a service event at its own level.
    package func report(_ event: ServiceEvent) {
        log(level: event.level, "\(event.message)", metadata: event.metadata)
    }
}
