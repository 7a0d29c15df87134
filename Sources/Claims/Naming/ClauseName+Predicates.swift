internal import Syntax

/// What a clause says of a noun, as a name has it behind the noun.
extension ClauseName {
    /// Prepositions that a relative clause does not open with, or that say nothing of the count.
    private static let closed = WordSet(
        "by of to than as with between without around about over under near up after before since during until despite amid including"
    )
    /// Verbs that say no more of their object than that it is there.
    private static let empty = WordSet("be include involve get go come say do")

    /// - Parameter noun: What is counted or measured.
    func name(_ noun: String, _ attachment: Attachment, _ node: Int) -> String? {
        guard !isUnsure(attachment.predicate) else { return nil }
        // `the bodies of three miners have not been found`
        if let between = attachment.between, sentence.lemmas[between] == "body" {
            return name("bodies", Attachment(top: attachment.top, between: nil, predicate: attachment.predicate), node)
        }
        let isSubject = QuantityFrame.subjects.contains(tree.relation(attachment.top)) || isFronted(attachment)
        guard sentence.part(attachment.predicate) == .verb else {
            return isSubject && attachment.between == nil ? asSubject(noun, ofState: attachment.predicate) : nil
        }
        if isSubject {
            return attachment.between == nil ? asSubject(noun, of: attachment.predicate, attachment.top) : nil
        }
        // A parser may take the `at` of `close at least three plants` for a preposition, or what something is done to for an adjunct.
        let isBare =
            sentence.relation(attachment.top) == .oblique && attachment.top == node && node > attachment.predicate
            && sentence.parsed.child(of: node, [.caseMarker]).map(mention.words.contains) ?? true
            && sentence.parsed.child(of: attachment.predicate, [.object, .passiveSubject]) == nil
            && sentence.part(node) == .noun && !clause.isPlaced(behind: node)
        if tree.relation(attachment.top) == .object || isBare, attachment.between == nil {
            return asObject(noun, of: attachment.predicate, attachment.top)
        }
        guard !isSpeech(attachment.predicate), [.object, .oblique].contains(sentence.relation(attachment.top)) else {
            return nil
        }
        if tree.relation(attachment.top) == .agent { return asAgent(noun, of: attachment.predicate) }
        return asOblique(noun, attachment, node)
    }

    /// Whether a count stands before a verb that has no subject, so that it is the subject, whatever a parser makes of it: `half of the
    /// weavers have left`.
    private func isFronted(_ attachment: Attachment) -> Bool {
        let verb = attachment.predicate
        return [.object, .oblique].contains(sentence.relation(attachment.top)) && attachment.top < verb
            && tree.relation(attachment.top) != .agent
            && (sentence.parsed.child(of: attachment.top, [.caseMarker]).map(mention.words.contains) ?? true)
            && tree.children(verb).contains { $0 < verb && sentence.relation($0) == .auxiliary && $0 > attachment.top }
            && sentence.parsed.child(of: verb, QuantityFrame.subjects) == nil
            && ![.clausalModifier, .relativeClause].contains(tree.relation(verb))
    }

    /// Verbs of saying that do something to those to whom they are said.
    private static let summoning = WordSet(
        "call order invite urge dismiss tell ask advise warn instruct find believe think fear")

    /// `laid off`, `not counted`
    func participle(of verb: Int) -> String {
        if isLetGo(verb) { return "let go" }
        // `cancelled`, as the text spells it.
        let isParticiple =
            tree.tag(verb) == .pastParticiple
            || sentence.text(verb).hasSuffix("ed") && sentence.text(verb) != sentence.lemmas[verb]
        let lemma = Verbs.irregular[sentence.text(verb)] ?? sentence.lemmas[verb]
        return join(
            clause.phrase(clause.not(verb)),
            isParticiple ? clause.phrase(clause.alternatives(of: verb)) : SubjectWords.participle(of: lemma),
            clause.phrase(clause.particles(of: verb)))
    }

    /// `let 80 drivers go`, `let go 80 drivers`
    private func isLetGo(_ verb: Int) -> Bool {
        sentence.text(verb) == "go" && sentence.text(verb - 1) == "let"
            || sentence.lemmas[verb] == "let"
                && tree.children(verb).contains { $0 > verb && sentence.text($0) == "go" }
    }

    private static let modals = WordSet("can cannot could may might must should would")

    private func isPossible(_ verb: Int) -> Bool {
        tree.children(verb).contains { $0 < verb && FunctionWords.modalsOfPossibility.contains(sentence.text($0)) }
    }

