internal import Prose

/// Reads the number that starts at a word, if one does: digits, words and mixtures of them in any scale.
struct NumberReader {
    let words: [Word]

    func read(at start: Int) -> NumberExpression? {
        multiple(at: start) ?? partOfScale(at: start) ?? share(at: start) ?? vague(at: start) ?? cardinal(at: start)
    }

    // MARK: Cardinals

    /// `13,000`, `2.5bn`, `four hundred and six`, `half a million`, `a dozen`, `three million two hundred thousand`.
    ///
    /// - Parameter behindMoney: Whether a currency stands before it, or before the range that it closes.
    func cardinal(at start: Int, behindMoney: Bool = false) -> NumberExpression? {
        guard start < words.count else { return nil }
        if let part = partOfScale(at: start) ?? partOfUnit(at: start) { return part }
        if words[start].kind == .number, let fraction = fraction(at: start) {
            return NumberExpression(words: start..<fraction.end, value: fraction.value, form: .cardinal)
        }
        guard var number = digits(at: start) ?? spelled(at: start) ?? article(at: start) else { return nil }
        addSpokenDecimals(to: &number)
        addFraction(to: &number)
        addPowerOfTen(to: &number)
        let isMoney = behindMoney || isMoney(before: start)
        readScales(of: &number, isMoney: isMoney)
        addCents(to: &number)
        addStroke(to: &number)
        return number
    }

    /// The scales behind a number, and the smaller numbers with smaller scales behind these.
    private func readScales(of number: inout NumberExpression, isMoney: Bool) {
        // `nineteen hundred` ends in a scale of its own, behind which `and fifty` has been read.
        var smallest = 1.0
        while let scale = scale(behind: number, isMoney: isMoney) {
            number.value = Self.scaled(number.value, by: scale.value)
            number.scale *= scale.value
            number.words = number.words.lowerBound..<scale.end
            number.isPlainDigits = false
            smallest = scale.value
        }
        number.hundreds *= number.scale
        if smallest >= 12 { addPart(of: smallest, to: &number) }
        while let part = smallerPart(behind: number, below: smallest) {
            number.value += part.value
            number.words = number.words.lowerBound..<part.words.upperBound
            number.hundreds = 1
            smallest = part.scale
        }
    }

    /// Where the digits and marks that start here end, if no form of number is made of them: `1.234.56`, `$12,34,56`.
    func unreadEnd(at start: Int) -> Int? {
        guard words[start].kind == .number, !isInName(start) else { return nil }
        let run = digitRun(at: start)
        if run.value == nil { return run.end }
        // `2^10`
        guard run.end + 1 < words.count, ["^", "**"].contains(words[run.end].text), words[run.end].isGlued,
            words[run.end + 1].kind == .number, words[run.end + 1].isGlued, words[start].text != "10"
        else { return nil }
        return run.end + 2
    }

    /// The product as it would be written: 4.1 million is 4,100,000, though no binary fraction is 4.1.
    static func scaled(_ value: Double, by scale: Double) -> Double {
        // 71.7 pence are 0.717 pounds, not 0.7170000000000001.
        if scale > 0, scale < 1, (1 / scale).rounded() * scale == 1 { return value / (1 / scale).rounded() }
        let product = value * scale
        let whole = product.rounded()
        return (product - whole).magnitude < 1e-9 * product.magnitude ? whole : product
    }

    func digits(at index: Int) -> NumberExpression? {
        guard words[index].kind == .number, !isInName(index) else { return nil }
        let run = digitRun(at: index)
        guard let value = run.value else { return nil }
        return NumberExpression(words: index..<run.end, value: value, form: .cardinal, isPlainDigits: run.isPlain)
    }

    private func digitRun(at index: Int) -> DigitRun {
        DigitRun(at: index, in: words) { end in
            isMoney(before: index) || UnitTable.phrases.match(from: end, in: words) != nil
                || Currencies.phrases.match(from: end, in: words) != nil
                || end < words.count
                    && (NumberWords.scales[words[end].text] != nil || Currencies.sign(at: end, in: words) != nil
                        || words[end].text == "kr"
                        || words[end].isGlued && words[end].kind == .word
                            && NumberWords.scaleLetters[words[end].text] != nil)
        }
    }

