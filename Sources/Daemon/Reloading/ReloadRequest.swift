internal import Articles
internal import Inbox
internal import Synchronization

/// Asks the working loop, from any thread, to read the configuration again after the article in hand. Many requests before it
/// does are one.
package final class ReloadRequest: Sendable {
    private let state = Mutex<(isMade: Bool, waker: Waker?)>((false, nil))

    package init() {}

    var isMade: Bool {
        state.withLock { $0.isMade }
    }

    package func make() {
        state.withLock { state in
            state.isMade = true
            state.waker?.wake()
        }
    }

    /// Whether it was made since the last time; from now on another one counts.
    func take() -> Bool {
        state.withLock { state in
            defer { state.isMade = false }
            return state.isMade
        }
    }

    /// Whom a request has to wake. A request that was made before is seen without.
    func wakes(_ waker: Waker) {
        state.withLock { $0.waker = waker }
    }
}
