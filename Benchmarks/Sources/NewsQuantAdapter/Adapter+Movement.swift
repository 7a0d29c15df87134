extension Adapter {
    /// Whether two mentions are the ends of one movement, `from 208 pounds to 193`: it is one range for the benchmark,
    /// while `to 193 from 208` is two quantities.
    func isMovement(from first: Mention, to second: Mention, _ start: Prediction) -> Bool {
        guard case .number = start.value, first.line.upper == nil, second.line.upper == nil,
            let units = second.gap.map(Words.init)?.texts, units.last == "to" || second.words.texts.first == "to",
            // A short phrase says of when the first end is: `from 20 in 2008 to 29`.
            units.count <= 7, !units.contains(where: { [",", ";", ":", ".", "and", "("].contains($0) })
        else { return false }
        // A bound word may stand between: `from up to 252 miles`.
        guard first.words.texts.first == "from" || first.before.texts.last == "from" else { return false }
        // `from $75 per barrel to $46`
        if let unit = second.line.unit, let rate = first.line.unit,
            rate.hasPrefix(unit + "/") || unit.hasPrefix(rate + "/")
        {
            return true
        }
        return first.line.unit == second.line.unit || first.line.unit == nil || second.line.unit == nil
    }

    func movement(from start: Prediction, to end: Prediction) -> Prediction {
        guard case .number(let first) = start.value, case .number(let second) = end.value else { return end }
        var concept = start.concept
        concept += end.concept.filter { word in !concept.contains { $0.lowercased() == word.lowercased() } }
        let change: Prediction.Change = [.up, .down, .below].contains(start.change) ? .equal : start.change
        return Prediction(
            value: .range(first, second),
            unit: end.unit == "-" || start.unit.hasPrefix(end.unit + " per ") ? start.unit : end.unit, change: change,
            concept: concept)
    }
}
