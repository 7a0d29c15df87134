/// An arc-eager parser with a small beam: two steps a word at most, so linear in the sentence's length.
struct Parser {
    static func parse(
        _ words: [WordForm], classes: [Int], tagClasses: [TagClass], transitions: TransitionClasses,
        weights: WeightTable
    ) -> ParserState {
        let features = ParsingFeatures(words, classes: classes, tagClasses: tagClasses)
        var beam = Beam(features, wordCount: words.count, transitions: transitions)
        while beam.advance(weights) {}
        return beam.best
    }
}
