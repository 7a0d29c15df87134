internal import Prose

extension QuantityReader {
    /// `rose 150 points, or 0.6 percent, to 25,000`: the level that is reached is in points too.
    func shareUnitsOfLevels(_ mentions: inout [QuantityMention]) {
        var moved: Unit?
        for index in mentions.indices {
            let mention = mentions[index]
            if mention.quantity.unit.name == "point", mention.noun != nil { moved = mention.quantity.unit }
            guard mention.omission == .bare, let moved, ["to", "at"].contains(text(mention.words.lowerBound - 1)),
                mention.quantity.value >= 100
            else { continue }
            mentions[index].quantity.unit = moved
            mentions[index].omission = nil
            mentions[index].isElliptic = true
        }
    }

    /// Numbers of a list have the unit of the last one: `2, 3 and 4 inches`, `10 and 12 points`.
    func shareUnitsOfLists(_ mentions: inout [QuantityMention]) {
        var isInList = false
        for index in mentions.indices.dropLast().reversed() {
            let mention = mentions[index], next = mentions[index + 1]
            let gap = mention.words.upperBound..<max(mention.words.upperBound, next.words.lowerBound)
            let joints = gap.map(text)
            // `8 by 10 inches`
            let isSize =
                [["by"], ["x"], ["×"]].contains(joints) && next.noun == nil
                && next.quantity.unit.dimension == .length
            let isJoined =
                isSize || [["and"], ["or"], [",", "and"], [",", "or"]].contains(joints) || isInList && joints == [","]
            // What stands before the number (`$`) is of this one alone.
            let stateUnitBehind = next.words.lowerBound == next.number.lowerBound
            guard isJoined, mention.omission == .bare, next.omission != .bare, next.omission != .age,
                stateUnitBehind, mention.quantity.upper == nil
            else {
                isInList = false
                continue
            }
            isInList = true
            mentions[index].quantity.unit = next.quantity.unit
            mentions[index].noun = next.noun
            mentions[index].isElliptic = true
            mentions[index].omission = next.omission
            // `5, 6 and 7 million`
            if mention.scale == 1, next.scale > 1, mention.quantity.value < 1000 {
                mentions[index].quantity.value *= next.scale
                mentions[index].scale = next.scale
            }
        }
    }
}

extension QuantityReader {
    /// `6ft 3in`, `2 hours 15 minutes`, `three hours and 20 minutes`: one quantity in the first of its units.
    func joinCompounds(_ mentions: inout [QuantityMention]) {
        var index = 1
        while index < mentions.count {
            guard let joined = compound(mentions[index - 1], mentions[index]) else {
                index += 1
                continue
            }
            mentions[index - 1] = joined
            mentions.remove(at: index)
        }
    }

    private func compound(_ first: QuantityMention, _ second: QuantityMention) -> QuantityMention? {
        let between = max(first.words.upperBound, 0)..<max(first.words.upperBound, second.words.lowerBound)
        guard let large = UnitTable.row(named: first.quantity.unit.name),
            let small = UnitTable.row(named: second.quantity.unit.name), large.dimension == small.dimension,
            [.length, .mass, .time].contains(large.dimension), small.factor < large.factor,
            between.isEmpty || between.count == 1 && text(between.lowerBound) == "and" && large.dimension == .time,
            first.quantity.upper == nil, second.quantity.upper == nil, second.quantity.bound == .exact,
            first.quantity.value == first.quantity.value.rounded(), second.quantity.value >= 0,
            second.quantity.value * small.factor < large.factor
        else { return nil }
        var joined = first
        joined.quantity.value += second.quantity.value * small.factor / large.factor
        joined.words = first.words.lowerBound..<second.words.upperBound
        joined.number = first.number.lowerBound..<second.number.upperBound
        joined.omission = first.omission == .name ? .name : second.omission ?? first.omission
        if first.omission == .time, second.omission == nil { joined.omission = nil }
        return joined
    }
}

