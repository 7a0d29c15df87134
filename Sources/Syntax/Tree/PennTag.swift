/// A part of speech with its inflection, in the tag set of the Penn Treebank as the English UD treebanks use it.
///
/// The raw value is stored in the model file: the order of the cases is part of its format.
package enum PennTag: UInt8, CaseIterable, Hashable, Sendable {
    case coordinatingConjunction
    case cardinalNumber
    case determiner
    case existentialThere
    case foreignWord
    /// A preposition or a subordinating conjunction.
    case preposition
    case adjective
    case comparativeAdjective
    case superlativeAdjective
    case listMarker
    case modal
    /// A singular or mass noun.
    case noun
    case pluralNoun
    case properNoun
    case pluralProperNoun
    case predeterminer
    case possessiveEnding
    case personalPronoun
    case possessivePronoun
    case adverb
    case comparativeAdverb
    case superlativeAdverb
    case verbParticle
    case symbol
    case to
    case interjection
    case verbBase
    case pastTense
    /// A present participle or a gerund.
    case presentParticiple
    case pastParticiple
    /// Any present but the third person singular.
    case presentTense
    case thirdPersonPresent
    case whDeterminer
    case whPronoun
    case possessiveWhPronoun
    case whAdverb
    case comma
    case sentenceEnd
    /// A colon, semicolon, dash or ellipsis.
    case colon
    case openingQuote
    case closingQuote
    case openingBracket
    case closingBracket
    case hyphen
    case otherPunctuation
    /// A web or mail address.
    case address
    /// A part of a word that was typed in two.
    case goesWith
    case affix
    /// A currency sign.
    case currency
}

extension PennTag: CustomStringConvertible {
    /// The name in the treebanks.
    package var description: String {
        switch self {
        case .coordinatingConjunction: "CC"
        case .cardinalNumber: "CD"
        case .determiner: "DT"
        case .existentialThere: "EX"
        case .foreignWord: "FW"
        case .preposition: "IN"
        case .adjective: "JJ"
        case .comparativeAdjective: "JJR"
        case .superlativeAdjective: "JJS"
        case .listMarker: "LS"
        case .modal: "MD"
        case .noun: "NN"
        case .pluralNoun: "NNS"
        case .properNoun: "NNP"
        case .pluralProperNoun: "NNPS"
        case .predeterminer: "PDT"
        case .possessiveEnding: "POS"
        case .personalPronoun: "PRP"
        case .possessivePronoun: "PRP$"
        case .adverb: "RB"
        case .comparativeAdverb: "RBR"
        case .superlativeAdverb: "RBS"
        case .verbParticle: "RP"
        case .symbol: "SYM"
        case .to: "TO"
        case .interjection: "UH"
        case .verbBase: "VB"
        case .pastTense: "VBD"
        case .presentParticiple: "VBG"
        case .pastParticiple: "VBN"
        case .presentTense: "VBP"
        case .thirdPersonPresent: "VBZ"
        case .whDeterminer: "WDT"
        case .whPronoun: "WP"
        case .possessiveWhPronoun: "WP$"
        case .whAdverb: "WRB"
        case .comma: ","
        case .sentenceEnd: "."
        case .colon: ":"
        case .openingQuote: "``"
        case .closingQuote: "''"
        case .openingBracket: "-LRB-"
        case .closingBracket: "-RRB-"
        case .hyphen: "HYPH"
        case .otherPunctuation: "NFP"
        case .address: "ADD"
        case .goesWith: "GW"
        case .affix: "AFX"
        case .currency: "$"
        }
    }
}

extension PennTag {
    package var isPluralNoun: Bool { self == .pluralNoun || self == .pluralProperNoun }
    package var isPastTense: Bool { self == .pastTense }
    package var isPastParticiple: Bool { self == .pastParticiple }
    package var isPresentParticiple: Bool { self == .presentParticiple }
    package var isModal: Bool { self == .modal }
    package var isPresentTense: Bool { self == .presentTense || self == .thirdPersonPresent }
    package var isProperNoun: Bool { self == .properNoun || self == .pluralProperNoun }
}
