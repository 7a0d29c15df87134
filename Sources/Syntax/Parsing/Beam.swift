/// The likeliest ways to parse the sentence so far, the likeliest first.
///
/// A wrong step often shows only later, so the parser goes on with more than one where the model is not sure: those much
/// less likely than the best are dropped. Of two that have come to the same stack and look the same to the model, the
/// likelier stays (Huang and Sagae, "Dynamic Programming for Linear-Time Incremental Parsing", 2010), so that an old doubt
/// is not carried to the end.
struct Beam {
    /// The most ways to go on with: four gain little more and cost speed. In a sentence longer than `longest`, one: ways
    /// are copied, and the time must stay linear.
    private static let width = 2
    private static let longest = 256
    /// How much less likely than the best a way may be: about 1 to 40, in a model's units of scores.
    private static let margin = 225

    private struct Way {
        var state: ParserState
        /// The logarithm of how likely its steps were, in a model's units of scores; never above 0.
        var score = 0
        var isComplete = false
    }

    private struct Step {
        var way: Int
        /// Nil for a way that is complete.
        var transition: Int?
        var score: Int
    }

    private let features: ParsingFeatures
    private let transitions: TransitionClasses
    private let likelihood = Likelihood.table
    private let width: Int
    private var ways: [Way]
    /// The best steps from all ways, the best first.
    private var steps: [Step] = []
    /// The features of each way.
    private var keys: [[UInt32]]
    private var scores = Scores(repeating: 0, count: ModelFormat.mostTransitions)

    init(_ features: ParsingFeatures, wordCount: Int, transitions: TransitionClasses) {
        self.features = features
        self.transitions = transitions
        width = wordCount > Beam.longest ? 1 : Beam.width
        keys = Array(repeating: [UInt32](repeating: 0, count: ParsingFeatures.count), count: width)
        ways = [Way(state: ParserState(count: wordCount))]
        ways[0].isComplete = !ways[0].state.settle()
    }

    /// The likeliest way to parse the sentence; complete when `advance` says so.
    var best: ParserState { ways[0].state }

    /// Goes a step further on all ways. False when the best is complete: no other can become better.
    mutating func advance(_ weights: WeightTable) -> Bool {
        guard !ways[0].isComplete else { return false }
        readFeatures()
        steps.removeAll(keepingCapacity: true)
        for index in ways.indices { addSteps(of: index, weights) }
        let least = steps[0].score - Beam.margin
        while let last = steps.last, last.score < least { steps.removeLast() }
        // Mostly the model is sure, and the only way goes on.
        if ways.count > 1 || steps.count > 1 { ways = steps.map { ways[$0.way] } }
        for (index, step) in steps.enumerated() {
            guard let transition = step.transition else { continue }
            ways[index].score = step.score
            ways[index].state.apply(transitions[transition])
            ways[index].isComplete = !ways[index].state.settle()
        }
        return true
    }

    /// Drops the ways that a likelier one has met.
    private mutating func readFeatures() {
        var kept = 0
        for index in ways.indices {
            if !ways[index].isComplete {
                features.fill(&keys[kept], of: ways[index].state)
                if hasMet(index, features: kept) { continue }
            }
            if kept < index { ways.swapAt(kept, index) }
            kept += 1
        }
        ways.removeLast(ways.count - kept)
    }

    /// Whether the way has come to where one of the first `features` is.
    private func hasMet(_ index: Int, features: Int) -> Bool {
        (0..<features).contains {
            !ways[$0].isComplete && ways[$0].state.next == ways[index].state.next && keys[$0] == keys[features]
                && ways[$0].state.stack == ways[index].state.stack
        }
    }

    private mutating func addSteps(of index: Int, _ weights: WeightTable) {
        let score = ways[index].score
        if ways[index].isComplete {
            add(Step(way: index, transition: nil, score: score))
            return
        }
        scores.clear()
        weights.add(keys[index], to: &scores)
        ways[index].state.exclude(from: &scores, transitions)
        let rest = score - likelihood.total(of: scores, count: transitions.count)
        for transition in 0..<transitions.count {
            add(Step(way: index, transition: transition, score: rest + Int(scores[transition])))
        }
    }

    private mutating func add(_ step: Step) {
        if steps.count == width {
            guard step.score > steps[width - 1].score else { return }
            steps.removeLast()
        }
        var place = steps.count
        while place > 0, step.score > steps[place - 1].score { place -= 1 }
        steps.insert(step, at: place)
    }
}

extension ParserState {
    /// Gives the transitions that are not possible a score that no other has.
    fileprivate func exclude(from scores: inout Scores, _ transitions: TransitionClasses) {
        let none = Int32.min / 2
        if !canShift { scores[TransitionClasses.shift] = none }
        if !canReduce { scores[TransitionClasses.reduce] = none }
        if !canTurnLeft { for index in transitions.lefts { scores[index] = none } }
    }
}
