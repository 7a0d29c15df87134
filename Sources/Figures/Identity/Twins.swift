package import Claims

/// Claims that say again what the claim before them in the sentence says: `up from 5,000`, `5,000 barrels, or 210,000
/// gallons`, `$940m (£645m)`.
package enum Twins {
    /// Whether a claim is of one figure with the claim right before it.
    package static func areOne(_ before: (claim: Claim, frame: Frame), _ behind: (claim: Claim, frame: Frame)) -> Bool {
        let a = before.claim, b = behind.claim
        guard a.sentence == b.sentence, b.start >= a.end else { return false }
        let gap = b.start - a.end
        let isOneUnit = a.quantity.unit == b.quantity.unit
        if before.frame.dimension == behind.frame.dimension {
            if isOneUnit { return isHistory(a, b, gap) }
            return !before.frame.isCount && gap < closeGap && a.quantity.contradicts(b.quantity) == false
        }
        guard gap < closeGap else { return false }
        // `$940m (£645m)`
        if before.frame.isMoney, behind.frame.isMoney, before.frame.dimension.isRate == behind.frame.dimension.isRate {
            let ratio = b.quantity.value / a.quantity.value
            return gap < 10 && ratio > 0.005 && ratio < 200
        }
        // `12,000 barrels (1.9 million litres) a day`: one of the two lacks the time.
        return before.frame.dimension.base == behind.frame.dimension.base && !before.frame.isCount && !isOneUnit
            && abs(before.frame.value / behind.frame.value - 1) < 0.03
    }

    /// The length of `, or some `.
    private static let closeGap = 14

    private static func isHistory(_ a: Claim, _ b: Claim, _ gap: Int) -> Bool {
        if b.status == .previous { return a.status != .previous && gap < 80 }
        return a.status == .previous && b.status == .current && gap < 8
    }
}
