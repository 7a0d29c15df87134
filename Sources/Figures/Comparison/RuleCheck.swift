internal import Articles
internal import Claims

/// What the rules for a figure say of a reading.
struct RuleCheck {
    private let rule: FigureRule
    private let row: Profile
    /// The row's readings, in the order in which they were read.
    private let history: [Reading]

    init(_ rule: FigureRule, of row: Profile, _ history: [Reading]) {
        self.rule = rule
        self.row = row
        self.history = history
    }

    /// What a reading that replaces another is compared with, where it is far enough from it to be told; nil where not.
    /// With a threshold that is what was told last, so that small steps add up.
    func base(of reading: Reading, instead old: Reading) -> Reading? {
        guard rule.threshold?.isSet == true else { return old }
        let told = row.announced[reading.claim.status] ?? []
        let base = Pairing.nearest([reading], to: told)[reading] ?? old
        return rule.threshold?.isReached(from: base.claim.quantity, to: reading.claim.quantity) == true ? base : nil
    }

    /// The lines that a reading crosses and the extremes that it is.
    func reasons(for reading: Reading) -> [AlertReason] {
        guard reading.claim.status == .current, !rule.lines.isEmpty || rule.tellsExtremes else { return [] }
        let unit = reading.claim.quantity.unit
        let factor = unit.factor
        // In the order of their articles' dates: an old article that arrives late is no news.
        let earlier = history.filter {
            $0.claim.status == .current && $0.claim.quantity.unit.dimension == unit.dimension
        }
        guard factor != 0, !earlier.contains(where: { $0.article.published > reading.article.published }) else {
            return []
        }
        let values = earlier.map { $0.claim.quantity.baseValue / factor }
        let value = reading.claim.quantity.value
        var reasons: [AlertReason] = []
        for line in rule.lines {
            switch line.crossing(by: values + [value]) {
            case .upwards?: reasons.append(.reaches(line.value))
            case .downwards?: reasons.append(.fallsBelow(line.value))
            case nil: break
            }
        }
        if rule.tellsExtremes, let high = values.max(), let low = values.min() {
            if value > high { reasons.append(.highest) }
            if value < low { reasons.append(.lowest) }
        }
        return reasons
    }
}
