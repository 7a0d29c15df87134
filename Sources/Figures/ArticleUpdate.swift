internal import Articles
internal import Claims
internal import Inbox

/// One article's claims on their way into the table: finds each one's figure, and says what is new and what changed.
struct ArticleUpdate {
    private let table: FigureTable
    private let article: ArticleReference
    private(set) var update = Update()
    /// The figures that this article has touched, as its claims leave them.
    private var touched: [FigureID: Profile] = [:]
    private var opened: [FigureID] = []
    private var alerted: Set<FigureID> = []
    private var previousClaim: (claim: Claim, figure: FigureID)?

    init(of table: FigureTable, _ article: ArticleReference) {
        self.table = table
        self.article = article
    }

    mutating func add(_ claim: Claim) {
        let reading = Reading(article: article, claim: claim)
        let frame = Frame(claim)
        if let id = figure(of: claim, frame) {
            var profile = touched[id] ?? table.profile(id) ?? Profile(id: id, frame: frame)
            announceChange(reading, of: id)
            profile.add(reading, frame)
            touched[id] = profile
            update.changes.append(.read(id, reading))
            previousClaim = (claim, id)
        } else {
            let id = FigureID(number: table.nextNumber + opened.count)
            opened.append(id)
            var profile = Profile(id: id, frame: frame)
            profile.add(reading, frame)
            touched[id] = profile
            update.changes.append(.opened(id, reading))
            previousClaim = (claim, id)
            if claim.status == .current || claim.status == .projected { announce(.new, reading, of: id, instead: nil) }
        }
    }

    // MARK: Identity

    private func figure(of claim: Claim, _ frame: Frame) -> FigureID? {
        if let twin = twin(of: claim, frame) { return twin }
        let matcher = Matcher(rarity: table.rarity, isRare: table.isRare)
        var best: (id: FigureID, score: Double)?
        for profile in table.candidates(frame) + opened.compactMap({ touched[$0] }) {
            let profile = touched[profile.id] ?? profile
            guard !isRival(claim, of: profile), let score = matcher.score(claim, frame, against: profile) else {
                continue
            }
            // Of equals the older row, so that the order of a dictionary never decides.
            if best.map({ score > $0.score || score == $0.score && profile.id.number < $0.id.number }) ?? true {
                best = (profile.id, score)
            }
        }
        guard let best, best.score >= Matcher.threshold else { return nil }
        return best.id
    }

    /// `up from 5,000` and `5,000 barrels, or 210,000 gallons`: the figure of the claim before it in the sentence.
    private func twin(of claim: Claim, _ frame: Frame) -> FigureID? {
        guard let previousClaim, previousClaim.claim.sentence == claim.sentence else { return nil }
        let before = previousClaim.claim.quantity
        let gap = claim.start - previousClaim.claim.end
        let same = before.unit.dimension.name == frame.dimension
        if claim.status == .previous, same, before.unit == claim.quantity.unit, gap < 80 { return previousClaim.figure }
        if previousClaim.claim.status == .previous, claim.status == .current, same, before.unit == claim.quantity.unit,
            gap < 8
        {
            return previousClaim.figure
        }
        if same, before.unit != claim.quantity.unit, frame.dimension.hasPrefix("count") == false, gap < 6,
            before.contradicts(claim.quantity) == false
        {
            return previousClaim.figure
        }
        return nil
    }

    /// Two values of one unit in one sentence are two figures, unless one is history.
    private func isRival(_ claim: Claim, of profile: Profile) -> Bool {
        guard claim.status == .current || claim.status == .projected else { return false }
        for status in [Status.current, .projected] {
            for reading in profile.last[status] ?? [] where reading.article.digest == article.digest {
                if reading.claim.sentence == claim.sentence, reading.claim.quantity.value != claim.quantity.value,
                    reading.claim.quantity.unit == claim.quantity.unit
                {
                    return true
                }
            }
        }
        return false
    }

    // MARK: Alerts

    private mutating func announceChange(_ reading: Reading, of id: FigureID) {
        let status = reading.claim.status
        guard status == .current || status == .projected, let old = table.profile(id)?.last[status],
            !alerted.contains(id)
        else { return }
        let verdicts = old.compactMap { reading.claim.quantity.contradicts($0.claim.quantity) }
        guard !verdicts.isEmpty, verdicts.allSatisfy({ $0 }), let last = old.last else { return }
        announce(.changed, reading, of: id, instead: last)
    }

    private mutating func announce(_ kind: Alert.Kind, _ reading: Reading, of id: FigureID, instead previous: Reading?)
    {
        alerted.insert(id)
        let change = previous.flatMap { Self.change(from: $0.claim.quantity, to: reading.claim.quantity) }
        update.alerts.append(
            Alert(
                id: "\(article.digest.hex.prefix(16))-\(reading.claim.start)-\(kind.rawValue)", kind: kind, figure: id,
                reading: reading,
                previous: previous, change: change, priority: kind == .changed ? .notice : .informational,
                message: AlertMessage.text(kind, reading, instead: previous, change: change)))
    }

    /// (new − old) ÷ old, in the dimension's base unit.
    private static func change(from old: Quantity, to new: Quantity) -> Double? {
        let before = old.value * old.unit.dimension.factor
        guard before != 0 else { return nil }
        return (new.value * new.unit.dimension.factor - before) / before
    }
}
