package import Articles
internal import Figures
package import Logging

/// What the service says of its own state where a person may have to act. Each has a ``MessageID`` and an entry in the
/// message catalog; its sentence says everything, its fields are for programs.
package struct ServiceEvent: Hashable, Sendable {
    package let messageID: MessageID
    package let level: Logger.Level
    package let message: String
    /// By the keys of ``LogField/all``.
    private let fields: [String: String]

    private init(_ messageID: MessageID, _ level: Logger.Level, _ message: String, _ fields: [String: String] = [:]) {
        self.messageID = messageID
        self.level = level
        self.message = message
        self.fields = fields
    }

    package var metadata: Logger.Metadata {
        var metadata = fields.mapValues { Logger.MetadataValue.string($0) }
        metadata[JournalLogHandler.messageIDKey] = .stringConvertible(messageID)
        return metadata
    }
}

// MARK: Articles

extension ServiceEvent {
    /// The summary of an article that was read.
    /// - Parameter note: What has to be said of its date, as a part of a sentence.
    package static func articleRead(_ file: FileName, _ counts: ArticleCounts, note: String? = nil) -> ServiceEvent {
        var fields = [
            "file": "\(file)", "claims": "\(counts.claims)", "alerts": "\(counts.alerts.values.reduce(0, +))",
            "suppressed": "\(counts.suppressed)",
        ]
        for (kind, count) in counts.alerts { fields[kind.rawValue] = "\(count)" }
        let end = note.map { "; \($0)." } ?? "."
        return ServiceEvent(.articleRead, .info, "Read '\(file)': \(counts.description)\(end)", fields)
    }

    /// The file is left where it is.
    /// - Parameter code: The reason as a word for programs: `html`, `too-large`.
    package static func articleRefused(_ file: FileName, code: String, reason: String) -> ServiceEvent {
        let reason = reason.withoutFullStop
        return ServiceEvent(
            .articleRefused, .warning, "Refused the article '\(file)': \(reason).",
            ["file": "\(file)", "code": code, "reason": reason])
    }

    /// No article has come for longer than was asked for.
    /// - Parameter last: The last article that came, if it is known.
    package static func articlesMissing(folder: FileName, quiet: Duration, last: FileName?) -> ServiceEvent {
        var fields = ["folder": "\(folder)", "quiet": "\(quiet.components.seconds)"]
        if let last { fields["file"] = "\(last)" }
        return ServiceEvent(
            .articlesMissing, .warning,
            "No article has come into the folder '\(folder)' for \(RoundTime(quiet))"
                + (last.map { "; the last one was '\($0)'." } ?? "."),
            fields)
    }

    /// The first article after ``articlesMissing(folder:quiet:last:)``.
    package static func articlesAgain(_ file: FileName, quiet: Duration) -> ServiceEvent {
        ServiceEvent(
            .articlesAgain, .notice, "Articles come again: '\(file)' is the first one after \(RoundTime(quiet)).",
            ["file": "\(file)", "quiet": "\(quiet.components.seconds)"])
    }
}

extension ServiceEvent {
    /// As much was taken in today as the configuration allows; what waits is read tomorrow.
    /// - Parameters:
    ///   - waiting: How many files wait at least.
    ///   - key: The limit that is reached.
    package static func dayLimitReached(waiting: Int, articles: Int, claims: Int, key: String) -> ServiceEvent {
        ServiceEvent(
            .dayLimitReached, .warning,
            "\(waiting == 1 ? "A file waits" : "\(waiting) files wait") for tomorrow (UTC): \(articles) articles with \(claims) figures were read today, "
                + "as many as '\(key)' allows. With a higher one and a reload they are read at once.",
            ["count": "\(waiting)", "reason": key])
    }
}

// MARK: The watched folder

extension ServiceEvent {
    /// Changes of the folder are noticed by scanning alone.
    package static func watchDegraded(folder: FileName, reason: String) -> ServiceEvent {
        ServiceEvent(
            .watchDegraded, .warning,
            "The folder '\(folder)' is only scanned from time to time, because it cannot be watched: \(reason).",
            ["folder": "\(folder)", "reason": reason])
    }

    package static func watchRecovered(folder: FileName) -> ServiceEvent {
        ServiceEvent(
            .watchRecovered, .notice, "The folder '\(folder)' is watched again.", ["folder": "\(folder)"])
    }

