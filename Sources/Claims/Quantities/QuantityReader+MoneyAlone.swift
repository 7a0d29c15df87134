internal import Prose
internal import Syntax

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
