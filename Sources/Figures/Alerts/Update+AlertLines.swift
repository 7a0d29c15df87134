internal import Claims

extension Update {
    /// The alerts as `replay` prints them, figure by figure: those of a group one by one, each where it stands in the text.
    package var alertLines: [AlertLine] {
        var order: [Int: Int] = [:]
        for (place, change) in changes.enumerated() { order[change.reading.claim.start] = place }
        var lines: [(place: Int, line: AlertLine)] = []
        for alert in alerts {
            guard !alert.members.isEmpty else {
                // What the article no longer says, and what a digest stands for, is told last.
                let isOfText = alert.kind != .digest && alert.reading.article == changes.first?.reading.article
                let place = isOfText ? order[alert.reading.claim.start] : nil
                lines.append((place ?? Int.max, AlertLine(alert)))
                continue
            }
            for member in alert.members {
                lines.append((order[member.reading.claim.start] ?? Int.max, AlertLine(member, group: alert.id)))
            }
        }
        return lines.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
            .map(\.element.line)
    }
}
