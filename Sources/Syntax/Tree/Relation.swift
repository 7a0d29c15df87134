/// What a word is to its head: a relation of Universal Dependencies, with English's subtypes
/// (universaldependencies.org/en/dep).
///
/// The raw value is stored in the model file: the order of the cases is part of its format.
package enum Relation: UInt8, CaseIterable, Hashable, Sendable {
    case root
    case nominalSubject
    case passiveSubject
    /// The subject of a clause whose predicate is a clause itself.
    case outerSubject
    case object
    case indirectObject
    case clausalSubject
    case passiveClausalSubject
    case outerClausalSubject
    case clausalComplement
    /// A complement whose subject is that of its head (`plans to sell`).
    case openComplement
    /// A nominal with a preposition that depends on a verb, adjective or adverb.
    case oblique
    /// The `by` phrase of a passive.
    case agent
    /// A bare nominal as adverbial: `on the dot last week`, `rose 5 percent`.
    case unmarkedOblique
    case vocative
    case expletive
    case dislocated
    case adverbialClause
    case adverbialRelativeClause
    case adverbialModifier
    case discourse
    case auxiliary
    case passiveAuxiliary
    case copula
    case mark
    /// A nominal with a preposition that depends on a nominal.
    case nominalModifier
    case possessive
    /// A bare nominal that modifies a nominal: `Monday morning`, `7 p.m. EST`.
    case unmarkedNominalModifier
    /// A title before a name.
    case descriptor
    case apposition
    case numericModifier
    case clausalModifier
    case relativeClause
    case adjectivalModifier
    case determiner
    case predeterminer
    case caseMarker
    case conjunct
    case coordinator
    case preconjunct
    case fixed
    case flat
    case compound
    case verbParticle
    case list
    case parataxis
    case orphan
    case goesWith
    case reparandum
    case punctuation
    case unspecified
}

extension Relation: CustomStringConvertible {
    /// The name in the treebanks.
    package var description: String {
        switch self {
        case .root: "root"
        case .nominalSubject: "nsubj"
        case .passiveSubject: "nsubj:pass"
        case .outerSubject: "nsubj:outer"
        case .object: "obj"
        case .indirectObject: "iobj"
        case .clausalSubject: "csubj"
        case .passiveClausalSubject: "csubj:pass"
        case .outerClausalSubject: "csubj:outer"
        case .clausalComplement: "ccomp"
        case .openComplement: "xcomp"
        case .oblique: "obl"
        case .agent: "obl:agent"
        case .unmarkedOblique: "obl:unmarked"
        case .vocative: "vocative"
        case .expletive: "expl"
        case .dislocated: "dislocated"
        case .adverbialClause: "advcl"
        case .adverbialRelativeClause: "advcl:relcl"
        case .adverbialModifier: "advmod"
        case .discourse: "discourse"
        case .auxiliary: "aux"
        case .passiveAuxiliary: "aux:pass"
        case .copula: "cop"
        case .mark: "mark"
        case .nominalModifier: "nmod"
        case .possessive: "nmod:poss"
        case .unmarkedNominalModifier: "nmod:unmarked"
        case .descriptor: "nmod:desc"
        case .apposition: "appos"
        case .numericModifier: "nummod"
        case .clausalModifier: "acl"
        case .relativeClause: "acl:relcl"
        case .adjectivalModifier: "amod"
        case .determiner: "det"
        case .predeterminer: "det:predet"
        case .caseMarker: "case"
        case .conjunct: "conj"
        case .coordinator: "cc"
        case .preconjunct: "cc:preconj"
        case .fixed: "fixed"
        case .flat: "flat"
        case .compound: "compound"
        case .verbParticle: "compound:prt"
        case .list: "list"
        case .parataxis: "parataxis"
        case .orphan: "orphan"
        case .goesWith: "goeswith"
        case .reparandum: "reparandum"
        case .punctuation: "punct"
        case .unspecified: "dep"
        }
    }
}

extension Relation {
    /// The name without the subtype.
    package var universal: Substring { description.prefix { $0 != ":" } }
}
