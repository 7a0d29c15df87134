/// Who says so, as an article names them.
struct Source: Sendable {
    /// What kind of thing the name is of, as far as its words tell.
    enum Kind: Sendable {
        case person, body, document, country, other
    }

    var name: String
    /// The words that name it.
    let words: Range<Int>
    /// The words that it answers for.
    var scope: Range<Int>
    var kind: Kind
    /// Its verb also governs objects that are no statement (`recorded 300 offences`): it counts where nobody else says so.
    var isWeak = false
    /// A pronoun or a description that stands for a source named before.
    var isReference = false
    /// More than one.
    var isPlural = false
}
