extension MarkupTree {
    /// Nodes that follow each other in the document.
    package struct Nodes: Sequence, IteratorProtocol, Sendable {
        private var range: Range<Int>

        init(range: Range<Int>) {
            self.range = range
        }

        package mutating func next() -> Node? { range.popFirst().map { Node(index: $0) } }
    }

    /// The nodes directly inside of an element.
    package struct Children: Sequence, IteratorProtocol, Sendable {
        private let tree: MarkupTree
        private var index: Int
        private let end: Int

        init(tree: MarkupTree, of node: Node) {
            self.tree = tree
            index = node.index + 1
            end = tree.end(of: node).index
        }

        package mutating func next() -> Node? {
            guard index < end else { return nil }
            defer { index = tree.end(of: Node(index: index)).index }
            return Node(index: index)
        }
    }
}
