internal import Prose
internal import Syntax

/// Reads the phrases of one quantity.
struct MeasuredPhraseReader {
    enum Kind { case count, time, money, measure }

    let mention: QuantityMention
    let runs: NounPhraseRuns
    let kind: Kind
    /// Behind the quantity and a conversion of it in brackets.
    let end: Int

    var sentence: ParsedSentence { runs.sentence }

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

    func text(_ index: Int) -> String { sentence.text(index) }

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
        // `spend $11bn on roads`
        let isSpent =
            text(next) == "on"
            && (max(0, mention.words.lowerBound - 4)..<mention.words.lowerBound).contains {
                ["spend", "splash", "waste", "squander"].contains(sentence.tree.lemma($0))
            }
        let isOf = text(next) == "of" || text(next) == "in" && kind == .money || isSpent
        guard isOf || text(next) == "for" && (kind == .money || kind == .measure) else { return ([], false) }
        var inner = next + 1
        while runs.phrase(at: inner) == nil, sentence.words.indices.contains(inner),
            runs.isAdverb(inner) || runs.isQuantity(inner) || sentence.tree.partOfSpeech(inner) == .determiner
        { inner += 1 }
        guard let phrase = runs.phrase(at: inner), !runs.isTime(phrase) else { return ([], false) }
        return ([phrase] + coordinated(with: phrase), false)
    }

    func phrases(own: [Int], isAttribute: Bool) -> MeasuredPhrases {
        var found = MeasuredPhrases(own: own)
        // Back over bounds, prepositions and adjectives to the noun or verb that they lead from.
        var last = mention.words.lowerBound - 1
        var passed: [String] = []
        while last >= 0 {
            if isAttribute, passed.isEmpty, let phrase = runs.phrase(at: last), opensAttribute(phrase) {
                // `a sharp 3% drop`, whatever the tagger takes `sharp` for
                found.adjectives += runs.content(of: phrase)
                last = runs.phrases[phrase].lowerBound - 1
                continue
            }
            if isAttribute, describes(last), runs.phrase(at: last) == nil, passed.count == found.adjectives.count {
                found.adjectives.append(last)
            } else {
                guard runs.phrase(at: last).map(isLeading) ?? (!runs.isVerb(last) && leadsHere(last, isAttribute))
                else {
                    break
                }
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
}

extension Unit {
    /// Whether it is a currency or a rate of one.
    fileprivate var isMoney: Bool {
        let head = name.utf8.prefix { $0 != UInt8(ascii: "/") }
        return head.count == 3 && head.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
    }
}
