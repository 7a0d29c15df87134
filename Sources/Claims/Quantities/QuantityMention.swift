/// A quantity as it stands in a sentence: value, unit, bound, and the words each takes up.
struct QuantityMention {
    /// Bound word, number and unit word.
    var words: Range<Int>
    /// The number alone, of a range from its first end to its second.
    var number: Range<Int>
    var quantity: Quantity
    /// The noun it counts, where that stands behind it.
    var noun: CountedNoun?
    /// The unit was taken from elsewhere: the number stands alone.
    var isElliptic = false
    /// The share of a whole, which has no unit of its own: `a third of the workers`.
    var isShare = false
    /// Why it is no figure, if it is none.
    var omission: Omission?
    /// The scale that was written behind the number (`billion`), 1 if none.
    var scale = 1.0
}

extension ParsedSentence {
    /// The word behind `of`, in a quantity’s own words or right behind them.
    func substance(of mention: QuantityMention) -> String? {
        let end = mention.words.upperBound
        let of =
            mention.words.last { $0 >= mention.number.upperBound && text($0) == "of" }
            ?? (text(end) == "of" ? end : nil)
        return of.flatMap { words.indices.contains($0 + 1) ? text($0 + 1) : nil }
    }
}
