/// A number as a person reads it on an axis: `13,000`, `1.5m`, `0.25`.
package enum ShortNumber {
    private static let scales: [(size: Double, sign: String)] = [(1e12, "tn"), (1e9, "bn"), (1e6, "m")]

    /// With four digits that count at most.
    package static func text(_ value: Double) -> String {
        guard value.isFinite, value.magnitude < 1e18 else { return "…" }
        let scale = scales.first { value.magnitude >= $0.size }
        return plain(value / (scale?.size ?? 1)) + (scale?.sign ?? "")
    }

    private static func plain(_ value: Double) -> String {
        let whole = Int(value.magnitude.rounded(.down))
        // Behind a whole number of four digits nothing counts.
        let decimals = whole >= 1000 ? 0 : whole >= 100 ? 1 : whole >= 10 ? 2 : 3
        let power = [1, 10, 100, 1000][decimals]
        let scaled = Int((value.magnitude * Double(power)).rounded())
        var digits = grouped(scaled / power)
        var fraction = String(scaled % power)
        if decimals > 0 {
            fraction = String(repeating: "0", count: decimals - fraction.utf8.count) + fraction
            while fraction.hasSuffix("0") { fraction.removeLast() }
            if !fraction.isEmpty { digits += "." + fraction }
        }
        return (value < 0 && scaled > 0 ? "−" : "") + digits
    }

    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
