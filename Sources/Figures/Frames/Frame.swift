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
    /// The fire or storm with a name by which the sentence itself says of which it is.
    let calamity: Calamity?
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

/// A fire or storm that has a name: `Palisades Fire`, `Hurricane Helene`.
struct Calamity: Equatable, Sendable {
    /// `fire`
    let kind: String
    /// Its hash.
    let name: UInt32

    private static let kinds: Set = ["fire", "wildfire", "hurricane", "storm", "typhoon", "cyclone"]

    /// - Parameters:
    ///   - event: Nil where it is none, or has no name.
    ///   - sentence: Nil where it does not say the name.
    init?(_ event: String, saidIn sentence: SentenceWords) {
        let words = SentenceWords(event).words.prefix { $0.lower != "of" }
        guard let kind = words.first(where: { Self.kinds.contains($0.lower) }) else { return nil }
        let name = words.filter { $0.isCapital && $0.lower != kind.lower && $0.lower != "the" }
        guard let first = name.first, name.count <= 2,
            name.allSatisfy({ word in sentence.words.contains { $0.lower == word.lower } })
        else { return nil }
        self.kind = kind.lower == "wildfire" ? "fire" : kind.lower
        self.name = WordVectors.hash(Array(name.dropFirst().reduce(first.lower) { $0 + " " + $1.lower }.utf8))
    }
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
