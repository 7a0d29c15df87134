package import Figures

/// What one article gave, in numbers.
package struct ArticleCounts: Hashable, Sendable {
    package let claims: Int
    /// How many alerts of each kind are sent; a digest is one.
    package let alerts: [Alert.Kind: Int]
    /// Alerts that are kept and not sent: of muted figures, and those that a digest stands for.
    package let suppressed: Int

    package init(of update: Update) {
        claims = update.changes.count
        alerts = Dictionary(update.alerts.map { ($0.kind, 1) }, uniquingKeysWith: +)
        suppressed = update.held.count
    }

    /// `12 claims, 2 new, 1 changed, 30 suppressed`
    package var description: String {
        var parts = ["\(claims) \(claims == 1 ? "claim" : "claims")"]
        for kind in Alert.Kind.allCases {
            if let count = alerts[kind] { parts.append("\(count) \(kind.rawValue)") }
        }
        if suppressed > 0 { parts.append("\(suppressed) suppressed") }
        return parts.joined(separator: ", ")
    }
}
