/// What happened to the people that are counted: rows of one event that must not be mixed.
enum Role: Hashable, Sendable {
    case killed, wounded, missing, detained, infected, displaced

    private static let words: [String: Role] = [
        "kill": .killed, "die": .killed, "death": .killed, "dead": .killed, "toll": .killed, "fatality": .killed,
        "body": .killed,
        "killing": .killed, "killed": .killed, "died": .killed, "corpse": .killed, "lose": .killed,
        "wound": .wounded, "injure": .wounded, "injury": .wounded, "hurt": .wounded, "wounded": .wounded,
        "injured": .wounded,
        "missing": .missing, "unaccounted": .missing,
        "arrest": .detained, "detain": .detained, "jail": .detained, "arrested": .detained, "detained": .detained,
        "infect": .infected, "infection": .infected, "case": .infected, "infected": .infected,
        "displace": .displaced, "homeless": .displaced, "evacuate": .displaced, "flee": .displaced,
        "displaced": .displaced,
    ]

    init?(word: String) {
        guard let role = Self.words[word] else { return nil }
        self = role
    }
}

/// Nouns that count people: readings of one figure may use any of them.
enum PeopleNouns {
    private static let all: Set<String> = Set(
        """
        person man woman child soldier worker civilian protester demonstrator employee victim patient passenger resident student member troop
        fighter militant rebel insurgent officer police officer casualty death fatality body serviceman recruit refugee migrant prisoner
        detainee crew member people family other
        """.split(whereSeparator: \.isWhitespace).map(String.init) + ["police officer", "crew member"])

    /// Nouns that say nothing of who the people are.
    static func areAnyone(_ unit: String) -> Bool {
        ["person", "man", "woman", "people", "other", "victim", "death", "casualty", "body"].contains(unit)
    }

    static func contains(_ unit: String) -> Bool { all.contains(unit.lowercased()) }
}
