import Syntax
import Testing

@testable import SyntaxTraining

/// A random projective tree of nominal subjects.
private func randomSentence(_ count: Int, _ random: inout SystemRandomNumberGenerator) -> GoldSentence {
    var sentence = GoldSentence()
    for word in 0..<count { sentence.append(form: Array("w\(word)".utf8)) }
    sentence.heads = Array(repeating: count, count: count)
    sentence.relations = Array(repeating: .nominalSubject, count: count)
    func hang(_ words: Range<Int>, on head: Int) {
        guard !words.isEmpty else { return }
        // A head has one subtree or more on a side.
        let cut = Int.random(in: words.lowerBound + 1...words.upperBound, using: &random)
        let child = Int.random(in: words.lowerBound..<cut, using: &random)
        sentence.heads[child] = head
        hang(words.lowerBound..<child, on: child)
        hang(child + 1..<cut, on: child)
        hang(cut..<words.upperBound, on: head)
    }
    let root = Int.random(in: 0..<count, using: &random)
    hang(0..<root, on: root)
    hang(root + 1..<count, on: root)
    return sentence
}

private let relation = Relation.nominalSubject

private func transitions(in state: ParserState) -> [Transition] {
    var possible: [Transition] = []
    if state.canShift { possible.append(.shift) }
    if state.canReduce { possible.append(.reduce) }
    if state.canTurnLeft { possible.append(.left(relation)) }
    if state.canTurnRight { possible.append(.right(relation)) }
    return possible
}

private func rightHeads(_ state: ParserState, _ sentence: GoldSentence) -> Int {
    (0..<sentence.count).count { sentence.heads[$0] < sentence.count && state.heads[$0] == sentence.heads[$0] }
}

/// The most gold arcs that any way on leads to, by trying all of them until no word is to come for the first time.
private func reachable(from state: ParserState, _ sentence: GoldSentence) -> Int {
    var state = state
    guard state.settle(), !state.isPutBack else { return rightHeads(state, sentence) }
    return transitions(in: state).map { transition in
        var after = state
        after.apply(transition)
        // The arcs that the end of the text leads to are another matter.
        return after.hasNext ? reachable(from: after, sentence) : rightHeads(after, sentence)
    }.max() ?? 0
}

@Suite struct OracleTests {
    @Test func `a step costs the gold arcs that it puts out of reach, wherever one has got to`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<150 {
            let sentence = randomSentence(Int.random(in: 1...6, using: &random), &random)
            let oracle = Oracle(sentence)
            var state = ParserState(count: sentence.count)
            while state.settle(), !state.isPutBack {
                let costs = oracle.costs(in: state)
                let before = reachable(from: state, sentence)
                for transition in transitions(in: state) {
                    var after = state
                    after.apply(transition)
                    let left = after.hasNext ? reachable(from: after, sentence) : rightHeads(after, sentence)
                    // Being the root counts as an arc, but the tree itself sees to it where there is but one choice.
                    let losesRoot: Bool =
                        switch transition {
                        case .left: sentence.heads[state.top] == sentence.count
                        case .right: sentence.heads[state.next] == sentence.count
                        default: false
                        }
                    #expect(
                        oracle.cost(of: transition, costs) == before - left + (losesRoot ? 1 : 0),
                        "\(transition), stack \(state.stack), next \(state.next), heads \(sentence.heads)")
                }
                guard let any = transitions(in: state).randomElement(using: &random) else { break }
                state.apply(any)
            }
        }
    }

    @Test func `steps without cost lead to the gold tree`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let sentence = randomSentence(Int.random(in: 1...20, using: &random), &random)
            let oracle = Oracle(sentence)
            var state = ParserState(count: sentence.count)
            while state.settle() {
                let costs = oracle.costs(in: state)
                let free = transitions(in: state).filter { oracle.cost(of: $0, costs) == 0 }
                guard let step = free.randomElement(using: &random) else {
                    Issue.record("no step is free in a tree that is right so far: heads \(sentence.heads)")
                    return
                }
                state.apply(step)
            }
            #expect((0..<sentence.count).map { state.heads[$0] } == sentence.heads)
        }
    }

    @Test func `a gold arc with a wrong name costs one`() {
        var sentence = GoldSentence()
        for word in ["Prices", "rose"] { sentence.append(form: Array(word.utf8)) }
        sentence.heads = [1, 2]
        sentence.relations = [.nominalSubject, .root]
        let oracle = Oracle(sentence)
        var state = ParserState(count: 2)
        guard state.settle() else {
            Issue.record("nothing to do")
            return
        }
        let costs = oracle.costs(in: state)
        #expect(oracle.cost(of: .left(.nominalSubject), costs) == 0)
        #expect(oracle.cost(of: .left(.object), costs) == 1)
    }
}
