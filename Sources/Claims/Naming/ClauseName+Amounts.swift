internal import Syntax

/// Money, shares and measures: `cost of the strike`, `deposits of the bank`.
extension ClauseName {
    /// What joins a noun to its amount: `a raise of 25 per cent`, `a loan worth $5m`.
    private static let ofAmounts = WordSet("of for worth at")
    private static let below = WordSet("lower less fewer down smaller cheaper below")
    private static let above = WordSet("higher more up larger greater above")

    func amountName(_ node: Int) -> String? {
        if let made = shareMadeUp ?? comparison(node) { return made }
        if let said = shareDone ?? given ?? listed ?? needed ?? shareOfSum ?? shareOfStretch { return said }
        if let (noun, top) = thing(at: node) {
            guard let attachment = attachment(of: top), attachment.between == nil else { return nil }
            return name(noun, attachment, node)
        }
        if let subject = sentence.parsed.child(of: node, QuantityFrame.subjects),
            sentence.parsed.child(of: node, [.copula]) != nil
        {
            return level(of: clause.noun(subject))
        }
        guard let attachment = attachment(of: node), attachment.between == nil, attachment.top == node,
            sentence.part(attachment.predicate) == .verb
        else { return nil }
        return amountName(node, attachment)
    }

    private func amountName(_ node: Int, _ attachment: Attachment) -> String? {
        let verb = attachment.predicate
        let lemma = sentence.lemmas[verb]
        let relation = sentence.relation(node)
        if QuantityFrame.subjects.contains(tree.relation(node)) || tree.relation(node) == .agent {
            return amountNoun.flatMap { name($0, attachment, node) }
        }
        guard relation == .object || relation == .oblique, !isUnsure(verb) else { return nil }
        let owner = subject(of: verb)
        if lemma == "cost" { return (deed(before: verb) ?? owner).map { "cost of " + $0 } }
        let marker = sentence.parsed.caseMarker(of: node)
        let isMove =
            unit.dimension.base == .multiple || unit.dimension == .percent
            ? !["to", "at", "from"].contains(marker)
            : chosen.kind == .move || marker == "by" && mention.claim.trend != nil
        if marker == "at", let object = objectPut(at: node) { return level(of: clause.noun(object)) }
        // `brings the total levy to 71%`
        if marker == "to", let object = sentence.parsed.child(of: verb, [.object]), object < mention.words.lowerBound,
            !clause.isTimeOrSource([object])
        {
            return level(of: clause.noun(object))
        }
        if isMove, let trend = mention.claim.trend {
            // `a contract that would raise wages by 36%`
            let moved =
                (relation == .oblique ? sentence.parsed.child(of: verb, [.object]) : nil) ?? controlled(by: verb)
            return (moved.flatMap { clause.noun($0) }.map { clause.phrase($0) } ?? owner).map {
                (trend == .up ? "rise of " : "fall of ") + ($0.hasPrefix("a ") ? String($0.dropFirst(2)) : $0)
            }
        }
        let isLevel = Verbs.ofALevel.contains(lemma)
        if mention.claim.trend != nil || isLevel { return relation == .oblique || isLevel ? level(owner) : nil }
        if relation == .oblique, Verbs.moving.contains(lemma), !marker.isEmpty, marker != "by" { return level(owner) }
        guard relation == .object, let noun = amountNoun,
            owner.map({ ContentWords($0).common(with: ContentWords(noun)) == 0 }) ?? true
        else { return nil }
        return lemma == "have" ? nil : name(noun, attachment, node)
    }

    /// `the economy` of `expects the economy to shrink`
    private func controlled(by verb: Int) -> Int? {
        guard let head = tree.head(verb), head < verb, sentence.part(head) == .verb, sentence.text(verb - 1) == "to"
        else {
            return nil
        }
        if let object = sentence.parsed.child(of: head, [.object]), object > head, object < verb { return object }
        // Some parses take it for an object of no verb.
        let noun = verb - 2
        return noun > head && Self.expecting.contains(sentence.lemmas[head]) && sentence.part(noun) == .noun
            ? noun : nil
    }

