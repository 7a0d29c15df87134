internal import Prose

/// A quantity as it stands in a sentence: value, unit, bound, and the words each takes up.
struct QuantityMention {
    /// Bound word, number and unit word.
    var words: Range<Int>
    /// The number alone, of a range from its first end to its second.
    var number: Range<Int>
    var quantity: Quantity
    /// The noun it counts, where that stands behind it.
    var noun: CountedNoun?
    /// The unit was taken from elsewhere: the number stands alone.
    var isElliptic = false
}

/// Finds the quantities of a sentence, left to right.
struct QuantityReader {
    let words: [Word]
    let numbers: NumberReader
    let exclusions: NotAQuantity
    /// What the article counted last, for numbers that stand alone.
    let lastCounted: Unit?

    init(_ words: [Word], lastCounted: Unit?, spelling: @escaping (Range<Int>) -> String) {
        self.words = words
        self.lastCounted = lastCounted
        numbers = NumberReader(words: words, spelling: spelling)
        exclusions = NotAQuantity(words: words)
    }

    func quantities() -> [QuantityMention] {
        var found: [QuantityMention] = []
        var index = 0
        while index < words.count {
            guard Self.mayStartNumber(words[index]), let number = numbers.read(at: index) else {
                if let bare = bareUnit(at: index) {
                    found.append(bare)
                    index = bare.words.upperBound
                } else {
                    index += 1
                }
                continue
            }
            if let end = exclusions.end(of: number) {
                index = max(end, index + 1)
                continue
            }
            if let mention = mention(number, after: found.last) {
                found.append(mention)
                index = max(mention.words.upperBound, number.words.upperBound)
            } else {
                index = number.words.upperBound
            }
        }
        return found
    }

    /// A cheap test that almost all words fail.
    private static func mayStartNumber(_ word: Word) -> Bool {
        switch word.kind {
        case .number: true
        case .mark: NumberWords.fractionSigns[word.text] != nil
        case .word: QuantityWords.starters.contains(word.text)
        }
    }

    private func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    private func isDash(_ index: Int) -> Bool { ["-", "–", "—", "‑"].contains(text(index)) }

    // MARK: One quantity

