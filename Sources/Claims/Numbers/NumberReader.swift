internal import Prose

/// Reads the number that starts at a word, if one does: digits, words and mixtures of them in any scale.
struct NumberReader {
    let words: [Word]
    /// The article's text, for the spelling of digits.
    let spelling: (Range<Int>) -> String

    func read(at start: Int) -> NumberExpression? {
        multiple(at: start) ?? partOfScale(at: start) ?? share(at: start) ?? vague(at: start) ?? cardinal(at: start)
    }

    // MARK: Cardinals

    /// `13,000`, `2.5bn`, `four hundred and six`, `half a million`, `a dozen`, `two and a half thousand`.
    ///
    /// - Parameter behindMoney: Whether a currency stands before it, or before the range that it closes.
    func cardinal(at start: Int, behindMoney: Bool = false) -> NumberExpression? {
        guard start < words.count else { return nil }
        if let part = partOfScale(at: start) ?? halfOfScale(at: start) ?? halfOfUnit(at: start) { return part }
        if words[start].kind == .number, let fraction = fraction(at: start) {
            return NumberExpression(words: start..<fraction.end, value: fraction.value, form: .cardinal)
        }
        guard var number = digits(at: start) ?? spelled(at: start) ?? article(at: start) else { return nil }
        addFraction(to: &number)
        addPowerOfTen(to: &number)
        while let scale = scale(behind: number, isMoney: behindMoney || isMoney(before: number.words.lowerBound)) {
            number.value *= scale
            number.scale *= scale
            number.words =
                number.words.lowerBound..<number.words.upperBound + (isHyphen(number.words.upperBound) ? 2 : 1)
            number.isPlainDigits = false
        }
        return number
    }