    private static let expecting = WordSet("expect want see forecast predict project estimate allow force cause reckon")

    /// `appeal funded` of `the appeal is 17% funded`
    private var shareDone: String? {
        let verb = mention.words.upperBound
        guard unit.dimension == .percent, verb < sentence.count, SubjectWords.isParticiple(sentence.text(verb)),
            let subject = sentence.parsed.child(of: verb, QuantityFrame.subjects), subject < verb,
            let noun = clause.noun(subject)
        else { return nil }
        return join(clause.phrase(noun), sentence.text(verb))
    }

    /// `mending the roof` of `mending the roof is expected to cost $4m`
    private func deed(before verb: Int) -> String? {
        var current = verb
        while sentence.parsed.child(of: current, QuantityFrame.subjects) == nil,
            tree.relation(current) == .openComplement, let head = tree.head(current), head < current
        { current = head }
        guard let deed = sentence.parsed.child(of: current, [.clausalSubject]), tree.tag(deed).isPresentParticiple,
            deed < verb
        else { return nil }
        let words = clause.words(of: deed)
        return words.count > 1 && clause.isPlain(words) ? clause.phrase(words) : nil
    }

    /// What an amount is called that has no noun: `money`; of a share or a rise what was chosen for it.
    private var amountNoun: String? {
        if unit.dimension.isMoney { return "money" }
        guard unit.dimension == .percent, let noun = chosenNoun else { return nil }
        return chosen.kind == .share ? noun : chosen.noun
    }

    /// By how much something is lower or higher than before: `the stock was down 46%`, `just 1.7% less than in March`.
    private func comparison(_ node: Int) -> String? {
        guard unit.dimension == .percent || unit.dimension.isMoney || unit.dimension.base == .multiple else {
            return nil
        }
        let start = mention.words.lowerBound
        // `more money`
        let end = mention.words.upperBound
        let isModifier = end < sentence.count && tree.relation(end) == .adjectivalModifier
        let beside = [isModifier ? nil : end, start - (sentence.text(start - 1) == "by" ? 2 : 1)]
        let comparatives = beside.compactMap(\.self).filter {
            (0..<sentence.count).contains($0)
                && (Self.below.contains(sentence.text($0)) || Self.above.contains(sentence.text($0)))
                && sentence.part($0) != .verb
        }
        guard let word = comparatives.first else { return nil }
        let move = Self.below.contains(sentence.text(word)) ? "fall of " : "rise of "
        if let quality = quality(behind: word), let bearer = bearer(of: quality.adjective) {
            return move + quality.noun + " of " + bearer
        }
        var current = word
        for _ in 0..<4 {
            if let subject = sentence.parsed.child(of: current, QuantityFrame.subjects) {
                guard subject < word, sentence.parsed.caseMarker(of: subject).isEmpty else { return nil }
                return clause.subject(of: current).map { move + clause.phrase($0) }
            }
            guard let head = tree.head(current), !isSpeech(head), tree.relation(current) != .clausalComplement,
                tree.relation(current) != .adverbialClause
            else { return nil }
            current = head
        }
        return nil
    }

    /// `likelihood` of `60% more likely`
    private func quality(behind comparative: Int) -> (adjective: Int, noun: String)? {
        guard ["more", "less"].contains(sentence.text(comparative)) else { return nil }
        return Self.qualities[sentence.text(comparative + 1)].map { (comparative + 1, $0) }
    }

