/// Where a claim and a row hold.
extension EvidenceReader {
    /// From which share of a row's readings on that stand elsewhere the row is elsewhere.
    static let shareOfElsewhere = 0.6

    /// - Returns: Whether people here may be the people there.
    func readPlace(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) -> Bool {
        var counts = (same: 0, contained: 0, other: 0, unsaid: 0)
        var near = (all: 0, other: 0)
        for old in row.frames {
            guard let mine = frame.place, let theirs = old.place else {
                if frame.place != nil || old.place != nil { counts.unsaid += 1 }
                continue
            }
            var relation = Self.relation((mine, frame.owner), (theirs, old.owner))
            // `shipped from Peru to Chile` has one place in one article and the other in the next.
            if relation == .other, !(frame.isPeople && frame.isPlaceNear && old.isPlaceNear),
                old.places.contains(mine) || frame.places.contains(theirs)
            {
                relation = .contained
            }
            switch relation {
            case .same: counts.same += 1
            case .contained: counts.contained += 1
            case .other: counts.other += 1
            }
            if old.isPlaceNear {
                near.all += 1
                if relation == .other { near.other += 1 }
            }
        }
        let isPeople = frame.isPeople
        if counts.same > 0 {
            evidence[.samePlace] = 1
            if isPeople, frame.events.meets(row.events) { evidence[.peopleInOnePlace] = 1 }
        } else if counts.other > 0, counts.other >= counts.contained {
            evidence[.otherPlace] = 1
            if isPeople {
                evidence[.peopleElsewhere] = 1
                // People here are not the people there.
                if frame.isPlaceNear, near.all > 0, Double(near.other) > Self.shareOfElsewhere * Double(near.all) {
                    return false
                }
            }
        } else if counts.contained > 0 {
            evidence[.containedPlace] = 1
        } else if counts.unsaid > 0 {
            evidence[.placeUnsaid] = 1
            if isPeople { evidence[.peoplePlaceUnsaid] = 1 }
        }
        if isPeople, evidence[.placeUnsaid] > 0 || frame.place == nil {
            let mine = frame.place ?? story.place
            var same = 0, other = 0
            for old in row.frames {
                guard let mine, let theirs = old.place ?? story.place(ofArticle: old.article) else { continue }
                if mine.relation(to: theirs) == .other { other += 1 } else { same += 1 }
            }
            evidence[.sameStoryPlace] = Double(same) / Double(row.frames.count)
            evidence[.otherStoryPlace] = Double(other) / Double(row.frames.count)
        }
        return true
    }

    /// The nearest relation of where and whose: soldiers of one country abroad are those of that country.
    private static func relation(
        _ mine: (place: Place, owner: Place?), _ theirs: (place: Place, owner: Place?)
    ) -> Place.Relation {
        let place = mine.place.relation(to: theirs.place)
        guard place == .other else { return place }
        let crossed = [
            theirs.owner.map { mine.place.relation(to: $0) }, mine.owner.map { $0.relation(to: theirs.place) },
            mine.owner.flatMap { mine in theirs.owner.map { mine.relation(to: $0) } },
        ].compactMap { $0 }
        return crossed.contains(.same) ? .same : crossed.contains(.contained) ? .contained : .other
    }
}
