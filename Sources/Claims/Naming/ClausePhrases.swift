internal import Prose
internal import Syntax

/// The phrases of a clause in the wording that they have in a name: without numbers, times, sources and inner clauses.
struct ClausePhrases {
    let sentence: ReadSentence
    let spelling: Spelling
    /// The words of the quantity that is named, and of its number.
    let quantity: Range<Int>
    let number: Range<Int>
    /// Whether nouns stand without the phrases behind them, where a name gets too long otherwise.
    var isBrief = false
    /// The words behind the quantity that say what it is the amount of: `total assets` of `$209 billion in total assets`.
    var noun: Set<Int> = []
    /// The subject that stands before the quantity without a verb.
    let gapped: GappedSubject?

    init(_ quantity: Range<Int>, number: Range<Int>, in sentence: ReadSentence, _ spelling: Spelling) {
        self.sentence = sentence
        self.spelling = spelling
        self.quantity = quantity
        self.number = number
        gapped = GappedSubject(of: quantity, in: sentence.parsed, sentence.isQuantity)
    }

    private var tree: SyntaxTree { sentence.parsed.tree }

    /// In words. A dependent of more stands in no name.
    private static let longest = 24
    /// In words, of all that stands with the verb.
    private static let longestRest = 8
    /// In words.
    private static let longestNoun = 7

    private static let reflexive: Set<String> = ["themselves", "itself", "themself"]
    private static let relativePronouns: Set<String> = ["that", "which", "who"]

    /// Words as a name has them: joined as in the text, and small at a sentence's beginning.
    func phrase(_ words: [Int]) -> String {
        var text = ""
        var last: Int?
        for word in words.sorted() {
            let isFirst = sentence.part(word) == .determiner || word == 0 && !opensWithName
            let spelled = spelling.word(word, in: sentence)
            if let last {
                let isGlued = last == word - 1 && sentence.parsed.words[word].isGlued
                let isHyphened = last == word - 2 && sentence.isHyphen(word - 1)
                let isListed = last == word - 2 && sentence.text(word - 1) == ","
                text += isGlued ? "" : isHyphened ? "-" : isListed ? ", " : " "
            }
            // `S&P` is none that only opens a sentence.
            text += isFirst && !spelled.dropFirst().contains(where: \.isUppercase) ? spelled.lowercased() : spelled
            last = word
        }
        return text
    }

    /// `First Republic`: what the capital of a sentence's first word goes on in the second.
    private var opensWithName: Bool {
        sentence.isName(0) || WorldPlaces.place(named: sentence.text(0)) != nil || sentence.parsed.isAbbreviation(0)
            || sentence.count > 1 && sentence.parsed.words[1].kind == .word && sentence.parsed.words[1].isCapitalised
    }

    /// Whether a count opens with a word that leads to a place, too: `flew over 17 regions`.
    func isPlaced(behind node: Int) -> Bool {
        Self.overs.contains(sentence.text(sentence.quantityStart(before: node)))
    }

    private static let overs = WordSet("over under above below near within")

    /// A dependent's words without clauses, brackets, and verbs that are joined to it; of more than any name takes only some.
    func words(of node: Int) -> [Int] {
        var found: [Int] = []
        var open = [node]
        while let next = open.popLast(), found.count <= Self.longest {
            found.append(next)
            open += tree.children(next).filter { belongs($0, to: next) }
        }
        return found
    }

    private func belongs(_ child: Int, to node: Int) -> Bool {
        switch sentence.relation(child) {
        case .punctuation, .adverbialClause, .parataxis, .apposition, .clausalModifier, .discourse, .vocative, .list:
            false
        case .conjunct:
            sentence.part(child) == sentence.part(node) && sentence.part(child) != .verb
                || isAlternative(child, to: node)
        case .coordinator: child < node
        // `Varna, a town in the east` of `most were in Varna`: the clause is none of its predicate's noun.
        case .nominalSubject, .passiveSubject, .copula, .auxiliary:
            ![.noun, .properNoun].contains(sentence.part(node))
        default: true
        }
    }

    /// `wounded` of `killed or wounded`: half of it says something else.
    private func isAlternative(_ word: Int, to verb: Int) -> Bool {
        word == verb + 2 && ["or", "and"].contains(sentence.text(verb + 1)) && sentence.part(word) == .verb
            && SubjectWords.isParticiple(sentence.text(word)) && SubjectWords.isParticiple(sentence.text(verb))
            && SaidFate.isFate(sentence.text(word)) && SaidFate.isFate(sentence.text(verb))
    }

