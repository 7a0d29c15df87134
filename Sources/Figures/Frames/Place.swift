/// A place that the lexicon knows, or a name that stands where a place does.
struct Place: Hashable, Sendable {
    let name: String
    /// The state of the United States that it is a town or county of.
    let state: String?
    /// The country it is a part of.
    let country: String?

    init(name: String, state: String? = nil, country: String? = nil) {
        self.name = name
        self.state = state
        self.country = country
    }

    static let world = Place(name: "world")
    /// The whole of a country that the text doesn't name here.
    static let nation = Place(name: "the nation")

    enum Relation { case same, contained, other }

    func relation(to other: Place) -> Relation {
        if name == other.name { return .same }
        // A city is not the country, and the country may be any.
        if self == .nation || other == .nation {
            let named = self == .nation ? other : self
            return named == .world || named.country != nil ? .other : .contained
        }
        return lies(in: other) || other.lies(in: self) ? .contained : .other
    }

    /// Whether it is a part of another.
    func lies(in other: Place) -> Bool { state == other.name || country == other.name }
}