    /// What is called so: `the drought` of `made the drought 60% more likely`, `the rain` of `the rain was more intense`.
    private func bearer(of adjective: Int) -> String? {
        var current = adjective
        for _ in 0..<2 {
            let objects = tree.relation(current) == .openComplement ? tree.head(current) : nil
            if let object = objects.flatMap({ sentence.parsed.child(of: $0, [.object]) }), object < adjective {
                return clause.noun(object).map { clause.phrase($0) }
            }
            if sentence.parsed.child(of: current, QuantityFrame.subjects) != nil {
                return clause.subject(of: current).map { clause.phrase($0) }
            }
            guard let head = tree.head(current) else { return nil }
            current = head
        }
        return nil
    }

    private static let qualities = [
        "likely": "likelihood", "intense": "intensity", "frequent": "frequency", "common": "frequency",
        "severe": "severity", "expensive": "price", "powerful": "power", "efficient": "efficiency",
    ]

    /// `20% of members`, `$7m in deposits`
    var jointsOfAmounts: Set<String> { unit.dimension.isMoney ? ["of", "in"] : ["of"] }

    /// A noun that the quantity is the amount of, and the word that stands for both in the clause.
    func thing(at node: Int) -> (noun: String, top: Int)? {
        let joints = jointsOfAmounts
        // `one child in five`
        let first = mention.number.lowerBound
        if unit.dimension == .percent, sentence.text(first) == "one", sentence.text(first + 2) == "in",
            sentence.part(first + 1) == .noun
        {
            return (SubjectWords.plural(of: sentence.lemmas[first + 1]), node)
        }
        if let whole = nameBehind ?? phrase(behind: node, by: joints) ?? nounBehind(joints) {
            return (clause.phrase(whole), node)
        }
        if let (beside, top) = nounBeside(), !clause.isTimeOrSource([beside]), let words = clause.noun(beside) {
            return (join(clause.phrase(words), clause.phrase(clause.complement(of: node))), top ?? node)
        }
        guard let head = tree.head(node), sentence.part(head) == .noun, !mention.words.contains(head) else {
            return nil
        }
        switch tree.relation(node) {
        case .compound, .numericModifier, .adjectivalModifier, .unmarkedNominalModifier, .nominalModifier, .apposition:
            let isOf = tree.relation(node) == .nominalModifier
            // `gained 2% in early trading`: of what a preposition parts from it it is no amount.
            let between = node < head ? node + 1..<head : head..<head
            guard !between.contains(where: { FunctionWords.prepositions.contains(sentence.text($0)) }) else {
                return nil
            }
            guard !isOf || Self.ofAmounts.contains(sentence.parsed.caseMarker(of: node)),
                !clause.isTimeOrSource([head]), let words = clause.noun(head)
            else { return nil }
            return (clause.phrase(words), head)
        default: return nil
        }
    }

    /// `Halden Green Energy` of `3 percent of Halden Green Energy`, whatever the parser makes of its words.
    private var nameBehind: [Int]? {
        let start = mention.words.upperBound + 1
        guard sentence.text(start - 1) == "of" else { return nil }
        let name = (start..<sentence.count).prefix { sentence.isName($0) && !sentence.isDate($0) }
        return name.count > 1 && sentence.text(start + name.count) != "'s" ? Array(name) : nil
    }

    /// `total assets` of `$209 billion in total assets`, `common stock` of `$1 billion worth of common stock`, whatever the parser makes of
    /// them.
    func nounBehind(_ joints: Set<String>) -> [Int]? {
        guard unit.dimension.isMoney else { return nil }
        var start = mention.words.upperBound
        if sentence.text(start) == "worth" { start += 1 }
        let joint = sentence.text(start)
        guard joints.contains(joint) else { return nil }
        start += 1
        while joint == "of", start < sentence.count,
            sentence.part(start) == .determiner || tree.tag(start) == .possessivePronoun
        { start += 1 }
        let run = (min(start, sentence.count)..<sentence.count).prefix {
            [.noun, .adjective, .properNoun].contains(sentence.part($0)) && !sentence.isQuantity[$0]
                || sentence.isHyphen($0) && $0 > start
        }
        // `in California`, `in March`, `in the first quarter` are no things.
        // `$316 million in today's money`
        let isOfMoney =
            Self.ofMoney.contains(sentence.text(start)) && joint == "in"
            || run.last.map { Self.money.contains(sentence.text($0)) } ?? false
        guard let last = run.last, sentence.part(last) == .noun, !isOfMoney,
            sentence.part(run[start]) != .properNoun || joint == "of",
            !clause.isTimeOrSource(Array(run))
        else { return nil }
        return Array(run)
    }

