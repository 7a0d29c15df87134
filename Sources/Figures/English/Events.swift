internal import Lexicon

/// What happened to what is counted, as a set of the lexicon's events: `killed`, `captured`, …
struct Events: Hashable, Sendable {
    private(set) var bits: UInt64 = 0

    static let none = Events()
    var isEmpty: Bool { bits == 0 }

    func meets(_ other: Events) -> Bool { bits & other.bits != 0 }

    mutating func formUnion(_ other: Events) { bits |= other.bits }

    func union(_ other: Events) -> Events { Events(bits: bits | other.bits) }

    /// Whether both tell of one group of events and of different ones: who was killed was not wounded.
    func excludes(_ other: Events) -> Bool {
        Self.groups.contains { group in
            let mine = bits & group.bits, theirs = other.bits & group.bits
            return mine != 0 && theirs != 0 && mine & theirs == 0
        }
    }

    /// The events that at least a third of these sets hold.
    static func usual(_ sets: some Collection<Events>) -> Events {
        var counts: [UInt64: Int] = [:]
        for set in sets {
            var rest = set.bits
            while rest != 0 {
                let lowest = rest & (0 &- rest)
                counts[lowest, default: 0] += 1
                rest &= rest - 1
            }
        }
        let least = max(1, (sets.count + 2) / 3)
        return Events(bits: counts.reduce(0) { $1.value >= least ? $0 | $1.key : $0 })
    }

    init(bits: UInt64 = 0) { self.bits = bits }

    // MARK: Words

    private static let names = Set(Lexicon.english.lemmas(.eventWords).values).sorted()
    private static let ofWord: [String: Events] = Lexicon.english.lemmas(.eventWords).mapValues { event in
        Events(bits: names.firstIndex(of: event).map { 1 << UInt64($0) } ?? 0)
    }
    private static let groups = Set(Lexicon.english.lemmas(.eventGroups).values).sorted().map(group)

    /// The events of a group of the lexicon.
    private static func group(_ name: String) -> Events {
        Lexicon.english.lemmas(.eventGroups).reduce(into: .none) { set, entry in
            if entry.value == name { set.formUnion(named(entry.key)) }
        }
    }

    /// What a word tells of, by its form or its lemma.
    static func of(_ word: String, _ lemma: String) -> Events {
        // `funnell`, of `funnelling`
        ofWord[word] ?? ofWord[lemma] ?? (lemma.hasSuffix("ll") ? ofWord[String(lemma.dropLast())] : nil) ?? .none
    }

    /// An event by its name in the lexicon.
    static func named(_ name: String) -> Events {
        Events(bits: names.firstIndex(of: name).map { 1 << UInt64($0) } ?? 0)
    }

    /// What happened to people.
    static let fates = group("fate")
    static let killed = named("killed")
    static let wounded = named("wounded")
    /// Killed or wounded.
    static let casualty = named("casualty")
    static let harm = killed.union(wounded).union(casualty)
    static let missing = named("missing")
    /// What is added up place by place.
    static let losses = harm.union(missing)
    /// Whether a level or a total rose or fell.
    static let movements = group("movement")

    func intersection(_ other: Events) -> Events { Events(bits: bits & other.bits) }

    func subtracting(_ other: Events) -> Events { Events(bits: bits & ~other.bits) }
}
