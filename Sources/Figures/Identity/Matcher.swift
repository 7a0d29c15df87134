internal import Glibc
internal import Claims

/// How nearly a claim is about a figure.
///
/// Vetoes first (another dimension, another noun, killed against wounded), then weighed evidence: shared words by their
/// rarity, an equal value, places, a value of another order. The weights were set by hand on three of the five annotated
/// stories.
struct Matcher {
    /// How rare a stem is in the table: its inverse document frequency.
    let rarity: (String) -> Double

    /// A claim that scores less opens a figure of its own.
    static let threshold = 0.35

    /// Nil where they cannot be one figure.
    func score(_ claim: Claim, _ frame: Frame, against profile: Profile) -> Double? {
        guard frame.dimension == profile.dimension else { return nil }
        if frame.dimension.hasPrefix("count"), !profile.nouns.contains(frame.noun) { return nil }
        if !frame.roles.isEmpty, !profile.roles.isEmpty, frame.roles.isDisjoint(with: profile.roles) { return nil }

        var shared = 0.0, mine = 0.0, theirs = 0.0
        for stem in frame.stems {
            let weight = rarity(stem)
            mine += weight * weight
            if let count = profile.stems[stem] {
                shared += weight * weight * (Double(count) / Double(profile.count)).squareRoot()
            }
        }
        for (stem, count) in profile.stems {
            let weight = rarity(stem)
            theirs += weight * weight * Double(count) / Double(profile.count)
        }
        guard mine > 0, theirs > 0 else { return nil }
        var score = shared / (mine * theirs).squareRoot()

        // Few figures are rates: sharing one says much.
        if frame.dimension.contains("/") { score += 0.1 }

        let value = claim.quantity.value
        if profile.values.contains(value) {
            // A round small number repeats by chance; `12,384` does not.
            score += Self.isTelling(value) ? 0.3 : 0.12
        } else if let nearest = profile.last[claim.status]?.last ?? profile.last[.current]?.last {
            let old = nearest.claim.quantity.value * nearest.claim.quantity.unit.dimension.factor
            let new = value * claim.quantity.unit.dimension.factor
            if old > 0, new > 0 {
                let ratio = abs(log10(new / old))
                if ratio > 0.7 { score -= min(0.4, 0.25 * ratio) }
            }
        }
        if let place = frame.place, !profile.places.isEmpty {
            let same = profile.places.contains { $0 == place || $0.contains(place) || place.contains($0) }
            score += same ? 0.08 : frame.noun == "person" ? -0.2 : -0.08
        }
        if frame.roles.isEmpty != profile.roles.isEmpty { score -= 0.08 }
        return score
    }

    /// Whether a value repeats only where the same figure is meant: three significant digits or more.
    private static func isTelling(_ value: Double) -> Bool {
        guard value.isFinite, value >= 100 else { return value != value.rounded() }
        var digits = value
        while digits >= 1000, digits.truncatingRemainder(dividingBy: 10) == 0 { digits /= 10 }
        return digits.truncatingRemainder(dividingBy: 100) != 0
    }
}
