internal import Prose

extension NotAQuantity {
    /// `Boeing 737`, `Resolution 1973`, `page 3`, `H1N1`, `Ocean’s 11`.
    func isName(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.form == .cardinal, number.scale == 1, !isMoney(number) else { return false }
        // `737 MAX line restarts`, which may open a headline.
        if number.isPlainDigits, number.words.count == 1,
            isModelBehindDigits(end) || Self.isAircraftType(start, in: words)
        {
            return true
        }
        guard start > 0 else { return false }
        let before = words[start - 1]
        if isAddress(number) || isModel(number) || isNumberOfProduct(number) || isCapitalisedName(number) {
            return true
        }
        if Designators.before.contains(before.text), number.isPlainDigits || number.words.count == 1 {
            return !isPlural(text(end)) || before.text.hasPrefix("no") || before.isCapitalised
        }
        // A small number is a rank, many digits without a separator are a file's number; between, a pound sign was lost.
        if before.text == "#", before.isGlued == false, number.words.count == 1, number.isPlainDigits,
            number.value < 100 || number.value >= 10_000
        {
            return true
        }
        if Designators.behind.contains(text(end)), number.isPlainDigits { return true }
        guard number.isPlainDigits, before.kind == .word, before.isCapitalised, start > 1, !before.text.hasSuffix(".")
        else { return false }
        if words[start].isGlued { return true }
        // A capitalised word directly before digits is a name unless something countable follows.
        if isUnit(end) || text(end) == "%" || text(end) == "-" && isUnit(end + 1) { return false }
        if FunctionWords.all.contains(before.text) || BoundPhrases.before.match(endingBefore: start, in: words) != nil {
            return false
        }
        if TimeWords.weekdays.contains(before.text) || isMoneyBehind(end) || befalls(behind: end, in: start) {
            return false
        }
        return
            !(end < words.count && words[end].kind == .word
            && (isPlural(text(end)) || isPlural(text(end + 1)) && !FunctionWords.all.contains(text(end))))
            && !Nouns.peopleStates.contains(text(end))
    }

    /// `In Kyiv 14 were hurt`
    private func befalls(behind end: Int, in start: Int) -> Bool {
        guard ["in", "near"].contains(text(start - 2)), !Designators.labels.contains(text(start - 1)) else {
            return false
        }
        var index = end
        while FunctionWords.auxiliaries.contains(text(index)) { index += 1 }
        return Nouns.peopleStates.contains(text(index)) || CasualtyWords.dying.contains(text(index))
    }

    /// `Send Piet 35eur`, `pay Rosa 12 €`
    private func isMoneyBehind(_ end: Int) -> Bool {
        guard end < words.count else { return false }
        return Currencies.names[text(end)] != nil
            || Currencies.signs[text(end)] != nil
                && (words[end].kind == .mark || words[end].isGlued && text(end).utf8.count == 3)
    }

    /// Part of a phone number, a URL, a code, a version: digits glued to more digits by marks.
    func isCode(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard number.isPlainDigits else { return false }
        // `23&nbsp;450`: a reference that was escaped twice cuts the number.
        if start > 2, words[start].isGlued, text(start - 1) == ";", words[start - 1].isGlued, words[start - 2].isGlued,
            text(start - 3) == "&"
        {
            return true
        }
        if start > 1, words[start].isGlued, words[start - 1].isGlued,
            ["/", "@", "_", ".", "=", "&", ":", "\\"].contains(text(start - 1))
        {
            return true
        }
        if end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued,
            ["@", "_", "=", "&", "\\"].contains(text(end))
        {
            return true
        }
        if end + 1 < words.count, words[end].isGlued, words[end + 1].isGlued, text(end) == ".",
            words[end + 1].kind == .word
        {
            return true
        }
        // `020 7946 0000`, `555-0100-22`: three groups of digits or a leading zero.
        let spelling = words[start].text
        if spelling.utf8.count > 1, spelling.hasPrefix("0"), !spelling.contains(".") { return true }
        var groups = 1
        var index = end
        while index < words.count, groups < 3 {
            if words[index].kind == .number {
                groups += 1; index += 1
            } else if ["-", "–"].contains(text(index)), words[index].isGlued, index + 1 < words.count,
                words[index + 1].kind == .number, words[index + 1].isGlued
            {
                groups += 1; index += 2
            } else {
                break
            }
        }
        return groups >= 3
    }

    /// `49 Elm Ridge Road`, `22 Avenue Foch`
    private func isAddress(_ number: NumberExpression) -> Bool {
        let end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1, number.value < 100_000 else { return false }
        for index in end..<min(words.count, end + 5) {
            if words[index].kind == .number { continue }
            // `9 E 71st St`
            if words[index].isGlued, words[index - 1].kind == .number { continue }
            guard words[index].isCapitalised else { return false }
            if StreetWords.all.contains(text(index)) { return true }
        }
        return false
    }

    /// `787 Dreamliner`, `5G`: digits that open a product’s name.
    private func isModel(_ number: NumberExpression) -> Bool {
        let end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1, end < words.count, words[end].isCapitalised else {
            return false
        }
        if words[end].isGlued { return text(end) == "g" && (2...6).contains(number.value) }
        guard number.value >= 100, number.value < 10_000, !isUnit(end),
            Currencies.phrases.match(from: end, in: words) == nil, Currencies.signs[text(end)] == nil,
            !TimeWords.months.contains(text(end)), !TimeWords.weekdays.contains(text(end)),
            !FunctionWords.all.contains(text(end))
        else { return false }
        return !(end..<min(words.count, end + 4)).contains {
            isPlural(text($0)) || Nouns.peopleStates.contains(text($0))
        }
    }

    private func isModelBehindDigits(_ end: Int) -> Bool {
        words.indices.contains(end) && words[end].isCapitalised && !words[end].isGlued
            && (100..<10_000).contains(Int(text(end - 1)) ?? 0) && Designators.behindModel.contains(text(end))
    }

    /// `the Seven Sisters`, `the Group of Twenty`: number words in capitals within a name.
    private func isCapitalisedName(_ number: NumberExpression) -> Bool {
        let start = number.words.lowerBound, end = number.words.upperBound
        guard words[start].kind == .word, words[start].isCapitalised, start > 0 else { return false }
        if text(start - 1) == "the", end < words.count, words[end].isCapitalised { return true }
        return text(start - 1) == "of" && start > 1 && words[start - 2].isCapitalised
            && (start == 2 || text(start - 3) == "the")
    }
}
