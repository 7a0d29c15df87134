/// Where figures are that have left the table's memory. What stands at a location never changes.
package protocol FigureArchive: Sendable {
    /// The figure at a location; nil when it can't be read any more.
    func figure(_ id: FigureID, at location: ArchiveLocation) -> ArchivedFigure?
}

/// Which bytes of the archive hold a figure.
package struct ArchiveLocation: Hashable, Sendable {
    package let offset: Int
    package let size: Int

    package init(offset: Int, size: Int) {
        self.offset = offset
        self.size = size
    }

    /// Where what follows begins.
    package var end: Int { offset + size }
}

/// A figure as the archive keeps it.
package struct ArchivedFigure: Hashable, Sendable {
    package let figure: Figure
    /// For each reading where its quantity stands in its sentence, as a byte offset. When the same words stand there twice
    /// that depends on the readings around it, which are other figures'.
    package let offsets: [Int]
    /// For each reading when the table got it, in the numbers of whoever keeps the archive.
    package let orders: [Int]

    package init(figure: Figure, offsets: [Int], orders: [Int]) {
        self.figure = figure
        self.offsets = offsets
        self.orders = orders
    }
}
