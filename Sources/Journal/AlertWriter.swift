package import Figures
internal import Systemd

/// Hands alerts to the journal and asks it what has arrived; or, where there is none, writes them to standard error, one
/// line each.
package struct AlertWriter: Sendable {
    private let destination: any EntryDestination
    /// Whether standard error stands in for a journal that isn't there.
    package let journalIsMissing: Bool
    private let open: @Sendable () throws -> (any EntryArchive)?

    /// Decides once where alerts go: a journald that dies later makes ``send(_:isReplay:)`` throw, and the alerts wait for
    /// it.
    package init() {
        let destination = StandardDestination.forAlerts()
        self.init(destination: destination, journalIsMissing: destination == .standardError) {
            destination == .journal ? try JournalArchive() : nil
        }
    }

    /// - Parameter archive: Opens the place where alerts can be read back; nil where there is none.
    package init(
        destination: any EntryDestination, journalIsMissing: Bool = false,
        archive: @escaping @Sendable () throws -> (any EntryArchive)? = { nil }
    ) {
        self.destination = destination
        self.journalIsMissing = journalIsMissing
        open = archive
    }

    /// Says in one line that there is no journal and where the alerts are instead; nothing where there is one.
    package func announce() throws {
        guard journalIsMissing else { return }
        let reason = "\(JournalSocket.path) is missing. They are written to standard error instead"
        try destination.write(JournalEntry(.journalMissing(reason: reason)))
    }

    /// Sends an alert. That this returns is no proof that journald has kept it; only the journal itself can tell.
    /// - Parameter isReplay: Whether it may have been sent before; the entry says so.
    package func send(_ alert: Alert, isReplay: Bool = false) throws {
        try destination.write(JournalEntry(alert, isReplay: isReplay))
    }

    package func send(_ probe: Probe) throws {
        try destination.write(JournalEntry(probe))
    }

    /// Opens the journal for reading, as it is now.
    package func receipts() throws -> AlertReceipts? {
        try open().map(AlertReceipts.init)
    }
}
