internal import Syntax

/// A step of the way from a quantity up to the root of its sentence.
struct AncestryStep {
    /// The node reached.
    let node: Int
    /// Its child that the way came from.
    let child: Int
    /// The child's relation to it.
    let relation: Relation
}

extension ParsedSentence {
    /// The way from a node up to the root, or as far as the horizon.
    func ancestry(of node: Int) -> [AncestryStep] {
        var steps: [AncestryStep] = []
        var current = node
        while let head = tree.head(current), steps.count < Self.horizon.arcs {
            steps.append(AncestryStep(node: head, child: current, relation: tree.relation(current)))
            current = head
        }
        return steps
    }

    /// The children of a node in some relations.
    func children(of node: Int, _ relations: RelationSet) -> [Int] {
        tree.children(node).filter { relations.contains(tree.relation($0)) }
    }

    /// The lower-case texts of a predicate's auxiliaries.
    func auxiliaries(of predicate: Int) -> [String] {
        children(of: predicate, [.auxiliary, .passiveAuxiliary, .copula]).map { text($0) }
    }
}
