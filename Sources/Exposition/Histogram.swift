/// How many observations were at most so large, for each of some limits.
package struct Histogram: Sendable {
    let limits: [Double]
    /// One more than there are limits: the last one is for what is over all of them.
    private(set) var counts: [Int]
    private(set) var sum = 0.0

    /// - Parameter limits: In ascending order.
    package init(limits: [Double]) {
        self.limits = limits
        counts = Array(repeating: 0, count: limits.count + 1)
    }

    package mutating func observe(_ value: Double) {
        counts[limits.firstIndex { value <= $0 } ?? limits.count] += 1
        sum += value
    }
}
