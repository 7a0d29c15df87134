internal import Linux
internal import Synchronization

/// What is left of an article's limits while it is read. The stages ask between their steps, each of which is short, so
/// an article that runs over ends there and the next one goes on.
package struct ArticleBudget: Sendable {
    package let limits: ArticleLimits
    /// When what works for the article in another process has to be done.
    package let deadline: SuspendingClock.Instant
    private let account: Account
    /// Is called whenever the budget is asked, and may be called by whoever waits.
    package let progress: @Sendable () -> Void

    /// What all copies of the budget share.
    private final class Account: Sendable {
        /// On the clock of ``Clocks/threadTime``.
        let end: Mutex<Duration>

        init(end: Duration) {
            self.end = Mutex(end)
        }
    }

    /// The time begins now. The budget is asked on the thread that made it.
    ///
    /// - Parameter progress: Is called whenever the budget is asked, as a sign that the work goes on: processor time says
    ///   nothing of how long somebody has waited, and a step that hangs asks no more.
    package init(_ limits: ArticleLimits, progress: @escaping @Sendable () -> Void = {}) {
        self.limits = limits
        self.progress = progress
        deadline = .now + limits.wallTime
        account = Account(end: Clocks.threadTime + limits.time)
    }

    /// The processor time that is left.
    package var left: Duration { account.end.withLock { $0 } - Clocks.threadTime }

    /// Takes the processor time that another process needed for the article.
    package func charge(_ time: Duration) {
        account.end.withLock { $0 -= time }
    }

    /// - Throws: ``Refusal`` of the kind `tooSlow` when the time is used up.
    package func checkTime() throws(Refusal) {
        progress()
        if left <= .zero { throw Refusal(.tooSlow) }
    }

    /// Bare numbers, ages and the like are no figures, but there must be an end to them too.
    ///
    /// - Parameters:
    ///   - claims: The claims found so far.
    ///   - quantities: Those, and the quantities that are no figures.
    /// - Throws: ``Refusal`` of the kind `tooSlow` or `tooManyClaims`.
    package func check(claims: Int, quantities: Int) throws(Refusal) {
        if claims > limits.claims || quantities / 16 > limits.claims { throw Refusal(.tooManyClaims) }
        try checkTime()
    }
}
