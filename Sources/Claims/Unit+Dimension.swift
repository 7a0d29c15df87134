extension Unit {
    /// Its dimension, and how many of the dimension's base unit it is: `barrel/day` is (volume/day, 158.99), `USD` is
    /// (usd, 1), `container` is (count, 1).
    package var conversion: (dimension: Dimension, factor: Double) {
        if let row = UnitTable.row(named: name) { return (row.dimension, row.factor) }
        let parts = name.split(separator: "/", maxSplits: 1)
        let head = parts.first.map(String.init) ?? name
        let row = UnitTable.row(named: head)
        let dimension: Dimension =
            if let row {
                row.dimension
            } else if head == "times" {
                .multiple
            } else if Unit(head).isCurrency {
                .money(code: head)
            } else {
                .count
            }
        return (parts.count > 1 ? .rate(of: dimension, per: String(parts[1])) : dimension, row?.factor ?? 1)
    }

    package var dimension: Dimension { conversion.dimension }

    /// How many of its dimension's base unit it is.
    package var factor: Double { conversion.factor }
}
