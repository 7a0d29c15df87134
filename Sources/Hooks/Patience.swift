internal import Linux

/// How long a hook that fails is given the same alert.
package struct Patience: Hashable, Sendable {
    /// An alert is passed over when it has been tried for so long,
    package let limit: Duration
    /// and at least so often.
    package static let attempts = 3

    private static let backOff = BackOff(shortest: .seconds(1), longest: .seconds(300))

    package init(limit: Duration) {
        self.limit = limit
    }

    /// How long to rest after so many attempts that failed.
    /// - Parameter age: How old the alert is. With an outage longer than the limit each alert in turn is tried only a few times.
    /// - Returns: nil when the alert is to be passed over.
    package func pause(after attempts: Int, age: Duration) -> Duration? {
        if attempts >= Self.attempts, age >= limit { return nil }
        return Self.backOff.pause(after: attempts)
    }
}
