/// What one document may cost. Real pages stay far below: the deepest have some 60 levels and 20,000 nodes.
package struct MarkupLimits: Hashable, Sendable {
    /// Elements within elements. libxml2 has the same limit for XML; for HTML it has none, and each end tag may search
    /// through all of the open elements.
    package var depth: Int
    /// Elements and texts.
    package var nodes: Int
    /// Attributes of one tag. libxml2 compares each with every other.
    package var attributes: Int

    package init(depth: Int = 256, nodes: Int = 1_000_000, attributes: Int = 512) {
        self.depth = depth
        self.nodes = nodes
        self.attributes = attributes
    }
}
