internal import Articles

/// Many alerts of one article as few.
enum Digest {
    /// Leaves the alerts of most weight, at most the limit, in their order, and puts one that counts the others behind them.
    static func fold(_ alerts: [Alert], to limit: Int) -> (told: [Alert], folded: [Alert]) {
        guard alerts.count > limit, limit >= 0 else { return (alerts, []) }
        let ranked = alerts.indices.sorted { a, b in
            alerts[a].weight != alerts[b].weight ? alerts[a].weight > alerts[b].weight : a < b
        }
        let kept = Set(ranked.prefix(limit))
        let folded = alerts.indices.filter { !kept.contains($0) }.map { alerts[$0] }
        let told = alerts.indices.filter(kept.contains).map { alerts[$0] }
        return (told + [digest(of: folded, first: alerts[ranked[limit]])], folded)
    }

    /// - Parameter first: The one of most weight.
    private static func digest(of folded: [Alert], first: Alert) -> Alert {
        let counts = Alert.Kind.allCases.compactMap { kind in
            let count = folded.count { $0.kind == kind }
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        let article = first.reading.article
        return Alert(
            id: AlertID(article.digest, start: nil, .digest).description, kind: .digest, figure: first.figure,
            name: first.name,
            reading: first.reading, previous: nil, change: nil, weight: first.weight,
            priority: folded.map(\.priority).min { $0.rawValue < $1.rawValue } ?? .informational,
            suppressed: folded.count,
            message: "Digest: \(folded.count) further alerts of one article: \(counts.joined(separator: ", "))"
                + " [\(article.name), \(article.published.description.prefix(10))]")
    }
}