    /// Whether digits are of a name or code (`A-320`, `Covid-19`, `TA-35`) or a version's tail; a measure is none (`the
    /// now-18 month-old girl`, `a magnitude-7.8 quake`).
    private func isInName(_ index: Int) -> Bool {
        index > 1 && words[index].isGlued && isHyphen(index - 1) && words[index - 1].isGlued
            && words[index - 2].kind == .word && !["minus", "magnitude"].contains(words[index - 2].text)
            && UnitTable.phrases.match(from: index + 1, in: words) == nil
            && Self.spelledValue(words[index - 2].text) == nil && !isScaleLetter(index - 2)
    }

    /// `14m-15m`
    private func isScaleLetter(_ index: Int) -> Bool {
        words[index].isGlued && index > 0 && words[index - 1].kind == .number
            && NumberWords.scaleLetters[words[index].text] != nil
    }

    static func spelledValue(_ word: String) -> Double? {
        NumberWords.small[word] ?? NumberWords.tens[word]
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

    /// The scale that follows, and where it ends: a word, or a letter that is glued or stands behind money.
    func scale(behind number: NumberExpression, isMoney: Bool) -> (value: Double, end: Int)? {
        var index = number.words.upperBound
        if isHyphen(index), index + 1 < words.count, words[index].isGlued,
            NumberWords.scales[words[index + 1].text] != nil
        {
            index += 1
        }
        guard index < words.count else { return nil }
        let word = words[index].text
        let end = index + 1
        if let scale = NumberWords.scales[word], word != "score" { return (scale, end) }
        // `one and three quarters of a million`
        if number.value != number.value.rounded(), word == "of", end + 1 < words.count, words[end].text == "a",
            let scale = NumberWords.scales[words[end + 1].text], scale >= 100
        {
            return (scale, end + 2)
        }
        // `five grand`, but `two grand pianos`
        if word == "grand", number.scale == 1, !words[index].isCapitalised, endsPhrase(end) {
            return (1000, end)
        }
        // `$35 Billions`
        if words[index - 1].kind == .number, let vague = NumberWords.vague[word], vague >= 1e6 {
            return (vague / 2, end)
        }
        let letters = isMoney ? words[index].textWithoutStop ?? word : word
        guard number.scale == 1, words[index - 1].kind == .number || number.isFraction,
            let scale = NumberWords.scaleLetters[letters] ?? (isMoney ? NumberWords.scaleLettersOfMoney[letters] : nil)
        else { return nil }
        if isMoney { return letters != "t" || words[index].isGlued ? (scale, end) : nil }
        // `2.4 mln tyres`; a lone letter, or a state’s (`TN`), must be glued.
        if !words[index].isGlued, word.utf8.count > 1, !words[index].isCapitalised, word != "cr" { return (scale, end) }
        guard words[index].isGlued, word != "b" else { return nil }
        return word != "m" || countsBehind(index) ? (scale, end) : nil
    }

    /// Whether no noun can follow here.
    private func endsPhrase(_ index: Int) -> Bool {
        index >= words.count || words[index].kind == .mark && words[index].text != "-"
            || FunctionWords.all.contains(words[index].text)
    }

    func isMoney(before index: Int) -> Bool {
        Currencies.sign(at: index - 1, in: words) != nil
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
            // `Scores: North 14, South 6`
            if start + 1 < words.count, words[start + 1].text == ":" { return nil }
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
        var number = NumberExpression(words: start..<behind + 1, value: 2 * scale, form: .vague)
        // `several hundred million dollars`
        if number.words.upperBound < words.count, let more = NumberWords.scales[words[number.words.upperBound].text],
            more >= 1000, more > scale
        {
            number.value *= more
            number.words = start..<behind + 2
        }
        return number
    }
}
