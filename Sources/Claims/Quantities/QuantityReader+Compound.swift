extension QuantityReader {
    /// `6ft 3in`, `2 hours 15 minutes`, `three hours and 20 minutes`: one quantity in the first of its units.
    func joinCompounds(_ mentions: inout [QuantityMention]) {
        var index = 1
        while index < mentions.count {
            guard let joined = compound(mentions[index - 1], mentions[index]) else {
                index += 1
                continue
            }
            mentions[index - 1] = joined
            mentions.remove(at: index)
        }
    }

    private func compound(_ first: QuantityMention, _ second: QuantityMention) -> QuantityMention? {
        let between = max(first.words.upperBound, 0)..<max(first.words.upperBound, second.words.lowerBound)
        guard let large = UnitTable.row(named: first.quantity.unit.name),
            let small = UnitTable.row(named: second.quantity.unit.name), large.dimension == small.dimension,
            ["length", "mass", "time"].contains(large.dimension), small.factor < large.factor,
            between.isEmpty || between.count == 1 && text(between.lowerBound) == "and" && large.dimension == "time",
            first.quantity.upper == nil, second.quantity.upper == nil, second.quantity.bound == .exact,
            first.quantity.value == first.quantity.value.rounded(), second.quantity.value >= 0,
            second.quantity.value * small.factor < large.factor
        else { return nil }
        var joined = first
        joined.quantity.value += second.quantity.value * small.factor / large.factor
        joined.words = first.words.lowerBound..<second.words.upperBound
        joined.number = first.number.lowerBound..<second.number.upperBound
        joined.omission = first.omission == .name ? .name : second.omission ?? first.omission
        if first.omission == .time, second.omission == nil { joined.omission = nil }
        return joined
    }
}
