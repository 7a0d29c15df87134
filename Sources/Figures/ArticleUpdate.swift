internal import Articles
internal import Claims

/// One article's claims on their way into the table: finds each one's figure, and says what is new and what changed.
struct ArticleUpdate {
    private let table: FigureTable
    private let rules: AlertRules
    private let submission: Submission
    private var readings: [Reading]
    /// What the article's version before states, if there was one.
    private var earlier: EarlierVersion?
    /// By the index of the reading that raises it.
    private var alerts: [Int: Alert] = [:]
    /// By the index of the reading, the alerts of figures that a person has muted.
    private var muted: [Int: Alert] = [:]
    /// Of what the article no longer states.
    private var dropped: [Alert] = []
    private var mutedDropped: [Alert] = []
    private var rowsOfClaims: [FigureID] = []
    /// By the index of the reading, how much better its row is than any other, in the unit of scores.
    private var margins: [Int: Double] = [:]
    private let isRecorded: Bool
    /// Why each claim has its row; nothing unless that is recorded.
    private(set) var decisions: [Decision] = []

    private var article: ArticleReference { submission.article }

    init(of table: FigureTable, _ submission: Submission, by rules: AlertRules, isRecorded: Bool = false) {
        self.isRecorded = isRecorded
        self.table = table
        self.submission = submission
        readings = submission.claims.map { Reading(article: submission.article, claim: $0) }
        self.rules = rules
    }

    /// - Parameter check: Called between the steps; what it throws ends the work.
    mutating func update<Failure>(check: () throws(Failure) -> Void) throws(Failure) -> Update {
        if let replaced = submission.replaced {
            earlier = try EarlierVersion(
                replaced, readings, of: article, in: table, within: rules.tolerance, check: check)
        } else if let original = submission.original {
            earlier = try EarlierVersion(copiedFrom: original, readings, in: table, check: check)
        }
        var changes: [Change] = []
        if !readings.isEmpty { changes = try place(check: check) }
        if earlier != nil { announceDropped(isWithdrawn: submission.isWithdrawn) }
        var told = Self.inTextOrder(alerts) + dropped
        let trivia = rules.tellsAll ? [] : told.filter { $0.priority == .debug }
        if !rules.tellsAll { told.removeAll { $0.priority == .debug } }
        let digest = Digest.fold(AlertGroup.fold(told), to: rules.articleLimit)
        var update = Update(
            changes: changes, alerts: digest.told,
            held: Self.inTextOrder(muted) + mutedDropped + trivia + digest.folded,
            supersedes: earlier.flatMap { $0.isCopy ? nil : $0.article })
        update.sketch = submission.sketch
        return update
    }

    /// Finds each claim's row and compares it with what that says.
    private mutating func place<Failure>(check: () throws(Failure) -> Void) throws(Failure) -> [Change] {
        var settled: [Int: FigureID] = [:]
        for index in readings.indices { settled[index] = earlier?.origin(of: index)?.figure }
        var assignment = Assignment(of: readings, settled: settled, in: table, isRecorded: isRecorded)
        let rows = try assignment.rows(check: check)
        decisions = assignment.decisions(for: rows) { index in
            earlier.flatMap { earlier in
                earlier.origin(of: index).map { .stated($0.reading, isCopy: earlier.isCopy) }
            }
        }
        rowsOfClaims = rows
        margins = assignment.margins
        for (index, lookalike) in assignment.lookalikes { readings[index].lookalike = lookalike.row }
        var members: [FigureID: [Int]] = [:]
        for (index, id) in rows.enumerated() { members[id, default: []].append(index) }
        for (id, indices) in members {
            try check()
            if let row = table.profile(id), !row.isWithdrawn { compare(indices, with: row) } else { open(id, indices) }
        }
        var opened: Set<FigureID> = []
        return readings.indices.map { index in
            let (id, reading) = (rows[index], readings[index])
            if let earlier, earlier.isRepeated(reading.claim, at: index), let origin = earlier.origin(of: index) {
                return .repeated(id, reading, of: Statement(origin.reading))
            }
            return table.profile(id) == nil && opened.insert(id).inserted ? .opened(id, reading) : .read(id, reading)
        }
    }

    private static func inTextOrder(_ alerts: [Int: Alert]) -> [Alert] {
        alerts.sorted { $0.key < $1.key }.map(\.value)
    }

    // MARK: What was edited

    /// A claim that the version before made with another value.
    private mutating func announceEdit(_ index: Int, of subject: Subject, unless check: RuleCheck) {
        guard let earlier, let old = earlier.origin(of: index)?.reading, isAsserted(index), earlier.isGone(old),
            old.claim.status == readings[index].claim.status, !isTold(old, as: readings[index], of: subject.id),
            let base = check.base(of: readings[index], instead: old)
        else { return }
        announce(.revised, index, of: subject, instead: base, for: check.reasons(for: readings[index]))
    }