    private func digits(at index: Int) -> NumberExpression? {
        guard words[index].kind == .number else { return nil }
        // A digit inside a name or code (`A-320`, `Covid-19`, `TA-35`) is no number, nor is a version's tail; a measure
        // is (`the now-18 month-old girl`).
        if index > 1, words[index].isGlued, isHyphen(index - 1), words[index - 1].isGlued,
            words[index - 2].kind == .word, words[index - 2].text != "minus",
            UnitTable.phrases.match(from: index + 1, in: words) == nil,
            Self.spelledValue(words[index - 2].text) == nil, NumberWords.scaleLetters[words[index - 2].text] == nil
        {
            return nil
        }
        let text = spelling(words[index].range)
        let plain = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0 == "." || ("0"..."9").contains($0) }))
        guard let value = Double(plain), value.isFinite else { return nil }
        return NumberExpression(
            words: index..<index + 1, value: value, form: .cardinal,
            isPlainDigits: plain == text && !plain.contains("."))
    }

    private static func spelledValue(_ word: String) -> Double? {
        NumberWords.small[word] ?? NumberWords.tens[word]
    }

    /// A run of number words: `one hundred and twenty-four thousand`.
    private func spelled(at start: Int) -> NumberExpression? {
        var total = 0.0, group = 0.0
        var index = start
        var end = start
        loop: while index < words.count {
            let word = words[index].text
            if let small = NumberWords.small[word] {
                // `four five` are two numbers; `twenty four` is one.
                guard end == start || group.truncatingRemainder(dividingBy: 100) == 0 || isTens(group) && small < 10
                else { break loop }
                group += small
            } else if let ten = NumberWords.tens[word] {
                guard end == start || group.truncatingRemainder(dividingBy: 100) == 0 else { break loop }
                group += ten
            } else if word == "hundred", end > start {
                group *= 100
            } else if word == "thousand" || word == "million", end > start, let scale = NumberWords.scales[word],
                startsSmaller(behind: index, than: scale)
            {
                total += group * scale
                group = 0
            } else if word == "and", end > start, group >= 100 || total > 0, index + 1 < words.count,
                Self.spelledValue(words[index + 1].text) != nil
            {
                index += 1
                continue
            } else if word == "-", end > start, isTens(group), index + 1 < words.count, words[index].isGlued,
                let small = NumberWords.small[words[index + 1].text], small < 10
            {
                index += 1
                continue
            } else {
                break
            }
            index += 1
            end = index
        }
        guard end > start else { return nil }
        return NumberExpression(words: start..<end, value: total + group, form: .cardinal)
    }

    private func isTens(_ group: Double) -> Bool {
        let rest = group.truncatingRemainder(dividingBy: 100)
        return rest >= 20 && rest.truncatingRemainder(dividingBy: 10) == 0
    }

    /// Whether a smaller number word goes on behind a scale, as in `two thousand three hundred`.
    private func startsSmaller(behind index: Int, than scale: Double) -> Bool {
        guard index + 1 < words.count else { return false }
        let next =
            words[index + 1].text == "and" && index + 2 < words.count ? words[index + 2].text : words[index + 1].text
        return Self.spelledValue(next) != nil
    }

    /// `a hundred`, `a million`, `a dozen`: the article is a one before a scale.
    private func article(at index: Int) -> NumberExpression? {
        guard words[index].text == "a", index + 1 < words.count, NumberWords.scales[words[index + 1].text] != nil,
            words[index + 1].text != "score"
        else { return scaleAlone(at: index) }
        return NumberExpression(words: index..<index + 1, value: 1, form: .cardinal)
    }

    /// `billion-page`, `million-dollar`: a scale that stands before a hyphen counts one of itself.
    private func scaleAlone(at index: Int) -> NumberExpression? {
        guard let scale = NumberWords.scales[words[index].text], scale >= 100, isHyphen(index + 1),
            words[index + 1].isGlued
        else { return nil }
        return NumberExpression(words: index..<index + 1, value: scale, form: .cardinal, scale: scale)
    }

    /// The scale that follows: a word, or a letter that is glued or stands behind money.
    private func scale(behind number: NumberExpression, isMoney: Bool) -> Double? {
        var index = number.words.upperBound
        if isHyphen(index), index + 1 < words.count, words[index].isGlued,
            NumberWords.scales[words[index + 1].text] != nil
        {
            index += 1
        }
        guard index < words.count else { return nil }
        let word = words[index].text
        if let scale = NumberWords.scales[word], word != "score" { return scale }
        // `$35 Billions`
        if words[index - 1].kind == .number, let vague = NumberWords.vague[word], vague >= 1e6 { return vague / 2 }
        guard number.scale == 1, words[index - 1].kind == .number, let scale = NumberWords.scaleLetters[word] else {
            return nil
        }
        if isMoney { return scale }
        // `2.4 mln tyres`; a lone letter, or a state’s (`TN`), must be glued.
        if !words[index].isGlued, word.utf8.count > 1, !words[index].isCapitalised, word != "cr" { return scale }
        guard words[index].isGlued else { return nil }
        return word == "m" ? (countsBehind(index) ? scale : nil) : word == "b" ? nil : scale
    }

    /// Whether `m` glued to a number means million rather than metre: when a word follows that can be counted.
    private func countsBehind(_ index: Int) -> Bool {
        guard index + 1 < words.count, words[index + 1].kind == .word else { return false }
        let next = words[index + 1].text
        return !FunctionWords.all.contains(next) && !MeasuredAdjectives.all.contains(next)
    }

    private func isMoney(before index: Int) -> Bool {
        index > 0 && Currencies.signs[words[index - 1].text] != nil
            || index > 0 && words[index].isGlued && words[index - 1].text == "#"
    }

    func isHyphen(_ index: Int) -> Bool {
        words.indices.contains(index) && (words[index].text == "-" || words[index].text == "‑")
    }

    // MARK: Vague counts

    /// `hundreds`, `tens of thousands`, `a few hundred`, `several dozen`.
    private func vague(at start: Int) -> NumberExpression? {
        let word = words[start].text
        if word == "tens" || word == "dozens" || word == "hundreds" || word == "scores", start + 2 < words.count,
            words[start + 1].text == "of", let unit = NumberWords.vague[words[start + 2].text]
        {
            let factor = word == "tens" ? 10.0 : word == "dozens" ? 12 : word == "scores" ? 20 : 100
            return NumberExpression(words: start..<start + 3, value: unit * factor, form: .vague)
        }
        if let value = NumberWords.vague[word] {
            guard start == 0 || NumberWords.scales[words[start - 1].text] == nil else { return nil }
            return NumberExpression(words: start..<start + 1, value: value, form: .vague)
        }
        let few =
            word == "a" && start + 1 < words.count
            && (words[start + 1].text == "few" || words[start + 1].text == "couple")
        let quantifier = few ? start + 1 : start
        guard few || word == "several" || word == "many", quantifier + 1 < words.count else { return nil }
        let behind = words[quantifier + 1].text == "of" ? quantifier + 2 : quantifier + 1
        guard behind < words.count, let scale = NumberWords.scales[words[behind].text], scale != 20 else { return nil }
        return NumberExpression(words: start..<behind + 1, value: 2 * scale, form: .vague)
    }
}
