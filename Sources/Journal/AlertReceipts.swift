package import Figures

/// Which alerts, probes and service events the journal has.
package struct AlertReceipts {
    private let archive: any EntryArchive

    init(_ archive: any EntryArchive) {
        self.archive = archive
    }

    /// Whether the journal may be read.
    package var areReadable: Bool { archive.isReadable }

    /// Takes note of what has arrived since.
    package func refresh() { archive.refresh() }

    package func include(_ probe: Probe) -> Bool { archive.has([(Probe.field, probe.id)]) }

    package func include(_ alert: Alert) -> Bool { archive.has([("FIGUREWATCH_ID", EscapedText(alert.id))]) }

    /// Whether there is an event of this kind about the same.
    package func include(_ event: ServiceEvent) -> Bool {
        archive.has(
            JournalEntry(event).fields.filter { $0.name == "MESSAGE_ID" || $0.name.hasPrefix("FIGUREWATCH_") }.map {
                ($0.name, $0.value)
            })
    }
}
