import Syntax

/// Trains the parser by letting it parse, and correcting each step that loses an arc.
struct ParserTraining: Sendable {
    let tagClasses: [TagClass]
    let transitions: TransitionClasses

    /// How often, from the second round on, the parser goes on with its own step though it was wrong.
    static let exploration = 0.9

    /// - Parameter classes: The tags to train with, for each sentence: such as a tagger would choose.
    func train(_ sentences: [PreparedSentence], classes: [[Int]], rounds: Int, seed: UInt64, progress: (String) -> Void)
        -> Perceptron
    {
        var perceptron = Perceptron()
        var generator = Generator(seed: seed)
        var order = Array(sentences.indices)
        for round in 0..<rounds {
            generator.shuffle(&order)
            var right = 0
            var all = 0
            for index in order {
                let (r, a) = learn(sentences[index], classes[index], &perceptron, &generator, explores: round > 0)
                right += r
                all += a
            }
            progress("parser, round \(round + 1): \(percent(right, all)) of steps right")
        }
        return perceptron
    }

    private func learn(
        _ sentence: PreparedSentence, _ classes: [Int], _ perceptron: inout Perceptron, _ generator: inout Generator,
        explores: Bool
    ) -> (right: Int, all: Int) {
        let oracle = Oracle(sentence.gold)
        let features = ParsingFeatures(sentence.words, classes: classes, tagClasses: tagClasses)
        var keys = [UInt32](repeating: 0, count: ParsingFeatures.count)
        var scores = Scores(repeating: 0, count: 128)
        var state = ParserState(count: sentence.words.count)
        var right = 0
        var all = 0
        while state.settle() {
            features.fill(&keys, of: state)
            scores.clear()
            perceptron.add(keys, to: &scores)
            let costs = oracle.costs(in: state)
            let chosen = state.best(scores, transitions)
            let gold = bestOfCheapest(state, scores, oracle, costs)
            perceptron.step()
            all += 1
            var next = gold.index
            if oracle.cost(of: transitions[chosen], costs) > gold.cost {
                perceptron.update(keys, right: gold.index, wrong: chosen)
                if explores, generator.fraction() < ParserTraining.exploration { next = chosen }
            } else {
                right += 1
                next = chosen
            }
            state.apply(transitions[next])
        }
        return (right, all)
    }

    /// The transition with the highest score among those that cost least.
    private func bestOfCheapest(_ state: ParserState, _ scores: Scores, _ oracle: Oracle, _ costs: Oracle.Costs) -> (
        index: Int, cost: Int
    ) {
        var best = (index: -1, cost: Int.max)
        for index in 0..<transitions.count {
            switch index {
            case TransitionClasses.shift: if !state.canShift { continue }
            case TransitionClasses.reduce: if !state.canReduce { continue }
            case transitions.lefts: if !state.canTurnLeft { continue }
            default: if !state.canTurnRight { continue }
            }
            let cost = oracle.cost(of: transitions[index], costs)
            if best.index < 0 || cost < best.cost || cost == best.cost && scores[index] > scores[best.index] {
                best = (index, cost)
            }
        }
        return best
    }
}

extension ParserState {
    /// The possible transition with the highest score.
    fileprivate func best(_ scores: Scores, _ transitions: TransitionClasses) -> Int {
        var best = scores.best(of: transitions.rights)
        if canTurnLeft {
            let left = scores.best(of: transitions.lefts)
            if scores[left] > scores[best] { best = left }
        }
        if canShift, scores[TransitionClasses.shift] > scores[best] { best = TransitionClasses.shift }
        if canReduce, scores[TransitionClasses.reduce] > scores[best] { best = TransitionClasses.reduce }
        return best
    }
}

func percent(_ part: Int, _ whole: Int) -> String {
    let tenths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
    return "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)"
}
