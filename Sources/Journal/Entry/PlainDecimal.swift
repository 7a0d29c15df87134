/// A number in decimal digits: `13000`, `0.125`, `1900000`. No exponent, no trailing `.0`, a point in every locale.
package struct PlainDecimal: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    /// Nothing for what is no number: an infinity, NaN.
    package init?(_ number: Double) {
        guard number.isFinite else { return nil }
        // Swift's own text has the fewest digits that give the number back, but for the very large and the very small it
        // is `1.5e+16`: digits, and where the point goes.
        let text = Array(number.magnitude.description.utf8)
        let parts = text.split(separator: UInt8(ascii: "e"), maxSplits: 1)
        let mantissa = parts[0].split(separator: UInt8(ascii: "."), maxSplits: 1)
        let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
        var digits = mantissa.flatMap { Array($0) }
        var point = mantissa[0].count + exponent
        if point <= 0 {
            digits = Array(repeating: UInt8(ascii: "0"), count: 1 - point) + digits
            point = 1
        } else if point > digits.count {
            digits += Array(repeating: UInt8(ascii: "0"), count: point - digits.count)
        }
        let whole = digits[..<point]
        var fraction = digits[point...]
        while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
        let sign = number < 0 ? "-" : ""
        let decimals = fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self)
        description = sign + String(decoding: whole, as: UTF8.self) + decimals
    }
}
