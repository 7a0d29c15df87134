internal import Prose

/// Numbers in words, and scales behind each other.
extension NumberReader {
    /// A run of number words below a thousand, or a number of hundreds: `four hundred and six`, `a hundred-and-ten`,
    /// `nineteen hundred`, `forty five`.
    struct WordGroup {
        var value: Double
        var end: Int
        /// Ends in `hundred`.
        var isRound = false
    }

    /// A run of number words, without a scale: `one hundred and twenty-four`, and with decimals as they are spoken.
    func spelled(at start: Int) -> NumberExpression? {
        guard let group = group(at: start) else { return nil }
        var number = NumberExpression(words: start..<group.end, value: group.value, form: .cardinal)
        if group.isRound, group.value < 1000 { number.hundreds = 100 }
        return number
    }

    func group(at start: Int) -> WordGroup? {
        guard words.indices.contains(start) else { return nil }
        var group: WordGroup
        if let first = belowHundred(at: start) {
            group = first
        } else if words[start].text == "a", isHundred(start + 1) {
            group = WordGroup(value: 1, end: start + 1)
        } else {
            return nil
        }
        let hundred = isGluedHyphen(group.end) ? group.end + 1 : group.end
        guard group.value > 0, isHundred(hundred) else { return group }
        group = WordGroup(value: group.value * 100, end: hundred + 1, isRound: true)
        if let rest = rest(behind: group) {
            group = WordGroup(value: group.value + rest.value, end: rest.end)
        }
        return group
    }

    /// `and six` and `six` behind `four hundred`.
    private func rest(behind hundreds: WordGroup) -> WordGroup? {
        let end = hundreds.end
        var index = isGluedHyphen(end) ? end + 1 : end
        let isJoined = words.indices.contains(index) && words[index].text == "and"
        if isJoined { index += isGluedHyphen(index + 1) ? 2 : 1 }
        guard let rest = belowHundred(at: index), rest.value > 0, !opensOther(behind: rest.end, isJoined: isJoined)
        else { return nil }
        let next = isGluedHyphen(rest.end) ? rest.end + 1 : rest.end
        guard words.indices.contains(next), NumberWords.scales[words[next].text] != nil else { return rest }
        // `a hundred and two hundred`, `fifteen hundred and two thousand`: the second is a number of its own.
        return isHundred(next) || hundreds.value >= 1000 ? nil : rest
    }

    /// `ninety-nine`, `ninety nine`, `nine`
    private func belowHundred(at start: Int) -> WordGroup? {
        guard words.indices.contains(start) else { return nil }
        if let small = NumberWords.small[words[start].text] { return WordGroup(value: small, end: start + 1) }
        guard let tens = NumberWords.tens[words[start].text] else { return nil }
        let next = isGluedHyphen(start + 1) ? start + 2 : start + 1
        if words.indices.contains(next), let small = NumberWords.small[words[next].text], (1..<10).contains(small) {
            return WordGroup(value: tens + small, end: next + 1)
        }
        return WordGroup(value: tens, end: start + 1)
    }

    private func isHundred(_ index: Int) -> Bool { words.indices.contains(index) && words[index].text == "hundred" }

    func isGluedHyphen(_ index: Int) -> Bool { isHyphen(index) && words[index].isGlued }

    /// Whether a number word that ends here is of another phrase: `a thousand two-bedroom flats`, `two thirds`.
    ///
    /// - Parameter isJoined: Whether `and` stands before it, as in `a hundred and ten-mile`, which is one number.
    private func opensOther(behind end: Int, isJoined: Bool) -> Bool {
        guard words.indices.contains(end) else { return false }
        let next = isGluedHyphen(end) ? end + 1 : end
        guard words.indices.contains(next) else { return false }
        let word = words[next].text
        if NumberWords.denominators[word] != nil { return true }
        guard next > end, !isJoined else { return false }
        return NumberWords.scales[word] == nil && Currencies.names[word] == nil && word != "strong"
    }

