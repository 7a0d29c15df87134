internal import Glibc
internal import Systemd

/// Where entries go. A write that returns was taken over by the system; one that throws can be tried again.
package protocol EntryDestination: Sendable {
    func write(_ entry: JournalEntry) throws
}

/// The two destinations that figurewatch has.
package enum StandardDestination: EntryDestination, Hashable {
    case journal
    /// One line an entry.
    case standardError

    /// The journal where there is one, else standard error. For a service of systemd there always is one, though it may be
    /// away at the moment.
    package static func forAlerts(
        journalIsPresent: Bool = JournalSocket.isPresent(), underSystemd: Bool = isUnderSystemd
    ) -> StandardDestination {
        journalIsPresent || underSystemd ? .journal : .standardError
    }

    /// As for alerts, but a person at a terminal sees the service's own messages there.
    package static func forLog(
        journalIsPresent: Bool = JournalSocket.isPresent(), underSystemd: Bool = isUnderSystemd,
        onTerminal: Bool = isatty(STDERR_FILENO) == 1
    ) -> StandardDestination {
        (journalIsPresent || underSystemd) && !onTerminal ? .journal : .standardError
    }

    /// Whether systemd started this process or an ancestor of it as a unit (`INVOCATION_ID`, systemd.exec(5)), and not a
    /// person in a session.
    package static var isUnderSystemd: Bool {
        unsafe getenv("INVOCATION_ID") != nil && getenv("NOTIFY_SOCKET") != nil
    }

    package func write(_ entry: JournalEntry) throws {
        switch self {
        case .journal:
            try JournalSocket.send(entry.fields.map { JournalField(name: $0.name, value: $0.value.bytes) })
        case .standardError:
            try LineStream.standardError.write(entry)
        }
    }
}
