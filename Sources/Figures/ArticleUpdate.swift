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
    /// Likewise, those of figures that a person has muted.
    private var muted: [Int: Alert] = [:]

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
        let digest = Digest.fold(Self.inTextOrder(alerts), to: rules.articleLimit)
        return Update(changes: changes, alerts: digest.told, held: Self.inTextOrder(muted) + digest.folded)
    }

    private static func inTextOrder(_ alerts: [Int: Alert]) -> [Alert] {
        alerts.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: What is worth an alert

    private mutating func open(_ id: FigureID, _ indices: [Int]) {
        guard let first = indices.first, isAsserted(first) else { return }
        let name = FigureName.name(of: [readings[first]])
        let subject = Subject(
            id: id, name: name, rule: rules.rule(for: id, named: [name] + measures(indices)), indices: indices)
        announce(.new, first, of: subject, instead: nil)
        let status = readings[first].claim.status
        let rivals = RowComparison(of: Profile(id: id), [], within: rules.tolerance)
            .rivals(among: indices.map { readings[$0] }.filter { $0.claim.status == status })
        for (reading, finding) in rivals { announce(finding, reading, of: subject, unless: nil) }
    }

    private mutating func compare(_ indices: [Int], with row: Profile) {
        let history = table.figure(row.id)?.readings ?? []
        let comparison = RowComparison(of: row, history, within: rules.tolerance)
        let rule = rules.rule(for: row.id, named: [table.name(of: row.id)] + measures(indices))
        let check = RuleCheck(rule, of: row, history)
        let subject = Subject(id: row.id, name: nil, rule: rule, indices: indices)
        for status in [Status.current, .projected] {
            let told = indices.filter {
                readings[$0].claim.status == status && !isHistory($0, of: row, among: indices)
            }
            let findings = comparison.findings(on: told.map { readings[$0] }) { reading in
                prominence(of: reading, among: indices).isCentral
            }
            for (reading, finding) in findings { announce(finding, reading, of: subject, unless: check) }
            for index in told { announceLine(index, of: subject, row, check) }
        }
        if !indices.contains(where: { alerts[$0] != nil }) { announceDenial(in: indices, of: subject, row) }
    }

    private func measures(_ indices: [Int]) -> [String] { indices.map { readings[$0].claim.measure } }

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

    /// The row's readings in this article that confirm one of them.
    private func confirming(_ reading: Reading, among indices: [Int]) -> [Reading] {
        indices.map { readings[$0] }.filter {
            reading.claim.quantity.contradicts($0.claim.quantity, within: rules.tolerance) == false
        }
    }

    private func prominence(of reading: Reading, among indices: [Int]) -> Prominence {
        Prominence(of: confirming(reading, among: indices))
    }

    /// A denial is news where it denies what the row says now.
    private mutating func announceDenial(in indices: [Int], of subject: Subject, _ row: Profile) {
        let standing = row.standing(.current)
        for index in indices where readings[index].claim.status == .denied {
            let quantity = readings[index].claim.quantity
            let denied = standing.first { quantity.contradicts($0.claim.quantity, within: rules.tolerance) == false }
            if let denied { return announce(.denied, index, of: subject, instead: denied) }
        }
    }

    /// What is no change worth telling may still cross a line.
    private mutating func announceLine(_ index: Int, of subject: Subject, _ row: Profile, _ check: RuleCheck) {
        let reasons = check.reasons(for: readings[index])
        guard !reasons.isEmpty, !subject.indices.contains(where: { alerts[$0] != nil || muted[$0] != nil }) else {
            return
        }
        let isExtreme = reasons.allSatisfy { $0.hasSuffix("so far") }
        announce(
            isExtreme ? .extreme : .crossed, index, of: subject,
            instead: row.standing(readings[index].claim.status).first, for: reasons)
    }

    private mutating func announce(
        _ finding: RowComparison.Finding, _ reading: Reading, of subject: Subject, unless check: RuleCheck?
    ) {
        guard let index = subject.indices.first(where: { readings[$0] == reading }) else { return }
        let reasons = check?.reasons(for: reading) ?? []
        func base(_ old: Reading) -> Reading? {
            guard let check else { return old }
            return check.base(of: reading, instead: old)
        }
        switch finding {
        case .changed(let old):
            guard let old = base(old) else { return }
            announce(.changed, index, of: subject, instead: old, for: reasons)
        case .reverted(let old):
            guard let old = base(old) else { return }
            announce(.reverted, index, of: subject, instead: old, for: reasons)
        case .disputed(let other): announce(.disputed, index, of: subject, instead: other, for: reasons)
        }
    }

    /// What an alert is about.
    private struct Subject {
        let id: FigureID
        /// Nil where the table knows it.
        let name: String?
        let rule: FigureRule
        /// Of all readings that the article gives the row.
        let indices: [Int]
    }

    private mutating func announce(
        _ kind: Alert.Kind, _ index: Int, of subject: Subject, instead previous: Reading?, for reasons: [String] = []
    ) {
        let isMuted = subject.rule.mute?.covers(readings[index].article.published) ?? false
        readings[index].announced = !isMuted
        let reading = readings[index]
        let change = previous.flatMap { reading.claim.quantity.change(from: $0.claim.quantity) }
        let confirming = confirming(reading, among: subject.indices)
        let weight = AlertWeight(
            prominence: Prominence(of: confirming), change: change,
            sources: Set(confirming.compactMap(\.claim.attribution)).count, isFollowed: subject.rule.isFollowed,
            followedPriority: subject.rule.priority)
        let alert = Alert(
            id: "\(reading.article.digest.hex.prefix(16))-\(reading.claim.start)-\(kind.rawValue)", kind: kind,
            figure: subject.id, name: subject.name ?? table.name(of: subject.id), reading: reading, previous: previous,
            change: change, weight: weight.value, priority: weight.priority(of: kind), reasons: reasons,
            message: AlertMessage.text(kind, reading, instead: previous, change: change, for: reasons))
        if isMuted { muted[index] = alert } else { alerts[index] = alert }
    }
}
