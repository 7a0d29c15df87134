internal import Synchronization
internal import Systemd

/// Tells the service manager's watchdog that the loop is alive. The loop beats it between its actions, and while one article is read
/// whenever the article's budget is asked, so that a limit of time may be longer than the watchdog's. Nobody else does: a loop that
/// hangs falls silent.
final class Pulse: Sendable {
    /// Half of what the service manager allows.
    let interval: Duration
    private let send: NotificationSink
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    init(watchdog: Duration, send: @escaping NotificationSink) {
        interval = watchdog / 2
        self.send = send
    }

    /// Pings, if a ping is about due. Cheap enough to be called for every step of an article.
    func beat() {
        let isDue = last.withLock { last in
            let now = ContinuousClock.now
            // A fifth of the interval: the loop may be about to wait for all of it, or to take a long step.
            if let last, now - last < interval / 5 { return false }
            last = now
            return true
        }
        if isDue { send(.watchdogPing) }
    }
}
