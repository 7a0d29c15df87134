/// The dependency tree of a sentence: each token is a node, with its tag, its lemma and its head.
///
/// There is one root, every other node hangs on it directly or through others, and no two arcs cross: the words below a
/// node are a run of the sentence.
package struct SyntaxTree: Hashable, Sendable {
    struct Node: Hashable, Sendable {
        var partOfSpeech: PartOfSpeech
        var tag: PennTag
        var relation: Relation = .root
        /// Indices of nodes; -1 for none.
        var head: Int32 = -1
        var firstChild: Int32 = -1
        var nextSibling: Int32 = -1
        /// The nodes at and below this one.
        var start: Int32
        var end: Int32
    }

    private let nodes: [Node]
    private let lemmas: [String]

    /// - Parameter heads: -1 for the root; a projective tree.
    init(tags: [TagClass], heads: [Int], relations: [Relation], lemmas: [String]) {
        var nodes = tags.indices.map { index in
            Node(
                partOfSpeech: tags[index].partOfSpeech, tag: tags[index].tag, relation: relations[index],
                head: Int32(heads[index]), start: Int32(index), end: Int32(index + 1))
        }
        // From the right, so that the links are in text order.
        for index in nodes.indices.reversed() where heads[index] >= 0 {
            nodes[index].nextSibling = nodes[heads[index]].firstChild
            nodes[heads[index]].firstChild = Int32(index)
        }
        // Left dependents end before their heads, right ones start behind them: one pass each way reaches every level.
        for index in nodes.indices where heads[index] > index {
            nodes[heads[index]].start = min(nodes[heads[index]].start, nodes[index].start)
        }
        for index in nodes.indices.reversed() where heads[index] >= 0 && heads[index] < index {
            nodes[heads[index]].end = max(nodes[heads[index]].end, nodes[index].end)
        }
        self.nodes = nodes
        self.lemmas = lemmas
    }

    /// The number of the sentence's tokens.
    package var count: Int { nodes.count }

    package func partOfSpeech(_ index: Int) -> PartOfSpeech { nodes[index].partOfSpeech }

    package func tag(_ index: Int) -> PennTag { nodes[index].tag }

    /// The word's dictionary form: in lower case, but for names.
    package func lemma(_ index: Int) -> String { lemmas[index] }

    /// Nil for the root.
    package func head(_ index: Int) -> Int? {
        let head = nodes[index].head
        return head < 0 ? nil : Int(head)
    }

    package func relation(_ index: Int) -> Relation { nodes[index].relation }

    /// The nodes that hang on this one directly, in text order.
    package func children(_ index: Int) -> Children { Children(nodes: nodes, coming: nodes[index].firstChild) }

    /// The node and all below it.
    package func span(_ index: Int) -> Range<Int> { Int(nodes[index].start)..<Int(nodes[index].end) }

    /// The node that hangs on none. A tree has at least one node.
    package var root: Int { nodes.firstIndex { $0.head < 0 } ?? 0 }

    package struct Children: Sequence, IteratorProtocol {
        fileprivate let nodes: [Node]
        fileprivate var coming: Int32

        package mutating func next() -> Int? {
            guard coming >= 0 else { return nil }
            defer { coming = nodes[Int(coming)].nextSibling }
            return Int(coming)
        }
    }
}

extension SyntaxTree: CustomStringConvertible {
    /// A line a node, as in CoNLL-U but without the forms: number, lemma, part of speech, tag, head's number, relation.
    package var description: String {
        description(forms: lemmas)
    }

    /// As CoNLL-U, with these as the second column where the tree knows lemmas only.
    package func description(forms: [String]) -> String {
        nodes.indices.map { index in
            let node = nodes[index]
            return "\(index + 1)\t\(forms[index])\t\(lemmas[index])\t\(node.partOfSpeech)\t\(node.tag)\t_\t"
                + "\(node.head + 1)\t\(node.relation)\t_\t_\n"
        }.joined()
    }
}
