internal import Journal
internal import Synchronization

/// Keeps what is written to it.
final class MemoryDestination: EntryDestination {
    private let kept = Mutex<[JournalEntry]>([])

    var entries: [JournalEntry] { kept.withLock { $0 } }

    func write(_ entry: JournalEntry) {
        kept.withLock { $0.append(entry) }
    }
}
