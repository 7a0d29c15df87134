internal import Syntax

/// Counts: `roads closed in the state`.
extension ClauseName {
    func countName(_ node: Int) -> String? {
        if let side = changeOfCount ?? population ?? sideOfCount(node) ?? heightOfCount(node) { return side }
        if unit.name == "time" { return times(node) }
        if let modifier = modifier { return modifier }
        guard let noun = countedNoun(at: node) else { return nil }
        if let predicate = PartOfWhole(mention, in: sentence).predicate {
            return sentence.part(predicate) == .verb
                ? asSubject(noun, of: predicate, node) : asSubject(noun, ofState: predicate)
        }
        if let attachment = attachment(of: node), let name = name(noun, attachment, node) { return name }
        if let relative = clause.relativeClause(of: node) { return join(noun, clause.phrase(relative)) }
        return nameByOrder(noun)
    }

    /// `rise of people who face hunger` of `up by two million`, `the number of them has swelled by two million`
    private var changeOfCount: String? {
        let by = mention.words.lowerBound - 1
        guard by > 0, sentence.text(by) == "by" else { return nil }
        let verb = by - 1
        if ["up", "down"].contains(sentence.text(verb)), sentence.part(verb) != .verb {
            return (chosenNoun ?? (isPeople ? "people" : nil)).map {
                (sentence.text(verb) == "up" ? "rise of " : "fall of ") + $0
            }
        }
        guard sentence.part(verb) == .verb, let trend = mention.claim.trend,
            let subject = sentence.parsed.child(of: verb, [.object, .nominalSubject, .passiveSubject])
        else { return nil }
        let name = sentence.part(subject) == .properNoun ? clause.noun(subject).map { clause.phrase($0) } : nil
        return (name ?? counted(by: subject, verb)).map { (trend == .up ? "rise of " : "fall of ") + $0 }
    }

    /// `population of Varna` of `Varna has a population of 90,000`
    private var population: String? {
        let of = mention.words.lowerBound - 1
        guard of > 1, sentence.text(of) == "of" else { return nil }
        // `a town of 29,000 people`
        if isPeople, PlaceWords.nouns.contains(sentence.text(of - 1)) {
            return "inhabitants of the " + sentence.text(of - 1)
        }
        guard sentence.text(of - 1) == "population" else { return nil }
        let verb = of - (sentence.text(of - 2) == "a" ? 3 : 2)
        guard verb > 0, sentence.lemmas[verb] == "have", let owner = subject(of: verb) else { return "population" }
        return "population of " + owner
    }

    /// What the order of the words says of what is counted: `bodies not identified`, `trains diverted`.
    private func nameByOrder(_ noun: String) -> String? {
        guard !isWholeOfAnother, gapped == nil else { return nil }
        let order = PredicateByOrder(clause)
        switch order.asSubject() ?? order.asGapped() {
        case .plain(let words): return join(noun, clause.phrase(words))
        case .relative(let words): return join(noun, pronoun(for: noun), clause.phrase(words))
        case nil: break
        }
        guard let (verb, words) = order.asObject(), !isUnsure(verb) else { return nil }
        let not = words.filter { $0 < verb }
        return join(
            noun, clause.phrase(not), participle(of: verb), subject(of: verb).map { "by " + $0 } ?? "",
            clause.phrase(words.filter { $0 > verb }))
    }

    /// What a number with a hyphen counts in the noun behind it: `trains in the crash` of `the three-train crash`.
    private var modifier: String? {
        let last = mention.words.upperBound - 1
        guard sentence.isHyphen(mention.number.upperBound), mention.number.upperBound < last, last + 1 < sentence.count,
            sentence.part(last + 1) == .noun
        else { return nil }
        let counted = SubjectWords.plural(of: sentence.lemmas[last])
        let head = (last + 1..<sentence.count).prefix { sentence.part($0) == .noun && !sentence.isQuantity[$0] }
        let whole = clause.phrase(Array(head))
        return counted + (SubjectWords.isEvent(whole) ? " in the " : " of the ") + whole
    }

    /// What is counted, without the number: `workers at the plant in Arlington`.
    private func countedNoun(at node: Int) -> String? {
        if let people { return SubjectWords.plural(of: people) }
        guard mention.isAlone else { return clause.countedNoun(at: node).map { clause.phrase($0) } }
        if let whole = PartOfWhole(mention, in: sentence).whole { return clause.phrase(whole) }
        // `three of the deaths`
        if let whole = whole(of: node) { return clause.phrase(whole) }
        if isOfOthers { return "people" }
        return chosenNoun ?? (isPeople ? "people" : nil)
    }

