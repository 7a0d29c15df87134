internal import Lexicon

/// Nouns that count people: readings of one figure may use any of them.
enum PeopleNouns {
    private static let all = Lexicon.english.words(.peopleNouns)

    /// Whether a unit, in small letters, counts people.
    static func contains(_ unit: String) -> Bool { all.contains(unit) || Gazetteer.isPeople(unit) }

    /// The sort of people that a unit counts (`military`); nil for `person` and what may be of any sort.
    static func group(_ unit: String) -> String? { groups[unit] }

    private static let groups = Lexicon.english.lemmas(.peopleGroups)
}