    /// Whether an alert tells of the same edit already, which an article makes in its title and its text.
    private func isTold(_ old: Reading, as new: Reading?, of row: FigureID) -> Bool {
        (Array(alerts.values) + muted.values).contains { alert in
            guard alert.kind == .revised, alert.figure == row, let previous = alert.previous else { return false }
            return agree(previous, old) && new.map { agree(alert.reading, $0) } != false
        }
    }

    private func agree(_ a: Reading, _ b: Reading) -> Bool {
        a.claim.quantity.contradicts(b.claim.quantity, within: rules.tolerance) == false
    }

    /// What the version before said and this one does not. Only what still is the figure's value is worth telling; of an
    /// article that was taken back, what no other article says.
    private mutating func announceDropped(isWithdrawn: Bool) {
        guard let earlier else { return }
        var rows: Set<FigureID> = []
        for index in earlier.gone.sorted() {
            let (id, old) = earlier.statements[index]
            guard old.claim.status == .current || old.claim.status == .projected, !rows.contains(id),
                let row = table.profile(id), row.last[old.claim.status]?.contains(where: { agree($0, old) }) == true,
                !isTold(old, as: nil, of: id), !isStillStated(old, of: id)
            else { continue }
            let others = (table.figure(id)?.standing ?? []).filter { other in
                ([other.article] + other.alsoIn).contains { $0.digest != earlier.article }
            }
            if isWithdrawn, !others.isEmpty { continue }
            rows.insert(id)
            drop(old, of: id, isAlone: !others.contains { agree($0, old) }, isWithdrawn: isWithdrawn)
        }
    }

    private func isStillStated(_ old: Reading, of row: FigureID) -> Bool {
        guard let earlier else { return false }
        return readings.indices.contains { index in
            readings[index].claim.status == old.claim.status && agree(readings[index], old)
                && (earlier.origin(of: index)?.figure ?? rowsOfClaims[index]) == row
        }
    }

    /// - Parameter isAlone: Whether no other article says so.
    private mutating func drop(_ old: Reading, of id: FigureID, isAlone: Bool, isWithdrawn: Bool) {
        let rule = table.rule(rules, for: id, named: [table.name(of: id), old.claim.measure])
        let weight = AlertWeight(
            prominence: Prominence(of: [old]), change: nil, sources: 1, rule: rule,
            salience: table.profile(id)?.salience ?? old.claim.salience)
        let reasons: [AlertReason] = [isWithdrawn ? .withdrawn : .noLongerStated]
        let alert = Alert(
            id: AlertID(article.digest, start: old.claim.start, .revised, isOfEarlierVersion: true).description,
            kind: .revised, figure: id,
            name: table.name(of: id), reading: old, previous: nil, change: nil, weight: weight.value,
            // What others still say is less urgent, and trivia stay trivia.
            priority: isAlone || weight.salience == 0 ? weight.priority(of: .revised) : .informational,
            reasons: reasons,
            message: AlertMessage(
                .revised, old, of: table.name(of: id), id, instead: nil, change: nil, for: reasons
            ).text)
        if rule.mute?.covers(article.published) == true { mutedDropped.append(alert) } else { dropped.append(alert) }
    }

    // MARK: What is worth an alert

    /// A row that is new, or that no article stated any more.
    private mutating func open(_ id: FigureID, _ indices: [Int]) {
        guard let opening = indices.first, isAsserted(opening) else { return }
        let first = clearest(of: opening, among: indices)
        let name = FigureName.name(of: [readings[first]])
        let subject = Subject(
            id: id, name: name, rule: table.rule(rules, for: id, named: [name] + measures(indices)), indices: indices)
        announce(.new, first, of: subject, instead: nil)
        let status = readings[first].claim.status
        let rivals = RowComparison(of: Profile(id: id), [], within: rules.tolerance)
            .rivals(among: indices.map { readings[$0] }.filter { $0.claim.status == status })
        for (reading, finding) in rivals { announce(finding, reading, of: subject, unless: nil) }
    }

    /// Of a row's readings in this article that agree with one of them, the one that says most: `2,056`, not the headline's
    /// `more than 2,000`.
    private func clearest(of opening: Int, among indices: [Int]) -> Int {
        indices.reduce(opening) { best, index in
            let (new, old) = (readings[index].claim, readings[best].claim)
            return new.status == old.status
                && new.quantity.contradicts(readings[opening].claim.quantity, within: rules.tolerance) == false
                && new.quantity.saysMore(than: old.quantity, within: rules.tolerance) ? index : best
        }
    }

