internal import Prose
internal import Syntax

/// The noun phrases that say what a quantity measures, each in its role.
struct MeasuredPhrases {
    /// What the quantity is an amount of or stands before: `5% of its workforce`, `a 25% tax`.
    var own: [Int] = []
    /// What stands before the quantity: `a fine of $5m`, `boosted its range by 35 miles`.
    var owner: [Int] = []
    /// The subject of the verb that governs the quantity.
    var subject: [Int] = []

    /// Words before the quantity that describe what it stands before: `a sharp 3% drop`.
    var adjectives: [Int] = []

    var all: [Int] { own + owner + subject }

    /// The phrases of each mention of a sentence. One that stands in a list, in brackets or behind `to` and `from` without a
    /// noun of its own shares those of the mention before it.
    static func all(of mentions: [QuantityMention], in runs: NounPhraseRuns) -> [MeasuredPhrases] {
        var found: [MeasuredPhrases] = []
        for (index, mention) in mentions.enumerated() {
            let reader = MeasuredPhraseReader(mention: mention, runs: runs)
            let own = reader.ownPhrases()
            if own.phrases.isEmpty, let last = found.last,
                reader.sharesPhrases(ofMentionEndingAt: mentions[index - 1].words.upperBound)
            {
                found.append(last)
            } else {
                found.append(reader.phrases(own: own.phrases, isAttribute: own.isAttribute))
            }
        }
        return found
    }
}

private struct MeasuredPhraseReader {
    enum Kind { case count, time, money, measure }

    let mention: QuantityMention
    let runs: NounPhraseRuns
    let kind: Kind
    /// Behind the quantity and a conversion of it in brackets.
    let end: Int

    private var sentence: ParsedSentence { runs.sentence }

    init(mention: QuantityMention, runs: NounPhraseRuns) {
        self.mention = mention
        self.runs = runs
        let unit = mention.quantity.unit
        kind =
            if mention.noun != nil { .count } else if UnitTable.times.contains(unit.name) { .time } else if unit.isMoney
            {
                .money
            } else { .measure }
        var end = NounPhraseRuns.end(of: mention.words, in: runs.sentence)
        if runs.sentence.text(end) == ")" { end += 1 }
        if runs.sentence.text(end) == "(", runs.isQuantity(end + 1) {
            let close = (end..<min(end + 8, runs.sentence.words.count)).first { runs.sentence.text($0) == ")" }
            end = close.map { $0 + 1 } ?? end
        }
        self.end = end
    }

    private func text(_ index: Int) -> String { sentence.text(index) }

    /// The noun that the quantity stands before as an attribute, or what follows it with `of`.
    func ownPhrases() -> (phrases: [Int], isAttribute: Bool) {
        // `Dow +0.2%, Nasdaq -0.3%`: what a sign stands behind is measured.
        let opening = text(mention.number.lowerBound - 1)
        if ["+", "-", "−"].contains(opening), runs.phrase(at: mention.number.lowerBound - 2) != nil,
            !sentence.words[mention.number.lowerBound - 1].isGlued
        {
            return ([], false)
        }
        var next = end
        if text(next) == "-" { next += ["long", "wide", "tall", "high"].contains(text(next + 1)) ? 2 : 1 }
        if text(next) == "worth", text(next + 1) == "of" { next += 1 }
        if kind != .count, let phrase = runs.phrase(at: next), !runs.isTime(phrase) {
            let first = runs.phrases[phrase].lowerBound
            let tag = sentence.tree.tag(next)
            if sentence.tree.partOfSpeech(first) != .determiner, sentence.tree.tag(first) != .possessivePronoun,
                tag != .presentParticiple
            {
                let link = runs.phrases[phrase].upperBound
                if ["of", "on", "for", "with", "in", "from"].contains(text(link)), let more = runs.phrase(at: link + 1),
                    !runs.isTime(more)
                {
                    return ([phrase, more], true)
                }
                return ([phrase], true)
            }
        }
        let isOf = text(next) == "of" || text(next) == "in" && kind == .money
        guard isOf || text(next) == "for" && (kind == .money || kind == .measure) else { return ([], false) }
        var inner = next + 1
        while runs.phrase(at: inner) == nil, sentence.words.indices.contains(inner),
            runs.isAdverb(inner) || runs.isQuantity(inner) || sentence.tree.partOfSpeech(inner) == .determiner
        { inner += 1 }
        guard let phrase = runs.phrase(at: inner), !runs.isTime(phrase) else { return ([], false) }
        return ([phrase] + coordinated(with: phrase), false)
    }

