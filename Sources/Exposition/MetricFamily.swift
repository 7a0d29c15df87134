/// A metric as Prometheus knows it: one name, and a value for each set of labels.
package struct MetricFamily: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Only ever goes up; its name ends in `_total`.
        case counter
        case gauge
        /// How many durations took at most so many seconds, by these ascending limits.
        case histogram([Double])
    }

    package let name: String
    package let kind: Kind
    /// One sentence for a person.
    package let help: String

    package init(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        self.kind = kind
        self.help = help
    }
}
