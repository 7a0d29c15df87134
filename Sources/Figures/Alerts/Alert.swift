/// A syslog priority (RFC 5424, section 6.2.1).
package enum Priority: Int, Codable, Sendable {
    case warning = 4
    case notice = 5
    case informational = 6
}

/// What the journal gets when a row of the running table is opened or changes.
package struct Alert: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// The figure was not in the table.
        case new
        /// The reading contradicts the figure's last ones.
        case changed
        /// It contradicts them and is a value that the figure had before.
        case reverted
        /// Another source says something else for the same time.
        case disputed
        /// Somebody denies what the figure's last readings say.
        case denied
    }

    /// The alert's own identity: the same alert sent twice has the same id.
    package let id: String
    package let kind: Kind
    package let figure: FigureID
    /// The reading that raised it.
    package let reading: Reading
    /// Of `changed` and `reverted`, the reading it replaces; of `disputed`, the one that it contradicts; of `denied`, the one
    /// that is denied.
    package let previous: Reading?
    /// (new − old) ÷ old.
    package let change: Double?
    package let priority: Priority
    /// The sentence that the journal shows.
    package let message: String

    package init(
        id: String, kind: Kind, figure: FigureID, reading: Reading, previous: Reading?, change: Double?,
        priority: Priority, message: String
    ) {
        self.id = id
        self.kind = kind
        self.figure = figure
        self.reading = reading
        self.previous = previous
        self.change = change
        self.priority = priority
        self.message = message
    }
}
