internal import Prose

extension QuantityReader {
    /// `a mile-long tube`, `by a foot`, `a day or more`: the article is a one where a unit is measured out.
    func bareUnit(at index: Int) -> QuantityMention? {
        guard MeasuredUnits.all.contains(text(index)) else { return nil }
        let hasArticle = ["a", "an"].contains(text(index - 1))
        let isLong = isDash(index + 1) && text(index + 2) == "long"
        let behind = BoundPhrases.behind.match(from: index + 1, in: words)
        let before = hasArticle ? BoundPhrases.before.match(endingBefore: index - 1, in: words) : nil
        let isBounded =
            before?.meaning != nil && !["just", "only", "once", "within"].contains(text(index - 2))
            && !["a", "per"].contains(text(index - 2))
        let isMeasured = hasArticle && text(index - 2) == "by" && !UnitTable.times.contains(text(index))
        let isTime = UnitTable.times.contains(text(index))
        let lasts = hasArticle && isTime && text(index - 2) == "for" && !sentence.isNoun(index + 1)
        let isDeep = hasArticle && !isTime && MeasuredAdjectives.whereabouts.contains(text(index + 1))
        guard lasts || isDeep || isLong || hasArticle && behind != nil || isBounded || isMeasured,
            let row = UnitTable.phrases.match(from: index, in: words)?.meaning
        else { return nil }
        var quantity = Quantity(value: 1, unit: Unit(row.name))
        var start = isLong ? index : index - 1
        var end = isLong ? index + 3 : index + 1
        if hasArticle, !isLong, let behind {
            quantity.bound = behind.meaning
            end += behind.count
        }
        if isBounded, let before, let meaning = before.meaning {
            quantity.bound = meaning
            start = index - 1 - before.count
        }
        guard !TimeWords.displacements.contains(text(end)) || text(start - 1) == "be" else { return nil }
        return QuantityMention(words: start..<end, number: start..<index + 1, quantity: quantity)
    }
}
