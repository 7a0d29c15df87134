internal import Prose
internal import Syntax

extension QuantityReader {
    /// Money before a number: `$`, `US$`, `£`, `PS`, `MSEK`, the `#` that some archives have for a pound sign.
    ///
    /// - Returns: With `share`, what one of the number is worth.
    func moneyBefore(_ start: Int) -> (code: String, share: Double, start: Int)? {
        guard start > 0, start < words.count else { return nil }
        var index = start - 1
        if ["-", "−"].contains(text(index)), index > 0, Currencies.sign(at: index - 1, in: words) != nil { index -= 1 }
        let sign = text(index)
        if sign == "#", words[start].isGlued { return ("GBP", 1, index) }
        // `Y=590 billion`: what scrapers leave of a yen sign.
        if sign == "=", text(index - 1) == "y", words[index].isGlued { return ("JPY", 1, index - 1) }
        if sign != "$", index > 0, text(index - 1) == "$", words[index].isGlued,
            let owner = Currencies.dollarOwners[sign]
        {
            // `$US500`, `$A82`
            return (owner, 1, index - 1)
        }
        guard let money = Currencies.sign(at: index, in: words) else { return nil }
        if sign == "$", index > 0, words[index].isGlued, let owner = Currencies.dollarOwners[text(index - 1)] {
            return (owner, 1, index - 1)
        }
        if sign == "$", index > 0, ["us", "u.s.", "hk", "nz"].contains(text(index - 1)), words[index - 1].isCapitalised
        {
            return (Currencies.dollarOwners[text(index - 1)] ?? "USD", 1, index - 1)
        }
        return (money.code, money.scale, money.start)
    }

    /// Money behind a number: `dollars`, `million Canadian dollars`, `cents`, `75-million-dollar`, `1,200€`.
    func moneyBehind(_ end: Int) -> (code: String, share: Double, end: Int)? {
        var index = end
        if text(index) == "of" { index += 1 }
        if isDash(index), words.indices.contains(index), words[index].isGlued { index += 1 }
        guard words.indices.contains(index) else { return nil }
        // `79 U.S. cents`
        if ["us", "u.s."].contains(text(index)), words[index].isCapitalised,
            let coin = Currencies.coins[text(index + 1)],
            coin.code == "USD"
        {
            return (coin.code, coin.share, index + 2)
        }
        if let coin = Currencies.coins[text(index)] {
            guard text(index).utf8.count > 1 || isCoinLetter(index) else { return nil }
            // `75.32 cents US`
            let isOwned =
                coin.code == "USD" && ["us", "u.s."].contains(text(index + 1)) && words[index + 1].isCapitalised
                && !sentence.isNoun(index + 2)
            return (coin.code, coin.share, isOwned ? index + 2 : index + 1)
        }
        // `1,200€`, `300 €`; in `300 $500 bonuses` it is the next amount's.
        if words[index].kind == .mark, let code = Currencies.signs[text(index)], text(index) != "#",
            words.count <= index + 1 || words[index + 1].kind != .number
                || words[index].isGlued && !words[index + 1].isGlued
        {
            return (code, 1, index + 1)
        }
        // `500 DKK`, `35eur`
        if text(index).utf8.count == 3, sentence.isAbbreviation(index) || words[index].isGlued,
            let code = Currencies.signs[text(index)]
        {
            return (code, 1, index + 1)
        }
        if let money = Currencies.multiple(of: words[index]) { return (money.code, money.scale, index + 1) }
        guard let money = Currencies.phrases.match(from: index, in: words) else { return nil }
        if money.count == 1 {
            guard
                text(index) != "won" || index + 1 >= words.count
                    || !FunctionWords.determiners.contains(text(index + 1)) && !sentence.startsNumber(index + 1),
                !["real", "rand"].contains(text(index)) || NumberWords.scales[text(index - 1)] != nil
                    || words[index - 1].kind == .number && !words[index].isCapitalised,
                !(money.meaning == "GBP" && isWeighed && text(index).hasPrefix("pound"))
            else { return nil }
        }
        return (money.meaning, 1, index + money.count)
    }

    /// `63c`, `68 p at`, but `15C` and `a 1080p video`.
    private func isCoinLetter(_ index: Int) -> Bool {
        guard !words[index].isCapitalised, UnitTable.phrases.match(from: index, in: words) == nil else { return false }
        if words[index].isGlued { return true }
        guard text(index) == "p", words[index - 1].kind == .number else { return false }
        return index + 1 >= words.count || words[index + 1].kind == .mark || FunctionWords.all.contains(text(index + 1))
    }
}

/// Amounts whose currency stands elsewhere, or nowhere.
extension QuantityReader {
    /// `five grand`: the currency that the article measured in last.
    func moneyOfGrand(_ number: NumberExpression) -> Unit? {
        guard text(number.words.upperBound - 1) == "grand" else { return nil }
        return lastMeasured.flatMap { $0.unit.isCurrency ? $0.unit : nil } ?? Unit("USD")
    }

    /// `spent billions on the clean-up`, `worth hundreds of millions`: the currency that the article measured in last.
    func moneyAlone(_ number: NumberExpression, before start: Int) -> Unit? {
        guard number.form == .vague, number.value >= 1e6, isBesideMoneyWord(start) else { return nil }
        return lastMeasured.flatMap { $0.unit.isCurrency ? $0.unit : nil } ?? Unit("USD")
    }

    private func isBesideMoneyWord(_ start: Int) -> Bool {
        (max(0, start - 3)..<start).contains { MoneyWords.all.contains(sentence.tree.lemma($0)) }
    }

    /// `prizes of 12,000, 8,000 and 5,000 euros`: the money that the last of nothing but numbers has for all.
    ///
    /// - Parameter left: How many numbers more are looked at; no list of amounts is longer, and others take linear time.
    func moneyOfList(behind end: Int, left: Int = 32) -> Unit? {
        guard left > 0, [",", "and", "or"].contains(text(end)), let next = numbers.cardinal(at: end + 1) else {
            return nil
        }
        let behind = next.words.upperBound
        return moneyBehind(behind).map { Unit($0.code) } ?? moneyOfList(behind: behind, left: left - 1)
    }

    /// `sold more than 65 million worldwide`: millions count something, though the sentence does not say what.
    func unitOfMillions(_ number: NumberExpression) -> Unit? {
        guard number.scale >= 1e6 else { return nil }
        // `a net worth of 1.4 billion`: money, whose currency only the article knows.
        if isBesideMoneyWord(number.words.lowerBound) {
            return lastMeasured?.unit.isCurrency == true ? lastMeasured?.unit : nil
        }
        return lastCounted ?? nounBefore(number.words.lowerBound) ?? Unit("person")
    }
}
