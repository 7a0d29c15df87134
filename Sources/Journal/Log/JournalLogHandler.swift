package import Logging

/// Makes journal entries of log messages: metadata becomes fields.
///
/// A message that its destination does not take goes to standard error, so that trouble with the journal is not silent.
package struct JournalLogHandler: LogHandler {
    /// Metadata whose value is a ``MessageID`` becomes the entry's `MESSAGE_ID`. ``ServiceEvent`` sets it.
    package static let messageIDKey = "message-id"

    /// That of the threshold, unless a copy of the logger was given one of its own.
    package var logLevel: Logger.Level {
        get { ownLevel ?? threshold.level }
        set { ownLevel = newValue }
    }
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    private var ownLevel: Logger.Level?
    private let threshold: LogThreshold
    private let label: String
    private let destination: any EntryDestination

    package init(
        label: String, destination: any EntryDestination, threshold: LogThreshold = LogThreshold(.info),
        metadataProvider: Logger.MetadataProvider? = nil
    ) {
        self.label = label
        self.destination = destination
        self.threshold = threshold
        self.metadataProvider = metadataProvider
    }

    package subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    package func log(event: LogEvent) {
        var merged = metadata
        merged.merge(metadataProvider?.get() ?? [:]) { $1 }
        merged.merge(event.metadata ?? [:]) { $1 }
        let entry = JournalEntry(event, logger: label, metadata: merged)
        do {
            try destination.write(entry)
        } catch {
            // When this fails too, nobody is left to tell.
            try? LineStream.standardError.write(entry)
        }
    }
}
