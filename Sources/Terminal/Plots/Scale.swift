internal import Glibc

/// Where values stand on a line of columns.
struct Scale {
    let isLogarithmic: Bool
    /// Round values between the ends.
    let ticks: [Double]
    private let low: Double, high: Double

    /// From this factor between the ends on, the small values would all stand at the left end.
    private static let logarithmicFrom = 100.0

    init(of values: [Double]) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        isLogarithmic = least > 0 && most / least >= Self.logarithmicFrom
        if isLogarithmic {
            let (first, last) = (log10(least).rounded(.down), log10(most).rounded(.up))
            (low, high) = (first, last)
            let step = max(1, Int((last - first) / 6))
            ticks = stride(from: Int(first), through: Int(last), by: step).map { pow(10, Double($0)) }
        } else {
            // A scale that begins at nothing shows how large a change is; unless all that moves would be too small to see.
            let base = least >= 0 && (least < 0.8 * most || least == most) ? 0 : least
            let step = Self.roundStep((most - base) / 4)
            low = (base / step).rounded(.down) * step
            high = max((most / step).rounded(.up) * step, low + step)
            let (low, count) = (low, Int(((high - low) / step).rounded()))
            ticks = (0...max(count, 1)).map { low + Double($0) * step }
        }
    }

    /// 1, 2 or 5 times a power of ten.
    private static func roundStep(_ least: Double) -> Double {
        guard least > 0, least.isFinite else { return 1 }
        let power = pow(10, log10(least).rounded(.down))
        return [1, 2, 5].map { $0 * power }.first { $0 >= least } ?? 10 * power
    }

    func column(of value: Double, among width: Int) -> Int {
        let value = isLogarithmic ? log10(max(value, .leastNormalMagnitude)) : value
        guard high > low else { return 0 }
        return min(max(Int(((value - low) / (high - low) * Double(width - 1)).rounded()), 0), width - 1)
    }
}
