internal import Prose

/// Parts of a scale or of a unit, and fractions behind a whole.
extension NumberReader {
    /// `a quarter of a million`, `three-quarter million`, `half-a-million`, `a half million`, `½ a million`
    func partOfScale(at start: Int) -> NumberExpression? {
        guard let part = part(at: start) else { return nil }
        var index = part.end
        func skipHyphen() { if isGluedHyphen(index) { index += 1 } }
        skipHyphen()
        let isOf = text(index) == "of"
        if isOf { index += 1 }
        skipHyphen()
        if ["a", "one"].contains(text(index)) {
            index += 1
        } else if isOf {
            return nil
        }
        skipHyphen()
        // `a third million` is the one behind the second.
        guard isOf || part.mayStandAlone, let scale = NumberWords.scales[text(index)],
            scale >= (part.value == 0.5 ? 12 : 100)
        else { return nil }
        var number = NumberExpression(
            words: start..<index + 1, value: scale * part.value, form: .cardinal, scale: scale)
        while let more = self.scale(behind: number, isMoney: false), more.value >= 1000 {
            // `half a hundred thousand`
            number.value *= more.value
            number.scale *= more.value
            number.words = start..<more.end
        }
        return number
    }

    /// A part of one: `half`, `a quarter`, `two-thirds`, `½`, `3/4`.
    ///
    /// - Returns: With `mayStandAlone`, whether it may stand before a scale without `of a`.
    private func part(at start: Int) -> (value: Double, end: Int, mayStandAlone: Bool)? {
        if let sign = NumberWords.fractionSigns[text(start)] { return (sign, start + 1, true) }
        if text(start) == "half" { return (0.5, start + 1, true) }
        if words[start].kind == .number { return fraction(at: start).map { ($0.value, $0.end, true) } }
        let isArticle = text(start) == "a"
        guard let top = isArticle ? 1 : NumberWords.small[text(start)], top > 0 else { return nil }
        let index = isHyphen(start + 1) ? start + 2 : start + 1
        guard let bottom = NumberWords.denominators[text(index)] else { return nil }
        return (top / bottom, index + 1, bottom == 2 || bottom == 4 || !isArticle && index > start + 1)
    }

    private func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    /// `half an hour`, `½ a tonne`, `¾ inch`: a part of a unit of measure.
    func partOfUnit(at start: Int) -> NumberExpression? {
        let sign = NumberWords.fractionSigns[text(start)]
        guard let part = sign ?? (text(start) == "half" ? 0.5 : nil) else { return nil }
        var unit = start + 1
        if sign != nil, text(unit) == "of", ["a", "an"].contains(text(unit + 1)) { unit += 1 }
        if ["a", "an"].contains(text(unit)) { unit += 1 } else if sign == nil { return nil }
        if sign != nil, unit == start + 1, isGluedHyphen(unit) { unit += 1 }
        guard let row = UnitTable.phrases.match(from: unit, in: words)?.meaning, row.dimension != .percent else {
            return nil
        }
        let isAttribute = isGluedHyphen(unit - 1)
        return NumberExpression(words: start..<(isAttribute ? unit - 1 : unit), value: part, form: .cardinal)
    }

    /// `two and a half`, `2½`, `2 ¼`, `1 1/2`, `2-1/4`.
    func addFraction(to number: inout NumberExpression) {
        let end = number.words.upperBound
        let isInDigits = words[end - 1].kind == .number
        if let part = addedPart(behind: end) {
            number.value += part.value
            number.words = number.words.lowerBound..<part.end
        } else if isInDigits, let sign = NumberWords.fractionSigns[text(end)] {
            number.value += sign
            number.words = number.words.lowerBound..<end + 1
        } else if isInDigits, let fraction = fraction(at: isGluedHyphen(end) ? end + 1 : end),
            fraction.value < 1, !isGluedHyphen(end) || words[end + 1].isGlued && text(end + 2) == "/"
        {
            number.value += fraction.value
            number.words = number.words.lowerBound..<fraction.end
        } else {
            return
        }
        number.isPlainDigits = false
        number.isFraction = true
    }

    /// `and a half` behind a scale: `a million and a half people`; of `a million and a half of them`, it is a part of others.
    func addPart(of scale: Double, to number: inout NumberExpression) {
        guard let part = addedPart(behind: number.words.upperBound), text(part.end) != "of" else { return }
        number.value += part.value * scale
        number.words = number.words.lowerBound..<part.end
    }

    /// `3/4`, `1⁄16` in digits; behind a fraction slash, `51⁄2` is five and a half.
    func fraction(at start: Int) -> (value: Double, end: Int)? {
        let slash = start + 1, behind = start + 2
        guard behind < words.count, words[start].kind == .number, ["/", "⁄", "∕"].contains(words[slash].text),
            words[slash].isGlued, words[behind].kind == .number, words[behind].isGlued,
            let top = Double(words[start].text), let bottom = Double(words[behind].text),
            bottom > 1,
            words[slash].text != "/" || [2, 3, 4, 8, 16, 32, 64].contains(bottom)
                || bottom <= 100 && text(behind + 1) == "of",
            // `1/2/2010`
            behind + 1 >= words.count || words[behind + 1].text != words[slash].text
        else { return nil }
        if top < bottom { return (top / bottom, behind + 1) }
        let last = top.truncatingRemainder(dividingBy: 10)
        guard words[slash].text != "/", top >= 10, top < 1000, last > 0, last < bottom else { return nil }
        return ((top / 10).rounded(.down) + last / bottom, behind + 1)
    }

    /// `and a half`, `and a quarter`, `-and-a-half`, `and three quarters` behind a whole number.
    func addedPart(behind end: Int) -> (value: Double, end: Int)? {
        var parts: [String] = []
        var index = end
        while index < words.count, parts.count < 3 {
            if !(isHyphen(index) && words[index].isGlued) { parts.append(words[index].text) }
            index += 1
        }
        guard parts.count == 3, parts[0] == "and", let bottom = NumberWords.denominators[parts[2]],
            let top = parts[1] == "a" ? 1 : NumberWords.small[parts[1]], top < bottom, bottom <= 4
        else { return nil }
        return (top / bottom, index)
    }
}
