internal import Articles
internal import Claims

/// What an article's readings of a row are to what the row said before.
struct RowComparison {
    enum Finding: Hashable {
        /// It contradicts what stood, and is new.
        case changed(from: Reading)
        /// It agrees with what stood and says more.
        case refined(from: Reading)
        /// It contradicts what stood, and is a value that held before.
        case reverted(from: Reading)
        /// Another source says something else for the same time.
        case disputed(by: Reading)
    }

    private let row: Profile
    /// The row's readings, in the order in which they were read.
    private let history: [Reading]
    private let tolerance: Tolerance

    init(of row: Profile, _ history: [Reading], within tolerance: Tolerance) {
        self.row = row
        self.history = history
        self.tolerance = tolerance
    }

    /// What is worth telling about readings of one status, all of one article and in text order.
    ///
    /// - Parameter isCentral: Whether the article is about this reading; in the background an old value that comes again
    ///   is no return.
    func findings(
        on readings: [Reading], isCentral: (Reading) -> Bool
    ) -> [(reading: Reading, finding: Finding)] {
        guard let first = readings.first else { return [] }
        // Where none had the status before, the other one stands in: a fear that becomes a toll is a change.
        let own = first.claim.status
        let status = row.last[own] == nil ? own == .current ? Status.projected : .current : own
        let standing = clearest(row.standing(status), status)
        // An old article that arrives late fills the history.
        guard standing.allSatisfy({ $0.article.disbelieved != nil || $0.article.published <= first.article.published })
        else { return [] }
        var candidates: [Candidate] = []
        var confirmed: [Reading] = []
        var refining: [Reading] = []
        for reading in readings {
            switch stance(of: reading, to: standing, last: row.last[status] ?? []) {
            case .incomparable: continue
            case .confirms(let old):
                confirmed += old
                // Small steps, each within what the one before allows, add up.
                guard !row.hasHad(reading) else { continue }
                if let told = lastTold(contradicting: reading, status) {
                    candidates.append(Candidate(reading: reading, instead: told))
                } else if saysMore(reading, than: standing) {
                    refining.append(reading)
                }
            case .contradicts:
                guard !row.hasHad(reading) || isCentral(reading) && !row.hasReturned(to: reading) else { continue }
                guard let old = lastOfItsKind(reading, standing) else {
                    candidates.append(Candidate(reading: reading, instead: nil))
                    continue
                }
                if contradicts(reading, old) { candidates.append(Candidate(reading: reading, instead: old)) }
            }
        }
        if candidates.isEmpty, let refined = clearest(of: refining) {
            return Pairing.nearest([refined], to: standing)[refined].map { [(refined, .refined(from: $0))] } ?? []
        }
        candidates = distinct(candidates, by: \.reading)
        let open = distinct(standing.filter { !confirmed.contains($0) }, by: \.self)
        let pairs = Pairing.nearest(
            candidates.filter { $0.instead == nil }.map(\.reading), to: open.isEmpty ? standing : open)
        return candidates.compactMap { candidate in
            let reading = candidate.reading
            if let old = candidate.instead ?? pairs[reading].map({ sameUnit(as: reading, for: $0, in: standing) }) {
                return (reading, finding(reading, instead: old))
            }
            // The article gives the row more values than it had: rival estimates, if others state them.
            let rival = candidates.first { $0.reading != reading && Self.dispute($0.reading, reading) }
            return rival.map { (reading, .disputed(by: $0.reading)) }
        }
    }

    /// Rival readings of one article about a row that it opened.
    func rivals(among readings: [Reading]) -> [(reading: Reading, finding: Finding)] {
        guard let first = readings.first else { return [] }
        return distinct(Array(readings.dropFirst()), by: \.self).compactMap { reading in
            guard contradicts(reading, first), Self.dispute(reading, first) else { return nil }
            return (reading, .disputed(by: first))
        }
    }

    /// Whether two sources say it, and neither number is the other one, rounded.
    private static func dispute(_ a: Reading, _ b: Reading) -> Bool {
        Rivalry.areRivals(a, b) && !a.claim.quantity.isRounded(b.claim.quantity)
    }

    private struct Candidate {
        let reading: Reading
        /// What it replaces, where that is known already.
        let instead: Reading?
    }

    private enum Stance {
        case incomparable, contradicts
        case confirms([Reading])
    }

