internal import Prose

extension NumberReader {
    // MARK: Shares and multiples

    /// `a third`, `two-thirds`, `half`, `one in five`, `nine out of ten`, in percent to one decimal.
    func share(at start: Int) -> NumberExpression? {
        let word = words[start].text
        if word == "half" { return half(at: start) }
        if let part = writtenPart(at: start) { return part }
        // `one in five`, `9 out of 10`
        if let top = smallNumber(at: start) {
            if let end = oneIn(top, behind: start + 1), let bottom = smallNumber(at: end - 1) {
                return NumberExpression(words: start..<end, value: percent(top / bottom), form: .share)
            }
        }
        if let end = oneThingIn(start), let bottom = smallNumber(at: end - 1) {
            return NumberExpression(
                words: start..<end, value: percent((smallNumber(at: start) ?? 1) / bottom), form: .share)
        }
        // `a third`, `one quarter`, `two-thirds`
        guard let top = word == "a" ? 1 : NumberWords.small[word], top >= 1 else { return nil }
        var index = start + 1
        if isHyphen(index) { index += 1 }
        guard index < words.count, let bottom = NumberWords.denominators[words[index].text], bottom > top, bottom > 2
        else { return nil }
        // `a third-party check`
        guard !(isHyphen(index + 1) && words[index + 1].isGlued) else { return nil }
        let plural = words[index].text.hasSuffix("s")
        guard plural == (top > 1) else { return nil }
        // `a quarter` of a year or of an hour is no share; `a third man` is an ordinal.
        let next = index + 1 < words.count ? words[index + 1].text : ""
        // `three died and a fourth was hurt`
        if word == "a", Self.mostlyOrdinals.contains(bottom), !words[index].text.hasPrefix("quarter"), next != "of" {
            return nil
        }
        // `a quarter of a century`
        if next == "of", index + 3 < words.count, ["a", "an"].contains(words[index + 2].text),
            TimeWords.heads.contains(words[index + 3].text) || UnitTable.times.contains(words[index + 3].text)
        {
            return nil
        }
        guard
            plural || next == "of" || !(index + 1 < words.count && words[index + 1].kind == .word)
                || FunctionWords.all.contains(next)
        else { return nil }
        // `one thousandth of a millimetre`
        if next == "of", index + 3 < words.count, ["a", "an"].contains(words[index + 2].text),
            UnitTable.phrases.match(from: index + 3, in: words) != nil
        {
            return NumberExpression(words: start..<index + 1, value: top / bottom, form: .cardinal)
        }
        return NumberExpression(words: start..<index + 1, value: percent(top / bottom), form: .share)
    }

    /// Denominators that behind an article mostly say which one.
    private static let mostlyOrdinals: Set<Double> = [4, 12, 16, 20, 100, 1000]

    /// `⅖ of voters`, `½ the homes`, `2/3 of the fleet`; of a unit of measure (`¾ of a mile`) it is no share.
    private func writtenPart(at start: Int) -> NumberExpression? {
        let sign = NumberWords.fractionSigns[words[start].text]
        guard let part = sign.map({ (value: $0, end: start + 1) }) ?? fraction(at: start), part.value < 1,
            part.end < words.count
        else { return nil }
        let next = words[part.end].text
        guard next == "of" || sign != nil && FunctionWords.determiners.contains(next) && !["a", "an"].contains(next)
        else { return nil }
        if part.end + 2 < words.count, ["a", "an"].contains(words[part.end + 1].text) {
            // `1/16 of a US pint`
            let unit = MeasuredUnits.modifiers.contains(words[part.end + 2].text) ? part.end + 3 : part.end + 2
            guard UnitTable.phrases.match(from: unit, in: words) == nil else { return nil }
        }
        return NumberExpression(words: start..<part.end, value: percent(part.value), form: .share)
    }

    private func half(at start: Int) -> NumberExpression? {
        let next = start + 1 < words.count ? words[start + 1].text : ""
        let before = start > 0 ? words[start - 1].text : ""
        guard
            !NumberWords.beforeAPart.contains(before), !isHyphen(start + 1), !isHyphen(start - 1), !isHalfOfATime(start)
        else { return nil }
        guard
            ["of", "the", "its", "their", "his", "her", "all", "those", "that", "what"].contains(next)
                || ["than", "least", "about", "nearly", "almost", "by", "over", "roughly", "around"].contains(before)
                    && !["a", "an"].contains(next)
        else { return nil }
        return NumberExpression(words: start..<start + 1, value: 50, form: .share)
    }

