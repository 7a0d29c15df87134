internal import Articles
internal import Claims
internal import Inbox

/// One article's claims on their way into the table: finds each one's figure, and says what is new and what changed.
struct ArticleUpdate {
    private let table: FigureTable
    private let readings: [Reading]
    private var alerts: [Alert] = []
    private var alerted: Set<FigureID> = []

    init(of table: FigureTable, _ readings: [Reading]) {
        self.table = table
        self.readings = readings
    }

    /// - Parameter check: Called between the steps; what it throws ends the work.
    mutating func update<Failure>(check: () throws(Failure) -> Void) throws(Failure) -> Update {
        guard !readings.isEmpty else { return Update() }
        var assignment = Assignment(of: readings, in: table)
        let rows = try assignment.rows(check: check)
        var opened: Set<FigureID> = []
        var changes: [Change] = []
        for (reading, id) in zip(readings, rows) {
            try check()
            let status = reading.claim.status
            if table.profile(id) != nil {
                if !isHistory(reading, of: id, among: rows) { announceChange(reading, of: id) }
                changes.append(.read(id, reading))
            } else if opened.insert(id).inserted {
                changes.append(.opened(id, reading))
                if status == .current || status == .projected { announce(.new, reading, of: id, instead: nil) }
            } else {
                changes.append(.read(id, reading))
            }
        }
        return Update(changes: changes, alerts: alerts)
    }

    // MARK: Alerts

    /// Whether a claim tells an old value of a row to which the same article gives a new one: `it was 1,000 in April`.
    private func isHistory(_ reading: Reading, of id: FigureID, among rows: [FigureID]) -> Bool {
        guard let row = table.profile(id), row.hasHad(reading) else { return false }
        return zip(readings, rows).contains { other, place in
            place == id && other.claim.status == reading.claim.status && !row.hasHad(other)
        }
    }

    private mutating func announceChange(_ reading: Reading, of id: FigureID) {
        let status = reading.claim.status
        guard let row = table.profile(id), !alerted.contains(id) else { return }
        if status == .denied { return announceDenial(reading, of: id) }
        guard status == .current || status == .projected else { return }
        let old = row.standing(status)
        // An old article that arrives late fills the history.
        guard old.allSatisfy({ $0.article.published <= reading.article.published }) else { return }
        let verdicts = old.compactMap { reading.claim.quantity.contradicts($0.claim.quantity) }
        guard !verdicts.isEmpty, verdicts.allSatisfy({ $0 }), let last = old.first else { return }
        announce(row.hasHad(reading) ? .reverted : .changed, reading, of: id, instead: last)
    }

    /// A denial is news where it denies what the row says now.
    private mutating func announceDenial(_ reading: Reading, of id: FigureID) {
        let standing = table.profile(id)?.standing(.current) ?? []
        guard let denied = standing.first(where: { reading.claim.quantity.contradicts($0.claim.quantity) == false })
        else { return }
        announce(.denied, reading, of: id, instead: denied)
    }

    private mutating func announce(_ kind: Alert.Kind, _ reading: Reading, of id: FigureID, instead previous: Reading?)
    {
        alerted.insert(id)
        let change = previous.flatMap { Self.change(from: $0.claim.quantity, to: reading.claim.quantity) }
        alerts.append(
            Alert(
                id: "\(reading.article.digest.hex.prefix(16))-\(reading.claim.start)-\(kind.rawValue)", kind: kind,
                figure: id, reading: reading, previous: previous, change: change,
                priority: kind == .changed || kind == .denied ? .notice : .informational,
                message: AlertMessage.text(kind, reading, instead: previous, change: change)))
    }

    /// (new − old) ÷ old, in the dimension's base unit.
    private static func change(from old: Quantity, to new: Quantity) -> Double? {
        let before = old.value * old.unit.dimension.factor
        guard before != 0 else { return nil }
        return (new.value * new.unit.dimension.factor - before) / before
    }
}