    /// A participle with the other one that `or` joins to it: `killed or wounded`.
    func alternatives(of verb: Int) -> [Int] {
        verb + 2 < sentence.count && isAlternative(verb + 2, to: verb) ? [verb, verb + 1, verb + 2] : [verb]
    }

    /// What a noun names, without number and determiner, with the phrases behind it that say of which or where.
    func noun(_ node: Int) -> [Int]? {
        // What another number counts too: `25,000 of the 150,000 members`.
        let isOfAnother = sentence.isQuantity[node] && !quantity.contains(node)
        let core = sentence.parsed.nounPhrase(of: node).filter { word in
            ([.noun, .properNoun, .adjective, .verb].contains(sentence.part(word)) || isInsideCompound(word))
                && (quantity.contains(word)
                    ? quantity.contains(node) && !number.contains(word) : !sentence.isQuantity[word] || isOfAnother)
                && tree.tag(word) != .possessivePronoun && !BoundPhrases.leading.contains(sentence.text(word))
                && sentence.text(word) != "own"
        }
        guard core.contains(node) else { return nil }
        let whole = hyphened(core)
        return whole + clitics(whole) + modifiers(of: node)
    }

    /// `off` of `one-off repair`
    private func isInsideCompound(_ word: Int) -> Bool {
        sentence.isHyphen(word - 1) && [.compound, .adjectivalModifier].contains(sentence.relation(word))
    }

    /// Words with those that a hyphen joins to them: `10` of `the 10-year yield`, `off` of `off-road`.
    private func hyphened(_ words: [Int]) -> [Int] {
        var all = Set(words)
        for word in words {
            for step in [-1, 1] {
                var next = word + 2 * step
                while sentence.isHyphen(next - step), !sentence.isQuantity[next], !quantity.contains(next) {
                    all.insert(next)
                    next += 2 * step
                }
            }
        }
        return all.sorted()
    }

    private static let each = WordSet("a an per each every")

    /// What the quantity's own words count: all of them between the number and the last noun, and the phrases behind that.
    func countedNoun(at node: Int) -> [Int]? {
        let per =
            quantity.first { $0 >= number.upperBound && Self.each.contains(sentence.text($0)) } ?? quantity.upperBound
        let counted = quantity.last { word in
            word < per && !number.contains(word) && [.noun, .properNoun].contains(sentence.part(word))
        }
        guard let last = counted else { return noun(node) }
        // `500,000 people a year`
        let first = number.contains(last) ? last : max(number.upperBound, quantity.lowerBound)
        let own = (min(first, last)...last).drop { sentence.text($0) == "-" || sentence.isHyphen($0) }.filter { word in
            let isNominal = [.noun, .properNoun, .adjective, .verb, .numeral].contains(sentence.part(word))
            return isNominal
                ? !["more", "other", "own"].contains(sentence.text(word))
                : sentence.parsed.words[word].isGlued || sentence.isHyphen(word + 1)
        }
        return own + clitics(own) + others(joinedTo: last) + modifiers(of: last)
    }

    /// What is counted together with a noun: `and businesses` of `70,000 homes and businesses`.
    private func others(joinedTo noun: Int) -> [Int] {
        guard tree.tag(noun).isPluralNoun else { return [] }
        let run = (noun + 1..<sentence.count).prefix { word in
            word - noun <= Self.longestNoun && !sentence.isQuantity[word]
                && (["and", "or", ","].contains(sentence.text(word))
                    || [.noun, .adjective].contains(sentence.part(word)))
        }
        let end = run.last { word in
            tree.tag(word).isPluralNoun && tree.relation(word) == .conjunct && tree.head(word) == noun
        }
        guard let end, !run.contains(where: { $0 <= end && TimeWords.heads.contains(sentence.lemmas[$0]) }) else {
            return []
        }
        let isJoined = (noun + 1..<end).contains { ["and", "or"].contains(sentence.text($0)) }
        return isJoined ? (noun + 1...end).filter { sentence.text($0) != "," } : []
    }

