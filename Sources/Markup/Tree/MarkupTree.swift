/// A document as a flat list of nodes in document order: a value that owes libxml2 nothing once it is made.
///
/// The nodes inside of a node follow it directly, up to its ``end(of:)``. A walk is therefore a loop over a range, however
/// deep the elements are nested:
///
///     for node in tree.inside(tree.root) where tree.isElement(node, "item") { … }
package struct MarkupTree: Sendable {
    /// An element or a run of text, by its place in the document.
    package struct Node: Hashable, Comparable, Sendable {
        package let index: Int

        package init(index: Int) {
            self.index = index
        }

        package static func < (a: Node, b: Node) -> Bool { a.index < b.index }
    }

    struct Entry {
        /// Of an element; -1 for text.
        var name: Int32
        var parent: Int32
        /// The index after the last node inside.
        var end: Int32
        var line: Int32
        /// An element's attributes in ``attributes``, a text's bytes in ``bytes``.
        var lower: Int32
        var upper: Int32
    }

    struct Attribute {
        var name: Int32
        var lower: Int32
        var upper: Int32
    }

    /// A name with its name space; HTML's have none.
    struct Name: Hashable {
        var local: String
        var namespace: String?
    }

    var entries: [Entry] = []
    var attributes: [Attribute] = []
    /// The texts and the attributes' values, valid UTF-8.
    package internal(set) var bytes: [UInt8] = []
    var names: [Name] = []

    /// The outermost element.
    package var root: Node { Node(index: 0) }
    package var count: Int { entries.count }

    /// All nodes, in document order.
    package var nodes: Nodes { Nodes(range: 0..<entries.count) }

    /// The nodes inside of an element, itself not among them, in document order.
    package func inside(_ node: Node) -> Nodes { Nodes(range: (node.index + 1)..<end(of: node).index) }

    /// The node that follows an element and everything inside of it; past the last one it is no node.
    package func end(of node: Node) -> Node { Node(index: Int(entries[node.index].end)) }

    package func parent(of node: Node) -> Node? {
        let parent = entries[node.index].parent
        return parent < 0 ? nil : Node(index: Int(parent))
    }

    package func children(of node: Node) -> Children { Children(tree: self, of: node) }

    /// The line of the source that it starts on, counted from 1.
    package func line(of node: Node) -> Int { Int(entries[node.index].line) }
}

extension MarkupTree {
    package func isText(_ node: Node) -> Bool { entries[node.index].name < 0 }

    package func isElement(_ node: Node) -> Bool { entries[node.index].name >= 0 }

    /// Whether it is an element of a name, in whatever name space. HTML's names are in lower case.
    package func isElement(_ node: Node, _ name: String) -> Bool { self.name(of: node) == name }

    /// An element's name without prefix; nil for text.
    package func name(of node: Node) -> String? {
        let name = entries[node.index].name
        return name < 0 ? nil : names[Int(name)].local
    }

    /// A number that all elements of one name share: an index below ``nameCount``. Nil for text.
    package func nameNumber(of node: Node) -> Int? {
        let name = entries[node.index].name
        return name < 0 ? nil : Int(name)
    }

    /// What ``nameNumber(of:)`` stays below.
    package var nameCount: Int { names.count }

    /// The name for a ``nameNumber(of:)``.
    package func name(number: Int) -> String { names[number].local }

    /// The URI of an element's name space, if it has one.
    package func namespace(of node: Node) -> String? {
        let name = entries[node.index].name
        return name < 0 ? nil : names[Int(name)].namespace
    }

    /// Where a text node's text stands in ``bytes``; empty for an element.
    package func textRange(of node: Node) -> Range<Int> {
        let entry = entries[node.index]
        return entry.name < 0 ? Int(entry.lower)..<Int(entry.upper) : 0..<0
    }

    /// The text of a node and of all nodes inside, as it stands.
    package func textBytes(of node: Node) -> [UInt8] {
        var text: [UInt8] = []
        for index in node.index..<end(of: node).index {
            text.append(contentsOf: bytes[textRange(of: Node(index: index))])
        }
        return text
    }

    /// The same as a string.
    package func text(of node: Node) -> String { String(decoding: textBytes(of: node), as: UTF8.self) }

    /// Where an attribute's value stands in ``bytes``, whatever its name space; nil if the element has none of the name.
    package func attributeRange(_ name: String, of node: Node) -> Range<Int>? {
        let entry = entries[node.index]
        guard entry.name >= 0 else { return nil }
        for attribute in attributes[Int(entry.lower)..<Int(entry.upper)] where names[Int(attribute.name)].local == name
        {
            return Int(attribute.lower)..<Int(attribute.upper)
        }
        return nil
    }

    package func attribute(_ name: String, of node: Node) -> String? {
        attributeRange(name, of: node).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The attributes in their order; none for text.
    package func attributes(of node: Node) -> Attributes {
        let entry = entries[node.index]
        return Attributes(entry.name < 0 ? [] : attributes[Int(entry.lower)..<Int(entry.upper)])
    }

    /// The first child element of a name.
    package func child(_ name: String, of node: Node) -> Node? {
        children(of: node).first { isElement($0, name) }
    }

    /// The first element of a name inside of a node.
    package func first(_ name: String, in node: Node) -> Node? {
        inside(node).first { isElement($0, name) }
    }
}
