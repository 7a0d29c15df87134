/// How long to rest after each failure in a row: twice as long as before, up to a limit.
package struct BackOff: Hashable, Sendable {
    private let shortest: Duration
    private let longest: Duration
    private var failures = 0

    package init(shortest: Duration = .milliseconds(100), longest: Duration = .seconds(5)) {
        self.shortest = shortest
        self.longest = longest
    }

    /// The pause after `failures` in a row, at least one.
    package func pause(after failures: Int) -> Duration {
        // Doubled thirty times, any pause worth the name is over its limit.
        min(shortest * (1 << min(max(failures, 1) - 1, 30)), longest)
    }

    /// Counts one failure more, and gives the pause after it.
    package mutating func takeNext() -> Duration {
        failures += 1
        return pause(after: failures)
    }
}
