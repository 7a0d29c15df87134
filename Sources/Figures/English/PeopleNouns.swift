internal import Lexicon

/// Nouns that count people: readings of one figure may use any of them.
enum PeopleNouns {
    private static let all = Lexicon.english.words[.peopleNouns] ?? []

    /// Whether a unit, in small letters, counts people.
    static func contains(_ unit: String) -> Bool { all.contains(unit) || Gazetteer.isPeople(unit) }

    /// The sort of people that a unit counts (`military`); nil for `person` and what may be of any sort.
    static func group(_ unit: String) -> String? { groups[unit] }

    private static let groups = Lexicon.english.lemmas[.peopleGroups] ?? [:]
}

/// Words that say for what time or place a quantity holds.
enum ScopeWords {
    static let addition = Lexicon.english.words[.wordsOfAddition] ?? []
    static let shortTime = Lexicon.english.words[.wordsOfAShortTime] ?? []
    static let part = Lexicon.english.words[.wordsOfAPart] ?? []
    static let total = Lexicon.english.words[.wordsOfATotal] ?? []
    static let occasion = Lexicon.english.words[.wordsOfAnOccasion] ?? []
    static let revision = Lexicon.english.words[.wordsOfARevision] ?? []
    static let world = Lexicon.english.words[.wordsOfTheWorld] ?? []
    static let nation = Lexicon.english.words[.wordsOfANation] ?? []
}