    /// The kernel dropped events; the folder was scanned at once.
    package static func watchOverflow(folder: FileName) -> ServiceEvent {
        ServiceEvent(
            .watchOverflow, .warning,
            "More happened in the folder '\(folder)' at once than the kernel reports. It is scanned in full; nothing is lost.",
            ["folder": "\(folder)"])
    }
}

// MARK: The journal

extension ServiceEvent {
    /// Alerts wait, or go elsewhere.
    package static func journalMissing(reason: String) -> ServiceEvent {
        let reason = reason.withoutFullStop
        return ServiceEvent(
            .journalMissing, .warning, "Alerts do not reach the journal: \(reason).", ["reason": reason])
    }

    package static let journalRecovered = ServiceEvent(
        .journalRecovered, .notice, "Alerts reach the journal again; those that waited are being sent.")

    /// The journal does not show alerts that it took, and they are not sent again.
    package static func alertsUnconfirmed(count: Int, reason: String) -> ServiceEvent {
        ServiceEvent(
            .alertsUnconfirmed, .warning,
            "The journal took \(count) alerts and does not show them: \(reason). The ledger has them; they are not sent again.",
            ["count": "\(count)", "reason": reason])
    }

    /// Messages of the service were dropped, as this one is a message; never alerts.
    package static func messagesDropped(count: Int) -> ServiceEvent {
        ServiceEvent(
            .messagesDropped, .warning,
            "\(count) messages of the service were dropped while the journal took none; no alert was.",
            ["count": "\(count)"])
    }
}

// MARK: The ledger

extension ServiceEvent {
    /// Something of the ledger is lost or had to be rebuilt.
    /// - Parameters:
    ///   - file: The damaged one.
    ///   - position: Where in it, in bytes.
    package static func ledgerDamaged(file: String, position: Int?, reason: String) -> ServiceEvent {
        ServiceEvent(
            .ledgerDamaged, .error, "The ledger was damaged: \(place(file, position)): \(reason)",
            fields(file, position, reason))
    }

    /// A transaction that a crash interrupted was cut off: nothing is lost.
    package static func ledgerRepaired(file: String, position: Int?, reason: String) -> ServiceEvent {
        ServiceEvent(
            .ledgerRepaired, .warning, "\(place(file, position)): \(reason)", fields(file, position, reason))
    }

    /// Nothing is committed, and so nothing is read, until it can be.
    package static func ledgerUnwritable(reason: String) -> ServiceEvent {
        ServiceEvent(
            .ledgerUnwritable, .error, "\(reason) It is tried again; nothing new is read until then.",
            ["reason": reason])
    }

    package static let ledgerWritable = ServiceEvent(
        .ledgerWritable, .notice, "The ledger is written again; nothing was lost.")

    private static func place(_ file: String, _ position: Int?) -> String {
        "\(file)\(position.map { ", byte \($0)" } ?? "")"
    }

    private static func fields(_ file: String, _ position: Int?, _ reason: String) -> [String: String] {
        var fields = ["file": file, "reason": reason]
        if let position { fields["position"] = "\(position)" }
        return fields
    }
}

// MARK: Configuration and hooks

extension ServiceEvent {
    /// The configuration that is there is wrong; the one before it stays in force.
    /// - Parameter problems: Each a line as `figurewatch check` prints it.
    package static func reloadFailed(_ problems: [String]) -> ServiceEvent {
        ServiceEvent(
            .reloadFailed, .error,
            "The configuration was not reloaded, and the one before it stays in force: \(problems.first ?? "it is wrong")"
                + (problems.count > 1 ? " (and \(problems.count - 1) more; see figurewatch check)." : "."),
            ["count": "\(problems.count)", "reason": problems.joined(separator: "; ")])
    }

    /// A hook's program did not take an alert.
    /// - Parameter alert: The alert's id.
    package static func hookFailed(hook: String, alert: String, reason: String) -> ServiceEvent {
        ServiceEvent(
            .hookFailed, .warning,
            "The hook '\(hook)' did not take an alert: \(reason). It is tried again for a while, then with the next alert.",
            ["hook": hook, "alert": alert, "reason": reason])
    }

    /// A hook's program takes alerts again.
    /// - Parameter passedOver: How many alerts it was not given meanwhile.
    package static func hookRecovered(hook: String, passedOver: Int) -> ServiceEvent {
        ServiceEvent(
            .hookRecovered, .notice,
            "The hook '\(hook)' takes alerts again"
                + (passedOver == 0 ? "; none was passed over." : "; \(passedOver) were passed over."),
            ["hook": hook, "count": "\(passedOver)"])
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