    private mutating func compare(_ indices: [Int], with row: Profile) {
        let history = table.figure(row.id)?.standing ?? []
        let comparison = RowComparison(of: row, history, within: rules.tolerance)
        let rule = table.rule(rules, for: row.id, named: [table.name(of: row.id)] + measures(indices))
        let check = RuleCheck(rule, of: row, history)
        let subject = Subject(id: row.id, name: nil, rule: rule, indices: indices)
        for index in indices { announceEdit(index, of: subject, unless: check) }
        // What the version before said too was compared then.
        let fresh = indices.filter { earlier?.origin(of: $0) == nil }
        for status in [Status.current, .projected] {
            let told = fresh.filter {
                readings[$0].claim.status == status && !isHistory($0, of: row, among: indices)
            }
            let findings = comparison.findings(on: told.map { readings[$0] }) { reading in
                prominence(of: reading, among: indices).isCentral
            }
            for (reading, finding) in findings { announce(finding, reading, of: subject, unless: check) }
            for index in told { announceLine(index, of: subject, row, check) }
        }
        if !indices.contains(where: { alerts[$0] != nil }) { announceDenial(in: fresh, of: subject, row) }
    }

    /// The words that rules look into, besides a row's name.
    private func measures(_ indices: [Int]) -> [String] {
        indices.flatMap { [readings[$0].claim.measure, readings[$0].claim.concept.joined(separator: " ")] }
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

    /// The row's readings in this article that confirm one of them.
    private func confirming(_ reading: Reading, among indices: [Int]) -> [Reading] {
        // Each is looked at in its place, since a copy takes longer than the comparison.
        indices.filter {
            reading.claim.quantity.contradicts(readings[$0].claim.quantity, within: rules.tolerance) == false
        }.map { readings[$0] }
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
        announce(
            reasons.allSatisfy(\.isExtreme) ? .extreme : .crossed, index, of: subject,
            instead: row.standing(readings[index].claim.status).first, for: reasons)
    }

    private mutating func announce(
        _ finding: RowComparison.Finding, _ reading: Reading, of subject: Subject, unless check: RuleCheck?
    ) {
        // Where it stands tells most readings apart.
        let found = subject.indices.first {
            readings[$0].claim.start == reading.claim.start && readings[$0] == reading
        }
        guard let index = found else { return }
        let reasons = check?.reasons(for: reading) ?? []
        func base(_ old: Reading) -> Reading? {
            guard let check else { return old }
            return check.base(of: reading, instead: old)
        }
        switch finding {
        // The version before said so, and no longer does.
        case .changed(let old) where earlier?.isGone(old) == true,
            .reverted(let old) where earlier?.isGone(old) == true:
            guard let base = base(old), !isTold(old, as: reading, of: subject.id) else { return }
            announce(.revised, index, of: subject, instead: base, for: reasons)
        case .changed(let old):
            guard let old = base(old) else { return }
            announce(.changed, index, of: subject, instead: old, for: reasons)
        case .refined(let old):
            guard let old = base(old) else { return }
            announce(.refined, index, of: subject, instead: old, for: reasons)
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
        _ kind: Alert.Kind, _ index: Int, of subject: Subject, instead previous: Reading?,
        for reasons: [AlertReason] = []
    ) {
        let isMuted = subject.rule.mute?.covers(readings[index].article.published) ?? false
        readings[index].announced = !isMuted
        let reading = readings[index]
        let change = previous.flatMap { reading.claim.quantity.change(from: $0.claim.quantity) }
        let confirming = confirming(reading, among: subject.indices)
        let weight = AlertWeight(
            prominence: Prominence(of: confirming), change: change,
            sources: Set(confirming.compactMap(\.claim.attribution)).count, rule: subject.rule,
            salience: subject.indices.reduce(table.profile(subject.id)?.salience ?? 0) {
                max($0, readings[$1].claim.salience)
            },
            isNoNews: AlertWeight.isNoNews(reading),
            isSureSwing: previous.map { AlertWeight.isSureSwing(reading, from: $0) } ?? false)
        let name = subject.name ?? table.name(of: subject.id)
        let confidence = margins[index].map(Alert.confidence)
        let alert = Alert(
            id: AlertID(reading.article.digest, start: reading.claim.start, kind).description, kind: kind,
            figure: subject.id, name: name, reading: reading, previous: previous,
            change: change, weight: weight.value, priority: weight.priority(of: kind),
            confidence: confidence, reasons: reasons,
            message: AlertMessage(
                kind, reading, of: name, subject.id, instead: previous, change: change, confidence: confidence,
                for: reasons
            ).text)
        if isMuted { muted[index] = alert } else { alerts[index] = alert }
    }
}
