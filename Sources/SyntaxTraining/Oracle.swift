import Syntax

/// What each transition would cost: the gold arcs that could no longer be made after it.
///
/// The dynamic oracle of Goldberg and Nivre ("A Dynamic Oracle for Arc-Eager Dependency Parsing", 2012): defined in every
/// state, also after mistakes, so that the parser learns to make the best of them.
struct Oracle {
    private let heads: [Int]
    private let relations: [Relation]
    /// Each word's gold dependents, in text order.
    private var dependents: [[Int]]

    init(_ sentence: GoldSentence) {
        heads = sentence.heads
        relations = sentence.relations
        dependents = Array(repeating: [], count: sentence.count + 1)
        for (word, head) in heads.enumerated() { dependents[head].append(word) }
    }

    struct Costs {
        var shift = 0
        var reduce = 0
        var left = 0
        var right = 0
        /// The label that an arc of no cost must have; nil when the arc is not a gold one.
        var leftRelation: Relation?
        var rightRelation: Relation?
    }

    func costs(in state: ParserState) -> Costs {
        let top = state.top
        let next = state.next
        let isComing = { (word: Int) in state.isPutBack ? word == next : word >= next && word < state.none }
        var costs = Costs()
        let comingOfTop = dependents[top].reduce(0) { $0 + (isComing($1) ? 1 : 0) }
        // The dependents of the next word that still wait on the stack.
        let waiting = dependents[next].filter { $0 != next && !state.hasHead($0) && state.stack.contains($0) }
        costs.reduce = comingOfTop
        let headOfNextIsDeeper = heads[next] != top && state.stack.contains(heads[next])
        // A word that was put back has its head there only if that comes now.
        costs.shift = waiting.count + (headOfNextIsDeeper || heads[next] == top ? 1 : 0)
        let headOfNextIsComing = heads[next] != next && isComing(heads[next])
        costs.right = waiting.count + (headOfNextIsDeeper || headOfNextIsComing || heads[next] == state.none ? 1 : 0)
        let headOfTopIsLater = heads[top] != next && isComing(heads[top])
        costs.left = comingOfTop + (headOfTopIsLater || heads[top] == state.none ? 1 : 0)
        if heads[top] == next { costs.leftRelation = relations[top] }
        if heads[next] == top { costs.rightRelation = relations[next] }
        return costs
    }

    /// What a transition costs; a wrong label of a right arc costs one.
    func cost(of transition: Transition, _ costs: Costs) -> Int {
        switch transition {
        case .shift: costs.shift
        case .reduce: costs.reduce
        case .left(let relation):
            costs.left + (costs.leftRelation.map { $0 == relation ? 0 : 1 } ?? 0)
        case .right(let relation):
            costs.right + (costs.rightRelation.map { $0 == relation ? 0 : 1 } ?? 0)
        }
    }
}
