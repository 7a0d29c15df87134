/// A row of the running table: what claims in several articles are about.
package struct Figure: Hashable, Sendable {
    package let id: FigureID
    /// In the order in which they were read.
    package var readings: [Reading]

    package init(id: FigureID, readings: [Reading]) {
        self.id = id
        self.readings = readings
    }

    /// Those that hold: what no version of its article states any more is left out, unless there is nothing else.
    package var standing: [Reading] { standing(first: .max) }

    /// The first so many of them, in time that does not grow with the others.
    func standing(first count: Int) -> [Reading] {
        let standing = Array(readings.lazy.filter { !$0.superseded }.prefix(count))
        return standing.isEmpty ? Array(readings.prefix(count)) : standing
    }
}
