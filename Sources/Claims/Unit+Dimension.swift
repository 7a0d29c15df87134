extension Unit {
    /// Its dimension, and how many of the dimension's base unit it is: `barrel/day` is (volume/day, 158.99), `USD` is
    /// (usd, 1), `container` is (count, 1).
    package var conversion: (dimension: Dimension, factor: Double) {
        if let row = UnitTable.row(named: name) { return (row.dimension, row.factor) }
        guard name.utf8.contains(UInt8(ascii: "/")) else { return (unlistedDimension, 1) }
        let parts = name.split(separator: "/", maxSplits: 1)
        let head = Unit(parts.first.map(String.init) ?? name)
        let row = UnitTable.row(named: head.name)
        let dimension = row?.dimension ?? head.unlistedDimension
        return (parts.count > 1 ? .rate(of: dimension, per: String(parts[1])) : dimension, row?.factor ?? 1)
    }

    /// That of a unit which the table lacks and which is no rate.
    private var unlistedDimension: Dimension {
        name == "times" ? .multiple : isCurrency ? .money(code: name) : .count
    }

    package var dimension: Dimension { conversion.dimension }

    /// How many of its dimension's base unit it is.
    package var factor: Double { conversion.factor }
}