    /// `'s` behind the owner that stands in a noun phrase.
    private func clitics(_ words: [Int]) -> [Int] {
        words.map { $0 + 1 }.filter { clitic in
            ["'s", "’s", "'", "’"].contains(sentence.text(clitic)) && tree.tag(clitic) == .possessiveEnding
                && words.contains { $0 > clitic }
        }
    }

    private func modifiers(of node: Int) -> [Int] {
        guard !isBrief else { return [] }
        let behind = tree.children(node).filter {
            $0 > node
                && (sentence.relation($0) == .nominalModifier && !sentence.parsed.caseMarker(of: $0).isEmpty
                    || tree.relation($0) == .clausalModifier && tree.tag($0) == .pastParticiple)
        }
        return behind.flatMap { child in
            // `a 25% duty on top of the 10%`
            guard !quantity.contains(child), !isAddition(child) else { return [Int]() }
            let own = words(of: child)
            let isShort =
                own.count <= Self.longestNoun && !holdsQuantity(own)
                && !own.contains {
                    tree.tag($0) == .possessivePronoun && sentence.text($0) != "their" || sentence.text($0) == ","
                }
                && !["including", "like"].contains(sentence.parsed.caseMarker(of: child))
            return isShort && !isTimeOrSource(own) && !holdsPronoun(own) ? own : []
        }
    }

    /// `on top of the older one` of `a 25% duty on top of the older one`
    private func isAddition(_ noun: Int) -> Bool {
        sentence.text(noun) == "top" && sentence.parsed.caseMarker(of: noun) == "on"
    }

