extension [Finding] {
    /// Makes a rate of a measured amount of like size as a rate that the article states in the same unit: where it says
    /// `5,000 barrels a day`, `earlier it said 1,500 barrels` is per day too.
    mutating func takeRatesOfArticle() {
        var substances: Set<String> = []
        var rates: [String: [(per: String, value: Double)]] = [:]
        for finding in self where finding.omission == nil {
            let parts = finding.claim.quantity.unit.name.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, UnitTable.times.contains(parts[1]) else { continue }
            rates[parts[0], default: []].append((parts[1], finding.claim.quantity.value))
            if let substance = finding.substance { substances.insert(substance) }
        }
        // `30,000 barrels of mud` is no rate of oil.
        guard !rates.isEmpty else { return }
        for index in indices where self[index].omission == nil {
            let quantity = self[index].claim.quantity
            guard let known = rates[quantity.unit.name], Self.flows.contains(quantity.unit.dimension),
                let rate = known.first(where: {
                    (1 / Self.likeness...Self.likeness).contains(quantity.value / $0.value)
                })
            else { continue }
            if let substance = self[index].substance, !substances.contains(substance) { continue }
            self[index].claim.quantity.unit = Unit(quantity.unit.name + "/" + rate.per)
        }
    }

    /// What flows or is used up: dimensions whose amounts articles state by the day.
    private static let flows: Set<Dimension> = [.volume, .mass, .energy]

    /// How many times a rate an amount of like size is at most; totals are larger by far.
    private static let likeness = 4.0
}