    /// Whether a verb tells what may be or is still to come, so that nobody can be called so yet: `can accommodate 83 families`, `five
    /// have yet to be traced`.
    private func isPending(_ verb: Int, from start: Int) -> Bool {
        tree.children(verb).contains { $0 < verb && Self.modals.contains(sentence.text($0)) }
            || start < verb && verb - start < Self.longestGroup
                && (start..<verb).contains { sentence.text($0) == "yet" && sentence.text($0 + 1) == "to" }
    }

    /// In words, from a subject to its verb.
    private static let longestGroup = 12

    /// The words of a verb and its auxiliaries: `have yet to be traced`.
    private func group(of verb: Int, from start: Int) -> [Int] {
        let before = (start..<verb).filter {
            [.auxiliary, .particle].contains(sentence.part($0)) && tree.tag($0) != .possessiveEnding
                || FunctionWords.negations.contains(sentence.text($0))
                || ["yet", "have", "has", "had"].contains(sentence.text($0))
        }
        return before + [verb] + clause.particles(of: verb)
    }

    /// Auxiliaries and adverbs that stand before a verb and belong to a relative clause: `still had`, `will not get`.
    func auxiliaries(of verb: Int) -> [Int] {
        let own = tree.children(verb).filter {
            $0 < verb
                && (sentence.relation($0) == .auxiliary || FunctionWords.negations.contains(sentence.text($0))
                    || sentence.text($0) == "still")
        }
        // `were to discuss`
        let before = verb - 1
        guard before > 0, sentence.text(before) == "to", tree.head(before) == verb,
            ["is", "are", "was", "were"].contains(sentence.text(before - 1)), tree.head(before - 1) == verb
        else { return own }
        return own.filter { $0 < before - 1 } + [before - 1, before]
    }

    /// `homes that still had no electricity`, `roads closed in the state`
    func asSubject(_ noun: String, of verb: Int, _ subject: Int) -> String? {
        // `the appeal for $2.7 billion is 17% funded`
        guard !["%", "percent", "cent"].contains(sentence.text(verb - 1)) || mention.words.contains(verb - 1) else {
            return nil
        }
        // `were called to the port`, `were told to leave`
        let isSummoned = tree.relation(subject) == .passiveSubject && Self.summoning.contains(sentence.lemmas[verb])
        guard isSummoned || !isSpeech(verb) || doesSomething(verb) else { return nil }
        var behind = clause.rest(of: verb, without: subject)
        if let object = clause.objectAlone(of: verb), !object.contains(where: behind.contains) { behind += object }
        // `have yet to be found`
        if sentence.text(verb + 1) == "yet", !behind.isEmpty { behind.append(verb + 1) }
        let rest = clause.phrase(behind)
        let end = min(max(subject + 1, mention.words.upperBound), verb)
        if subject < verb, isPending(verb, from: end) {
            return join(noun, pronoun(for: noun), clause.phrase(group(of: verb, from: end)), rest)
        }
        let isBare = tree.tag(verb) == .pastParticiple && auxiliaries(of: verb).isEmpty
        let isPassive =
            tree.relation(subject) == .passiveSubject
            || !QuantityFrame.subjects.contains(tree.relation(subject))
                && sentence.parsed.child(of: verb, [.passiveAuxiliary]) != nil
        if isPassive || isBare {
            // `given`: what somebody was given says what was done to them.
            let isOpen =
                Verbs.ofGiving.contains(sentence.lemmas[verb]) && behind.isEmpty && clause.particles(of: verb).isEmpty
            return isOpen ? nil : join(noun, participle(of: verb), rest)
        }
        // `took part`: a verb that says nothing by itself.
        if Verbs.light.contains(sentence.lemmas[verb]),
            rest.isEmpty && clause.particles(of: verb).isEmpty || sentence.lemmas[verb] == "be"
        {
            return nil
        }
        // What is done to something that the name leaves out is not told.
        let object = sentence.parsed.child(of: verb, [.object, .clausalComplement, .openComplement])
        guard object.map(behind.contains) ?? true else { return nil }
        // `millions facing hunger`
        let isRunning = tree.tag(verb).isPresentParticiple && auxiliaries(of: verb).isEmpty
        return join(
            noun, isRunning ? "" : pronoun(for: noun),
            clause.phrase(auxiliaries(of: verb) + [verb] + clause.particles(of: verb)), rest)
    }