extension QuantityReader {
    /// The second end of a range whose first end this is.
    func otherEnd(of number: NumberExpression, unit: (row: UnitTable.Row, end: Int)?) -> NumberExpression? {
        guard number.form == .cardinal else { return nil }
        let start = number.words.lowerBound
        var joint = number.words.upperBound
        // The first end may carry the unit too: `5% and 6%`, `3 miles to 5 miles`, `$4bn to $6bn`.
        if let unit, joinsRange(unit.end, from: start) { joint = unit.end }
        if Currencies.names[text(joint)] != nil, joinsRange(joint + 1, from: start) { joint += 1 }
        // `a 10- to 12-week course`
        if isDash(joint), ["to", "or"].contains(text(joint + 1)), words[joint].isGlued { joint += 1 }
        guard joinsRange(joint, from: start) else { return nil }
        var next = joint + 1
        let isMoney = Currencies.sign(at: next, in: words) != nil || text(next) == "#"
        if isMoney { next += 1 }
        guard next < words.count, let other = numbers.cardinal(at: next, behindMoney: moneyBefore(start) != nil),
            other.form == .cardinal, exclusions.end(of: other) == nil || unit != nil,
            sameUnit(number, unit: unit, other: other, otherIsMoney: isMoney)
        else { return nil }
        switch text(joint) {
        case "to":
            // `rose by 5 to 7`: the change and the level reached.
            guard other.value != number.value else { return nil }
            if text(start - 1) == "by" || text(moneyStart(start) - 1) == "by" {
                // `by 10 to 15 miles`, `by 10% to 15%`: both are changes where they are near each other and share a unit.
                guard unitBehind(other) != nil, number.value > 0 else { return nil }
                let ratio = other.value / number.value
                return ratio >= 1 && (unit == nil ? ratio <= 2 : ratio < 2) ? other : nil
            }
            // `rose from 5 to 7` is a movement, not a range.
            let before = moneyStart(start)
            // `down from the $89 to $93 billion`: without a scale of its own, the first end is no amount apart.
            if isMoney, number.scale == 1, other.scale >= 1e6, number.value * other.scale < other.value { return other }
            // `dropped 1.20 euros to 24.60 euros`
            if ChangeWords.verbs.contains(text(before - 1)),
                other.value > number.value * 3 || other.value < number.value
            {
                return nil
            }
            if text(before - 1) == "from" || text(before - 2) == "from" {
                return isMovement(before: before) ? nil : other
            }
            return other.value * other.scale > number.value || other.value > number.value ? other : nil
        case "or":
            guard other.value > number.value,
                other.value <= number.value * 3 || other.scale > 1
                    || other.hundreds > 1 && number.value < 10
            else { return nil }
            return other
        case "and":
            return other
        default:
            return other.value > number.value || other.scale > number.scale || other.value >= 1000 ? other : nil
        }
    }

    /// `rose 9.4 per cent to $84`, `504,000 gallons or 1.9 million litres`: two units are no range.
    private func sameUnit(
        _ number: NumberExpression, unit: (row: UnitTable.Row, end: Int)?, other: NumberExpression, otherIsMoney: Bool
    ) -> Bool {
        if otherIsMoney { return unit == nil }
        guard let unit else { return true }
        guard let otherUnit = unitBehind(other) else {
            // `down 1% to 1,463.78 points`
            return unit.row.dimension != .percent && moneyBehind(other.words.upperBound) == nil
        }
        return otherUnit.row.name == unit.row.name
    }

    private func moneyStart(_ start: Int) -> Int { moneyBefore(start)?.start ?? start }

    private func joinsRange(_ index: Int, from start: Int) -> Bool {
        guard words.indices.contains(index), index + 1 < words.count else { return false }
        switch text(index) {
        case "to", "or":
            return Self.mayStartNumber(words[index + 1]) || Currencies.sign(at: index + 1, in: words) != nil
        case "and": return text(start - 1) == "between" || text(start - 2) == "between"
        case "-", "–", "—", "‑":
            return words[index + 1].kind == .number || Currencies.sign(at: index + 1, in: words) != nil
                || NumberWords.small[text(index + 1)] != nil
        default: return false
        }
    }

    /// Whether a verb of change stands before `from X to Y`.
    private func isMovement(before start: Int) -> Bool {
        (max(0, start - 8)..<max(0, start)).contains { ChangeWords.verbs.contains(words[$0].text) }
    }

    /// `20-40,000` and `$6-8bn`: the first end takes the second's scale.
    func shareScale(_ low: inout NumberExpression, _ high: NumberExpression) {
        guard low.scale == 1 else { return }
        // `five or six hundred`, `two to three hundred thousand`
        if high.hundreds > high.scale, low.value < 10, low.hundreds == 1, low.value * high.hundreds < high.value {
            low.value *= high.hundreds
            low.scale = high.scale
            return
        }
        if high.scale > 1, low.value * high.scale <= high.value {
            low.value *= high.scale
            low.scale = high.scale
        } else if high.scale == 1, high.value >= 1000, low.value < 1000, low.value * 1000 < high.value,
            low.isPlainDigits
        {
            low.value *= 1000
        }
    }
}
