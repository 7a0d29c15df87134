extension Unit {
    /// What readings are compared by: a dimension, and how many of its base unit one of this unit is.
    package struct Dimension: Hashable, Sendable {
        /// `length`, `volume/day`, `usd`; every counted noun is `count`.
        package let name: String
        package let factor: Double
    }

    /// `barrel/day` is (volume/day, 158.99), `USD` is (usd, 1), `container` is (count, 1).
    package var dimension: Dimension {
        if let row = UnitTable.row(named: name) { return Dimension(name: row.dimension, factor: row.factor) }
        let parts = name.split(separator: "/", maxSplits: 1)
        let head = parts.first.map(String.init) ?? name
        let per = parts.count > 1 ? "/" + parts[1] : ""
        if let row = UnitTable.row(named: head) { return Dimension(name: row.dimension + per, factor: row.factor) }
        if head == "times" { return Dimension(name: "times" + per, factor: 1) }
        if head.utf8.count == 3, head.utf8.allSatisfy({ $0 &- UInt8(ascii: "A") < 26 }) {
            return Dimension(name: head.lowercased() + per, factor: 1)
        }
        return Dimension(name: "count" + per, factor: 1)
    }
}