    /// Whether a verb of saying does something to a thing: `dismissed 400 workers`, `reported damage`, but not `said that`.
    private func doesSomething(_ verb: Int) -> Bool {
        guard let object = sentence.parsed.child(of: verb, [.object]), object > verb else { return false }
        return sentence.part(object) == .noun && sentence.parsed.child(of: verb, [.clausalComplement]) == nil
            && tree.relation(verb) != .parataxis
    }

    /// What the word for somebody may be too: `coaches that derailed`.
    private static let things = WordSet("body coach carrier tender liner")

    /// `workers who`, but `deaths that`
    func pronoun(for noun: String) -> String {
        let head = noun.split(separator: " ").prefix { !FunctionWords.prepositions.contains(String($0)) }.last
        if let head, Self.things.contains(lemma(String(head))) { return "that" }
        if let head, case .nation? = WorldPlaces.place(named: String(head)) { return "who" }
        let isOfPeople =
            head.map { SubjectWords.isPeople(lemma(String($0))) && !SaidFate.isFate(lemma(String($0))) } ?? isPeople
        return isOfPeople ? "who" : "that"
    }

    /// `members of the union on strike`, `shops still without power`
    func asSubject(_ noun: String, ofState predicate: Int) -> String? {
        let children = tree.children(predicate)
        guard
            children.contains(where: { tree.relation($0) == .caseMarker }) || sentence.part(predicate) == .adjective
                || sentence.part(predicate) == .adverb
        else { return nil }
        let own = children.filter { child in
            switch sentence.relation(child) {
            case .caseMarker, .compound, .adjectivalModifier, .nominalModifier, .determiner: true
            case .oblique: child > predicate
            case .adverbialModifier: ["not", "still"].contains(sentence.text(child))
            default: false
            }
        }
        let words = [predicate] + own.flatMap { clause.words(of: $0) }
        if clause.isPlain(words) { return join(noun, clause.phrase(words)) }
        let least = [predicate] + own.filter { $0 < predicate }.flatMap { clause.words(of: $0) }
        return clause.isPlain(least) ? join(noun, clause.phrase(least)) : nil
    }

    /// `people in Bogra detained by police`, `members of the union`, `layoffs reported by the company`
    private func asObject(_ noun: String, of verb: Int, _ object: Int) -> String? {
        let subject = subject(of: verb)
        // `has sent Russia some 6,700 containers`: of two objects the one before is who gets the other.
        let first = tree.children(verb).first {
            verb < $0 && $0 < mention.words.lowerBound && [.object, .indirectObject].contains(tree.relation($0))
                && $0 != object
        }
        let whom = first.map { clause.words(of: $0) } ?? []
        let rest = clause.phrase(
            clause.rest(of: verb, without: object).filter {
                !whom.contains($0) && !(isLetGo(verb) && sentence.text($0) == "go")
            })
        if sentence.lemmas[verb] == "have" { return subject.map { join(noun, "of", $0, rest) } }
        // `the strike reaches 45,000 workers` tells of how many and not of what was done to them.
        let isEmpty = Self.empty.contains(sentence.lemmas[verb]) && clause.particles(of: verb).isEmpty
        // `closed at 40` is a level, `closed 40 shops` is none.
        let isLevel =
            Verbs.ofALevel.contains(sentence.lemmas[verb])
            && !(Self.levelsOrDeeds.contains(sentence.lemmas[verb]) && !mention.isAlone)
        guard !isEmpty, !isLevel else { return nil }
        if isPossible(verb) {
            // `families that the quarters can accommodate`
            return subject.map {
                join(noun, "that", $0, clause.phrase(auxiliaries(of: verb) + [verb] + clause.particles(of: verb)), rest)
            }
        }
        // `Norland was assigned a tariff`, but `the firm was fined $3m`
        let isPassive = sentence.parsed.child(of: verb, [.passiveSubject]) != nil
        let isReceived =
            isPassive && (Verbs.ofGiving.contains(sentence.lemmas[verb]) || sentence.lemmas[verb] == "assign")
        if isPassive, !isReceived, let subject {
            return join(noun, "that", subject, clause.phrase(auxiliaries(of: verb) + [verb]), rest)
        }
        let isNeeded = isNeeded(verb) || isPromised(verb)
        let isInside =
            Self.seeing.contains(sentence.lemmas[verb])
            || Self.housing.contains(sentence.lemmas[verb]) && isPlace(subjectOf: verb)
        return join(
            noun, isNeeded ? "to be" : "", isSought(by: verb, object) ? "sought" : participle(of: verb),
            !whom.isEmpty && clause.isPlain(whom) ? "to " + clause.phrase(whom) : "",
            subject.map { (isReceived ? "to " : isInside ? "in " : "by ") + $0 } ?? "", rest)
    }

