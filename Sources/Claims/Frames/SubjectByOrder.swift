internal import Prose
internal import Syntax

/// What stands as the subject of a verb, found by looking back from it.
enum SubjectByOrder: Equatable {
    /// Noun phrases of the sentence, each joined to the next by a preposition or `and`.
    case phrases([Int])
    /// A pronoun, which says nothing of what is measured.
    case pronoun
}

extension NounPhraseRuns {
    /// Prepositions that join the phrases of a subject: `exports to China`.
    static let subjectLinks: Set<String> = [
        "of", "for", "in", "on", "to", "with", "from", "between", "at", "against", "by",
    ]
    /// Prepositions that join a phrase to what it is a part of.
    static let partLinks: Set<String> = ["of", "for", "in"]

    /// The subject of a verb; of one without, that of the verb that it goes with.
    func subject(of verb: Int) -> SubjectByOrder? { subject(of: verb, depth: 0) }

    /// The subject of the nearest verb at or before a word.
    func subject(ofVerbBefore word: Int) -> SubjectByOrder? {
        verb(atOrBefore: word).flatMap { subject(of: $0, depth: 0) }
    }

    /// The nearest verb at or before a word in the same part of the sentence.
    func verb(atOrBefore word: Int) -> Int? {
        var index = word
        while index >= 0, !isVerb(index) {
            if sentence.text(index) == ";" { return nil }
            index -= 1
        }
        return index >= 0 ? index : nil
    }

    private func subject(before word: Int, depth: Int) -> SubjectByOrder? {
        verb(atOrBefore: word).flatMap { subject(of: $0, depth: depth + 1) }
    }

    private func subject(of verb: Int, depth: Int) -> SubjectByOrder? {
        guard depth <= 5 else { return nil }
        let start = groupStart(of: verb)
        let group = start...verb
        let isInfinitive = group.contains { sentence.text($0) == "to" }
        let hasAuxiliary = group.contains { sentence.tree.partOfSpeech($0) == .auxiliary }
        let opening = sentence.tree.tag(start)
        let isParticiple = !hasAuxiliary && (opening == .presentParticiple || opening == .pastParticiple)

        var last = start - 1
        if sentence.text(last) == "," {
            // `… reached a record, dropping to 193`
            // `claims, ranging from $200`
            if sentence.text(start) == "ranging", let phrase = phrase(at: last - 1) {
                return named(chain(endingWith: phrase, links: ["of"], coordinated: false))
            }
            if isParticiple || isInfinitive { return subject(before: last - 1, depth: depth) }
            guard let before = behindAside(endingAt: last) else { return subject(before: last - 1, depth: depth) }
            last = before
        }
        if sentence.text(last) == ")" { last = beforeBracket(closingAt: last) }
        while isAdverb(last), sentence.text(last) != "there" { last -= 1 }
        if sentence.text(last) == ",", phrase(at: last - 1) != nil { last -= 1 }
        last = beforeDates(last)
        // `Homes from $1m to $2m stay`
        if isQuantity(last) {
            var outer = last
            while isQuantity(outer) { outer -= 1 }
            if phrase(at: outer) != nil { last = outer }
        }
        guard last >= 0 else { return nil }
        return subject(endingAt: last, isParticiple: isParticiple, infinitive: isInfinitive ? verb : nil, depth: depth)
    }

