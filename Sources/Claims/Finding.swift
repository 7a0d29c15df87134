/// A quantity that an article states: a claim, or why it is no figure.
package struct Finding: Hashable, Sendable {
    package var claim: Claim
    /// Nil for a claim that counts.
    package internal(set) var omission: Omission?
    /// What a measured amount is of, in small letters: `oil` of `5,000 barrels of oil`; nil where the text doesn't say.
    var substance: String?
}

/// Why a quantity is no figure (annotation guidelines, "Do not annotate").
package enum Omission: String, Codable, Sendable {
    /// `35-year-old`, `aged 35`
    case age
    /// Tells when, not how long: `two weeks ago`, `the past two years`.
    case time
    /// A number that counts or measures nothing that the text names.
    case bare
    /// `two reasons`, `three ways`
    case listed
    /// `one of the best`, `one day`
    case one
    /// Part of a thing's name: `152 mm shells`.
    case name
    /// Those that are left out: `all but 10 of the patients`.
    case exception
    /// A way of speaking that counts nothing: `a foot or two`, `on a scale of one to 10`.
    case idiom
    /// Of a kind that the annotated stories take for no figure.
    case unlikely

    /// Whether nothing that was learned from articles makes a figure of it.
    var isCertain: Bool { [.age, .exception, .idiom].contains(self) }
}
