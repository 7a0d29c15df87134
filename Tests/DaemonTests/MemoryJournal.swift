internal import Journal
internal import Synchronization

/// Journal entries in the order in which they came. It can be told to behave as a journald in trouble does.
final class MemoryJournal: EntryDestination {
    struct Gone: Error {}

    /// Which writes don't return, as when journald's queue is full.
    enum Hang { case none, alerts, all }

    private struct State {
        var entries: [JournalEntry] = []
        /// Taken and not yet to be read, as in the queue of journald's socket.
        var queued: [JournalEntry] = []
        var refusesAlerts = false
        var hang = Hang.none
        /// How many of the next alerts it takes and loses.
        var losses = 0
        var isReadable = true
    }

    private let state = Mutex(State())
    /// Whether what is written can be read back at all.
    let isArchived: Bool

    init(isArchived: Bool = false) {
        self.isArchived = isArchived
    }

    var entries: [JournalEntry] { state.withLock { $0.entries } }

    /// Refuses alerts, as when journald's socket is gone.
    func refuseAlerts(_ refuses: Bool) {
        state.withLock { $0.refusesAlerts = refuses }
    }

    func hang(_ hang: Hang) {
        state.withLock { $0.hang = hang }
    }

    /// Loses so many alerts that it takes, as a journald that is killed.
    func lose(_ count: Int) {
        state.withLock { $0.losses = count }
    }

    /// Has entries in its queue that can't be read before the next one is written.
    func queue(_ entries: [JournalEntry]) {
        state.withLock { $0.queued = entries }
    }

    func isReadable(_ isReadable: Bool) {
        state.withLock { $0.isReadable = isReadable }
    }

    var canBeRead: Bool { state.withLock { $0.isReadable } }

    func write(_ entry: JournalEntry) throws {
        let isAlert = entry["FIGUREWATCH_KIND"] != nil
        while state.withLock({ $0.hang == .all || $0.hang == .alerts && isAlert }) { pauseBriefly() }
        let isTaken = state.withLock { state in
            if state.refusesAlerts, isAlert { return false }
            state.entries += state.queued
            state.queued = []
            if isAlert, state.losses > 0 { state.losses -= 1 } else { state.entries.append(entry) }
            return true
        }
        if !isTaken { throw Gone() }
    }
}

/// Reads a ``MemoryJournal`` back.
struct MemoryArchive: EntryArchive {
    private let journal: MemoryJournal

    init(_ journal: MemoryJournal) {
        self.journal = journal
    }

    var isReadable: Bool { journal.canBeRead && !journal.entries.isEmpty }

    func refresh() {}

    func has(_ fields: [(name: String, value: EscapedText)]) -> Bool {
        journal.canBeRead
            && journal.entries.contains { entry in fields.allSatisfy { entry[$0.name] == $0.value.description } }
    }
}
