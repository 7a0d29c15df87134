/// A universal part of speech (universaldependencies.org/u/pos).
///
/// The raw value is stored in the model file: the order of the cases is part of its format.
package enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
    case adjective
    case adposition
    case adverb
    case auxiliary
    case coordinatingConjunction
    case determiner
    case interjection
    case noun
    case numeral
    case particle
    case pronoun
    case properNoun
    case punctuation
    case subordinatingConjunction
    case symbol
    case verb
    case other
}

extension PartOfSpeech: CustomStringConvertible {
    /// The name in the treebanks.
    package var description: String {
        switch self {
        case .adjective: "ADJ"
        case .adposition: "ADP"
        case .adverb: "ADV"
        case .auxiliary: "AUX"
        case .coordinatingConjunction: "CCONJ"
        case .determiner: "DET"
        case .interjection: "INTJ"
        case .noun: "NOUN"
        case .numeral: "NUM"
        case .particle: "PART"
        case .pronoun: "PRON"
        case .properNoun: "PROPN"
        case .punctuation: "PUNCT"
        case .subordinatingConjunction: "SCONJ"
        case .symbol: "SYM"
        case .verb: "VERB"
        case .other: "X"
        }
    }
}
