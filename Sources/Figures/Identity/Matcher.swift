internal import Glibc
internal import Claims

/// How nearly a claim is about a figure.
///
/// Vetoes first (another dimension, another noun, killed against wounded), then weighed evidence: shared words by their
/// rarity, an equal value, places, a value of another order. The weights were set by hand
/// with all five annotated stories in view; none was held out.
struct Matcher {
    /// How rare a stem is in the table: its inverse document frequency.
    let rarity: (String) -> Double
    /// Whether few figures count this noun.
    let isRare: (String) -> Bool

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
        if frame.noun != "person", frame.dimension == "count", isRare(frame.noun) { score += 0.25 }
        // Soldiers are people, but people who are called soldiers twice are likelier the same.
        let unit = claim.quantity.unit.name.lowercased()
        if frame.noun == "person", !PeopleNouns.areAnyone(unit), profile.stems[Frame.stem(unit)] != nil { score += 0.1 }
        // A plan may be a row of its own.
        if profile.last[claim.status] == nil, !profile.last.isEmpty { score -= 0.15 }

        let value = claim.quantity.value
        if profile.values.contains(value) {
            // A round small number repeats by chance; `12,384` does not.
            score += Self.isTelling(value) ? 0.3 : 0.12
        } else if let ratio = Self.ratio(claim, to: profile.last[claim.status] ?? profile.last[.current] ?? []),
            ratio > 0.7
        {
            score -= min(0.4, 0.25 * ratio)
        }
        if let place = frame.place, !profile.places.isEmpty {
            let same = profile.places.contains { $0 == place || $0.contains(place) || place.contains($0) }
            score += same ? 0.08 : frame.noun == "person" ? -0.2 : -0.08
        }
        // The dead of a group are not the group.
        if frame.roles.isEmpty != profile.roles.isEmpty { score -= frame.noun == "person" ? 0.25 : 0.08 }
        return score
    }

    /// The orders of magnitude between a claim's value and the nearest of these readings.
    private static func ratio(_ claim: Claim, to readings: [Reading]) -> Double? {
        let new = claim.quantity.value * claim.quantity.unit.dimension.factor
        guard new > 0 else { return nil }
        return readings.compactMap { reading in
            let old = reading.claim.quantity.value * reading.claim.quantity.unit.dimension.factor
            return old > 0 ? abs(log10(new / old)) : nil
        }.min()
    }

    /// Whether a value repeats only where the same figure is meant: three significant digits or more.
    private static func isTelling(_ value: Double) -> Bool {
        guard value.isFinite, value >= 100 else { return value != value.rounded() }
        var digits = value
        while digits >= 1000, digits.truncatingRemainder(dividingBy: 10) == 0 { digits /= 10 }
        return digits.truncatingRemainder(dividingBy: 100) != 0
    }
}