    /// Whether a number as `hundreds` stands alone behind a clause whose subject was chosen for its noun: `Guards stood in the streets;
    /// hundreds were shot`.
    private var isOfOthers: Bool {
        guard Self.vague.contains(sentence.text(mention.number.upperBound - 1)), isPeople,
            sentence.text(mention.words.upperBound) != "of", let noun = chosen.noun
        else { return false }
        return (0..<mention.words.lowerBound).contains { word in
            sentence.part(word) == .noun && sentence.lemmas[word] == noun && !sentence.isQuantity[word]
                && QuantityFrame.subjects.contains(tree.relation(word))
        }
    }

    private static let vague = WordSet("dozens scores hundreds thousands millions")

    /// A count that no predicate tells of; of places, with what lies in them: `states with parts distribution centers`.
    func countedThing(_ node: Int) -> String? {
        guard let noun = countedNoun(at: node) else { return nil }
        guard PlaceWords.nouns.contains(unit.name), tree.relation(node) == .nominalModifier,
            ["in", "across"].contains(sentence.parsed.caseMarker(of: node)), let head = tree.head(node),
            sentence.part(head) == .noun, let words = clause.noun(head), !clause.isTimeOrSource([head])
        else { return noun }
        return join(noun, "with", clause.phrase(words.filter { !clause.words(of: node).contains($0) }))
    }

    /// `times trading was stopped`
    private func times(_ node: Int) -> String? {
        guard let attachment = attachment(of: node), sentence.part(attachment.predicate) == .verb,
            !isUnsure(attachment.predicate),
            let subject = clause.subject(of: attachment.predicate)
        else { return nil }
        let verb = attachment.predicate
        let object = clause.objectAlone(of: verb) ?? []
        return "times " + clause.phrase(subject + auxiliaries(of: verb) + [verb] + object)
    }

    private static let totals = WordSet("number figure toll total count tally sum")

    /// `the number of strikers went up to 45,000`, `at Ford the number has reached 1,865`
    private func heightOfCount(_ node: Int) -> String? {
        guard mention.isElliptic || mention.number.contains(node) else { return nil }
        if let subject = sentence.parsed.child(of: node, QuantityFrame.subjects),
            sentence.parsed.child(of: node, [.copula]) != nil
        {
            return counted(by: subject, node)
        }
        if let counted = countPut ?? countReached { return counted }
        if let object = objectPut(at: node), !Self.totals.contains(sentence.lemmas[object]) {
            return counted(by: object, node)
        }
        guard let attachment = attachment(of: node), attachment.top == node,
            sentence.part(attachment.predicate) == .verb,
            [.object, .oblique].contains(sentence.relation(node)),
            let subject = sentence.parsed.child(of: attachment.predicate, QuantityFrame.subjects)
        else { return nil }
        let verb = sentence.lemmas[attachment.predicate]
        guard Verbs.ofALevel.contains(verb) || mention.claim.trend != nil && !isSpeech(attachment.predicate) else {
            return nil
        }
        return counted(by: subject, attachment.predicate)
    }

    private static let putting = WordSet("put estimate place set peg calculate reckon assess give")

    /// What somebody puts at a quantity: `put the number of displaced at 2,000`.
    func objectPut(at node: Int) -> Int? {
        guard sentence.parsed.caseMarker(of: node) == "at", let verb = tree.head(node), verb < node,
            sentence.part(verb) == .verb, Self.putting.contains(sentence.lemmas[verb])
        else { return nil }
        return sentence.parsed.child(of: verb, [.object, .passiveSubject])
    }

    /// In words, from such a verb to the quantity.
    private static let longestPut = 14

    /// What `the number of` a verb puts at the quantity, whatever a parser makes of it: `put the number of homes destroyed at 40`.
    private var countPut: String? {
        var at = mention.words.lowerBound - 1
        while at > 0, BoundPhrases.leading.contains(sentence.text(at)), sentence.text(at) != "at" { at -= 1 }
        guard sentence.text(at) == "at", at > 3,
            let verb = (max(0, at - Self.longestPut)..<at).last(where: {
                sentence.part($0) == .verb && Self.putting.contains(sentence.lemmas[$0])
            }),
            let of = (verb..<at).first(where: { sentence.text($0) == "of" }), of + 1 < at,
            Self.totals.contains(sentence.lemmas[of - 1])
        else { return nil }
        let words = Array((of + 1..<at).drop { sentence.part($0) == .determiner || tree.tag($0) == .possessivePronoun })
        return clause.isPlain(words) ? clause.phrase(words) : nil
    }

