internal import Prose

/// Finds the quantities of a sentence, left to right.
struct QuantityReader {
    let sentence: ParsedSentence
    let numbers: NumberReader
    let exclusions: NotAQuantity
    /// What the article counted last, for numbers that stand alone.
    let lastCounted: Unit?
    /// What the article measured last, for a rounder number of it.
    let lastMeasured: Quantity?
    /// Whether the sentence is about weights, so that its pounds are no money.
    let isWeighed: Bool

    var words: [Word] { sentence.words }

    init(
        _ sentence: ParsedSentence, lastCounted: Unit?, lastMeasured: Quantity? = nil, namedNumbers: Set<Int> = []
    ) {
        self.sentence = sentence
        self.lastCounted = lastCounted
        self.lastMeasured = lastMeasured
        // `weighed on the company` is about no weight.
        isWeighed = sentence.words.indices.contains { index in
            WeightWords.all.contains(sentence.words[index].text)
                && !(sentence.text(index).hasPrefix("weigh") && sentence.text(index + 1) == "on")
        }
        numbers = NumberReader(words: sentence.words)
        exclusions = NotAQuantity(words: sentence.words, known: namedNumbers)
    }

    func quantities() -> [QuantityMention] {
        var found: [QuantityMention] = []
        var index = 0
        while index < words.count {
            if let end = numbers.unreadEnd(at: index) {
                index = end
                continue
            }
            guard Self.mayStartNumber(words[index]), let number = numbers.read(at: index) else {
                if let bare = bareUnit(at: index) ?? frequency(at: index) ?? zero(at: index) {
                    found.append(bare)
                    index = bare.words.upperBound
                } else {
                    index += 1
                }
                continue
            }
            if let generation = generation(number) {
                found.append(generation)
                index = generation.words.upperBound
                continue
            }
            if let counted = headedCount(number) {
                found.append(counted)
                index = counted.words.upperBound
                continue
            }
            if let end = label(number) {
                index = end
                continue
            }
            if !isParallelOne(number, after: found.last), let end = exclusions.end(of: number) {
                index = max(end, index + 1)
                continue
            }
            if var mention = mention(number, after: found.last { $0.omission == nil }) {
                let excluded = exclusions.omission(of: number)
                mention.omission = excluded?.isCertain == true ? excluded : mention.omission ?? excluded
                // `over the age of 21`
                if mention.omission == .age, mention.quantity.unit.dimension != .time {
                    mention.quantity.unit = Unit("year")
                }
                found.append(mention)
                index = max(mention.words.upperBound, mention.number.upperBound)
            } else {
                index = number.words.upperBound
            }
        }
        joinCompounds(&found)
        shareUnitsOfLists(&found)
        shareUnitsOfLevels(&found)
        readRates(&found)
        joinConversions(&found)
        shareBounds(&found)
        weighOnes(&found)
        return found
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// A cheap test that almost all words fail.
    static func mayStartNumber(_ word: Word) -> Bool {
        switch word.kind {
        case .number: true
        case .mark: NumberWords.fractionSigns[word.text] != nil
        case .word: QuantityWords.starters.contains(word.text)
        }
    }

    func text(_ index: Int) -> String { sentence.text(index) }

    func isDash(_ index: Int) -> Bool { ["-", "–", "—", "‑"].contains(text(index)) }

    /// A quantity from its number on: the range it opens, its unit, its rate, its bounds.
    private func mention(_ first: NumberExpression, after previous: QuantityMention?) -> QuantityMention? {
        var number = first
        var upper: NumberExpression?
        var unit = unitBehind(number)
        // `$4bn to $6bn`, `between 5% and 6%`, `35,000-60,000`, `four or five`
        if let other = otherEnd(of: number, unit: unit) {
            upper = other
            shareScale(&number, other)
            unit = unitBehind(other) ?? unit
        }
        let numberEnd = (upper ?? number).words.upperBound
        guard var found = measuredNumber(of: number, upper: upper, unit: unit, end: numberEnd, after: previous) else {
            return nil
        }
        // `two hours and a half`
        if upper == nil, unit != nil, found.end == unit?.end, let part = partOfUnit(behind: found.end) {
            number.value += part.value
            found.end = part.end
        }
        var start = found.start
        found.quantity.value = NumberReader.scaled(number.value, by: found.share)
        if found.isBelowZero || isNegative(before: &start, of: number) { found.quantity.value = -found.quantity.value }
        if let upper {
            let sign: Double = found.isBelowZero ? -1 : 1
            let ends = [number.value * found.share * sign, upper.value * found.share * sign].sorted()
            (found.quantity.value, found.quantity.upper) = (ends[0], ends[1])
            found.quantity.bound = .range
        }
        if number.form == .vague { found.quantity.bound = .vague }
        if found.omission == nil || !found.isElliptic, let per = rate(behind: found.end, of: found.quantity.unit) {
            if !found.quantity.unit.name.contains("/") {
                found.quantity.unit = Unit(found.quantity.unit.name + "/" + per.name)
            }
            found.end = max(found.end, per.end)
        } else if found.omission == .bare, let per = perUnit(at: found.end), per.name.utf8.contains(where: isDigit) {
            // `5.5 per 100,000 people`: the base is no quantity of its own.
            found.end = per.end
        }
        readBounds(
            of: &found.quantity, start: &start, end: &found.end, numberEnd: numberEnd, isRange: upper != nil,
            saysWhen: found.omission == .time)
        // `the 13- to 17-year-olds`
        if let upper, exclusions.omission(of: upper) == .age { found.omission = .age }
        guard found.quantity.value.isFinite else { return nil }
        return QuantityMention(
            words: start..<found.end, number: number.words.lowerBound..<numberEnd, quantity: found.quantity,
            noun: found.noun, isElliptic: found.isElliptic, isShare: number.form == .share, omission: found.omission,
            scale: (upper ?? number).scale)
    }

    /// `and a half` behind a unit of measure: `a mile and a half`; in `a mile and a third of the way`, it is of another thing.
    func partOfUnit(behind end: Int) -> (value: Double, end: Int)? {
        guard let part = numbers.addedPart(behind: end), part.value == 0.5 || text(part.end) != "of" else { return nil }
        return part
    }

    /// `minus-130 degrees`, `-1.4%`, `$-50.8bn`: a sign before the number, which nothing stands glued before.
    private func isNegative(before start: inout Int, of number: NumberExpression) -> Bool {
        // `$-50.8bn`
        let first = number.words.lowerBound
        if start < first - 1, text(start) != "magnitude", isDash(first - 1) || text(first - 1) == "−" { return true }
        if text(start - 1) == "minus", text(start - 2) == "or", text(start - 3) == "plus" {
            start -= 3
            return false
        }
        if text(start - 1) == "minus" {
            start -= 1
            return true
        }
        if isDash(start - 1), text(start - 2) == "minus" {
            start -= 2
            return true
        }
        guard ["-", "−", "–"].contains(text(start - 1)), words[start].isGlued else { return false }
        guard start < 2 || !words[start - 1].isGlued || ["(", "$", "£", "€"].contains(text(start - 2)) else {
            return false
        }
        start -= 1
        return true
    }
}