    private func mention(_ first: NumberExpression, after previous: QuantityMention?) -> QuantityMention? {
        var number = first
        var upper: NumberExpression?
        var start = number.words.lowerBound
        var unit = unitBehind(number)
        // `$4bn to $6bn`, `between 5% and 6%`, `35,000-60,000`, `four or five`
        if let other = otherEnd(of: number, unit: unit) {
            upper = other
            shareScale(&number, other)
            unit = unitBehind(other) ?? unit
        }
        let numberEnd = (upper ?? number).words.upperBound
        var end = numberEnd
        var quantity = Quantity(value: number.value, unit: Unit("person"))
        var noun: CountedNoun?
        var elliptic = false
        var share = 1.0

        // The unit: money before, a unit behind, a share, a multiple, a counted noun, or none.
        if let money = moneyBefore(start) {
            quantity.unit = Unit(money.code)
            start = money.start
            if Currencies.names[text(end)] != nil { end += 1 }
        } else if let money = moneyBehind(end) {
            quantity.unit = Unit(money.code)
            share = money.share
            end = money.end
        } else if number.form == .share {
            quantity.unit = Unit("percent")
        } else if number.form == .multiple {
            quantity.unit = Unit("times")
        } else if let unit {
            // `$5m-a-year` aside, a measure inside a longer noun phrase (`152 mm shells`) is part of a name.
            quantity.unit = Unit(unit.row.name)
            end = unit.end
            guard !isCalibre(unit.row, end: end, number: number) else { return nil }
            if unit.row.dimension == "time", isTimeReference(start: start, end: end, number: number) { return nil }
        } else if text(end) == "times" || text(end) == "-" && text(end + 1) == "times" {
            let comparative = text(end + 1)
            end += 1
            quantity.unit = Unit(
                comparative.hasSuffix("er")
                    || ["more", "as", "the", "that", "what", "its", "their", "worse", "less"].contains(comparative)
                    ? "times" : "time")
        } else if text(end) == "-", words.indices.contains(end + 1), words[end].isGlued, words[end + 1].isGlued,
            words[end + 1].kind == .word,
            number.form == .cardinal
        {
            // `billion-page-per-month`, `three-member panel`: a count used as an adjective.
            guard let per = perUnit(at: end + 2), number.value >= 1000 else { return nil }
            quantity.unit = Unit(singular(words[end + 1].text) + "/" + per.name)
            end = per.end
        } else if let counted = CountedNoun(behind: end, of: words, one: number.value == 1 && upper == nil) {
            noun = counted
            quantity.unit = Unit(counted.lemma)
            end = max(end, counted.head + 1)
        } else {
            guard let unit = ellipticUnit(of: number, end: numberEnd, previous: previous) else { return nil }
            quantity.unit = unit
            elliptic = true
        }

        quantity.value *= share
        if let upper {
            quantity.value = min(number.value, upper.value) * share
            quantity.upper = max(number.value, upper.value) * share
            quantity.bound = .range
        }
        if number.form == .vague { quantity.bound = .vague }

        // `… of oil a day`, `per barrel`
        if !elliptic || quantity.unit.name != "times", let per = rate(behind: end, of: quantity.unit) {
            if !quantity.unit.name.contains("/") { quantity.unit = Unit(quantity.unit.name + "/" + per.name) }
            end = per.end
        }

        // Bounds stand before all of it, or behind.
        if upper != nil, ["between", "from"].contains(text(start - 1)) { start -= 1 }
        while let bound = BoundPhrases.before.match(endingBefore: start, in: words) {
            if let meaning = bound.meaning,
                quantity.bound == .exact || quantity.bound == .range && meaning != .approximate
            {
                quantity.bound = upper == nil ? meaning : .range
            }
            if ["all", "the", "these", "those"].contains(text(start - 1)) { break }
            start -= bound.count
        }
        if let bound = BoundPhrases.behind.match(from: end, in: words)
            ?? BoundPhrases.behind.match(from: numberEnd, in: words), quantity.bound == .exact
        {
            quantity.bound = bound.meaning
            end = max(
                end, (BoundPhrases.behind.match(from: end, in: words).map { end + $0.count }) ?? numberEnd + bound.count
            )
        }
        guard quantity.value.isFinite else { return nil }
        return QuantityMention(
            words: start..<end, number: number.words.lowerBound..<numberEnd, quantity: quantity, noun: noun,
            isElliptic: elliptic)
    }

    // MARK: Ranges

    /// The second end of a range whose first end this is.
    private func otherEnd(of number: NumberExpression, unit: (row: UnitTable.Row, end: Int)?) -> NumberExpression? {
        guard number.form == .cardinal else { return nil }
        var joint = number.words.upperBound
        // The first end may carry the unit too: `5% and 6%`, `3 miles to 5 miles`, `$4bn to $6bn`.
        if let unit, joinsRange(unit.end, from: number.words.lowerBound) { joint = unit.end }
        if Currencies.names[text(joint)] != nil, joinsRange(joint + 1, from: number.words.lowerBound) { joint += 1 }
        guard joinsRange(joint, from: number.words.lowerBound) else { return nil }
        var next = joint + 1
        if Currencies.signs[text(next)] != nil || text(next) == "#" { next += 1 }
        guard next < words.count, let other = numbers.cardinal(at: next), other.form == .cardinal,
            exclusions.end(of: other) == nil || unit != nil
        else { return nil }
        switch text(joint) {
        case "to":
            guard other.value != number.value else { return nil }
            // `rose from 5 to 7` is a movement, not a range.
            if text(number.words.lowerBound - 1) == "from" || text(number.words.lowerBound - 2) == "from" {
                return isMovement(before: number.words.lowerBound) ? nil : other
            }
            return other.value * other.scale > number.value || other.value > number.value ? other : nil
        case "or":
            guard other.value > number.value, other.value <= number.value * 3 || other.scale > 1 else { return nil }
            return other
        case "and":
            return other
        default:
            return other.value > number.value || other.scale > number.scale || other.value >= 1000 ? other : nil
        }
    }

    private func joinsRange(_ index: Int, from start: Int) -> Bool {
        guard words.indices.contains(index), index + 1 < words.count else { return false }
        switch text(index) {
        case "to", "or": return Self.mayStartNumber(words[index + 1]) || Currencies.signs[text(index + 1)] != nil
        case "and": return text(start - 1) == "between" || text(start - 2) == "between"
        case "-", "–", "—", "‑":
            return words[index + 1].kind == .number || Currencies.signs[text(index + 1)] != nil
                || NumberWords.small[text(index + 1)] != nil
        default: return false
        }
    }