    /// What `the number of` it is that the quantity is, whatever a parser makes of it: `the number of villages hit had been 40`.
    private var countReached: String? {
        var end = mention.words.lowerBound
        while end > 0, BoundPhrases.leading.contains(sentence.text(end - 1)) { end -= 1 }
        guard
            let of = (max(1, end - Self.longestPut)..<max(1, end)).last(where: {
                sentence.text($0) == "of" && Self.totals.contains(sentence.lemmas[$0 - 1])
            }), of + 2 < end, !(of..<end).contains(where: { [",", ";", ":"].contains(sentence.text($0)) })
        else { return nil }
        let words = (of + 1..<end).prefix { word in
            switch sentence.part(word) {
            case .noun, .properNoun, .adjective, .determiner, .adposition: true
            // `hit` of `hit had been`
            case .verb:
                SubjectWords.isParticiple(sentence.text(word))
                    && ([.auxiliary, .verb].contains(sentence.part(word + 1))
                        // `people displaced inside the country`
                        || sentence.part(word - 1) == .noun && sentence.part(word + 1) == .adposition)
            default: false
            }
        }.drop { sentence.part($0) == .determiner || tree.tag($0) == .possessivePronoun }
        guard let last = words.last, sentence.part(last) != .adposition, last + 1 < end,
            [.auxiliary, .verb].contains(sentence.part(last + 1)), clause.isPlain(Array(words))
        else { return nil }
        if words.count == 1, let fate = SaidFate.fate(ofWord: sentence.text(last)) { return "people " + fate }
        return clause.phrase(Array(words))
    }

    /// How high, deep or long something is in what is counted: `a wave at least two floors high`.
    private func sideOfCount(_ node: Int) -> String? {
        let adjective = mention.words.upperBound
        guard Self.heights.contains(sentence.text(adjective)),
            let side = SubjectWords.sidesByWhatFollows[sentence.text(adjective)],
            let bearer = (0..<mention.words.lowerBound).last(where: {
                QuantityFrame.subjects.contains(tree.relation($0))
            }),
            sentence.part(bearer) == .noun, let words = clause.noun(bearer)
        else { return nil }
        return side + " of the " + clause.phrase(words)
    }

    private static let heights = WordSet("high tall deep long wide thick")

    /// `people injured` of `the number of injured`
    private func fate(ofNumber subject: Int) -> String? {
        guard sentence.text(subject + 1) == "of" else { return nil }
        let word = sentence.text(subject + 2) == "the" ? subject + 3 : subject + 2
        guard let fate = SaidFate.fate(ofWord: sentence.text(word)), word + 1 < sentence.count,
            ![.noun, .properNoun].contains(sentence.part(word + 1))
        else { return nil }
        let place = (Array(tree.children(word)) + Array(tree.children(subject))).first { child in
            child > word && sentence.relation(child) == .nominalModifier && clause.isPlain(clause.words(of: child))
        }
        return join("people", fate, place.map { clause.phrase(clause.words(of: $0)) } ?? "")
    }

    private func counted(by subject: Int, _ predicate: Int) -> String? {
        guard sentence.part(subject) == .noun, !isUnsure(predicate) else { return nil }
        guard Self.totals.contains(sentence.lemmas[subject]) else {
            return clause.noun(subject).map { clause.phrase($0) }
        }
        if let ofWhom = fate(ofNumber: subject) { return ofWhom }
        if let whole = phrase(behind: subject, by: ["of"]) { return clause.phrase(whole) }
        // `the number out of their homes`
        let behind = tree.children(subject).first { child in
            child > subject && sentence.relation(child) == .nominalModifier && clause.isPlain(clause.words(of: child))
        }
        if let behind, let noun = chosenNoun ?? (isPeople ? "people" : nil) {
            return join(noun, clause.phrase(clause.words(of: behind)))
        }
        let before = tree.children(predicate).first { child in
            child < subject && sentence.relation(child) == .oblique && sentence.isName(child)
                && clause.isPlain(clause.words(of: child))
        }
        return chosenNoun.map { join($0, before.map { clause.phrase(clause.words(of: $0)) } ?? "") }
    }
}
