internal import Synchronization

/// Asks a loop, from any thread, for something that it does after what it has in hand. Many requests before it does are one.
package final class Request: Sendable {
    private let state = Mutex<(isMade: Bool, bell: Bell?)>((false, nil))

    package init() {}

    package var isMade: Bool {
        state.withLock { $0.isMade }
    }

    /// - Returns: whether this was the first since the last was taken.
    @discardableResult
    package func make() -> Bool {
        state.withLock { state in
            defer { state.isMade = true }
            state.bell?.ring()
            return !state.isMade
        }
    }

    /// Whether it was made since the last time; from now on another one counts.
    package func take() -> Bool {
        state.withLock { state in
            defer { state.isMade = false }
            return state.isMade
        }
    }

    /// Says which bell a request rings from now on. One that was made before is seen by whoever asks.
    package func rings(_ bell: Bell) {
        state.withLock { $0.bell = bell }
    }
}
