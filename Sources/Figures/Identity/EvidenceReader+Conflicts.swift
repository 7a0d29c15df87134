internal import Claims

/// What rules a row out, whatever speaks for it.
extension EvidenceReader {
    /// Two values of one unit in one sentence are two figures, unless one is history.
    func isRival(_ frame: Frame, of row: Profile) -> Bool {
        guard frame.isAsserted else { return false }
        return row.frames.suffix(6).contains { other in
            other.article == frame.article && other.sentence == frame.sentence && other.isAsserted
                && other.quantity.value != frame.quantity.value && other.quantity.unit == frame.quantity.unit
        }
    }

    /// Soldiers are no workers. Who says `people` may mean either.
    func isOtherSort(_ frame: Frame, than row: Profile) -> Bool {
        guard let group = frame.group else { return false }
        return row.frames.allSatisfy { $0.group != nil && $0.group != group }
    }

    /// A quake of 7.2 and its aftershock of 5.4 are two, while 7.2 may be corrected to 7.0.
    func isOtherSize(_ frame: Frame, than row: Profile) -> Bool {
        frame.dimension.base == .magnitude
            && !row.frames.contains { abs($0.value - frame.value) <= Self.largestCorrectionOfAMagnitude }
    }

    private static let largestCorrectionOfAMagnitude = 0.4

    /// What has risen by 5 % did not fall by it.
    func isOfAnotherDirection(_ frame: Frame, than row: Profile) -> Bool {
        guard let trend = frame.moved else { return false }
        let trends = row.frames.compactMap(\.moved)
        return !trends.isEmpty && !trends.contains(trend)
    }

    /// The jobs that Brava Motors cuts are not those that Halden Motors cuts, where each sentence says so itself and has the
    /// other's name nowhere.
    func isOfAnotherOwner(_ frame: Frame, than row: Profile) -> Bool {
        guard !frame.owners.isEmpty else { return false }
        var others = 0
        for old in row.frames where !old.owners.isEmpty {
            guard frame.owners.isDisjoint(with: old.owners), old.owners.isDisjoint(with: frame.names) else {
                return false
            }
            if frame.owners.isDisjoint(with: old.names) { others += 1 }
        }
        return 2 * others > row.frames.count
    }

    /// What the Eaton fire burned is not what the Palisades fire burned.
    func isOfAnotherCalamity(_ frame: Frame, than row: Profile) -> Bool {
        guard let mine = frame.calamity else { return false }
        let theirs = row.frames.compactMap(\.calamity).filter { $0.kind == mine.kind }
        return !theirs.isEmpty && !theirs.contains(mine)
    }

    /// The fall of Halden Ports is not that of Halden Green Energy: names that share a word and differ in others, none of which stands
    /// in the other's sentence. Where people are, and by whom they are counted, is no owner.
    func isOfAnotherName(_ frame: Frame, than row: Profile) -> Bool {
        guard !frame.isPeople, frame.named.count > 1 else { return false }
        var isOther = false
        for old in row.frames where old.named.count > 1 {
            let mine = frame.named.subtracting(old.named), theirs = old.named.subtracting(frame.named)
            guard mine.count < frame.named.count, !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: old.names),
                theirs.isDisjoint(with: frame.names)
            else { return false }
            isOther = true
        }
        return isOther
    }

    /// The dead and the cases of a county are not those of its state, where each sentence says beside the number which it means.
    func isOfPartOrWhole(_ frame: Frame, than row: Profile) -> Bool {
        guard frame.isPeople && frame.events.meets(.losses) || Self.patients.contains(frame.noun),
            frame.isPlaceNear, let place = frame.place
        else {
            return false
        }
        var others = 0
        for old in row.frames {
            guard let theirs = old.place else { continue }
            if place.name == theirs.name { return false }
            if old.isPlaceNear, place.relation(to: theirs) == .contained { others += 1 }
        }
        return Double(others) > Self.shareOfElsewhere * Double(row.frames.count)
    }

    /// How many of the dead have a name says nothing of how many died.
    func isOfSome(_ frame: Frame, in row: Profile) -> Bool {
        frame.scope.isSome && row.frames.allSatisfy { !$0.scope.isPart }
    }

    /// `1,450 lives in all` are none of a sort of people, nor is a sort all of them.
    func isOfAll(_ frame: Frame, in row: Profile) -> Bool {
        guard frame.isPeople else { return false }
        return frame.group == nil
            ? frame.scope.isOfAll && row.frames.allSatisfy { $0.group != nil }
            : row.frames.allSatisfy { $0.group == nil && $0.scope.isOfAll }
    }

    /// What stands for the people that it befell.
    private static let patients: Set<String> = ["case", "infection"]

    /// The dead of Monday are not those of Tuesday, nor is the cost of four years that of the first.
    func isOfAnotherTime(_ frame: Frame, than row: Profile) -> Bool {
        if let days = frame.scope.days, frame.scope.extent == .occasion, frame.events.meets(Events.fates) {
            let areAllOfOtherDays = row.frames.allSatisfy { other in
                other.scope.extent == .occasion && other.scope.days.map { !$0.overlaps(days) } ?? false
            }
            if areAllOfOtherDays || isHarm(frame) && wasRead(row, before: days.lowerBound) { return true }
        }
        guard let duration = frame.scope.duration else { return false }
        return row.frames.allSatisfy { $0.scope.duration.map { $0 != duration } ?? false }
    }

    /// Whether the clause itself says whom it killed or wounded: `a strike killed six on Tuesday`, and no toll that has risen by
    /// Tuesday.
    private func isHarm(_ frame: Frame) -> Bool {
        frame.status == .current && !frame.scope.isRevision
            && frame.predicate.map { Events.of($0, $0).meets(.harm) } ?? false
    }

    /// What was told before Tuesday didn't happen on it.
    private func wasRead(_ row: Profile, before day: Int) -> Bool {
        row.frames.contains { $0.isAsserted && $0.day < day }
    }

    /// `1,500 more soldiers` is no reading of how many there are.
    func isIncrement(_ frame: Frame, of row: Profile) -> Bool {
        frame.isAddition != (2 * row.frames.count { $0.isAddition } >= row.frames.count)
    }

    /// Suspected cases are not confirmed ones, and what is left of a flow is not the flow.
    func playsOtherRole(_ frame: Frame, of row: Profile) -> Bool {
        frame.roles.excludes(row.roles) || row.frames.allSatisfy { $0.roles.isUnsaid(in: frame.roles) }
    }
}
