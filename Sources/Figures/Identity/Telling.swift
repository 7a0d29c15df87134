/// How much an equal value says.
enum Telling {
    /// From 0 for a value that repeats by chance (`3`) to 3 for one that can't (`12,384`): the significant digits beyond
    /// the first, and something for what is no small number.
    static func value(_ value: Double) -> Double {
        guard value != 0, value.isFinite else { return 0 }
        var digits = abs(value)
        while digits >= 1_000_000 { digits /= 10 }
        while digits < 100_000 { digits *= 10 }
        var whole = Int(digits.rounded())
        var count = 6
        while count > 1, whole % 10 == 0 {
            whole /= 10
            count -= 1
        }
        let size = abs(value)
        return min(3, Double(count - 1) + (size >= 20 && count == 1 ? 0.5 : 0) + (size >= 1000 ? 0.3 : 0))
    }
}
