internal import Prose
internal import Syntax

extension QuantityReader {
    /// Money before a number: `$`, `US$`, `£`, `PS`, the `#` that some archives have for a pound sign.
    func moneyBefore(_ start: Int) -> (code: String, start: Int)? {
        guard start > 0, start < words.count else { return nil }
        var index = start - 1
        if ["-", "−"].contains(text(index)), index > 0, Currencies.signs[text(index - 1)] != nil { index -= 1 }
        let sign = text(index)
        if sign == "#", words[start].isGlued { return ("GBP", index) }
        // `Y=590 billion`: what scrapers leave of a yen sign.
        if sign == "=", text(index - 1) == "y", words[index].isGlued { return ("JPY", index - 1) }
        if sign != "$", index > 0, text(index - 1) == "$", words[index].isGlued,
            let owner = Currencies.dollarOwners[sign]
        {
            // `$US500`, `$A82`
            return (owner, index - 1)
        }
        guard let code = Currencies.signs[sign] else { return nil }
        if sign == "$", index > 0, words[index].isGlued, let owner = Currencies.dollarOwners[text(index - 1)] {
            return (owner, index - 1)
        }
        if sign == "$", index > 0, ["us", "u.s.", "hk", "nz"].contains(text(index - 1)), words[index - 1].isCapitalised
        {
            return (Currencies.dollarOwners[text(index - 1)] ?? "USD", index - 1)
        }
        return (code, index)
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
        if words[index].kind == .mark, words[index].isGlued, let code = Currencies.signs[text(index)],
            text(index) != "#",
            words.count <= index + 1 || words[index + 1].kind != .number || !words[index + 1].isGlued
        {
            return (code, 1, index + 1)
        }
        // `500 DKK`
        if text(index).utf8.count == 3, sentence.isAbbreviation(index), let code = Currencies.signs[text(index)] {
            return (code, 1, index + 1)
        }
        guard let money = Currencies.phrases.match(from: index, in: words) else { return nil }
        if money.count == 1 {
            guard
                text(index) != "won" || index + 1 >= words.count
                    || !FunctionWords.determiners.contains(text(index + 1)),
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
    /// `spent billions on the clean-up`, `worth hundreds of millions`: the currency that the article measured in last.
    func moneyAlone(_ number: NumberExpression, before start: Int) -> Unit? {
        guard number.form == .vague, number.value >= 1e6, isBesideMoneyWord(start) else { return nil }
        return lastMeasured.flatMap { $0.unit.isCurrency ? $0.unit : nil } ?? Unit("USD")
    }

    private func isBesideMoneyWord(_ start: Int) -> Bool {
        (max(0, start - 3)..<start).contains { MoneyWords.all.contains(sentence.tree.lemma($0)) }
    }

    /// `prizes of 12,000, 8,000 and 5,000 euros`: the money that the last of nothing but numbers has for all.
    func moneyOfList(behind end: Int) -> Unit? {
        guard [",", "and", "or"].contains(text(end)), let next = numbers.cardinal(at: end + 1) else { return nil }
        let behind = next.words.upperBound
        return moneyBehind(behind).map { Unit($0.code) } ?? moneyOfList(behind: behind)
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