    /// What goes on behind a scale with a smaller number: `two hundred thousand` behind `three million`, `35 lakh` behind
    /// `2 crore`, `and fifty` behind `a thousand`.
    ///
    /// - Parameter scale: The smallest scale so far: what goes on is less than one of it.
    func smallerPart(behind number: NumberExpression, below scale: Double) -> NumberExpression? {
        var index = number.words.upperBound
        guard scale >= 100, words.indices.contains(index) else { return nil }
        let joint = words[index].text
        switch joint {
        case "-" where words[index].isGlued: index += 1
        case "and", ",": index += isGluedHyphen(index + 1) ? 2 : 1
        default: break
        }
        if words.indices.contains(index), words[index].text == "and", joint != "and" { index += 1 }
        guard words.indices.contains(index) else { return nil }
        guard words[index].kind != .number else {
            return joint == words[index].text ? smallerDigits(at: index, below: scale) : nil
        }
        guard let group = group(at: index), words[index].text != "a", group.value > 0,
            !opensOther(behind: group.end, isJoined: joint == "and")
        else { return nil }
        var part = NumberExpression(words: index..<group.end, value: group.value, form: .cardinal)
        multiply(&part)
        guard part.value < scale, !saysWhen(behind: part.words.upperBound) else { return nil }
        switch joint {
        // `and` stands before the last two digits. Between two ends, it joins them.
        case "and": return group.value < 100 && !isBetween(number) ? part : nil
        // `2,000, three of them` is no number: only words, down to the hundreds.
        case ",":
            let isInWords = !number.words.contains { words[$0].kind == .number }
            return isInWords && !isBetween(number) && (part.scale >= 1000 || group.value >= 100) ? part : nil
        // `78 million two` are two numbers, and so are `two million two`; `two thousand ten` is one.
        default:
            let isInDigits = number.words.contains { words[$0].kind == .number }
            return part.scale > 1 || group.value >= 100 && !isInDigits || scale <= 1000 && !isInDigits ? part : nil
        }
    }

    /// `up from a thousand two years ago`
    private func saysWhen(behind end: Int) -> Bool {
        guard end + 1 < words.count, UnitTable.times.contains(singular(words[end].text)) else { return false }
        return TimeWords.displacements.contains(words[end + 1].text)
    }

    /// `200 thousand` behind `3 million`: digits have a scale of their own, but for hundreds behind a thousand, `4 thousand 500`.
    private func smallerDigits(at index: Int, below scale: Double) -> NumberExpression? {
        guard var part = digits(at: index), part.isPlainDigits, !words[index].isGlued else { return nil }
        multiply(&part)
        let isHundreds = scale == 1000 && part.scale == 1 && words[index].text.utf8.count == 3
        return (part.scale >= 1000 || isHundreds) && part.value < scale ? part : nil
    }

    private func multiply(_ part: inout NumberExpression) {
        while let scale = scale(behind: part, isMoney: false) {
            part.value = Self.scaled(part.value, by: scale.value)
            part.scale *= scale.value
            part.words = part.words.lowerBound..<scale.end
        }
    }

    private func isBetween(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound
        return (max(0, start - 2)..<start).contains { words[$0].text == "between" }
    }

    /// `three point five`, `zero point two five`: decimals as they are spoken.
    func addSpokenDecimals(to number: inout NumberExpression) {
        let point = number.words.upperBound
        guard number.value == number.value.rounded(), number.value < 1000, point + 1 < words.count,
            words[point].text == "point"
        else { return }
        var digits = ""
        var index = point + 1
        while index < words.count, digits.utf8.count < 9 {
            if number.isPlainDigits {
                guard digits.isEmpty, words[index].kind == .number, words[index].text.utf8.count < 3,
                    Int(words[index].text) != nil
                else { break }
                digits = words[index].text
            } else {
                guard let digit = words[index].text == "oh" ? 0 : NumberWords.small[words[index].text], digit < 10
                else {
                    break
                }
                digits += "\(Int(digit))"
            }
            index += 1
        }
        guard !digits.isEmpty, let value = Double("\(Int(number.value)).\(digits)") else { return }
        number.value = value
        number.words = number.words.lowerBound..<index
        number.isPlainDigits = false
        number.hundreds = 1
    }
}