    private static let levelsOrDeeds = WordSet("close open pass trade")
    /// What happens to whoever sees it: `the country saw 40 outbreaks`.
    private static let seeing = WordSet("see witness")
    private static let housing = WordSet("house shelter accommodate host hold")
    private static let shelters = WordSet(
        "camp shelter school hospital prison jail hotel church mosque stadium building centre center hall base ship barracks"
    )

    /// Whether those who are housed are in what houses them: `a camp which houses 300 people`.
    private func isPlace(subjectOf verb: Int) -> Bool {
        guard let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0) else { return false }
        return Self.shelters.contains(sentence.lemmas[subject].lowercased())
    }

    /// Whether a verb tells what has to be done and is not: `need to rescue hundreds`.
    private func isNeeded(_ verb: Int) -> Bool {
        if tree.children(verb).contains(where: { $0 < verb && sentence.text($0) == "must" }) { return true }
        guard tree.relation(verb) == .openComplement, let head = tree.head(verb) else { return false }
        return sentence.lemmas[head] == "need"
    }

    /// Whether somebody has only said that he will do it, or it is meant to be done: `has committed to supplying 6 million doses`, `is meant
    /// to treat 600 people a day`.
    private func isPromised(_ verb: Int) -> Bool {
        guard let head = tree.head(verb), head < verb, verb - head <= Self.longestGroup, sentence.text(verb - 1) == "to"
        else { return false }
        return Self.promising.contains(sentence.lemmas[head])
    }

    private static let promising = WordSet("commit promise pledge plan intend vow mean aim hope want offer")

    /// A verb's subject, or whom its pronoun stands for.
    func subject(of verb: Int) -> String? {
        if let subject = clause.subject(of: verb) { return clause.phrase(subject) }
        guard clause.hasPronounSubject(verb) else { return nil }
        // `it would cost $3m` is said of no speaker.
        if sentence.lemmas[verb] != "cost", let speaker = clause.speaker(around: verb) { return clause.phrase(speaker) }
        guard let owner = chosen.of, owner.first?.isUppercase == true, !SubjectWords.isEvent(owner) else { return nil }
        return RowName.withoutDate(owner)
    }

    /// `workers by whom the agreement was backed`
    private func asAgent(_ noun: String, of verb: Int) -> String? {
        guard tree.relation(verb) != .openComplement, !auxiliaries(of: verb).isEmpty, sentence.text(verb - 2) != "to",
            let subject = clause.subject(of: verb)
        else { return nil }
        let whom = pronoun(for: noun) == "who" ? "whom" : "which"
        return join(noun, "by", whom, clause.phrase(subject + auxiliaries(of: verb) + [verb]))
    }

    /// `asking for $40 million`
    private func isSought(by verb: Int, _ node: Int) -> Bool {
        Self.seeking.contains(sentence.lemmas[verb]) && sentence.parsed.caseMarker(of: node) == "for"
    }

    private static let seeking = WordSet("ask call appeal plead")

    /// `counties for which the governor signed a disaster declaration`
    private func asOblique(_ noun: String, _ attachment: Attachment, _ node: Int) -> String? {
        let verb = attachment.predicate
        // `in` of `drive-in cinemas` leads to nothing.
        guard let marker = sentence.parsed.child(of: node, [.caseMarker]), !sentence.isHyphen(marker - 1),
            !clause.isTimeOrSource([node]), !Self.closed.contains(sentence.text(marker)),
            let subject = clause.subject(of: verb)
        else { return nil }
        let before = auxiliaries(of: verb)
        // `a letter asking for $40 million in aid`
        if tree.tag(verb).isPresentParticiple, before.isEmpty, attachment.between == nil {
            return isSought(by: verb, node) ? join(noun, "sought by", clause.phrase(subject)) : noun
        }
        var behind = clause.rest(of: verb, without: attachment.top)
        if attachment.between == nil, let object = sentence.parsed.child(of: verb, [.object]), !behind.contains(object)
        {
            return nil
        }
        behind += clause.particles(of: verb)
        if let between = attachment.between {
            let mine = Set(clause.words(of: node))
            behind = clause.words(of: between).filter { !mine.contains($0) }
            guard !behind.contains(where: { sentence.isQuantity[$0] }) else { return nil }
        }
        return join(
            noun, sentence.text(marker), "which", clause.phrase(subject + before + [verb]), clause.phrase(behind))
    }
}
