/// A person or a body that an article has named, and what it calls them.
struct Named: Sendable {
    enum Kind: Sendable { case person, body }

    let kind: Kind
    /// In whole, as the article gave it: `Health Minister Ana Ruiz`.
    var name: String
    /// The words of the name alone, in lower case: `ana`, `ruiz`. Empty for somebody who is only described.
    var core: [String]
    /// The words that they are called by, in lower case: `health`, `minister`.
    var description: Set<String>
    /// The words in their sentence.
    var words: Range<Int>
    /// The noun that says what a body is: `agency`.
    var head = ""
    /// Whether they spoke, rather than being spoken of.
    var hasSpoken = false
    /// When they last spoke or opened a sentence; 0 where they never did.
    var turn = 0
    /// Whether no name stands beside the description: `a local official`.
    var isNameless: Bool { core.isEmpty }

    /// Whether both are one, by their names: a family name alone may be anybody's who has it.
    func isSame(as other: Named) -> Bool {
        guard kind == other.kind else { return false }
        if kind == .body { return Set(core).isSubset(of: other.core) || Set(other.core).isSubset(of: core) }
        guard let family = core.last, family == other.core.last else { return false }
        if isFullName(of: other.core) || other.isFullName(of: core) || core == other.core { return true }
        return core.count > 1 && other.core.count > 1 && core[0].utf8.first == other.core[0].utf8.first
    }

    /// Whether the name ends with a shorter one: `Karim Ben Taleb` with `Ben Taleb`.
    func isFullName(of short: [String]) -> Bool {
        core.count > short.count && !short.isEmpty && core.suffix(short.count).elementsEqual(short)
    }

    /// Takes over what another mention adds: the fuller name, or the one that they first spoke by, and what it is called.
    mutating func merge(_ other: Named) {
        if other.core.count > core.count || other.core.count == core.count && other.hasSpoken && !hasSpoken {
            core = other.core
            name = other.name
        }
        description.formUnion(other.description)
        turn = max(turn, other.turn)
        hasSpoken = hasSpoken || other.hasSpoken
    }

    /// Whether a pronoun can stand for them.
    func answers(to pronoun: String) -> Bool {
        let others = pronoun == "he" ? SpeakerWords.women : SpeakerWords.men
        return !description.contains(where: others.contains)
    }
}