    private static let ofMoney = WordSet("today current constant real")
    private static let money = WordSet("money dollars euros pounds prices terms cash")
    private static let apiece = WordSet("each apiece total average maximum minimum")

    /// The noun of which the words right beside the quantity make it the amount, whatever the parser makes of them: `a raise of
    /// 25%`, `assets worth $50bn`, `a $30 billion rescue`.
    ///
    /// - Returns: The noun, and the word that stands for both in the clause; nil for the quantity itself.
    private func nounBeside() -> (noun: Int, top: Int?)? {
        let joint = mention.words.lowerBound - 1
        if joint > 0, ["of", "worth"].contains(sentence.text(joint)), isNominal(joint - 1),
            !Self.apiece.contains(sentence.text(joint - 1)), !sentence.isQuantity[joint - 1]
        {
            return (joint - 1, joint - 1)
        }
        var end = mention.words.upperBound
        let isPart = sentence.text(end) == "of"
        if isPart {
            end += 1
            while end < sentence.count, sentence.part(end) == .determiner || tree.tag(end) == .possessivePronoun {
                end += 1
            }
        }
        let start = end
        end = behindOwner(end)
        let isOwned = end > start
        while end < sentence.count, sentence.part(end) == .noun || sentence.part(end) == .adjective,
            isOwned || !sentence.isQuantity[end], !Self.below.contains(sentence.text(end)),
            !Self.above.contains(sentence.text(end))
        {
            end += 1
        }
        let last = end - 1
        guard last >= start, sentence.part(last) == .noun, !Self.apiece.contains(sentence.text(last)) else {
            return nil
        }
        return (last, isPart ? nil : last)
    }

    /// Past the owner and the number of `half of the valley's 400 mills`.
    private func behindOwner(_ start: Int) -> Int {
        var end = start
        while end < sentence.count, [.noun, .properNoun].contains(sentence.part(end)) { end += 1 }
        guard end > start, ["'s", "’s"].contains(sentence.text(end)),
            sentence.isQuantity[min(end + 1, sentence.count - 1)]
        else { return start }
        end += 1
        while end < sentence.count, sentence.isQuantity[end], sentence.part(end) != .noun { end += 1 }
        return end
    }

    /// Also a plural that a tagger takes for a verb: `wage increases of 23%`.
    private func isNominal(_ word: Int) -> Bool {
        sentence.part(word) == .noun
            || sentence.part(word) == .verb
                && [.object, .nominalSubject, .passiveSubject].contains(tree.relation(word))
    }

    private func level(of words: [Int]?) -> String? { level(words.map { clause.phrase($0) }) }

    /// `price of oil` where what is measured is only named: `oil closed at $80`.
    private func level(_ owner: String?) -> String? {
        guard let owner else { return nil }
        let bare = RowName.withoutArticle(owner)
        let state = RowName.State(chosen.state ?? "")
        if state.isSide, state.movement == nil, !state.isOpen {
            let said = ContentWords(bare)
            let isSaid =
                ContentWords(state.head).isPart(of: said) || bare.split(separator: " ").contains(Substring(state.head))
            return isSaid ? bare : join(state.head, "of", owner, state.rest)
        }
        // `GM and Stellantis are at 20%`: who is no measure.
        let isWho = bare.split(separator: " ").allSatisfy { $0.first?.isUppercase == true || $0 == "and" }
        guard isWho else { return bare }
        return chosen.noun.flatMap { $0.first?.isLowercase == true ? $0 + " of " + bare : nil }
    }
}
