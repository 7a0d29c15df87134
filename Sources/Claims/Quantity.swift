/// How the stated number bounds the true one. A bound comes from words in the text, never from how round a number is.
package enum Bound: String, Codable, Sendable, CaseIterable {
    case exact
    /// about, some, nearly, an estimated
    case approximate
    /// more than, at least, over
    case atLeast = "at_least"
    /// up to, fewer than, as many as
    case atMost = "at_most"
    case range
    /// dozens, hundreds, tens of thousands
    case vague
}

/// Whether the text says that the quantity is a change, or the result of one.
package enum Trend: String, Codable, Sendable {
    case up, down
}

/// A number as an article states it: value or range, bound, unit.
package struct Quantity: Hashable, Codable, Sendable {
    /// In plain units (`1.9 million` is 1900000); of a range, its lower end.
    package var value: Double
    /// Of a range, its upper end.
    package var upper: Double?
    package var bound: Bound
    package var unit: Unit

    package init(value: Double, upper: Double? = nil, bound: Bound = .exact, unit: Unit) {
        self.value = value
        self.upper = upper
        self.bound = bound
        self.unit = unit
    }
}
