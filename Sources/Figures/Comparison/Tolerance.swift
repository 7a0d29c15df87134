/// How far from what is stated a value may lie.
package struct Tolerance: Hashable, Codable, Sendable {
    /// `about 100` allows this share less and more.
    package var approximate = 0.1
    /// `at least 100` allows this share more.
    package var atLeast = 0.1
    /// `up to 100` allows this share less.
    package var atMost = 0.1
    /// `hundreds` (100) allows this many times as much.
    package var vague = 5.0
    /// An article rounds when it converts: readings in two units of one dimension may differ by this share.
    package var conversion = ofConversions

    package static let ofConversions = 0.03

    package init() {}
}
