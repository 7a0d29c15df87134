internal import Figures
package import Systemd

/// The alerts of a service in the machine's journal, one after the other.
///
/// An entry's fields are what its sender says, and anybody may say that it is an alert of figurewatch. Which unit it comes from
/// is said by journald itself (`_SYSTEMD_UNIT`, systemd.journal-fields(7)), so that is what is asked.
package struct AlertJournal: ~Copyable {
    private let reader: JournalReader
    /// Answers questions beside the reading, which goes on where it was.
    private let lookup: JournalReader
    private let unit: JournalField

    /// The packaged service.
    package static let usualUnit = "figurewatch.service"

    /// - Parameters:
    ///   - unit: The unit that sent them.
    ///   - kinds: Of which kinds.
    package init(
        of unit: String = usualUnit, kinds: [String] = Alert.Kind.allCases.map(\.rawValue)
    ) throws(JournalError) {
        let unit = JournalField(name: "_SYSTEMD_UNIT", value: unit)
        let reader = try JournalReader()
        try reader.select(kinds.map { JournalField(name: "FIGUREWATCH_KIND", value: $0) } + [unit])
        let lookup = try JournalReader()
        self.unit = unit
        self.reader = reader
        self.lookup = lookup
    }

    /// Whether this user may read what services wrote. Everybody may read entries of their own, but those of root are for root and
    /// the groups `systemd-journal` and `adm`, and every journal has some.
    package var isReadable: Bool {
        get throws(JournalError) { try lookup.hasEntry(matching: [JournalField(name: "_UID", value: "0")]) }
    }

    /// Whether the journal still has the alert with this id.
    package func has(_ id: String) throws(JournalError) -> Bool {
        try lookup.hasEntry(matching: [JournalField(name: "FIGUREWATCH_ID", value: id), unit])
    }

    /// Goes to the alert of a cursor, which is read next; where the journal has dropped it, to the first one after it.
    package func seek(to cursor: String) throws(JournalError) { try reader.seek(to: cursor) }

    /// Goes to about the first alert that was received then or later, in microseconds since 1970; one before it may be read too.
    package func seek(received time: UInt64) throws(JournalError) { try reader.seek(received: time) }

    /// The next alert; nil when there is none yet.
    package func next() throws(JournalError) -> JournalRecord? { try reader.next() }

    /// Waits until there may be a next one, for the duration at most. A signal ends the wait.
    package func wait(atMost limit: Duration) throws(JournalError) { try reader.wait(atMost: limit) }
}
