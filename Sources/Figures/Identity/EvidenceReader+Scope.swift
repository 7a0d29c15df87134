internal import Claims

extension EvidenceReader {
    /// Which time, sort and part of things the claim and the row are about.
    func readScope(_ frame: Frame, _ row: Profile, _ evidence: inout EvidenceVector) {
        let count = Double(row.frames.count)
        func share(_ isSo: (Frame) -> Bool) -> Double { Double(row.frames.count(where: isSo)) / count }
        evidence[.otherAddition] = share { $0.isAddition != frame.isAddition }
        evidence[.otherWindow] = share { $0.isForAShortTime != frame.isForAShortTime }
        evidence[.otherPart] = share { $0.scope.isPart != frame.scope.isPart }
        evidence[.sameRole] = share { $0.roles.meets(frame.roles) }
        evidence[.roleUnsaid] = share { $0.roles.isUnsaid(in: frame.roles) }
        if frame.scope.isPart { evidence[.part] = 1 }
        if frame.scope.isRevision { evidence[.revised] = 1 }
        if frame.scope.isDefinite {
            evidence[.definite] = 1
            evidence[.definiteValue] = evidence[.sameValue]
        }
        if let extent = frame.scope.extent {
            evidence[.sameExtent] = share { $0.scope.extent == extent }
            evidence[.otherExtent] = share { $0.scope.extent == extent.opposite }
            if extent == .occasion { evidence[.occasion] = 1 }
            if frame.isPeople {
                evidence[.sameExtentOfPeople] = evidence[.sameExtent]
                evidence[.otherExtentOfPeople] = evidence[.otherExtent]
            }
        }
        if let days = frame.scope.days {
            let dated = row.frames.compactMap(\.scope.days)
            if dated.contains(where: { $0.overlaps(days) }) {
                evidence[.sameDay] = 1
            } else {
                evidence[.otherDay] = Double(dated.count) / count
            }
        }
        guard frame.isPeople else { return }
        if let group = frame.group {
            evidence[.sameGroup] = share { $0.group == group }
            evidence[.otherGroup] = share { $0.group != nil && $0.group != group }
            evidence[.partOfRow] = share { $0.group == nil }
        } else {
            evidence[.wholeOfRow] = share { $0.group != nil }
        }
    }
}
