internal import Prose
internal import Syntax

extension QuantityReader {
    /// `26 in Spain and one in France`, `three from Chile and one each from Peru and Cuba`: one beside another count.
    func isParallelOne(_ number: NumberExpression, after previous: QuantityMention?) -> Bool {
        let start = number.words.lowerBound
        guard text(start) == "one", number.words.count == 1, let previous, previous.omission == nil,
            previous.quantity.unit.dimension == .count, (1...8).contains(start - previous.words.upperBound),
            ["and", ","].contains(text(start - 1))
        else { return false }
        return text(start + 1) == text(previous.words.upperBound)
            && FunctionWords.prepositions.contains(text(start + 1))
            && text(start + 1) != "of" || text(start + 1) == "each"
    }

    /// One of a thing is news where a single one is (`one death`), where it stands beside another count, or where the
    /// text says that there is only one; else it picks a thing out (`one poll showed`).
    func weighOnes(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.omission == nil, let noun = mention.noun, text(mention.number.lowerBound) == "one",
                mention.number.count == 1, mention.quantity.upper == nil, !IndefiniteOne.counted.contains(noun.lemma),
                !mention.words.contains(where: { text($0) == "only" }), text(mention.words.lowerBound - 1) != "only",
                !befalls(mention, noun), !isJoined(index, in: mentions)
            else { continue }
            mentions[index].omission = .one
        }
    }

    /// `one person had died`, `killing one soldier`
    private func befalls(_ mention: QuantityMention, _ noun: CountedNoun) -> Bool {
        if Nouns.peopleStates.contains(text(noun.head)) { return true }
        let before = mention.words.lowerBound - 1
        if CasualtyWords.killing.contains(text(before)) { return true }
        for index in noun.head + 1..<max(noun.head + 1, min(words.count, noun.head + 6)) {
            if words[index].kind == .mark { return false }
            if Nouns.peopleStates.contains(text(index)), FunctionWords.auxiliaries.contains(text(index - 1)) {
                return true
            }
            if CasualtyWords.dying.contains(text(index)) { return true }
        }
        return false
    }

    /// Whether a count stands right before or behind, joined by a comma or `and`.
    private func isJoined(_ index: Int, in mentions: [QuantityMention]) -> Bool {
        func joins(_ first: QuantityMention, _ second: QuantityMention) -> Bool {
            let gap = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
            return gap.count <= 2 && gap.contains { ["and", ",", "plus", "or"].contains(text($0)) }
        }
        return index > 0 && joins(mentions[index - 1], mentions[index])
            || index + 1 < mentions.count && joins(mentions[index], mentions[index + 1])
    }
}

extension QuantityReader {
    /// A count of nought: `no casualties`, `no homes were damaged`, `nobody was hurt`, `none of the 14`, `not a single
    /// ballot was lost`. What could not have been counted (`no plans`, `no one knows`) is none.
    func zero(at index: Int) -> QuantityMention? {
        switch text(index) {
        case "nobody": return nobody(index..<index + 1)
        case "no" where text(index + 1) == "one": return nobody(index..<index + 2)
        case "no": return noThing(index..<index + 1)
        case "not" where text(index + 1) == "a" && text(index + 2) == "single": return noThing(index..<index + 3)
        case "none" where text(index + 1) == "of": return none(at: index)
        default: return nil
        }
    }

    private func nobody(_ words: Range<Int>) -> QuantityMention? {
        guard befalls(behind: words.upperBound) else { return nil }
        return mention(words, unit: "person", end: words.upperBound, noun: nil)
    }

    private func noThing(_ words: Range<Int>) -> QuantityMention? {
        guard let noun = CountedNoun(behind: words.upperBound, of: sentence, one: true),
            noun.head < words.upperBound + 6,
            IndefiniteOne.counted.contains(noun.lemma) || befalls(behind: noun.head + 1)
        else { return nil }
        return mention(words, unit: noun.lemma, end: noun.head + 1, noun: noun)
    }

    /// `none of the 14 climbers`, `none of the ship’s 23 sailors`: the number that it is of stays a quantity.
    private func none(at index: Int) -> QuantityMention? {
        guard
            let base = (index + 2..<max(index + 2, min(words.count, index + 8))).first(where: {
                Self.mayStartNumber(words[$0])
            }),
            !words[index..<base].contains(where: { $0.kind == .mark }), let number = numbers.cardinal(at: base),
            let noun = CountedNoun(behind: number.words.upperBound, of: sentence, one: false)
        else { return nil }
        return mention(index..<index + 1, unit: noun.lemma, end: index + 1, noun: nil)
    }

    /// Whether a predicate behind says what befalls people or things: `was hurt`, `have been damaged`, `died`.
    private func befalls(behind start: Int) -> Bool {
        var index = start
        while FunctionWords.auxiliaries.contains(text(index)) || FunctionWords.adverbs.contains(text(index)) {
            index += 1
        }
        return Nouns.peopleStates.contains(text(index)) || CasualtyWords.dying.contains(text(index))
            || CasualtyWords.befalling.contains(text(index))
    }

    private func mention(_ number: Range<Int>, unit: String, end: Int, noun: CountedNoun?) -> QuantityMention {
        QuantityMention(
            words: number.lowerBound..<end, number: number, quantity: Quantity(value: 0, unit: Unit(unit)), noun: noun)
    }
}

extension QuantityReader {
    /// `a mile-long tube`, `by a foot`, `a day or more`: the article is a one where a unit is measured out.
    func bareUnit(at index: Int) -> QuantityMention? {
        guard MeasuredUnits.all.contains(text(index)) else { return nil }
        let hasArticle = ["a", "an"].contains(text(index - 1))
        let isLong = isDash(index + 1) && text(index + 2) == "long"
        let behind = BoundPhrases.behind.match(from: index + 1, in: words)
        let before = hasArticle ? BoundPhrases.before.match(endingBefore: index - 1, in: words) : nil
        let isBounded =
            before?.meaning != nil && !["just", "only", "once", "within"].contains(text(index - 2))
            && !["a", "per"].contains(text(index - 2))
        let isMeasured = hasArticle && text(index - 2) == "by" && !UnitTable.times.contains(text(index))
        let isTime = UnitTable.times.contains(text(index))
        let lasts = hasArticle && isTime && text(index - 2) == "for" && !sentence.isNoun(index + 1)
        let part = hasArticle ? partOfUnit(behind: index + 1) : nil
        let isDeep = hasArticle && !isTime && MeasuredAdjectives.whereabouts.contains(text(index + 1))
        guard lasts || isDeep || isLong || part != nil || hasArticle && behind != nil || isBounded || isMeasured,
            let row = UnitTable.phrases.match(from: index, in: words)?.meaning
        else { return nil }
        var quantity = Quantity(value: 1, unit: Unit(row.name))
        var start = isLong ? index : index - 1
        var end = isLong ? index + 3 : index + 1
        if hasArticle, !isLong, let behind {
            quantity.bound = behind.meaning
            end += behind.count
        }
        if let part {
            quantity.value += part.value
            end = part.end
        }
        if isBounded, let before, let meaning = before.meaning {
            quantity.bound = meaning
            start = index - 1 - before.count
        }
        guard !TimeWords.displacements.contains(text(end)) || text(start - 1) == "be" else { return nil }
        // `a foot or two`
        guard text(end) != "or" || text(end + 1) != "two" else { return nil }
        if part != nil, isTime, saysWhenOnly(start: start, end: end) { return nil }
        return QuantityMention(words: start..<end, number: start..<index + 1, quantity: quantity)
    }
}