    /// `60% of its revenue and profit`: a noun phrase that `and` joins to one, unless it opens a clause.
    private func coordinated(with phrase: Int) -> [Int] {
        let joint = runs.phrases[phrase].upperBound
        guard text(joint) == "and", let next = runs.phrase(at: joint + 1) else { return [] }
        var behind = runs.phrases[next].upperBound
        while runs.isAdverb(behind) { behind += 1 }
        return runs.isVerb(behind) || runs.isQuantity(behind) ? [] : [next]
    }

    /// Whether nothing stands between this mention and the one before that could say what this one measures.
    func sharesPhrases(ofMentionEndingAt previousEnd: Int) -> Bool {
        let gap = previousEnd..<max(previousEnd, mention.words.lowerBound)
        guard (1...5).contains(gap.count) else { return false }
        return gap.allSatisfy { word in
            text(word) != "of"
                && (runs.isQuantity(word)
                    || ["(", ")", "or", "and", "to", "from", ",", ";", "-", "–"].contains(text(word))
                    || runs.leadsToQuantity(word) || runs.isAdverb(word))
        }
    }

    func phrases(own: [Int], isAttribute: Bool) -> MeasuredPhrases {
        var found = MeasuredPhrases(own: own)
        // Back over bounds, prepositions and adjectives to the noun or verb that they lead from.
        var last = mention.words.lowerBound - 1
        var passed: [String] = []
        while last >= 0, runs.phrase(at: last).map(isLeading) ?? (!runs.isVerb(last) && leadsHere(last)) {
            if isAttribute, describes(last), passed.isEmpty || !found.adjectives.isEmpty {
                found.adjectives.append(last)
            }
            passed.append(text(last))
            last -= 1
        }
        let before = runs.phrase(at: last).flatMap(behindDates)
        let prepositions = passed.filter { FunctionWords.prepositions.contains($0) }
        let opensClause =
            last < 0
            || before == nil && ["and", "but", "while", "that", ",", ";", ":", "as"].contains(text(last))
        var chain: [Int] = []
        if let before { chain = runs.chain(endingWith: before, links: NounPhraseRuns.partLinks, coordinated: false) }
        let beforeChain = chain.first.map { runs.phrases[$0].lowerBound - 1 } ?? last
        let verb =
            (opensClause || SpeechWords.verbs.contains(text(last))) && isSubject(own)
            ? nil : runs.verb(atOrBefore: beforeChain)
        var subject: [Int] = []
        if let verb, !(kind == .time && opensClause), case .phrases(let phrases)? = runs.subject(of: verb) {
            subject = phrases
        }
        if let before {
            if verb == nil, own.isEmpty {
                // `floor area about 32 m²`: a fragment.
                chain = runs.chain(endingWith: before, links: NounPhraseRuns.subjectLinks, coordinated: true)
                found.owner = chain
            } else if prepositions.contains("of") {
                found.owner = chain
                // `, on turnover of 1.3bn`
                if runs.isPreposition(beforeChain), text(beforeChain - 1) == "," || text(beforeChain) == "than" {
                    subject = []
                }
            } else if !own.isEmpty {
                // `the iPhone’s 6.1-inch display`
                if isAttribute, passed.last == "'s" || passed.isEmpty && sentence.isProperNoun(last) {
                    found.owner = [before]
                }
            } else if kind == .time || kind == .count && (prepositions.isEmpty || !runs.isVerb(beforeChain)) {
                // `scored 22 goals`: the object of another verb is not what is counted.
            } else if isGapped(before) {
                found.owner = runs.chain(endingWith: before, links: NounPhraseRuns.subjectLinks, coordinated: true)
                subject = []
            } else {
                found.owner = chain
                // `pulled the sector 0.7% lower`
                if prepositions.isEmpty, kind == .measure, runs.isVerb(beforeChain) { subject = [] }
            }
        }
        if kind == .count, prepositions.contains("of") { subject = [] }
        // `linked to a 5 kWh battery`, `after a five-year journey`
        if isAttribute, prepositions.contains(where: { ["to", "after", "before"].contains($0) }) { subject = [] }
        if let verb, text(verb) == "including", !own.isEmpty { subject = [] }
        // `a grant worth up to $8m`
        if passed.contains("worth"), !found.owner.isEmpty { subject = [] }
        if let before, !own.isEmpty, !isAttribute, prepositions == ["with"], text(end) != "of",
            !sentence.isProperNoun(runs.head(of: before))
        {
            // `customers with more than $7m in deposits`
            found.owner = [before]
            subject = []
        }
        if let before, let chain = listed(before, passed: passed), own.isEmpty {
            found.owner = chain
            subject = []
        }
        // `will cost buyers around $42,500`
        if let verb, text(verb).hasPrefix("cost"), prepositions.isEmpty, !subject.isEmpty { found.owner = [] }
        found.owner.removeAll(where: runs.isTime)
        // `lenders offering 95% mortgages`, `sizes approved for 500 mg tablets`
        if isAttribute, let verb, isReducedClause(verb) { subject = [] }
        found.subject = subject
        return found
    }

