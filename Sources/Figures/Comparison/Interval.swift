package import Claims

/// The values that a reading is compatible with.
package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    /// By the bound, with the usual tolerance: `exact` v is [v, v], `approximate` [0.9 v, 1.1 v], `at_least` [v, 1.1 v],
    /// `at_most` [0.9 v, v], `range` its ends, `vague` [v, 5 v].
    package init(_ quantity: Quantity, within tolerance: Tolerance = Tolerance()) {
        let v = quantity.value
        let ends: (Double, Double) =
            switch quantity.bound {
            case .exact: (v, v)
            case .approximate: ((1 - tolerance.approximate) * v, (1 + tolerance.approximate) * v)
            case .atLeast: (v, (1 + tolerance.atLeast) * v)
            case .atMost: ((1 - tolerance.atMost) * v, v)
            case .range: (v, quantity.upper ?? v)
            case .vague: (v, tolerance.vague * v)
            }
        low = min(ends.0, ends.1)
        high = max(ends.0, ends.1)
    }
}

extension Interval {
    /// The values that a reading leaves open: of `at least` v all from v up, of `at most` v all down from v.
    fileprivate init(leftOpenBy quantity: Quantity, within tolerance: Tolerance) {
        let interval = Interval(quantity, within: tolerance)
        low = quantity.bound == .atMost ? -.infinity : interval.low
        high = quantity.bound == .atLeast ? .infinity : interval.high
    }
}

extension Quantity {
    /// Whether two readings of one figure contradict each other: their intervals do not meet. Nil where their
    /// dimensions can't be compared.
    package func contradicts(_ other: Quantity, within tolerance: Tolerance = Tolerance()) -> Bool? {
        let a = Interval(self, within: tolerance), b = Interval(other, within: tolerance)
        // Nearly all are of one unit, whose conversion takes longer than the comparison.
        if unit == other.unit { return !(a.low <= b.high + 1e-9 * abs(b.high) && b.low <= a.high + 1e-9 * abs(a.high)) }
        let mine = unit.conversion, theirs = other.unit.conversion
        guard mine.dimension == theirs.dimension else { return nil }
        let slack = mine.factor == theirs.factor ? 1e-9 : tolerance.conversion
        let meets =
            a.low * mine.factor <= b.high * theirs.factor + slack * abs(b.high * theirs.factor)
            && b.low * theirs.factor <= a.high * mine.factor + slack * abs(a.high * mine.factor)
        return !meets
    }

    /// Whether it says another number and leaves less open than another reading of the figure: `217` or `at least 211` after
    /// `at least 205`, `89` after `dozens`. False where their dimensions can't be compared.
    package func saysMore(than other: Quantity, within tolerance: Tolerance = Tolerance()) -> Bool {
        var scale = 1.0
        if unit != other.unit {
            let mine = unit.conversion, theirs = other.unit.conversion
            guard mine.dimension == theirs.dimension, mine.factor != 0 else { return false }
            scale = theirs.factor / mine.factor
        }
        let a = Interval(leftOpenBy: self, within: tolerance), b = Interval(leftOpenBy: other, within: tolerance)
        guard b.low * scale <= a.low, a.high <= b.high * scale, (a.low, a.high) != (b.low * scale, b.high * scale)
        else { return false }
        func isSame(_ x: Double, _ y: Double) -> Bool { abs(x - y) <= 1e-6 * max(1, abs(x), abs(y)) }
        guard isSame(value, other.value * scale) else { return true }
        switch (upper, other.upper) {
        case (nil, nil): return false
        case (let mine?, let theirs?): return !isSame(mine, theirs * scale)
        default: return true
        }
    }

    /// (new − old) ÷ old, in the dimension's base unit; nil where the old value is 0.
    package func change(from old: Quantity) -> Double? {
        let before = old.baseValue
        return before == 0 ? nil : (baseValue - before) / before
    }

    /// Whether one of two amounts is the other one, rounded: `57 percent` of `57.4 percent`, `$1.2bn` of `$1.21bn`. Counts are not
    /// rounded unless they say so.
    package func isRounded(_ other: Quantity) -> Bool {
        guard unit == other.unit, unit.dimension != .count, upper == nil, other.upper == nil else { return false }
        let (large, small) = value.magnitude > other.value.magnitude ? (value, other.value) : (other.value, value)
        guard large - small <= Self.mostRounded * large.magnitude else { return false }
        return [(value, other.value), (other.value, value)].contains { rounded, whole in
            // The largest power of ten that it is a multiple of.
            guard
                let step = Self.steps.last(where: {
                    abs((rounded / $0).rounded() * $0 - rounded) < 1e-9 * rounded.magnitude
                })
            else { return false }
            return abs((whole / step).rounded() * step - rounded) < 1e-9 * rounded.magnitude
        }
    }

    private static let steps: [Double] = [0.01, 0.1, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]

    /// As a share of the amount.
    private static let mostRounded = 0.02

    /// The value in the dimension's base unit.
    package var baseValue: Double { value * unit.factor }
}
