/// The sections of a model file. It starts with `magic`, `version` and where each section starts, as 32-bit numbers of
/// low byte first; a section starts at a multiple of 64.
package enum ModelFormat {
    package static let magic: UInt32 = 0x4D53_5746  // FWSM
    package static let version: UInt32 = 1
    package static let sections = 6
    package static let alignment = 64
    /// What fits beside the flag of a word's usual tag.
    package static let mostTagClasses = 126
    /// For how many classes scores are kept.
    package static let mostTransitions = 128

    package enum Section: Int, CaseIterable, Sendable {
        /// Pairs of part of speech and tag, a byte each, behind their number.
        case tagClasses
        case words
        case tagWeights
        /// The relations of the transitions to the left, then of those to the right, each behind their number.
        case transitions
        case parserWeights
        /// Edit rules, then pairs of key and rule, each behind their number.
        case lemmas
    }
}
