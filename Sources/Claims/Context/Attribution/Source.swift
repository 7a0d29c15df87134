/// Who says so, as an article names them.
struct Source: Sendable {
    /// What kind of thing the name is of, as far as its words tell.
    enum Kind: Sendable {
        case person, body, document, country, other
    }

    /// Nil for a pronoun that may stand for anybody.
    var name: String?
    /// The words that name it.
    let words: Range<Int>
    /// The words that it answers for.
    var scope: Range<Int>
    var kind: Kind
    /// What stands between its name and its verb, and is said by the article: `Scott Cowan, who represents 2,400 workers, said`.
    var aside = 0..<0
    /// Its verb also governs objects that are no statement (`recorded 300 offences`): it counts where nobody else says so.
    var isWeak = false
    /// A pronoun or a description that stands for a source named before.
    var isReference = false
    /// More than one.
    var isPlural = false
    /// An agency, a newspaper or a station, which may only carry what somebody else says.
    var isMedium = false
    /// Behind `citing`.
    var isCited = false
    /// As somebody whom later sentences may mean; nil where they can't.
    var named: Named?

    /// Whether a pronoun can stand for it.
    func answers(to pronoun: String) -> Bool {
        guard name != nil else { return false }
        switch pronoun {
        case "he", "she": return kind == .person && !isPlural && named?.answers(to: pronoun) ?? false
        case "they": return isPlural
        default: return !isPlural && (kind == .body || kind == .document || kind == .country)
        }
    }

    /// Whether it passes on what another source of the sentence says: `the port confirmed …, Reuters reported`.
    func carries(_ other: Source) -> Bool {
        isMedium && !other.isMedium && scope.contains(other.words.lowerBound)
    }
}
