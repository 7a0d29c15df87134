/// A greedy arc-eager parser: two steps a word at most, so linear in the sentence's length.
struct Parser {
    static func parse(
        _ words: [WordForm], classes: [Int], tagClasses: [TagClass], transitions: TransitionClasses,
        weights: WeightTable
    ) -> ParserState {
        var state = ParserState(count: words.count)
        let features = ParsingFeatures(words, classes: classes, tagClasses: tagClasses)
        var keys = [UInt32](repeating: 0, count: ParsingFeatures.count)
        var scores = Scores(repeating: 0, count: 128)
        while state.settle() {
            features.fill(&keys, of: state)
            scores.clear()
            weights.add(keys, to: &scores)
            state.apply(transitions[state.best(scores, transitions)])
        }
        return state
    }
}

extension ParserState {
    /// The possible transition with the highest score.
    package func best(_ scores: Scores, _ transitions: TransitionClasses) -> Int {
        var best = scores.best(of: transitions.rights)
        if canTurnLeft {
            let left = scores.best(of: transitions.lefts)
            if scores[left] > scores[best] { best = left }
        }
        if canShift, scores[TransitionClasses.shift] > scores[best] { best = TransitionClasses.shift }
        if canReduce, scores[TransitionClasses.reduce] > scores[best] { best = TransitionClasses.reduce }
        return best
    }

    package mutating func apply(_ transition: Transition) {
        switch transition {
        case .shift: shift()
        case .reduce: reduce()
        case .left(let relation): turnLeft(relation)
        case .right(let relation): turnRight(relation)
        }
    }
}
