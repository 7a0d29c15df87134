package import Figures

/// One entry as the journal gets it: fields in order, each value escaped. Each name is there once, but for those of a group's
/// figures.
package struct JournalEntry: Hashable, Sendable {
    package struct Field: Hashable, Sendable {
        package let name: String
        package let value: EscapedText
    }

    package private(set) var fields: [Field] = []
    /// The same said in one line, for where there is no journal. It has no line break.
    package private(set) var line = ""

    /// `SYSLOG_IDENTIFIER`: the name that stands before each entry. Anybody may use it.
    package static let identifier = "figurewatch"

    package subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value.description
    }

    /// Adds a field, unless there is no value or the entry has a field of that name: journald would make a list of two.
    mutating func append(_ name: String, _ value: EscapedText?) {
        if let value { append(name, each: [value]) }
    }

    /// Adds a field that has several values, unless the entry has a field of that name.
    mutating func append(_ name: String, each values: [EscapedText]) {
        guard !fields.contains(where: { $0.name == name }) else { return }
        fields += values.map { Field(name: name, value: $0) }
    }

    init(line: String) {
        self.line = line
    }
}

extension JournalEntry {
    /// The entry of an alert, with the fields of ``AlertField/all``. Its line is the alert's message.
    /// - Parameter isReplay: Whether the same alert may be in the journal already; ``AlertField/replay`` says so.
    package init(_ alert: Alert, isReplay: Bool = false) {
        self.init(line: EscapedText(alert.message).description)
        for field in AlertField.all {
            append(field.name, each: field.values(alert))
        }
        if isReplay { append(AlertField.replay, EscapedText("1")) }
    }
}
