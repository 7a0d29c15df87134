/// What is worth an alert.
package struct AlertRules: Hashable, Sendable {
    /// Readings that meet within it say the same.
    package var tolerance = Tolerance()

    package init() {}
}