    /// `were Unite Group, down 68p, and JD Sports, down 2p`: a name that a change stands behind.
    private func listed(_ phrase: Int, passed: [String]) -> [Int]? {
        guard passed.last == ",", text(runs.phrases[phrase].upperBound) == ",",
            sentence.isProperNoun(runs.head(of: phrase)), !runs.isTime(phrase)
        else { return nil }
        return runs.chain(endingWith: phrase, links: ["of"], coordinated: false)
    }

    /// The phrase itself or, where it says when, the one that it stands behind: `its guidance for the quarter ended March`.
    private func behindDates(_ phrase: Int) -> Int? {
        guard runs.isTime(phrase) else { return phrase }
        var word = runs.phrases[phrase].lowerBound - 1
        while word >= 0 {
            if let outer = runs.phrase(at: word) {
                guard runs.isTime(outer) else { return outer }
                word = runs.phrases[outer].lowerBound - 1
            } else if runs.isPreposition(word) || ["ended", "ending"].contains(text(word)) {
                word -= 1
            } else {
                return nil
            }
        }
        return nil
    }

    /// `for record $44 million`: a noun phrase that only leads to the quantity.
    private func isLeading(_ phrase: Int) -> Bool {
        runs.phrases[phrase].allSatisfy { ["record", "a", "an", "the"].contains(text($0)) }
    }

    /// Whether a word is an adjective or a participle that says more than how exact the quantity is.
    private func describes(_ word: Int) -> Bool {
        guard sentence.words[word].kind == .word, !runs.isQuantity(word), !BoundPhrases.leading.contains(text(word)),
            !FunctionWords.selecting.contains(text(word)), !FunctionWords.all.contains(text(word))
        else { return false }
        return sentence.isAdjective(word) || sentence.tree.tag(word) == .pastParticiple
    }

    /// Whether a verb is a participle right behind the noun that it modifies.
    private func isReducedClause(_ verb: Int) -> Bool {
        let tag = sentence.tree.tag(verb)
        return (tag == .presentParticiple || tag == .pastParticiple) && runs.phrase(at: verb - 1) != nil
    }

    private func leadsHere(_ word: Int) -> Bool {
        // `Unite Group, down 68p`
        if text(word) == ",", ["up", "down"].contains(text(word + 1)), word > 0, sentence.isProperNoun(word - 1) {
            return true
        }
        if [",", ";", ".", ":", "(", ")", "-", "–", "—"].contains(text(word)) { return text(word) == "(" }
        if runs.leadsToQuantity(word) || runs.isAdverb(word) || text(word) == "'s" || sentence.isAdjective(word)
            || NounPhraseRuns.objectPronouns.contains(text(word))
        {
            return true
        }
        let part = sentence.tree.partOfSpeech(word)
        return part == .determiner || part == .punctuation || part == .symbol
    }

    /// Whether a finite verb stands behind the quantity: it is the subject itself.
    private func isSubject(_ own: [Int]) -> Bool {
        var next = own.last.map { runs.phrases[$0].upperBound } ?? end
        while runs.isAdverb(next) { next += 1 }
        guard runs.isVerb(next) else { return false }
        return ![.presentParticiple, .pastParticiple].contains(sentence.tree.tag(next))
    }

    /// `…, Burlington by 2.6%`: the verb is left out behind a comma or conjunction.
    private func isGapped(_ phrase: Int) -> Bool {
        let chain = runs.chain(endingWith: phrase, links: NounPhraseRuns.subjectLinks, coordinated: true)
        guard let first = chain.first else { return false }
        let before = runs.phrases[first].lowerBound - 1
        guard before >= 0 else { return false }
        return [",", "and", "but", "while", ":"].contains(text(before))
            || sentence.tree.partOfSpeech(before) == .punctuation
    }
}

extension Unit {
    /// Whether it is a currency or a rate of one.
    fileprivate var isMoney: Bool {
        let head = name.utf8.prefix { $0 != UInt8(ascii: "/") }
        return head.count == 3 && head.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
    }
}
