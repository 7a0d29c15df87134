package import Logging

extension JournalEntry {
    /// The entry of a log message. `metadata` is all that belongs to it: the logger's, the provider's and its own.
    ///
    /// The field `MESSAGE` has the metadata after the text, as `key=value`, since a person who reads the journal sees no
    /// other field; one that has a `MESSAGE_ID` says everything in its sentence. The line adds who speaks and the level.
    package init(_ event: LogEvent, logger: String, metadata: Logger.Metadata) {
        var metadata = metadata
        var messageID: MessageID?
        if case .stringConvertible(let value)? = metadata[JournalLogHandler.messageIDKey], let id = value as? MessageID
        {
            messageID = id
            metadata[JournalLogHandler.messageIDKey] = nil
        }
        if let error = event.error { metadata["error"] = .string("\(error)") }
        let pairs = Self.flatten(metadata)

        var text = event.message.description
        if messageID == nil {
            for (key, value) in pairs { text += " \(key)=\(Self.quoted(value))" }
        }
        let message = EscapedText(text)
        self.init(line: "\(Self.identifier): \(event.level.rawValue): \(message)")
        append("MESSAGE", message)
        append("MESSAGE_ID", EscapedText(messageID?.rawValue))
        append("PRIORITY", EscapedText("\(event.level.syslogPriority)"))
        append("SYSLOG_IDENTIFIER", EscapedText(Self.identifier))
        append("LOGGER", EscapedText(logger))
        for (key, value) in pairs {
            append(LogField.name(of: key), EscapedText(value))
        }
    }

    /// Keys in order, nested ones joined by a dot.
    private static func flatten(_ metadata: Logger.Metadata, under prefix: String = "") -> [(
        key: String, value: String
    )] {
        metadata.sorted { $0.key < $1.key }.flatMap { key, value -> [(key: String, value: String)] in
            switch value {
            case .string(let text): [(prefix + key, text)]
            case .stringConvertible(let value): [(prefix + key, value.description)]
            case .dictionary(let nested): flatten(nested, under: "\(prefix)\(key).")
            case .array(let values): [(prefix + key, values.map(\.description).joined(separator: " "))]
            }
        }
    }

    /// A value with white space in quotes, so that a reader sees where it ends.
    private static func quoted(_ value: String) -> String {
        value.isEmpty || value.utf8.contains { $0 <= UInt8(ascii: " ") } ? "\"\(value)\"" : value
    }
}

extension Logger.Level {
    /// RFC 5424, section 6.2.1.
    var syslogPriority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