    /// - Parameter last: The standing ones, and old values that the last article repeated, which count too.
    private func stance(of reading: Reading, to standing: [Reading], last: [Reading]) -> Stance {
        let quantity = reading.claim.quantity
        let comparable = standing.filter { quantity.contradicts($0.claim.quantity, within: tolerance) != nil }
        guard !comparable.isEmpty else { return .incomparable }
        let confirmed = last.filter { quantity.contradicts($0.claim.quantity, within: tolerance) == false }
        return confirmed.isEmpty ? .contradicts : .confirms(confirmed)
    }

    private func contradicts(_ a: Reading, _ b: Reading) -> Bool {
        a.claim.quantity.contradicts(b.claim.quantity, within: tolerance) == true
    }

    /// `Thousands of barrels` says no more than the `5,000` that was told before, so it does not replace it.
    private func clearest(_ standing: [Reading], _ status: Status) -> [Reading] {
        let told = row.announced[status] ?? []
        func isVague(_ reading: Reading) -> Bool { reading.claim.quantity.bound == .vague }
        guard !standing.isEmpty, standing.allSatisfy(isVague), !told.isEmpty, !told.contains(where: isVague),
            standing.allSatisfy({ vague in told.contains { !contradicts($0, vague) } })
        else { return standing }
        return told
    }

    /// Whether it leaves less open than each of those that it can be compared with.
    private func saysMore(_ reading: Reading, than standing: [Reading]) -> Bool {
        let quantity = reading.claim.quantity
        let comparable = standing.filter { quantity.contradicts($0.claim.quantity, within: tolerance) != nil }
        return !comparable.isEmpty
            && comparable.allSatisfy { quantity.saysMore(than: $0.claim.quantity, within: tolerance) }
    }

    /// The reading that says most, the first one of equals.
    private func clearest(of readings: [Reading]) -> Reading? {
        readings.reduce(nil) { best, reading in
            guard let best else { return reading }
            return reading.claim.quantity.saysMore(than: best.claim.quantity, within: tolerance) ? reading : best
        }
    }

    private func lastTold(contradicting reading: Reading, _ status: Status) -> Reading? {
        let told = row.announced[status] ?? []
        return told.allSatisfy { contradicts(reading, $0) } ? told.first : nil
    }

    /// Where the last readings count other things (`44 states`), the last one of these (`29 countries`).
    private func lastOfItsKind(_ reading: Reading, _ standing: [Reading]) -> Reading? {
        let unit = reading.claim.quantity.unit
        guard unit.dimension == .count, !PeopleNouns.contains(unit.name.lowercased()),
            !standing.contains(where: { $0.claim.quantity.unit == unit })
        else { return nil }
        return history.last { $0.claim.quantity.unit == unit && $0.claim.status == reading.claim.status }
    }

    private func sameUnit(as reading: Reading, for old: Reading, in standing: [Reading]) -> Reading {
        if old.claim.quantity.unit == reading.claim.quantity.unit { return old }
        return standing.first {
            $0.claim.quantity.unit == reading.claim.quantity.unit && !contradicts($0, old)
        } ?? old
    }

    private func finding(_ reading: Reading, instead old: Reading) -> Finding {
        if reading.article.published.day == old.article.published.day, reading.claim.trend == nil,
            Self.dispute(reading, old)
        {
            return .disputed(by: old)
        }
        return hasHeld(reading) ? .reverted(from: old) : .changed(from: old)
    }

    /// Whether its value was the figure's current one before.
    private func hasHeld(_ reading: Reading) -> Bool {
        let value = reading.claim.quantity.baseValue
        return history.contains { $0.claim.status == .current && $0.claim.quantity.baseValue == value }
    }

    /// Of those that agree with each other the one that says most, of equals the first: `2,056`, not the headline's `more than
    /// 2,000`.
    private func distinct<Element>(_ elements: [Element], by reading: (Element) -> Reading) -> [Element] {
        var kept: [Element] = []
        for element in elements {
            guard let index = kept.firstIndex(where: { !contradicts(reading($0), reading(element)) }) else {
                kept.append(element)
                continue
            }
            let new = reading(element).claim.quantity, old = reading(kept[index]).claim.quantity
            if new.saysMore(than: old, within: tolerance) { kept[index] = element }
        }
        return kept
    }
}
