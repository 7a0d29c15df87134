internal import Articles
internal import Inbox
internal import Synchronization

/// Asks the working loop, from any thread, to end after the article in hand.
final class StopRequest: Sendable {
    private let state = Mutex<(isMade: Bool, waker: Waker?)>((false, nil))

    var isMade: Bool {
        state.withLock { $0.isMade }
    }

    /// - Returns: whether this was the first request.
    @discardableResult
    func make() -> Bool {
        state.withLock { state in
            defer { state.isMade = true }
            state.waker?.wake()
            return !state.isMade
        }
    }

    /// Whom a request has to wake. A request that was made before is seen without.
    func wakes(_ waker: Waker) {
        state.withLock { $0.waker = waker }
    }
}