    /// Whether a verb of change stands before `from X to Y`.
    private func isMovement(before start: Int) -> Bool {
        (max(0, start - 8)..<start).contains { ChangeWords.verbs.contains(words[$0].text) }
    }

    /// `20-40,000` and `$6-8bn`: the first end takes the second's scale.
    private func shareScale(_ low: inout NumberExpression, _ high: NumberExpression) {
        guard low.scale == 1 else { return }
        if high.scale > 1, low.value * high.scale <= high.value {
            low.value *= high.scale
            low.scale = high.scale
        } else if high.scale == 1, high.value >= 1000, low.value < 1000, low.value * 1000 < high.value,
            low.isPlainDigits
        {
            low.value *= 1000
        }
    }

    // MARK: Units

    /// A unit of measure behind a number, over a hyphen if need be: `21-inch`, `%`, `sq km`.
    private func unitBehind(_ number: NumberExpression) -> (row: UnitTable.Row, end: Int)? {
        guard number.form != .share, number.form != .multiple else { return nil }
        var index = number.words.upperBound
        if isDash(index), words.indices.contains(index + 1), words[index].isGlued, words[index + 1].isGlued {
            index += 1
        }
        if text(index) == "of", ["a", "an"].contains(text(index + 1)), number.value <= 1 { index += 2 }
        // `thousands of gallons`
        if number.form == .vague, text(index) == "of" { index += 1 }
        // `six full months`, `50 square miles`
        if text(index) == "full" || text(index) == "long" || text(index) == "consecutive" || text(index) == "straight" {
            index += 1
        }
        guard let match = UnitTable.phrases.match(from: index, in: words) else { return nil }
        // One letter is a unit only where it is glued or a number alone can't go on: `5 m`, `10 in`.
        if words[index].text.utf8.count == 1, !["%", "°", "m"].contains(words[index].text), !words[index].isGlued {
            return nil
        }
        if ["min", "g", "w", "ha", "mi"].contains(words[index].text), !words[index].isGlued { return nil }
        return (match.meaning, index + match.count)
    }

    /// `152 mm shells`, `9 mm pistol`: a calibre names a thing.
    private func isCalibre(_ row: UnitTable.Row, end: Int, number: NumberExpression) -> Bool {
        row.name == "millimetre" && end < words.count && words[end].kind == .word
            && !FunctionWords.all.contains(text(end))
            && !MeasuredAdjectives.all.contains(text(end))
    }

    /// `two weeks ago`, `the past two years`, `three days later`: says when, not how long.
    private func isTimeReference(start: Int, end: Int, number: NumberExpression) -> Bool {
        if TimeWords.displacements.contains(text(end)) { return true }
        if ["'", "’"].contains(text(end)), TimeWords.displacements.contains(text(end + 1)) { return true }
        var before = start - 1
        while before > 0, BoundPhrases.before.match(endingBefore: before + 1, in: words) != nil,
            !TimeWords.windows.contains(text(before))
        { before -= 1 }
        if TimeWords.windows.contains(text(before)) { return true }
        return number.value == 1 && text(start) == "one" && ["day", "night"].contains(text(end - 1))
    }

    /// Money before a number: `$`, `US$`, `£`, `PS`, the `#` that some archives have for a pound sign.
    private func moneyBefore(_ start: Int) -> (code: String, start: Int)? {
        guard start > 0 else { return nil }
        var index = start - 1
        if text(index) == "-" && index > 0 && Currencies.signs[text(index - 1)] != nil { index -= 1 }
        let sign = text(index)
        if sign == "#", words[start].isGlued { return ("GBP", index) }
        guard let code = Currencies.signs[sign] else { return nil }
        if sign == "$", index > 0, words[index].isGlued, let owner = Currencies.dollarOwners[text(index - 1)] {
            return (owner, index - 1)
        }
        if sign == "$", index > 0, ["us", "u.s."].contains(text(index - 1)), words[index - 1].isCapitalised {
            return ("USD", index - 1)
        }
        return (code, index)
    }

