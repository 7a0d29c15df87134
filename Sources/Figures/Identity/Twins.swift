package import Claims

/// Claims that say again what the claim before them in the sentence says: `up from 5,000`, `5,000 barrels, or 210,000
/// gallons`, `$940m (£645m)`.
package enum Twins {
    /// For each claim of an article, in the order of the text, the number of the one before it that it repeats.
    package static func indices(_ claims: [Claim], _ frames: [Frame]) -> [Int?] {
        claims.indices.map { index in
            guard index > 0, areOne((claims[index - 1], frames[index - 1]), (claims[index], frames[index])) else {
                return nil
            }
            return index - 1
        }
    }

    /// Whether a claim is of one figure with the claim right before it.
    static func areOne(_ before: (claim: Claim, frame: Frame), _ behind: (claim: Claim, frame: Frame)) -> Bool {
        let a = before.claim, b = behind.claim
        guard a.sentence == b.sentence, b.start >= a.end else { return false }
        let gap = b.start - a.end
        let isOneUnit = a.quantity.unit == b.quantity.unit
        if !isOneUnit, gap <= gapOfConversion, isConversion(before.frame, behind.frame) { return true }
        if before.frame.dimension == behind.frame.dimension {
            if isOneUnit { return isHistory(a, b, gap) }
            return !before.frame.isCount && gap < closeGap && a.quantity.contradicts(b.quantity) == false
        }
        guard gap < closeGap else { return false }
        // `$940m (£645m)`
        if before.frame.isMoney, behind.frame.isMoney, before.frame.dimension.isRate == behind.frame.dimension.isRate {
            // Right in brackets stands the same amount, however little a won or a rial is worth.
            let isBracket = gap <= gapOfConversion && before.claim.quantity.unit != behind.claim.quantity.unit
            let ratio = b.quantity.value / a.quantity.value
            return isBracket || gap < Self.gapOfBrackets && Self.ratesOfExchange.contains(ratio)
        }
        // `12,000 barrels (1.9 million litres) a day`: one of the two lacks the time.
        return before.frame.dimension.base == behind.frame.dimension.base && !before.frame.isCount && !isOneUnit
            && abs(before.frame.value / behind.frame.value - 1) < Tolerance.ofConversions
    }

    /// In bytes, as the others: `, or some ` and a little more.
    private static let closeGap = 14
    /// ` (`: what stands there in another unit is the same, however roughly it was converted.
    private static let gapOfConversion = 3
    private static let mostOfConversion = (share: 0.08, degrees: 2.0)

    /// `60mph (96km/h)`, `39 degrees Fahrenheit (4 Celsius)`
    private static func isConversion(_ a: Frame, _ b: Frame) -> Bool {
        let scales = [Dimension.fahrenheit, .celsius]
        if a.dimension != b.dimension, scales.contains(a.dimension), scales.contains(b.dimension) {
            let (f, c) = a.dimension == .fahrenheit ? (a.value, b.value) : (b.value, a.value)
            return abs((f - 32) / 1.8 - c) <= mostOfConversion.degrees
        }
        guard a.dimension == b.dimension, !a.isCount, !a.isMoney, b.value != 0 else { return false }
        return abs(a.value / b.value - 1) <= mostOfConversion.share
    }

    /// ` (about `
    private static let gapOfBrackets = 10
    /// Of major currencies none is worth more of another.
    private static let ratesOfExchange = 0.005...200.0
    /// How far the former value may stand: `up from 5,000`, `5,000 last week, now 6,000`.
    private static let gapOfHistory = (before: 80, behind: 8)

    private static func isHistory(_ a: Claim, _ b: Claim, _ gap: Int) -> Bool {
        if b.status == .previous { return a.status != .previous && gap < gapOfHistory.before }
        return a.status == .previous && b.status == .current && gap < gapOfHistory.behind
    }
}
