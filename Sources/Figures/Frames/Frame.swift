internal import Articles
internal import Claims
internal import WordVectors

/// What a claim is about, in the form that is compared.
package struct Frame: Sendable {
    let dimension: Dimension
    let factor: Double
    /// The unit without the time of a rate, in small letters.
    let noun: String
    /// Whether it counts people.
    let isPeople: Bool
    /// The noun, or `person` for all nouns that count people.
    let kind: String
    /// The sort of people that it counts, where it says one.
    let group: String?
    let quantity: Quantity
    let vector: SubjectVector?
    let status: Status
    let attribution: String?
    let predicate: String?
    /// The words around the quantity, nearest first in weight.
    let words: WordBag
    /// The words of the measure and the counted noun.
    let core: [UInt32]
    /// The direction of the core words' vectors; empty where none is known.
    let meaning: [Float]
    let events: Events
    let roles: Roles
    let place: Place?
    /// Whether the place is said right beside the quantity.
    let isPlaceNear: Bool
    /// The country whose people or things are counted.
    let owner: Place?
    /// Every place of the sentence.
    let places: [Place]
    /// The capitalised words of the sentence; what is said of a country's people and things stands as the country.
    let names: [UInt32]
    /// Those of them by which the sentence itself says whose or of which event the quantity is, the first word of each
    /// name: `Brava` of `Brava Motors`.
    let owners: Set<UInt32>
    /// The capitalised words of the claim's name, but for places and times: whose it is or what it is of.
    let named: Set<UInt32>
    /// Which way something moved by the quantity; nil for what is no move.
    let moved: Trend?
    let isAddition: Bool
    let isForAShortTime: Bool
    let scope: Scope
    let article: ContentDigest
    /// The sentence's own hash: two values in one sentence are rarely one figure.
    let sentence: UInt32
    /// Where in its sentence the quantity stands, in bytes.
    let span: Range<Int>
    /// Days since 1970.
    package let day: Int

    /// The value in the dimension's base unit.
    var value: Double { quantity.value * factor }
    /// Whether something is counted, be it by the day.
    var isCount: Bool { dimension.base == .count }
    /// Whether it is money, be it by the day.
    var isMoney: Bool { dimension.base.isMoney }
}

extension Frame {
    /// Whether it says what is or will be.
    var isAsserted: Bool { status == .current || status == .projected }

    /// Whether the values are equal, or as near as rounding brings a conversion.
    func hasValue(of other: Frame) -> Bool {
        if abs(value - other.value) <= 1e-6 * max(1, abs(other.value)) { return true }
        return factor != other.factor && other.value != 0 && abs(value / other.value - 1) < Tolerance.ofConversions
    }
}
