/// Metrics as text for node-exporter or another collector that reads a file: Prometheus's text format 0.0.4 (prometheus.io,
/// "Exposition formats").
package struct ExpositionText: Sendable {
    package private(set) var text = ""

    /// - Parameter families: In the order in which they are printed.
    package init(_ families: [MetricFamily]) {
        for family in families { append(family) }
    }

    private mutating func append(_ family: MetricFamily) {
        if case .labelled(_, let values) = family.values, values.isEmpty { return }
        text += "# HELP \(family.name) \(Self.escaped(family.help, quotes: false))\n"
        text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
        switch family.values {
        case .single(let value): append(family.name, Self.number(value))
        case .labelled(let label, let values):
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                append(family.name, Self.number(value), label: (label, key))
            }
        case .histogram(let histogram):
            var total = 0
            for (limit, count) in zip(histogram.limits + [.infinity], histogram.counts) {
                total += count
                append("\(family.name)_bucket", "\(total)", label: ("le", Self.number(limit)))
            }
            append("\(family.name)_sum", Self.number(histogram.sum))
            append("\(family.name)_count", "\(total)")
        }
    }

    private mutating func append(_ name: String, _ value: String, label: (name: String, value: String)? = nil) {
        text += name
        if let label { text += "{\(label.name)=\"\(Self.escaped(label.value, quotes: true))\"}" }
        text += " \(value)\n"
    }

    /// As Go's ParseFloat reads it; whole numbers without a point.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return "\(whole)" }
        return "\(value)"
    }

    /// Backslashes and line breaks are escaped, in the values of labels quotes too.
    private static func escaped(_ text: String, quotes: Bool) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
            case UInt8(ascii: "\n"): bytes += #"\n"#.utf8
            case UInt8(ascii: "\"") where quotes: bytes += #"\""#.utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
