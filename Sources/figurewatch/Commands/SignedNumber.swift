/// A number with its sign and so many decimals: `+0.80`, `−1.1`.
struct SignedNumber: CustomStringConvertible {
    let unsigned: String
    private let isNegative: Bool

    init(_ number: Double, decimals: Int) {
        let scale = decimals == 1 ? 10 : 100
        let scaled = number.isFinite ? Int(min(abs(number), 1e9) * Double(scale) + 0.5) : 0
        let fraction = "\(scaled % scale)"
        unsigned = "\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
        isNegative = number < 0 && scaled > 0
    }

    var description: String { (isNegative ? "−" : "+") + unsigned }
}
