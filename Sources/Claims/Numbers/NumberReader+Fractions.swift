internal import Prose

/// Parts of a scale or of a unit, and fractions behind a whole.
extension NumberReader {
    func halfOfScale(at start: Int) -> NumberExpression? {
        guard words[start].text == "half", start + 1 < words.count else { return nil }
        let behind = words[start + 1].text == "a" || isHyphen(start + 1) ? start + 2 : start + 1
        guard behind < words.count, let scale = NumberWords.scales[words[behind].text], scale >= 12 else { return nil }
        return NumberExpression(words: start..<behind + 1, value: scale / 2, form: .cardinal, scale: scale)
    }

    /// `two and a half`, `2½`, `1 1/2`.
    func addFraction(to number: inout NumberExpression) {
        let end = number.words.upperBound
        if let part = addedPart(behind: end) {
            number.value += part.value
            number.words = number.words.lowerBound..<part.end
        } else if end < words.count, words[end].isGlued, let fraction = NumberWords.fractionSigns[words[end].text] {
            number.value += fraction
            number.words = number.words.lowerBound..<end + 1
        } else if let fraction = fraction(at: end) {
            number.value += fraction.value
            number.words = number.words.lowerBound..<fraction.end
        }
    }

    /// `3/4`, `1⁄16` in digits; behind a fraction slash, `51⁄2` is five and a half.
    func fraction(at start: Int) -> (value: Double, end: Int)? {
        let slash = start + 1, behind = start + 2
        guard behind < words.count, words[start].kind == .number, ["/", "⁄", "∕"].contains(words[slash].text),
            words[slash].isGlued, words[behind].kind == .number, words[behind].isGlued,
            let top = Double(words[start].text), let bottom = Double(words[behind].text),
            bottom > 1, words[slash].text != "/" || [2, 3, 4, 8, 16, 32, 64].contains(bottom),
            // `1/2/2010`
            behind + 1 >= words.count || words[behind + 1].text != words[slash].text
        else { return nil }
        if top < bottom { return (top / bottom, behind + 1) }
        let last = top.truncatingRemainder(dividingBy: 10)
        guard words[slash].text != "/", top >= 10, top < 1000, last > 0, last < bottom else { return nil }
        return ((top / 10).rounded(.down) + last / bottom, behind + 1)
    }

    /// `a quarter of a million`, `two-thirds of a billion`
    func partOfScale(at start: Int) -> NumberExpression? {
        guard let top = words[start].text == "a" ? 1 : NumberWords.small[words[start].text], top > 0 else { return nil }
        let index = isHyphen(start + 1) ? start + 2 : start + 1
        guard index + 3 < words.count, let bottom = NumberWords.denominators[words[index].text],
            words[index + 1].text == "of", words[index + 2].text == "a",
            let scale = NumberWords.scales[words[index + 3].text], scale >= 100
        else { return nil }
        return NumberExpression(
            words: start..<index + 4, value: scale * top / bottom, form: .cardinal, scale: scale)
    }

    /// `half an hour`, `half a tonne`: a part of a unit of measure.
    func halfOfUnit(at start: Int) -> NumberExpression? {
        guard words[start].text == "half", start + 2 < words.count, ["a", "an"].contains(words[start + 1].text),
            let unit = UnitTable.phrases.match(from: start + 2, in: words)?.meaning, unit.dimension != .percent
        else { return nil }
        return NumberExpression(words: start..<start + 2, value: 0.5, form: .cardinal)
    }

    /// `and a half`, `and a quarter`, `-and-a-half`, `and three quarters` behind a whole number.
    private func addedPart(behind end: Int) -> (value: Double, end: Int)? {
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

    /// `1.99 × 10^30`, `6×10−23`
    func addPowerOfTen(to number: inout NumberExpression) {
        var index = number.words.upperBound
        guard index + 2 < words.count, ["×", "x", "*"].contains(words[index].text), words[index + 1].text == "10" else {
            return
        }
        index += 2
        if words[index].text == "^" { index += 1 }
        var sign = 1
        if index < words.count, ["-", "−", "–"].contains(words[index].text) {
            sign = -1
            index += 1
        }
        guard index < words.count, index > number.words.upperBound + 2, words[index].isGlued,
            let power = Int(words[index].text), power <= 100
        else { return }
        for _ in 0..<power { number.value = sign > 0 ? number.value * 10 : number.value / 10 }
        number.words = number.words.lowerBound..<index + 1
        number.isPlainDigits = false
    }
}
