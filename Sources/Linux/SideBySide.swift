internal import CLinux
internal import Synchronization

/// Work that is done side by side, on as many threads as the process may use processors. What comes of it is taken in the order in
/// which the work was given.
///
/// Threads are there only while there is work for them.
package final class SideBySide<Outcome: Sendable>: Sendable {
    private struct State {
        var waiting: [(number: Int, work: @Sendable () -> Outcome)] = []
        var done: [Int: Outcome] = [:]
        var given = 0
        var taken = 0
        var threads = 0
    }

    private let state = Mutex(State())
    /// Rings for each piece of work that is done. Nil where the system gives none; then all is done by whoever takes it.
    private let bell: Bell?
    private let mostThreads: Int

    /// - Parameter threads: At most; one is none besides the caller's.
    package init(threads: Int = Int(linux_processors())) {
        bell = threads > 1 ? try? Bell() : nil
        mostThreads = bell == nil ? 0 : threads
    }

    /// Whether more may be given before something is taken: so much that no thread runs out of work while the first one's outcome is
    /// taken, and so little that what waits takes no memory to speak of.
    package var hasRoom: Bool { state.withLock { $0.given - $0.taken <= 2 * mostThreads } }

    /// Has some work done. It may begin at once.
    package func give(_ work: @escaping @Sendable () -> Outcome) {
        let needsThread = state.withLock { state in
            state.waiting.append((state.given, work))
            state.given += 1
            guard state.threads < mostThreads else { return false }
            state.threads += 1
            return true
        }
        guard needsThread else { return }
        do { try WorkingThread.start { self.work() } } catch { state.withLock { $0.threads -= 1 } }
    }

    /// What came of the work that was given first of what is left; waits until it is done. Nil when nothing is left.
    package func take() -> Outcome? {
        while true {
            let (isLeft, outcome, work) = state.withLock { state in
                guard state.taken < state.given else { return (false, Outcome?.none, (@Sendable () -> Outcome)?.none) }
                if let outcome = state.done.removeValue(forKey: state.taken) {
                    state.taken += 1
                    return (true, outcome, nil)
                }
                guard state.threads == 0, state.waiting.first?.number == state.taken else { return (true, nil, nil) }
                state.taken += 1
                return (true, nil, state.waiting.removeFirst().work)
            }
            if !isLeft { return nil }
            if let outcome = outcome ?? work?() { return outcome }
            bell?.wait()
        }
    }

    private func work() {
        while let (number, work) = next() {
            let outcome = work()
            state.withLock { $0.done[number] = outcome }
            bell?.ring()
        }
    }

    /// Nil when no work waits; then the thread ends.
    private func next() -> (number: Int, work: @Sendable () -> Outcome)? {
        state.withLock { state in
            if state.waiting.isEmpty {
                state.threads -= 1
                return nil
            }
            return state.waiting.removeFirst()
        }
    }
}
