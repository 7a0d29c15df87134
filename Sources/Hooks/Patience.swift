internal import Linux

/// How long a hook's program that fails is given the same alert.
package struct Patience: Hashable, Sendable {
    /// The age at which an alert is passed over, once it was tried ``attempts`` times.
    package let limit: Duration
    /// How often an alert is tried at least, however old it is.
    package static let attempts = 3

    private static let backOff = BackOff(shortest: .seconds(1), longest: .seconds(300))

    package init(limit: Duration) {
        self.limit = limit
    }

    /// How long to rest after an alert's latest attempt failed.
    ///
    /// After an outage that was longer than the limit, each alert in turn is tried ``attempts`` times only.
    /// - Parameters:
    ///   - attempts: How often it was tried.
    ///   - age: How old the alert is.
    /// - Returns: nil when the alert is to be passed over.
    package func pause(after attempts: Int, age: Duration) -> Duration? {
        if attempts >= Self.attempts, age >= limit { return nil }
        return Self.backOff.pause(after: attempts)
    }
}
