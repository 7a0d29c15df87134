internal import Claims

/// What a claim is about, in the form that is compared.
struct Frame: Sendable {
    let dimension: String
    /// The unit's noun; all nouns for people are one.
    let noun: String
    /// Stems of the measure's words and of the unit, without repeats.
    let stems: [String]
    let roles: Set<Role>
    let place: String?

    init(_ claim: Claim) {
        let unit = claim.quantity.unit
        dimension = unit.dimension.name
        noun = PeopleNouns.contains(unit.name) ? "person" : unit.name.lowercased()
        var stems: [String] = []
        var roles: Set<Role> = []
        let spoken = claim.text.split(whereSeparator: { !$0.isLetter }).map { lemma($0.lowercased()) }
        let words = contentWords(of: claim.measure)
        for word in words + [unit.name.lowercased()] {
            let stem = Self.stem(word)
            if !stems.contains(stem) { stems.append(stem) }
        }
        for word in words + spoken + [unit.name] {
            if let role = Role(word: word) { roles.insert(role) }
        }
        self.stems = stems
        self.roles = roles
        place = claim.place.map { place in
            let lower = place.lowercased()
            return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
        }
    }

    /// A crude stem that joins a country with its adjective and a verb with its noun: the first five letters.
    static func stem(_ word: String) -> String {
        word.utf8.count <= 5 ? word : String(word.prefix(5))
    }
}