    /// `half of the season`, `half of 2010`
    private func isHalfOfATime(_ start: Int) -> Bool {
        guard start + 2 < words.count, words[start + 1].text == "of" else { return false }
        let noun = FunctionWords.determiners.contains(words[start + 2].text) ? start + 3 : start + 2
        guard noun < words.count else { return false }
        return TimeWords.heads.contains(words[noun].text) && words[noun].text != "time"
            || words[noun].kind == .number && words[noun].text.utf8.count == 4
    }

    private func smallNumber(at index: Int) -> Double? {
        guard index < words.count else { return nil }
        if words[index].kind == .number { return Double(words[index].text) }
        return NumberWords.small[words[index].text] ?? NumberWords.tens[words[index].text]
            ?? (words[index].text == "hundred" ? 100 : nil)
    }

    private func percent(_ share: Double) -> Double { (share * 1000).rounded() / 10 }

    func multiple(at start: Int) -> NumberExpression? {
        let word = words[start].text
        guard let value = NumberWords.multiples[word] else { return nil }
        let next = start + 1 < words.count ? words[start + 1].text : ""
        let before = start > 0 ? words[start - 1].text : ""
        switch word {
        case "twice", "thrice", "double", "triple", "treble":
            // `met twice`, `double standards`, `doubles match` state no multiple; `twice the size` and `to double` do.
            guard
                ["the", "as", "that", "what", "its", "their", "his", "this", "those"].contains(next)
                    || word == "double" && ["be", "is", "was", "almost", "nearly"].contains(before)
                    || word != "twice"
                        && ["to", "will", "could", "would", "may", "might", "than", "nearly", "almost", "about", "did"]
                            .contains(before)
            else { return nil }
        case "doubles", "triples":
            guard ["the", "its", "their", "to", "in"].contains(next) else { return nil }
        default: break
        }
        return NumberExpression(words: start..<start + 1, value: value, form: .multiple)
    }

    /// The word behind `one child in five`, `three voters in four`, where what follows can't be what is counted: `one man in four days`.
    private func oneThingIn(_ start: Int) -> Int? {
        guard start + 3 < words.count, let top = NumberWords.small[words[start].text], words[start + 1].kind == .word,
            !FunctionWords.all.contains(words[start + 1].text), isPlural(words[start + 1].text) == (top > 1),
            words[start + 2].text == "in", let bottom = smallNumber(at: start + 3), bottom > top,
            NumberWords.baseShares.contains(bottom)
        else { return nil }
        let end = start + 4
        guard end < words.count, words[end].kind == .word else { return top == 1 ? end : nil }
        let next = words[end].text
        if FunctionWords.all.contains(next) || FunctionWords.auxiliaries.contains(next) { return end }
        // `three voters in four call it poor`, but `three men in four raids`, `two women in four separate cases`
        guard top > 1, end + 1 < words.count else { return nil }
        return !isPlural(next) && FunctionWords.all.contains(words[end + 1].text) ? end : nil
    }

    /// The word behind `in five`, `in 200` (infants), `out of every ten`; nil where none stands here.
    private func oneIn(_ top: Double, behind start: Int) -> Int? {
        var index = start
        let isOutOf = index + 1 < words.count && words[index].text == "out" && words[index + 1].text == "of"
        guard isOutOf || index < words.count && words[index].text == "in" else { return nil }
        index += isOutOf ? 2 : 1
        let isEvery = index < words.count && words[index].text == "every"
        if isEvery { index += 1 }
        guard let bottom = smallNumber(at: index), bottom > top, bottom > 2 else { return nil }
        let end = index + 1
        let next = end < words.count ? words[end] : nil
        guard next.map({ $0.kind == .word }) ?? true else { return nil }
        // `26 in 2009` is no share, `one in 200 infants` is.
        if isEvery || NumberWords.baseShares.contains(bottom) { return end }
        guard let next, isOutOf || top < 10, bottom < 1900 || bottom > 2100 else { return nil }
        return isPlural(next.text) ? end : nil
    }
}
