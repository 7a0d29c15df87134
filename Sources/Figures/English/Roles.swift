internal import Lexicon

/// What part a quantity plays among others of its unit, as a set of the lexicon's roles: `suspected`, `remainder`, `depth`, …
struct Roles: Hashable, Sendable {
    private var bits: UInt64 = 0

    static let none = Roles()
    var isEmpty: Bool { bits == 0 }

    func meets(_ other: Roles) -> Bool { bits & other.bits != 0 }

    mutating func formUnion(_ other: Roles) { bits |= other.bits }

    /// Whether both tell of one group of roles and of different ones: who is suspected to be ill is not confirmed to be.
    func excludes(_ other: Roles) -> Bool {
        Self.groups.contains { group in
            let mine = bits & group, theirs = other.bits & group
            return mine != 0 && theirs != 0 && mine & theirs == 0
        }
    }

    /// Whether only one of both has a role that a quantity has only where the text says so.
    func isUnsaid(in other: Roles) -> Bool { (bits ^ other.bits) & Self.marked != 0 && !meets(other) }

    /// The roles that most of these sets hold.
    static func usual(_ sets: some Collection<Roles>) -> Roles {
        guard sets.contains(where: { !$0.isEmpty }) else { return .none }
        var usual = Roles()
        for index in names.indices {
            let bit: UInt64 = 1 << UInt64(index)
            if 2 * sets.count(where: { $0.bits & bit != 0 }) >= sets.count { usual.bits |= bit }
        }
        return usual
    }

    private init(bits: UInt64 = 0) { self.bits = bits }

    // MARK: Words

    private static let names = Set(Lexicon.english.lemmas(.roleGroups).keys).sorted()
    private static let groups: [UInt64] = {
        let byRole = Lexicon.english.lemmas(.roleGroups)
        return Set(byRole.values).sorted().map { group in
            byRole.reduce(0) { $1.value == group ? $0 | bit($1.key) : $0 }
        }
    }()
    private static let marked = Lexicon.english.words(.markedRoles).reduce(0) { $0 | bit($1) }
    private static let ofPhrase = Lexicon.english.lemmas(.roles).mapValues { Roles(bits: bit($0)) }
    private static let ofWordOfALength = Lexicon.english.lemmas(.rolesOfALength).mapValues {
        Roles(bits: bit($0))
    }

    private static func bit(_ name: String) -> UInt64 { names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0 }

    /// What a word or two say, in small letters.
    static func of(_ phrase: String) -> Roles { ofPhrase[phrase] ?? .none }

    /// What a word says of a length, in small letters.
    static func ofLength(_ word: String) -> Roles { ofWordOfALength[word] ?? .none }
}