    /// The words of a verb's subject, where they say whom they stand for, and no number.
    func subject(of verb: Int) -> [Int]? {
        if let gapped {
            return gapped.words.filter { sentence.part($0) != .determiner && tree.tag($0) != .possessivePronoun }
        }
        // `talks about handing over 40 tons`: who does it stands elsewhere.
        let mark = tree.relation(verb) == .clausalModifier ? sentence.parsed.child(of: verb, [.mark]) : nil
        guard mark.map({ sentence.text($0) == "to" }) ?? true else { return nil }
        if let name = numberedName(before: verb) { return name }
        guard let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0), !quantity.contains(subject),
            sentence.part(subject) == .noun || sentence.part(subject) == .properNoun, !onlySpeaks(subject, before: verb)
        else { return nil }
        // `and a blockade that lasted`, `according to the document, which has`: what joins it to something else is no part of it.
        let own =
            [subject]
            + tree.children(subject).filter {
                belongs($0, to: subject) && ![.caseMarker, .coordinator, .preconjunct].contains(tree.relation($0))
                    && tree.tag($0) != .possessivePronoun
            }.flatMap { words(of: $0) }
        let isClause = own.contains { tree.relation($0) == .mark }
        // `shipments to the 10 members of the league`
        if holdsQuantity(own), !sentence.isQuantity[subject] {
            let core = sentence.parsed.nounPhrase(of: subject).filter {
                [.noun, .properNoun, .adjective].contains(sentence.part($0)) && $0 <= subject
            }
            return holdsQuantity(core) ? nil : hyphened(core)
        }
        return own.count <= Self.longestNoun && !isClause && !holdsQuantity(own) && !isTimeOrSource(own) ? own : nil
    }

    /// `S&P 500` of `the S&P 500 closed higher`: a name that ends in a number.
    private func numberedName(before verb: Int) -> [Int]? {
        let number = verb - 1
        guard number > 0, sentence.part(number) == .numeral, !sentence.isQuantity[number], !quantity.contains(number),
            sentence.isName(number - 1)
        else { return nil }
        let start = (0..<number).reversed().prefix { sentence.isName($0) || sentence.text($0) == "&" }.last
        return start.map { Array($0...number) }
    }

    /// Whether a verb of saying stands right behind a word and before the verb, so that it says that somebody else did it: `UNICEF said
    /// cases rose`.
    private func onlySpeaks(_ subject: Int, before verb: Int) -> Bool {
        let said = subject + 1
        guard said < verb, sentence.part(said) == .verb else { return false }
        return SpeechWords.verbs.contains(sentence.text(said))
            && tree.relation(verb) != .conjunct && !SpeechWords.weak.contains(sentence.text(said))
    }

    /// `It`: a subject that only an earlier sentence names; not `they`, who may be lenders, marchers and whoever else an article
    /// speaks of.
    func hasPronounSubject(_ verb: Int) -> Bool {
        guard gapped == nil, let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0) else {
            return false
        }
        return ["it", "he", "she"].contains(sentence.text(subject))
    }

    /// Who speaks of themselves where a verb has `it` for a subject: `Norway said it would provide $90 million`.
    func speaker(around verb: Int) -> [Int]? {
        guard let pronoun = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0),
            sentence.text(pronoun) == "it"
        else { return nil }
        var current = verb
        for _ in 0..<ParsedSentence.horizon.arcs {
            guard let head = tree.head(current) else { return nil }
            let subject = sentence.parsed.child(of: head, QuantityFrame.subjects)
            if let subject, subject < pronoun {
                let isBody =
                    sentence.part(subject) == .properNoun || SpeakerWords.bodies.contains(sentence.lemmas[subject])
                guard isBody, SpeechWords.verbs.contains(sentence.lemmas[head]), let words = noun(subject),
                    let first = words.min(), words.allSatisfy({ $0 < pronoun })
                else { return nil }
                // `Neighbouring Norland said it had`
                let name = words.filter { $0 > 0 || sentence.isName(0) || words.count == 1 }
                return sentence.text(first - 1) == "the" ? [first - 1] + name : name
            }
            current = head
        }
        return nil
    }

    /// What stands behind a verb besides the quantity: object, particle, and an adjunct or two.
    func rest(of verb: Int, without left: Int) -> [Int] {
        // What stands there is said of the quantity that the verb stands with.
        if gapped != nil { return [] }
        let another = PhraseOfAnother(quantity: quantity, sentence: sentence)
        var found: [Int] = []
        var adjuncts = 0
        var hasObject = false
        let end = (verb..<sentence.count).first { [":", ";", "—", "–"].contains(sentence.text($0)) } ?? sentence.count
        for child in tree.children(verb).sorted() where child != left && child > verb && child < end {
            var own = words(of: child)
            let inner = sentence.parsed.child(of: child, [.clausalModifier]).map { words(of: $0) } ?? []
            if own.contains(where: noun.contains) { continue }
            if let first = own.min(), let last = own.max(), another.holds(first..<last + 1) { continue }
            switch sentence.relation(child) {
            case .object, .openComplement:
                // `contracts run out` behind `after`: another clause.
                guard !hasObject, sentence.parsed.child(of: child, QuantityFrame.subjects) == nil else { continue }
                hasObject = true
            case .oblique, .nominalModifier:
                // `in the hope of ending the run`: half of a phrase says something else.
                guard !isTimeOrSource(own), adjuncts < 2, !isAddition(child),
                    own.min() != quantity.upperBound || sentence.text(quantity.upperBound) != "of",
                    !Self.circumstances.contains(sentence.parsed.caseMarker(of: child)),
                    tree.relation(child) != .unmarkedOblique,
                    inner.isEmpty || isShort(own + inner)
                else { continue }
                // `to the club supporting Varna`
                own += inner
                adjuncts += 1
            case .adverbialModifier
            where sentence.text(child) == "not" || Self.whereabouts.contains(sentence.text(child)):
                break
            default: continue
            }
            // `come from Sudan, figures show`: another clause.
            guard !own.contains(where: { QuantityFrame.subjects.contains(tree.relation($0)) }) else { continue }
            guard !holdsQuantity(own), !holdsPronoun(own), found.count + own.count <= Self.longestRest else { continue }
            found += own
        }
        return found
    }

    /// Whether words are few and none is left out between them: `starring the actor` of `starring the actor Ana Ruiz` has its end elsewhere.
    private func isShort(_ words: [Int]) -> Bool {
        guard words.count <= Self.longestWithClause, isPlain(words), let first = words.min(), let last = words.max()
        else { return false }
        return last - first < words.count && !(last + 1 < sentence.count && sentence.isName(last + 1))
    }

    /// In words, a phrase with a clause of its own.
    private static let longestWithClause = 6

    /// What stands right behind an amount and belongs to the thing before it: `holdings of 12 percent in the port`.
    func complement(of node: Int) -> [Int] {
        guard let child = tree.children(node).first(where: { $0 > quantity.upperBound }),
            ["in", "at", "for", "on"].contains(sentence.text(quantity.upperBound)),
            sentence.parsed.child(of: child, [.caseMarker]) == quantity.upperBound
        else { return [] }
        let own = words(of: child)
        return isPlain(own) ? own : []
    }

    /// A short clause that says which of a noun's things are meant: `banks which failed earlier this month`.
    func relativeClause(of node: Int) -> [Int]? {
        guard let verb = tree.children(node).first(where: { $0 > node && tree.relation($0) == .relativeClause }) else {
            return nil
        }
        let own = words(of: verb)
        guard let first = own.min(), Self.relativePronouns.contains(sentence.text(first)), own.count > 1,
            own.count <= Self.longestRest, !holdsQuantity(own), !holdsPronoun(own),
            // `the two largest economies that has roiled markets`: it is said of something else.
            !tree.tag(node).isPluralNoun || !own.contains(where: { ["has", "is", "was"].contains(sentence.text($0)) })
        else { return nil }
        return own
    }

    /// Whether words make no more than a short phrase, without numbers, times, sources and pronouns.
    func isPlain(_ words: [Int]) -> Bool {
        words.count <= Self.longestRest && !holdsQuantity(words) && !holdsPronoun(words) && !isTimeOrSource(words)
    }

    /// `out` of `walked out`
    func particles(of verb: Int) -> [Int] {
        let own = tree.children(verb).filter {
            $0 > verb && $0 <= verb + 3
                && (tree.relation($0) == .verbParticle
                    || sentence.relation($0) == .adverbialModifier && Self.particles.contains(sentence.text($0)))
        }
        // `handed over 13`: a parser may take the particle for a bound.
        let next = verb + 1
        guard own.isEmpty, next == quantity.lowerBound - 1, sentence.text(next) == "over", tree.head(next) != verb
        else { return own }
        return [next]
    }

    /// What opens a circumstance that does not say which: `after the strike`.
    private static let circumstances = WordSet("because despite amid after before since during until following though")

    private static let particles = WordSet("out off up down away back over home on in")
    /// Where somebody is or goes, in one word.
    static let whereabouts = WordSet("abroad overseas elsewhere ashore indoors outdoors underground inland")

    /// What a verb does something to, without a number of its own and what stands behind it: `tech workers` of `dismissed 24,000 tech workers
    /// in June`.
    func objectAlone(of verb: Int) -> [Int]? {
        let isBare = sentence.parsed.child(of: verb, [.object, .passiveSubject]) == nil
        let found = tree.children(verb).first { child in
            child > verb && sentence.part(child) == .noun
                && (tree.relation(child) == .object
                    || isBare && sentence.isQuantity[child] && sentence.relation(child) == .oblique
                        && sentence.parsed.caseMarker(of: child).isEmpty && !isPlaced(behind: child))
        }
        guard let object = found, !quantity.contains(object), !isTimeOrSource([object]),
            ![sentence.text(object), sentence.lemmas[object]].contains(where: MeasuredUnits.all.contains),
            !sentence.text(object).hasPrefix("percent")
        else { return nil }
        let words = sentence.parsed.nounPhrase(of: object).filter { word in
            [.noun, .properNoun, .adjective].contains(sentence.part(word)) && word <= object
                && !BoundPhrases.leading.contains(sentence.text(word))
                // `an 85 percent stake`
                && (sentence.isQuantity[object] || !sentence.isQuantity[word])
        }
        guard words.contains(object), words.count <= Self.longestNoun else { return nil }
        return hyphened(words)
    }

    func not(_ verb: Int) -> [Int] {
        tree.children(verb).filter { FunctionWords.negations.contains(sentence.text($0)) && $0 < verb }
    }

    private func holdsQuantity(_ words: [Int]) -> Bool {
        words.contains { sentence.isQuantity[$0] || quantity.contains($0) || sentence.part($0) == .numeral }
    }

    /// Whom it stands for a name could not say.
    private func holdsPronoun(_ words: [Int]) -> Bool {
        words.contains {
            sentence.part($0) == .pronoun && tree.tag($0) != .possessivePronoun
                && !Self.relativePronouns.contains(sentence.text($0)) && !Self.reflexive.contains(sentence.text($0))
        }
    }

    func isTimeOrSource(_ words: [Int]) -> Bool {
        words.contains {
            sentence.isDate($0) || TimeWords.heads.contains(sentence.lemmas[$0])
                || ["yesterday", "today", "tomorrow", "according"].contains(sentence.text($0))
        }
    }
}
