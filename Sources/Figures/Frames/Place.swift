/// A place that the lexicon knows, or a name that stands where a place does.
struct Place: Hashable, Sendable {
    let name: String
    /// The country it is a part of.
    let country: String?

    static let world = Place(name: "world", country: nil)
    /// The whole of a country that the text doesn't name here.
    static let nation = Place(name: "the nation", country: nil)

    enum Relation { case same, contained, other }

    func relation(to other: Place) -> Relation {
        if name == other.name { return .same }
        // A city is not the country, and the country may be any.
        if self == .nation || other == .nation {
            let named = self == .nation ? other : self
            return named == .world || named.country != nil ? .other : .contained
        }
        return country == other.name || other.country == name ? .contained : .other
    }
}
