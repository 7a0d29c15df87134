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
    /// When they last spoke or opened a sentence; 0 where they never did.
    var turn = 0
    /// Whether no name stands beside the description: `a local official`.
    var isNameless: Bool { core.isEmpty }

    /// Whether both are one, by their names: a family name alone may be anybody's who has it.
    func isSame(as other: Named) -> Bool {
        guard kind == other.kind else { return false }
        if kind == .body { return Set(core).isSubset(of: other.core) || Set(other.core).isSubset(of: core) }
        guard let family = core.last, family == other.core.last else { return false }
        guard core.count > 1, other.core.count > 1 else { return true }
        return core[0].utf8.first == other.core[0].utf8.first
    }

    /// Takes over what another mention adds: the fuller name, and what it is called.
    mutating func merge(_ other: Named) {
        if other.core.count > core.count {
            core = other.core
            name = other.name
        }
        description.formUnion(other.description)
        turn = max(turn, other.turn)
    }

    /// Whether a pronoun can stand for them.
    func answers(to pronoun: String) -> Bool {
        let others = pronoun == "he" ? SpeakerWords.women : SpeakerWords.men
        return !description.contains(where: others.contains)
    }
}