    /// The subject whose last word is this.
    private func subject(endingAt last: Int, isParticiple: Bool, infinitive: Int?, depth: Int) -> SubjectByOrder? {
        let text = sentence.text(last)
        if ["which", "that", "who"].contains(text) { return antecedent(before: last) }
        if sentence.tree.partOfSpeech(last) == .pronoun || ["this", "that", "there"].contains(text) {
            return ["it", "they", "he", "she"].contains(text) ? referent(of: last, depth: depth) : .pronoun
        }
        if ["and", "but", "or", ";"].contains(text) { return subject(before: last - 1, depth: depth) }
        guard let phrase = phrase(at: last) else { return subject(before: last, depth: depth) }
        if isParticiple {
            let chain = chain(endingWith: phrase, links: ["of"], coordinated: false)
            // `hit a record last year, having increased`
            return named(chain) ?? subject(before: phrases[chain[0]].lowerBound - 1, depth: depth)
        }
        var chain = chain(endingWith: phrase, links: Self.subjectLinks, coordinated: true)
        var before = phrases[chain[0]].lowerBound - 1
        // `signed a two-month contract to provide`
        if infinitive != nil {
            while before > 0, isQuantity(before) || sentence.text(before) == "-" { before -= 1 }
            if before > 0, sentence.tree.partOfSpeech(before) == .determiner, before < phrases[chain[0]].lowerBound - 1
            {
                before -= 1
            }
        }
        if let infinitive, isVerb(before) {
            // `caused sea levels to rise`, but `announced plans to lay off`
            return ChangeWords.verbs.contains(sentence.text(infinitive))
                ? named(chain) : subject(of: before, depth: depth + 1)
        }
        while let time = chain.last, chain.count > 1, isTime(time) { chain.removeLast() }
        if before > 0, isPreposition(before),
            !["before", "after", "since", "as", "until", "like", "than"].contains(sentence.text(before))
        {
            // The phrase hangs on a preposition: the subject stands further left.
            guard let outer = self.phrase(at: before - 1) else { return subject(before: before - 1, depth: depth) }
            return named(self.chain(endingWith: outer, links: Self.subjectLinks, coordinated: true) + chain)
        }
        if let time = chain.last, isTime(time) {
            // `the brand it bought last year was expected`
            if isVerb(before), before > 1, sentence.tree.partOfSpeech(before - 1) == .pronoun,
                let outer = self.phrase(at: before - 2)
            {
                return named(self.chain(endingWith: outer, links: ["of"], coordinated: false))
            }
            if let outer = self.phrase(at: before) {
                return named(self.chain(endingWith: outer, links: Self.subjectLinks, coordinated: true))
            }
        }
        return named(chain)
    }

    private func named(_ chain: [Int]) -> SubjectByOrder? {
        let kept = chain.filter { !isTime($0) }
        return kept.isEmpty ? nil : .phrases(kept)
    }

    /// The first word of the verbs, auxiliaries and particles that stand together with a verb.
    private func groupStart(of verb: Int) -> Int {
        var start = verb
        while start > 0, phrase(at: start - 1) == nil,
            isVerb(start - 1) || isAdverb(start - 1) || sentence.tree.partOfSpeech(start - 1) == .particle,
            !isQuantity(start - 1)
        { start -= 1 }
        while start < verb, isAdverb(start) { start += 1 }
        return start
    }

    /// Where the words before an aside between commas end: `Barratt, the biggest builder, is`.
    private func behindAside(endingAt comma: Int) -> Int? {
        var open = comma - 1
        while open >= 0, sentence.text(open) != ",", comma - open < 14 { open -= 1 }
        if open > 0, sentence.text(open) == "," {
            let hasFiniteVerb = (open + 1..<comma).contains { word in
                isVerb(word) && (sentence.tree.tag(word).isPastTense || sentence.tree.tag(word).isPresentTense)
            }
            if !hasFiniteVerb || ["which", "who", "where"].contains(sentence.text(open + 1)) { return open - 1 }
        }
        return phrase(at: comma - 1) != nil ? comma - 1 : nil
    }

    private func beforeBracket(closingAt bracket: Int) -> Int {
        var index = bracket
        while index >= 0, sentence.text(index) != "(" { index -= 1 }
        return index - 1
    }

    /// `China’s economy in 2022`: before a preposition with a time.
    private func beforeDates(_ last: Int) -> Int {
        var last = last
        while last > 0 {
            let phrase = phrase(at: last)
            var start = phrase.map { phrases[$0].lowerBound } ?? last
            // `between 2014 and 2017`
            if phrase == nil, sentence.text(start - 1) == "and", start > 1, sentence.words[start - 2].kind == .number {
                start -= 2
            }
            guard phrase.map(isTime) ?? (sentence.words[last].kind == .number), isPreposition(start - 1),
                self.phrase(at: start - 2) != nil
            else { break }
            last = start - 2
        }
        return last
    }

    /// `the plant, which employs 300`
    private func antecedent(before relative: Int) -> SubjectByOrder? {
        var last = relative - 1
        if sentence.text(last) == "," { last -= 1 }
        if sentence.text(last) == ")" { last = beforeBracket(closingAt: last) }
        return phrase(at: last).flatMap { named(chain(endingWith: $0, links: ["of"], coordinated: false)) }
    }

    /// `The company said it has 1,000 customers`: the subject of the clause before, if the number agrees.
    private func referent(of pronoun: Int, depth: Int) -> SubjectByOrder {
        guard case .phrases(let chain)? = subject(before: pronoun - 1, depth: depth), let first = chain.first else {
            return .pronoun
        }
        let isPlural = sentence.tree.tag(head(of: first)) == .pluralNoun
        return isPlural && sentence.text(pronoun) != "they" ? .pronoun : .phrases(chain)
    }
}
