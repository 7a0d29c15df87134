package import Journal
internal import Linux
internal import Synchronization
internal import SystemPackage

/// Hands entries to another destination on a thread of its own, so that a journald that hangs holds nobody up.
///
/// Entries that it does not take wait, in order, and are tried again. So many may wait; of what is too much only the number
/// is told.
package final class PatientDestination: EntryDestination {
    /// One entry an article in a burst while the journal is away; some ten megabytes.
    package static let capacity = 10_000

    private struct State {
        var waiting: [JournalEntry] = []
        var isWriting = false
        var dropped = 0
        var isEnding = false
    }

    private let state = Mutex(State())
    private let destination: any EntryDestination
    private let filled: Bell
    private let drained: Bell

    package init(_ destination: any EntryDestination) throws {
        self.destination = destination
        filled = try Bell()
        drained = try Bell()
        try WorkingThread.start { [self] in work() }
    }

    package func write(_ entry: JournalEntry) {
        state.withLock { state in
            if state.waiting.count < Self.capacity { state.waiting.append(entry) } else { state.dropped += 1 }
        }
        filled.ring()
    }

    /// Waits for so long until all was written. What the destination does not take from now on goes to standard error.
    package func end(within limit: Duration) {
        state.withLock { $0.isEnding = true }
        filled.ring()
        let deadline = ContinuousClock.now + limit
        while .now < deadline, state.withLock({ !$0.waiting.isEmpty || $0.isWriting }) {
            drained.wait(atMost: deadline - .now)
        }
    }

    private func work() {
        while true {
            // What was dropped came after all that waits.
            let (entries, dropped, isEnding) = state.withLock { state in
                defer { (state.waiting, state.dropped) = ([], 0) }
                state.isWriting = !state.waiting.isEmpty
                return (state.waiting, state.dropped, state.isEnding)
            }
            if !entries.isEmpty {
                for entry in entries { write(untilTaken: entry) }
                if dropped > 0 { write(untilTaken: JournalEntry(.messagesDropped(count: dropped))) }
            } else {
                drained.ring()
                if isEnding { return }
                filled.wait()
            }
        }
    }

    private func write(untilTaken entry: JournalEntry) {
        var backOff = BackOff()
        while true {
            do { return try destination.write(entry) } catch {
                if state.withLock({ $0.isEnding }) {
                    // When this fails too, nobody is left to tell.
                    try? LineStream.standardError.write(entry)
                    return
                }
                filled.wait(atMost: backOff.takeNext())
            }
        }
    }
}
