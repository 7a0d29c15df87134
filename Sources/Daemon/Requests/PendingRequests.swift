internal import Linux
internal import Synchronization

/// Requests on their way to the loop, which takes them between two articles, and their answers on the way back.
final class PendingRequests: Sendable {
    /// One that somebody waits for.
    final class Pending: Sendable {
        let request: DaemonRequest
        fileprivate let answer = Mutex<DaemonAnswer?>(nil)
        fileprivate let bell: Bell

        fileprivate init(_ request: DaemonRequest, _ bell: Bell) {
            self.request = request
            self.bell = bell
        }

        func answer(_ answer: DaemonAnswer) {
            self.answer.withLock { $0 = answer }
            bell.ring()
        }
    }

    private struct State {
        var waiting: [Pending] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    /// Wakes the loop.
    private let bell: Bell

    init(wakingBy bell: Bell) {
        self.bell = bell
    }

    var isEmpty: Bool { state.withLock { $0.waiting.isEmpty } }

    /// Asks the loop, from another thread, and waits for its answer.
    /// - Returns: nil when there is none in that time; the loop may take the request later.
    func ask(_ request: DaemonRequest, within time: Duration) -> DaemonAnswer? {
        guard let answered = try? Bell() else { return nil }
        let pending = Pending(request, answered)
        let isTaken = state.withLock { state in
            if !state.isClosed { state.waiting.append(pending) }
            return !state.isClosed
        }
        guard isTaken else { return Self.stopping }
        bell.ring()
        answered.wait(atMost: time)
        return pending.answer.withLock { $0 }
    }

    /// Those that came since the last call; each is to be answered.
    func take() -> [Pending] {
        state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    /// Nobody takes requests any more.
    func close() {
        state.withLock { $0.isClosed = true }
        for pending in take() { pending.answer(Self.stopping) }
    }

    private static let stopping = DaemonAnswer.refused(
        "The daemon is stopping. Ask again when it runs, or when it has ended.")
}
