package import Figures
internal import Logging
internal import Systemd

/// Hands alerts to the journal or, where there is none, to standard error, one line each.
package struct AlertWriter: Sendable {
    private let destination: any EntryDestination
    /// Whether standard error stands in for a journal that isn't there.
    package let journalIsMissing: Bool

    /// Decides once where alerts go: a journald that dies later makes ``send(_:)`` throw, and the alerts wait for it.
    package init() {
        let destination = StandardDestination.forAlerts()
        self.init(destination: destination, journalIsMissing: destination == .standardError)
    }

    package init(destination: any EntryDestination, journalIsMissing: Bool = false) {
        self.destination = destination
        self.journalIsMissing = journalIsMissing
    }

    /// Says in one line that there is no journal and where the alerts are instead; nothing where there is one.
    package func announce() throws {
        guard journalIsMissing else { return }
        let event = ServiceEvent.journalMissing(
            reason: "\(JournalSocket.path) is missing. They are written to standard error instead")
        try destination.write(
            JournalEntry(
                LogEvent(
                    level: event.level, message: "\(event.message)", metadata: event.metadata, source: nil,
                    file: #fileID, function: #function, line: #line),
                logger: JournalEntry.identifier, metadata: event.metadata))
    }

    /// Sends an alert. That this returns is no proof that journald has kept it; only the journal itself can tell.
    package func send(_ alert: Alert) throws {
        try destination.write(JournalEntry(alert))
    }
}
