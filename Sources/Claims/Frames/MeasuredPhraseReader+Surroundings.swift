internal import Prose
internal import Syntax

/// What the words around a quantity say of it.
extension MeasuredPhraseReader {
    /// `60% of its revenue and profit`: a noun phrase that `and` joins to one, unless it opens a clause.
    func coordinated(with phrase: Int) -> [Int] {
        let joint = runs.phrases[phrase].upperBound
        guard text(joint) == "and", let next = runs.phrase(at: joint + 1) else { return [] }
        var behind = runs.phrases[next].upperBound
        while runs.isAdverb(behind) { behind += 1 }
        return runs.isVerb(behind) || runs.isQuantity(behind) ? [] : [next]
    }

    /// `and 5 people died`: a count that is itself the subject of its clause.
    var isCountedSubject: Bool { kind == .count && isSubject([]) }

    /// `…, down from 31% in 2008`: an earlier level of what the mention before this one measures.
    func isCompared(with previous: QuantityMention) -> Bool {
        guard previous.quantity.unit == mention.quantity.unit, previous.words.upperBound <= mention.words.lowerBound
        else {
            return false
        }
        let start = mention.words.lowerBound
        switch text(start - 1) {
        case "from": return ["up", "down"].contains(text(start - 2)) && text(start - 3) == ","
        case "with", "to": return text(start - 2) == "compared"
        case "versus", "vs", "vs.": return true
        default: return false
        }
    }

    /// Whether nothing stands between this mention and the one before that could say what this one measures.
    func sharesPhrases(ofMentionEndingAt previousEnd: Int) -> Bool {
        let gap = previousEnd..<max(previousEnd, mention.words.lowerBound)
        guard (1...5).contains(gap.count) else { return false }
        return gap.allSatisfy { word in
            text(word) != "of"
                && (runs.isQuantity(word)
                    || ["(", ")", "or", "and", "to", "from", ",", ";", "-", "–", "compared"].contains(text(word))
                    || runs.leadsToQuantity(word) || runs.isAdverb(word))
        }
    }

    /// `were Unite Group, down 68p, and JD Sports, down 2p`: a name that a change stands behind.
    func listed(_ phrase: Int, passed: [String]) -> [Int]? {
        guard passed.last == ",", text(runs.phrases[phrase].upperBound) == ",",
            sentence.isProperNoun(runs.head(of: phrase)), !runs.isTime(phrase)
        else { return nil }
        return runs.chain(endingWith: phrase, links: ["of"], coordinated: false)
    }

    /// The phrase itself or, where it says when, the one that it stands behind: `its guidance for the quarter ended March`.
    func behindDates(_ phrase: Int) -> Int? {
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
    func isLeading(_ phrase: Int) -> Bool {
        runs.phrases[phrase].allSatisfy { ["record", "a", "an", "the"].contains(text($0)) }
    }

    /// `a sharp`, right before a quantity and the noun that it stands before.
    func opensAttribute(_ phrase: Int) -> Bool {
        let words = runs.phrases[phrase]
        return words.count == 2 && ["a", "an", "the"].contains(text(words.lowerBound))
            && !sentence.words[words.upperBound - 1].isCapitalised && !runs.isTime(phrase) && !isLeading(phrase)
    }

    /// Whether a word is an adjective or a participle that says more than how exact the quantity is.
    func describes(_ word: Int) -> Bool {
        guard sentence.words[word].kind == .word, !runs.isQuantity(word), !BoundPhrases.leading.contains(text(word)),
            !FunctionWords.selecting.contains(text(word)), !FunctionWords.all.contains(text(word))
        else { return false }
        return sentence.isAdjective(word)
            || word > 0 && sentence.tree.tag(word) == .pastParticiple
                && sentence.tree.partOfSpeech(word - 1) == .determiner
    }

    /// Whether a verb is a participle right behind the noun that it modifies.
    func isReducedClause(_ verb: Int) -> Bool {
        let tag = sentence.tree.tag(verb)
        return (tag == .presentParticiple || tag == .pastParticiple) && runs.phrase(at: verb - 1) != nil
    }

    func leadsHere(_ word: Int, _ isAttribute: Bool) -> Bool {
        // `after a five-year, 1.8 billion-mile journey`
        if isAttribute, runs.isQuantity(word) || text(word) == "," && runs.isQuantity(word - 1) { return true }
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
    func isSubject(_ own: [Int]) -> Bool {
        var next = own.last.map { runs.phrases[$0].upperBound } ?? end
        while runs.isAdverb(next) { next += 1 }
        guard runs.isVerb(next) else { return false }
        return ![.presentParticiple, .pastParticiple].contains(sentence.tree.tag(next))
    }

    /// `…, Burlington by 2.6%`: the verb is left out behind a comma or conjunction.
    func isGapped(_ phrase: Int) -> Bool {
        let chain = runs.chain(endingWith: phrase, links: NounPhraseRuns.subjectLinks, coordinated: true)
        guard let first = chain.first else { return false }
        let before = runs.phrases[first].lowerBound - 1
        guard before >= 0 else { return false }
        return [",", "and", "but", "while", ":"].contains(text(before))
            || sentence.tree.partOfSpeech(before) == .punctuation
    }
}
