internal import Articles
internal import Syntax

/// Finds the counts that an article tells as those of an earlier time beside what holds now: of `On Tuesday it had counted 90 dead` in an
/// article about 100 dead.
///
/// A sentence alone does not tell them: `officials had counted 90 dead` is news where no other count of the dead stands. So they are
/// sought when it is known what each number counts.
struct EarlierCounts {
    private let article: ReadArticle

    init(of article: ReadArticle) {
        self.article = article
    }

    /// - Parameter findings: Those of the article's mentions, in their order.
    /// - Returns: The numbers of those that no longer hold.
    func indices(in findings: [Finding]) -> [Int] {
        var byKey: [String: [Int]] = [:]
        for (index, finding) in findings.enumerated() {
            guard finding.omission == nil, finding.claim.status == .current, let key = key(of: finding.claim) else {
                continue
            }
            byKey[key, default: []].append(index)
        }
        var earlier: [Int] = []
        for counts in byKey.values where counts.count > 1 {
            let isThen = counts.map { isOfThen(article.mentions[$0]) }
            let now = zip(counts, isThen).filter { !$0.1 }.map(\.0).prefix(Self.mostOfNow)
            for (index, isThen) in zip(counts, isThen) where isThen {
                if now.contains(where: { replaces(findings[$0].claim, findings[index].claim, $0, index) }) {
                    earlier.append(index)
                }
            }
        }
        return earlier.sorted()
    }

    /// So that an article of thousands of like counts takes no time in their square.
    private static let mostOfNow = 16
    /// No count grows by more while articles still tell the older one.
    private static let most: Double = 30

    /// What is counted, as far as two numbers of one article must agree in it.
    private func key(of claim: Claim) -> String? {
        let subject = claim.subject
        guard subject.kind == .total, claim.quantity.unit.dimension.base == .count else { return nil }
        let isPeople = SubjectWords.isPeople(claim.quantity.unit.name)
        if isPeople, let fate = SaidFate.only(in: subject.state) { return fate }
        guard let noun = subject.noun, let state = subject.state else { return nil }
        return noun + "|" + state
    }

    private func replaces(_ now: Claim, _ then: Claim, _ first: Int, _ second: Int) -> Bool {
        let (low, high) = (then.quantity.value, now.quantity.value)
        guard low != high, high > 0, low > 0, high / low < Self.most, low / high < Self.most else { return false }
        // The dead do not become fewer.
        if now.subject.state.map({ SaidFate.isTold(by: $0, "killed") }) ?? false, high < low { return false }
        let places = [first, second].map { Set(article.places.bySentence[article.mentions[$0].sentence].map(\.text)) }
        return places.contains(where: \.isEmpty) || !places[0].isDisjoint(with: places[1])
    }

    // MARK: What its sentence says of its time

    private func isOfThen(_ mention: ReadMention) -> Bool {
        let sentence = article.sentences[mention.sentence]
        let parsed = sentence.parsed
        guard !sentence.isTitle, !isAdded(mention, in: sentence), !isKnown(mention, in: sentence) else { return false }
        if isAtHour(mention, in: sentence) { return true }
        var node = QuantityFrame.node(of: mention.words, in: parsed)
        var isFirst = true
        for _ in 0..<ParsedSentence.horizon.arcs {
            let relation = parsed.tree.relation(node)
            let auxiliaries = parsed.auxiliaries(of: node)
            // `105 missing` is no clause by itself.
            if !auxiliaries.isEmpty || parsed.isVerb(node), QuantityFrame.isPredicate(node, in: parsed) {
                guard !Self.adding.contains(sentence.lemmas[node]) else { return false }
                // What somebody says had happened had happened when they spoke.
                let isSaid = isSaid(node, in: parsed)
                if auxiliaries.contains("had"), !isSaid { return true }
                if isFirst, !isSaid, isLevelOfPast(node, auxiliaries, in: sentence), isOver(mention) { return true }
                guard isSaid || relation == .conjunct else { return false }
                isFirst = false
            }
            let isAside = [.relativeClause, .adverbialClause, .parataxis].contains(relation)
            guard let head = parsed.tree.head(node), !isAside || opensWithWith(node, in: sentence) else { return false }
            node = head
        }
        return false
    }

    /// `85 shortly after noon`, `28 in the first hour`: where another count holds now, that was before.
    private func isAtHour(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        var index = mention.words.upperBound
        while ["shortly", "just", "soon"].contains(sentence.text(index)) { index += 1 }
        guard ["by", "at", "after", "before", "around", "in", "within"].contains(sentence.text(index)) else {
            return false
        }
        index += 1
        if ["the", "an"].contains(sentence.text(index)) { index += 1 }
        if ["first", "early"].contains(sentence.text(index)) {
            return ["hour", "hours", "minutes", "morning"].contains(sentence.text(index + 1))
        }
        return Self.hours.contains(sentence.text(index))
    }

    private static let hours = WordSet("noon midday midnight dawn dusk daybreak sunrise sunset nightfall lunchtime")

    private func isSaid(_ predicate: Int, in parsed: ParsedSentence) -> Bool {
        switch parsed.tree.relation(predicate) {
        case .clausalComplement: true
        case .conjunct: parsed.tree.head(predicate).map { parsed.tree.relation($0) == .clausalComplement } ?? false
        default: false
        }
    }

    /// `with five dead and 18 missing`
    private func opensWithWith(_ node: Int, in sentence: ReadSentence) -> Bool {
        sentence.parsed.children(of: node, [.mark, .caseMarker]).contains { sentence.text($0) == "with" }
    }

    /// Verbs that say how high a count is.
    private static let levels = WordSet("number stand total be have")

    private func isLevelOfPast(_ verb: Int, _ auxiliaries: [String], in sentence: ReadSentence) -> Bool {
        if !sentence.parsed.isVerb(verb) { return auxiliaries.contains("was") || auxiliaries.contains("were") }
        return Self.levels.contains(sentence.lemmas[verb]) && sentence.parsed.tree.tag(verb).isPastTense
    }

    /// `added 411 cases`, `12 more deaths`: they are none of those before.
    private func isAdded(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        let around = max(0, mention.words.lowerBound - 2)..<min(sentence.count, mention.words.upperBound + 2)
        return around.contains { Self.adding.contains(sentence.text($0)) }
    }

    private static let adding = WordSet("more another further additional extra new fresh add added adding other others")

    /// `the four had returned`, `all three had travelled`: who did something, and no count of them.
    private func isKnown(_ mention: ReadMention, in sentence: ReadSentence) -> Bool {
        [mention.words.lowerBound - 1, mention.words.lowerBound].contains { Self.pointers.contains(sentence.text($0)) }
    }

    private static let pointers = WordSet("the all both these those")

    /// Whether it is told of days that are over: `last week`, `on Monday`.
    private func isOver(_ mention: ReadMention) -> Bool {
        guard let days = mention.days, !days.isOpen, let today = article.published else { return false }
        return days.last < today
    }
}
