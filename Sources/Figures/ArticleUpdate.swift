internal import Articles
internal import Claims
internal import Inbox

/// One article's claims on their way into the table: finds each one's figure, and says what is new and what changed.
struct ArticleUpdate {
    private let table: FigureTable
    private let rules: AlertRules
    private var readings: [Reading]
    /// By the index of the reading that raises it.
    private var alerts: [Int: Alert] = [:]

    init(of table: FigureTable, _ readings: [Reading], by rules: AlertRules) {
        self.table = table
        self.readings = readings
        self.rules = rules
    }

    /// - Parameter check: Called between the steps; what it throws ends the work.
    mutating func update<Failure>(check: () throws(Failure) -> Void) throws(Failure) -> Update {
        guard !readings.isEmpty else { return Update() }
        var assignment = Assignment(of: readings, in: table)
        let rows = try assignment.rows(check: check)
        for (index, row) in assignment.lookalikes { readings[index].lookalike = row }
        var members: [FigureID: [Int]] = [:]
        for (index, id) in rows.enumerated() { members[id, default: []].append(index) }
        for (id, indices) in members {
            try check()
            if let row = table.profile(id) { compare(indices, with: row) } else { open(id, indices) }
        }
        var opened: Set<FigureID> = []
        let changes: [Change] = zip(readings, rows).map { reading, id in
            table.profile(id) == nil && opened.insert(id).inserted ? .opened(id, reading) : .read(id, reading)
        }
        return Update(changes: changes, alerts: alerts.sorted { $0.key < $1.key }.map(\.value))
    }

    // MARK: Alerts

    private mutating func open(_ id: FigureID, _ indices: [Int]) {
        guard let first = indices.first, isAsserted(first) else { return }
        announce(.new, first, of: id, among: indices, instead: nil)
        let status = readings[first].claim.status
        let rivals = RowComparison(of: Profile(id: id), [], within: rules.tolerance)
            .rivals(among: indices.map { readings[$0] }.filter { $0.claim.status == status })
        for (reading, finding) in rivals { announce(finding, reading, of: id, among: indices) }
    }

    private mutating func compare(_ indices: [Int], with row: Profile) {
        let comparison = RowComparison(
            of: row, table.figures[row.id]?.readings ?? [], within: rules.tolerance)
        for status in [Status.current, .projected] {
            let told = indices.filter {
                readings[$0].claim.status == status && !isHistory($0, of: row, among: indices)
            }
            let findings = comparison.findings(on: told.map { readings[$0] }) { reading in
                prominence(of: reading, among: indices).isCentral
            }
            for (reading, finding) in findings { announce(finding, reading, of: row.id, among: indices) }
        }
        if !indices.contains(where: { alerts[$0] != nil }) { announceDenial(in: indices, of: row) }
    }

    private func isAsserted(_ index: Int) -> Bool {
        readings[index].claim.status == .current || readings[index].claim.status == .projected
    }

    /// Whether a claim tells an old value of a row to which the same article gives a new one: `it was 1,000 in April`.
    private func isHistory(_ index: Int, of row: Profile, among indices: [Int]) -> Bool {
        guard row.hasHad(readings[index]) else { return false }
        return indices.contains { other in
            readings[other].claim.status == readings[index].claim.status && !row.hasHad(readings[other])
        }
    }

    /// How central the value of a reading is, by those of the row's readings that confirm it.
    private func prominence(of reading: Reading, among indices: [Int]) -> Prominence {
        Prominence(
            of: indices.map { readings[$0] }.filter {
                reading.claim.quantity.contradicts($0.claim.quantity, within: rules.tolerance) == false
            })
    }

    /// A denial is news where it denies what the row says now.
    private mutating func announceDenial(in indices: [Int], of row: Profile) {
        let standing = row.standing(.current)
        for index in indices where readings[index].claim.status == .denied {
            let quantity = readings[index].claim.quantity
            let denied = standing.first { quantity.contradicts($0.claim.quantity, within: rules.tolerance) == false }
            if let denied { return announce(.denied, index, of: row.id, among: indices, instead: denied) }
        }
    }

    private mutating func announce(
        _ finding: RowComparison.Finding, _ reading: Reading, of id: FigureID, among indices: [Int]
    ) {
        guard let index = indices.first(where: { readings[$0] == reading }) else { return }
        switch finding {
        case .changed(let old): announce(.changed, index, of: id, among: indices, instead: old)
        case .reverted(let old): announce(.reverted, index, of: id, among: indices, instead: old)
        case .disputed(let other): announce(.disputed, index, of: id, among: indices, instead: other)
        }
    }

    private mutating func announce(
        _ kind: Alert.Kind, _ index: Int, of id: FigureID, among indices: [Int], instead previous: Reading?
    ) {
        let change = previous.flatMap { readings[index].claim.quantity.change(from: $0.claim.quantity) }
        readings[index].announced = true
        let reading = readings[index]
        alerts[index] = Alert(
            id: "\(reading.article.digest.hex.prefix(16))-\(reading.claim.start)-\(kind.rawValue)", kind: kind,
            figure: id, reading: reading, previous: previous, change: change,
            priority: priority(kind), message: AlertMessage.text(kind, reading, instead: previous, change: change))
    }

    private func priority(_ kind: Alert.Kind) -> Priority {
        switch kind {
        case .changed, .disputed, .denied: .notice
        case .new, .reverted: .informational
        }
    }
}