    /// Money behind a number: `dollars`, `million Canadian dollars`, `cents`, `75-million-dollar`.
    private func moneyBehind(_ end: Int) -> (code: String, share: Double, end: Int)? {
        var index = end
        if text(index) == "of" { index += 1 }
        if isDash(index), words.indices.contains(index), words[index].isGlued { index += 1 }
        if let coin = Currencies.coins[text(index)] {
            guard text(index).utf8.count > 1 || words[index].isGlued else { return nil }
            return (coin.code, coin.share, index + 1)
        }
        if let code = Currencies.names[text(index)] {
            guard text(index) != "real" || !words[index].isCapitalised,
                text(index) != "won" || index + 1 >= words.count
                    || !FunctionWords.determiners.contains(text(index + 1)),
                !["real", "rand"].contains(text(index))
            else { return nil }
            return (code, 1, index + 1)
        }
        let owner = text(index) == "hong" || text(index) == "new" ? index + 1 : index
        if let code = Currencies.names[text(owner + 1)],
            let owned = Currencies.owners[code]?[
                text(owner == index ? index : index == owner - 1 && text(index) == "new" ? owner : index)]
        {
            return (owned, 1, owner + 2)
        }
        return nil
    }

    /// What a quantity is per: `a day`, `per barrel`, `/day`, `-a-year`, `daily`; up to four words of an `of`-phrase may stand before.
    private func rate(behind end: Int, of unit: Unit) -> (name: String, end: Int)? {
        if let per = perUnit(at: end) { return isRateable(unit, per.name) ? per : nil }
        guard text(end) == "of" || text(end) == "(" || text(end) == "in" else { return nil }
        for index in end + 1..<min(words.count, end + (text(end) == "(" ? 8 : 5) + 1)
        where words.indices.contains(index) {
            if text(end) != "(", words[index].kind != .word { return nil }
            if text(end) == "(", text(index) == ")" {
                // `40,000 barrels (1.7 million gallons) of oil a day`
                return rate(behind: index + 1, of: unit)
            }
            if text(end) == "of", let per = perUnit(at: index), isRateable(unit, per.name) { return per }
        }
        return nil
    }

    private func isRateable(_ unit: Unit, _ per: String) -> Bool {
        let dimension = UnitTable.row(named: unit.name)?.dimension
        return dimension != "percent" || !UnitTable.times.contains(per) || per == "year" || per == "month"
    }

    /// `a day`, `per day`, `each year`, `an hour`, `/day`, `per 100,000 people`, `daily`.
    private func perUnit(at start: Int) -> (name: String, end: Int)? {
        var index = start
        let adverbs = [
            "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
            "hourly": "hour", "apiece": "unit",
        ]
        if let adverb = adverbs[text(index)], adverb != "unit",
            index + 1 >= words.count || words[index + 1].kind == .mark || FunctionWords.all.contains(text(index + 1))
        {
            return (adverb, index + 1)
        }
        if isDash(index), words.indices.contains(index), words[index].isGlued { index += 1 }
        let mark = text(index)
        guard ["a", "an", "per", "each", "every", "/"].contains(mark) else { return nil }
        index += 1
        if isDash(index) { index += 1 }
        if mark == "per" || mark == "/", words.indices.contains(index), words[index].kind == .number,
            let base = numbers.cardinal(at: index),
            let noun = CountedNoun(behind: base.words.upperBound, of: words, one: false)
        {
            return ("\(grouped(base.value)) \(noun.lemma)", noun.head + 1)
        }
        let noun = singular(text(index))
        guard UnitTable.times.contains(noun) || mark == "per" || mark == "/" || RateNouns.all.contains(noun) else {
            return nil
        }
        guard words.indices.contains(index), words[index].kind == .word, noun != "cent" else { return nil }
        return (
            UnitTable.phrases.match(from: index, in: words)?.meaning.name
                ?? (noun == "head" || noun == "capita" ? "person" : noun), index + 1
        )
    }

    private func grouped(_ value: Double) -> String {
        value < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
    }

