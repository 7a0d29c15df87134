package import Articles
package import Claims

/// One step in the running table's life. The table is what its changes, applied in order, make of an empty one.
package enum Change: Hashable, Codable, Sendable {
    /// A figure that was not in the table, with its first reading.
    case opened(FigureID, Reading)
    /// A further reading of a figure.
    case read(FigureID, Reading)
}

/// What an article does to the running table.
package struct Update: Hashable, Codable, Sendable {
    package var changes: [Change]
    package var alerts: [Alert]

    package init(changes: [Change] = [], alerts: [Alert] = []) {
        self.changes = changes
        self.alerts = alerts
    }
}

/// The running table: every figure with its readings, and the index that finds a claim's figure.
package struct FigureTable: Sendable {
    package private(set) var figures: [FigureID: Figure] = [:]

    package init() {}

    /// What these claims, all of one article and in text order, change in the table. The table itself stays as it is.
    package func update(from claims: [Claim], in article: ArticleReference) -> Update {
        Update()
    }

    /// Makes a change.
    package mutating func apply(_ change: Change) {
        switch change {
        case .opened(let id, let reading): figures[id] = Figure(id: id, readings: [reading])
        case .read(let id, let reading): figures[id]?.readings.append(reading)
        }
    }
}
