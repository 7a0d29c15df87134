internal import Articles
internal import Claims
internal import Figures

/// A reading as a chart shows it, in the unit of the figure's latest reading.
struct ChartPoint {
    let entry: FigureHistory.Entry
    /// What is drawn as the value; of a range its middle.
    let value: Double
    let low: Double
    let high: Double

    /// Nil where it can't be drawn beside the others.
    init?(_ entry: FigureHistory.Entry, in unit: Unit) {
        guard entry.part != .otherUnit, entry.part != .withdrawn, entry.part != .former, unit.factor != 0 else {
            return nil
        }
        let quantity = entry.claim.quantity
        let interval = Interval(quantity)
        let factor = quantity.unit.factor / unit.factor
        let (low, high) = (interval.low * factor, interval.high * factor)
        let value = quantity.bound == .range ? (low + high) / 2 : quantity.value * factor
        guard low.isFinite, high.isFinite, value.isFinite, value.magnitude < 1e18 else { return nil }
        self.entry = entry
        self.value = value
        self.low = low
        self.high = high
    }

    /// What has to fit into the chart of it.
    var extent: [Double] { entry.claim.quantity.bound == .range ? [low, high] : [value] }
}

extension FigureHistory {
    /// The readings that a chart shows, earliest first; of very many those that were said last.
    func points(limit: Int) -> [ChartPoint] {
        let unit = latest.claim.quantity.unit
        return entries.compactMap { ChartPoint($0, in: unit) }.suffix(limit)
    }
}
