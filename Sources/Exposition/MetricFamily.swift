/// A metric as Prometheus knows it: one name, and a value for each value of its label.
///
///     MetricFamily("alerts_total", .counter, "Alerts raised.", by: "kind", ["new": 3, "denied": 1])
///     MetricFamily("files_waiting", .gauge, "Files that are not read yet.", 2)
package struct MetricFamily: Sendable {
    package enum Kind: String, Sendable {
        /// Only ever goes up; its name ends in `_total`.
        case counter
        case gauge
        case histogram
    }

    enum Values: Sendable {
        case single(Double)
        case labelled(label: String, [String: Double])
        case histogram(Histogram)
    }

    package let name: String
    package let kind: Kind
    /// One sentence for a person.
    let help: String
    let values: Values

    package init(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        self.init(name, kind, help, .single(value))
    }

    /// - Parameter values: By what the label says; a family without any is not printed.
    package init(_ name: String, _ kind: Kind, _ help: String, by label: String, _ values: [String: Double]) {
        self.init(name, kind, help, .labelled(label: label, values))
    }

    package init(_ name: String, _ help: String, _ histogram: Histogram) {
        self.init(name, .histogram, help, .histogram(histogram))
    }

    private init(_ name: String, _ kind: Kind, _ help: String, _ values: Values) {
        self.name = name
        self.kind = kind
        self.help = help
        self.values = values
    }
}
