package import Claims

/// The values that a reading is compatible with.
package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    /// By the bound: `exact` v is [v, v], `approximate` [0.9 v, 1.1 v], `at_least` [v, 1.1 v], `at_most` [0.9 v, v],
    /// `range` its ends, `vague` [v, 5 v].
    package init(_ quantity: Quantity) {
        let v = quantity.value
        let ends: (Double, Double) =
            switch quantity.bound {
            case .exact: (v, v)
            case .approximate: (0.9 * v, 1.1 * v)
            case .atLeast: (v, 1.1 * v)
            case .atMost: (0.9 * v, v)
            case .range: (v, quantity.upper ?? v)
            case .vague: (v, 5 * v)
            }
        low = min(ends.0, ends.1)
        high = max(ends.0, ends.1)
    }
}

extension Quantity {
    /// An article rounds when it converts: readings in two units of one dimension may differ by this share.
    private static let conversionSlack = 0.03

    /// Whether two readings of one figure contradict each other: their intervals do not meet. Nil where their
    /// dimensions can't be compared.
    package func contradicts(_ other: Quantity) -> Bool? {
        let mine = unit.dimension, theirs = other.unit.dimension
        guard mine.name == theirs.name else { return nil }
        let a = Interval(self), b = Interval(other)
        let slack = mine.factor == theirs.factor ? 1e-9 : Self.conversionSlack
        let meets =
            a.low * mine.factor <= b.high * theirs.factor * (1 + slack)
            && b.low * theirs.factor <= a.high * mine.factor * (1 + slack)
        return !meets
    }
}
