extension MarkupTree {
    /// Nodes that follow each other in the document.
    package struct Nodes: Sequence, IteratorProtocol, Sendable {
        private var range: Range<Int>

        init(range: Range<Int>) {
            self.range = range
        }

        package mutating func next() -> Node? { range.popFirst().map { Node(index: $0) } }
    }

    /// An element's attributes in their order.
    package struct Attributes: Sequence, IteratorProtocol, Sendable {
        private var rest: ArraySlice<Attribute>

        init(_ attributes: ArraySlice<Attribute>) {
            rest = attributes
        }

        /// A number below ``nameCount`` for the name, and where the value stands in ``bytes``.
        package mutating func next() -> (name: Int, value: Range<Int>)? {
            rest.popFirst().map { (Int($0.name), Int($0.lower)..<Int($0.upper)) }
        }
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