    /// `a mile-long tube`, `a foot`, `a day or more`: the article is a one where a unit is measured out.
    private func bareUnit(at index: Int) -> QuantityMention? {
        let unit = text(index)
        guard
            [
                "mile", "foot", "metre", "meter", "kilometre", "kilometer", "week", "day", "month", "year", "decade",
                "hour", "tonne", "ton",
            ].contains(unit)
        else { return nil }
        let long = isDash(index + 1) && text(index + 2) == "long"
        let orMore =
            ["a", "an"].contains(text(index - 1)) && BoundPhrases.behind.match(from: index + 1, in: words) != nil
        let bounded =
            ["a", "an"].contains(text(index - 1))
            && (BoundPhrases.before.match(endingBefore: index - 1, in: words).map { $0.meaning != nil } ?? false)
            && !["just", "only", "once", "within"].contains(text(index - 2)) && !["a", "per"].contains(text(index - 2))
        guard long || orMore || bounded, let row = UnitTable.phrases.match(from: index, in: words)?.meaning else {
            return nil
        }
        var quantity = Quantity(value: 1, unit: Unit(row.name))
        var start = long ? index : index - 1
        var end = long ? index + 3 : index + 1
        if orMore, let bound = BoundPhrases.behind.match(from: end, in: words) {
            quantity.bound = bound.meaning
            end += bound.count
        }
        if bounded, let bound = BoundPhrases.before.match(endingBefore: index - 1, in: words),
            let meaning = bound.meaning
        {
            quantity.bound = meaning
            start = index - 1 - bound.count
        }
        guard !TimeWords.displacements.contains(text(end)) else { return nil }
        return QuantityMention(words: start..<end, number: start..<index + 1, quantity: quantity)
    }

    // MARK: Numbers that stand alone

    /// The unit of a number without a noun of its own: the casualty verb's people, its parallel's unit, the noun it totals.
    private func ellipticUnit(of number: NumberExpression, end: Int, previous: QuantityMention?) -> Unit? {
        let start = number.words.lowerBound
        let next = text(end)
        // `killed 35`, `30 were injured`, `47 died`
        var verb = end
        while verb < words.count, verb < end + 4,
            FunctionWords.auxiliaries.contains(text(verb)) || FunctionWords.adverbs.contains(text(verb))
        { verb += 1 }
        if Nouns.peopleStates.contains(text(verb)) || ["died", "perished", "survived", "fled"].contains(text(verb)) {
            return Unit("person")
        }
        var before = start
        while let bound = BoundPhrases.before.match(endingBefore: before, in: words) { before -= bound.count }
        if ["killed", "killing", "kills", "kill", "wounding", "wounded", "injuring", "injured", "hurting", "claimed"]
            .contains(text(before - 1))
        {
            return Unit("person")
        }
        if (max(0, before - 8)..<before).contains(where: {
            ["toll", "deaths", "fatalities", "casualties", "dead"].contains(words[$0].text)
        }) {
            return Unit("person")
        }
        // `530, compared with 205 in 2003`
        if let previous, previous.words.upperBound <= start, start - previous.words.upperBound <= 12,
            !["percent", "times", "time"].contains(previous.quantity.unit.name),
            UnitTable.row(named: previous.quantity.unit.name)?.dimension != "time"
                || ["to", "from"].contains(text(before - 1))
        {
            if [
                "in", "from", "on", "at", "last", "for", "to", ",", ".", ";", ")", "and", "this", "a", "per", "were",
                "are", "of", "with", "by", "than",
            ].contains(next) || end >= words.count {
                return previous.quantity.unit
            }
        }
        // `The number of soldiers … totalled 530`: the nearest plural noun before, where the number is the sentence's measure.
        guard
            [
                "in", "on", "last", ",", ".", ";", ")", "this", "by", "were", "are", "since", "so", "from", "have",
                "had", "for", "at", "and",
            ].contains(next) || end >= words.count
        else { return nil }
        guard number.value >= 10 || number.form == .vague || ["were", "are", "have", "had"].contains(next) else {
            return nil
        }
        for index in stride(from: before - 1, through: max(0, before - 14), by: -1)
        where words[index].kind == .word && isPlural(text(index)) {
            if UnitTable.phrases.match(from: index, in: words) == nil, !Nouns.listed.contains(singular(text(index))) {
                return Unit(CountedNoun.lemma(at: index, in: words))
            }
        }
        // `up from about 5,000`: what the article counted last, where a bound or the size says that it is a count.
        if let lastCounted, number.value >= 100 || before < start { return lastCounted }
        return number.form == .vague ? Unit("person") : nil
    }
}
