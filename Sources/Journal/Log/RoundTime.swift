/// A time span as people say it: `40 seconds`, `5 minutes`, `6.5 hours`, `3 days`.
package struct RoundTime: CustomStringConvertible, Sendable {
    package let description: String

    package init(_ duration: Duration) {
        let seconds = max(0, duration.components.seconds)
        description =
            switch seconds {
            case ..<90: Self.text(10 * seconds, "second")
            case ..<5400: Self.text(10 * ((seconds + 30) / 60), "minute")
            case ..<172_800: Self.text((seconds + 180) / 360, "hour")
            default: Self.text((seconds + 4320) / 8640, "day")
            }
    }

    private static func text(_ tenths: Int64, _ unit: String) -> String {
        let number = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
        return "\(number) \(unit)\(tenths == 10 ? "" : "s")"
    }
}
