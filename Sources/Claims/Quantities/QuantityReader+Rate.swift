internal import Prose
internal import Syntax

extension QuantityReader {
    /// What a quantity is per: `a day`, `per barrel`, `/day`, `-a-year`, `daily`; up to four words of an `of`-phrase, or a
    /// conversion in brackets, may stand before.
    func rate(behind end: Int, of unit: Unit) -> (name: String, end: Int)? {
        if let per = perUnit(at: end) { return isRateable(unit, per.name) ? per : nil }
        switch text(end) {
        case "of":
            for index in end + 1..<min(words.count, end + 6) where words.indices.contains(index) {
                if words[index].kind != .word { return nil }
                if let per = perUnit(at: index), isRateable(unit, per.name) { return per }
            }
            return nil
        case "(":
            // `40,000 barrels (1.7 million gallons) of oil a day`: the conversion is a quantity of its own.
            guard let close = (end..<min(words.count, end + 12)).first(where: { text($0) == ")" }),
                let per = rate(behind: close + 1, of: unit)
            else { return nil }
            return (per.name, end)
        case ",":
            // `5,000 barrels, or 210,000 gallons, a day`
            guard text(end + 1) == "or",
                let comma = (end + 2..<min(words.count, end + 9)).first(where: { text($0) == "," }),
                let per = perUnit(at: comma + 1), isRateable(unit, per.name)
            else { return nil }
            return (per.name, end)
        default:
            return nil
        }
    }

    private func isRateable(_ unit: Unit, _ per: String) -> Bool {
        let dimension = UnitTable.row(named: unit.name)?.dimension
        return dimension != .percent || !UnitTable.times.contains(per) || per == "year" || per == "month"
    }

    /// `a day`, `per day`, `each year`, `an hour`, `/day`, `per 100,000 people`, `daily`.
    func perUnit(at start: Int) -> (name: String, end: Int)? {
        var index = start
        let adverbs = [
            "daily": "day", "weekly": "week", "monthly": "month", "annually": "year", "yearly": "year",
            "hourly": "hour",
        ]
        if let adverb = adverbs[text(index)],
            index + 1 >= words.count || words[index + 1].kind == .mark || FunctionWords.all.contains(text(index + 1))
                || !sentence.isNoun(index + 1) && !sentence.isAdjective(index + 1)
        {
            return (adverb, index + 1)
        }
        if isDash(index), words.indices.contains(index), words[index].isGlued { index += 1 }
        let mark = text(index)
        guard ["a", "an", "per", "each", "every", "/"].contains(mark) else { return nil }
        index += 1
        if isDash(index) { index += 1 }
        if mark == "per" || mark == "/", words.indices.contains(index), words[index].kind == .number,
            let base = numbers.cardinal(at: index)
        {
            // `210,000 gallons/795,000 litres`: a conversion.
            guard mark == "per" || unitBehind(base) == nil,
                let noun = CountedNoun(behind: base.words.upperBound, of: sentence, one: false)
            else { return nil }
            return ("\(grouped(base.value)) \(noun.lemma)", noun.head + 1)
        }
        let noun = singular(text(index))
        guard UnitTable.times.contains(noun) || mark == "per" || mark == "/" || RateNouns.all.contains(noun) else {
            return nil
        }
        guard words.indices.contains(index), words[index].kind == .word, noun != "cent" else { return nil }
        // `$6.78 billion a year earlier`: when, not how often.
        if TimeWords.displacements.contains(text(index + 1)) { return nil }
        if let unit = UnitTable.phrases.match(from: index, in: words) { return (unit.meaning.name, index + unit.count) }
        return (noun == "head" || noun == "capita" ? "person" : noun, index + 1)
    }

    private func grouped(_ value: Double) -> String {
        value < 1e15 && value == value.rounded() ? String(Int(value)) : String(value)
    }

    /// `twice a day`, `once a week`: how often.
    func frequency(at index: Int) -> QuantityMention? {
        guard let times = ["once": 1.0, "twice": 2, "thrice": 3][text(index)], let per = perUnit(at: index + 1),
            UnitTable.times.contains(per.name)
        else { return nil }
        return QuantityMention(
            words: index..<per.end, number: index..<index + 1,
            quantity: Quantity(value: times, unit: Unit("time/\(per.name)")))
    }
}

extension QuantityReader {
    /// Makes rates of quantities whose clause says later how often: `40 barrels are leaking out every day`, `kills 200
    /// people annually`, `a million views in a single month`.
    func readRates(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.omission == nil, !mention.isShare, !mention.quantity.unit.name.contains("/"),
                isRateable(mention.quantity.unit), let per = laterRate(behind: mention.words.upperBound)
            else { continue }
            mentions[index].quantity.unit = Unit(mention.quantity.unit.name + "/" + per)
        }
    }

    private func isRateable(_ unit: Unit) -> Bool {
        let dimension = unit.dimension
        return dimension.isMoney || [.count, .volume, .mass, .energy, .area].contains(dimension)
    }

    /// How often, at most twelve words on in the same clause; a conversion in brackets may stand between.
    private func laterRate(behind end: Int) -> String? {
        var index = end
        var isInBrackets = false
        while index < min(words.count, end + 16) {
            switch words[index].kind {
            case .number where !isInBrackets: return nil
            case .mark:
                if text(index) == "(" {
                    isInBrackets = true
                } else if text(index) == ")" {
                    isInBrackets = false
                } else if !isInBrackets, !["'", "\"", "“", "”", "-"].contains(text(index)) {
                    return nil
                }
            default:
                if !isInBrackets {
                    if let per = oftenness(at: index) { return per }
                    if ["and", "but", "while", "which", "that", "who", "after"].contains(text(index))
                        || Self.mayStartNumber(words[index]) && text(index) != "a"
                    {
                        return nil
                    }
                }
            }
            index += 1
        }
        return nil
    }

    /// `every day`, `each week`, `in a single month`, `daily`
    private func oftenness(at index: Int) -> String? {
        func time(_ index: Int) -> String? {
            UnitTable.times.contains(text(index)) && !TimeWords.displacements.contains(text(index + 1))
                ? text(index) : nil
        }
        switch text(index) {
        case "every", "each": return time(index + 1)
        case "in":
            guard ["a", "one"].contains(text(index + 1)) else { return nil }
            return time(text(index + 2) == "single" ? index + 3 : index + 2)
        case "daily", "weekly", "monthly", "annually", "hourly": return perUnit(at: index)?.name
        default: return nil
        }
    }
}
