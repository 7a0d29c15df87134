package import Logging
internal import Synchronization

/// The least level that is logged, which may change while loggers are in use.
package final class LogThreshold: Sendable {
    private let stored: Mutex<Logger.Level>

    package init(_ level: Logger.Level) {
        stored = Mutex(level)
    }

    package var level: Logger.Level {
        get { stored.withLock { $0 } }
        set { stored.withLock { $0 = newValue } }
    }
}
