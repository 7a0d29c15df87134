internal import Claims

/// The parts of one list, one contract or one breakdown as one alert: a person reads one entry, and not the same sentence over
/// and over.
enum AlertGroup {
    /// In bytes. The journal cuts a longer message, and no part's number may be lost.
    private static let longest = 2000

    /// Joins new figures that one sentence states and that count the same. Each group stands where its first figure stood.
    static func fold(_ alerts: [Alert]) -> [Alert] {
        var lists: [[Int]] = []
        for index in alerts.indices where alerts[index].kind == .new {
            if let list = lists.firstIndex(where: { belong(alerts[$0[0]], alerts[index]) }) {
                lists[list].append(index)
            } else {
                lists.append([index])
            }
        }
        var places: [Int: [Alert]] = [:]
        for index in alerts.indices { places[index] = [alerts[index]] }
        for list in lists {
            let members = list.map { alerts[$0] }
            guard isList(members) else { continue }
            for index in list { places[index] = nil }
            places[list[0]] = groups(of: members)
        }
        return alerts.indices.flatMap { places[$0] ?? [] }
    }

    /// Whether two figures stand in one sentence, count the same and are told alike. What isn't sent stays out of what is.
    private static func belong(_ a: Alert, _ b: Alert) -> Bool {
        let (first, second) = (a.reading.claim, b.reading.claim)
        return first.sentence == second.sentence && a.reading.article == b.reading.article
            // A sentence that stands twice in an article, as in its summary and its text, is two.
            && abs(first.start - second.start) < first.sentence.utf8.count
            && first.quantity.unit == second.quantity.unit && first.status == second.status
            && (a.priority == .debug) == (b.priority == .debug)
    }

    /// Three figures that one sentence counts alike are a list whatever joins them; two only where nothing else could.
    private static func isList(_ members: [Alert]) -> Bool {
        members.count > 2 || members.count == 2 && ListedPair.isList(members[0].reading.claim, members[1].reading.claim)
    }

    /// One group, or as many as their messages take.
    private static func groups(of members: [Alert]) -> [Alert] {
        guard let group = Alert(grouping: members) else { return members }
        if group.message.utf8.count <= longest { return [group] }
        let half = members.count / 2
        return groups(of: Array(members[..<half])) + groups(of: Array(members[half...]))
    }
}

extension Alert {
    /// One alert for several, which is known by the one of most weight and as loud as the loudest; nil for fewer than two.
    ///
    /// - Parameter members: In text order.
    package init?(grouping members: [Alert]) {
        guard members.count > 1, var leader = members.first else { return nil }
        for member in members where member.weight > leader.weight { leader = member }
        self.init(
            id: leader.id, kind: leader.kind, figure: leader.figure, name: leader.name, reading: leader.reading,
            previous: leader.previous, change: leader.change, weight: leader.weight,
            priority: members.map(\.priority).min { $0.rawValue < $1.rawValue } ?? leader.priority,
            confidence: leader.confidence, reasons: leader.reasons, members: members,
            message: AlertMessage(of: members).text)
    }
}
