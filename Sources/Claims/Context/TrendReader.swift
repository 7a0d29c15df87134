internal import Prose
internal import Syntax

/// Whether a quantity is said to be a change, or the result of one.
struct TrendReader {
    let sentence: ParsedSentence
    /// The quantity read before in the sentence, with its trend.
    private var last: (mention: QuantityMention, trend: Trend?)?

    init(sentence: ParsedSentence) {
        self.sentence = sentence
    }

    /// - Parameter mention: Of the sentence, in text order from call to call.
    ///   - isGapped: Whether it shares the verb of the quantity before.
    mutating func trend(of mention: QuantityMention, in clause: Clause, isGapped: Bool) -> Trend? {
        let own = ownTrend(of: mention) ?? before(mention, in: clause) ?? behind(mention) ?? continued(mention)
        let trend = own ?? (isGapped ? last?.trend : nil)
        last = (mention, trend)
        return trend
    }

    /// `doubled`, `halved`: what is itself a change.
    private func ownTrend(of mention: QuantityMention) -> Trend? {
        guard mention.quantity.unit.name == "times" else { return nil }
        return mention.words.lazy.compactMap { ChangeWords.trend(sentence.text($0)) }.first
    }

    private func before(_ mention: QuantityMention, in clause: Clause) -> Trend? {
        let start = mention.words.lowerBound
        // `fell to 3.9% in three months`: what a length of time stands behind has changed, not the time.
        if mention.quantity.unit.dimension == .time, let last,
            ["in", "over", "during", "for", "within"].contains(sentence.text(start - 1))
                || sentence.text(start - 1) == "the", last.mention.words.upperBound < start
        {
            return nil
        }
        // `cut the price of its latest speaker by $20`
        let reach = sentence.text(start - 1) == "by" ? 14 : 6
        for index in stride(from: start - 1, through: max(clause.words.lowerBound, start - reach, 0), by: -1) {
            if let trend = ChangeWords.trend(sentence.text(index)), !isParticle(index) { return trend }
            // `stood to gain from sending 500`: what is farther belongs to another verb.
            if sentence.isVerb(index), !Verbs.moving.contains(sentence.tree.lemma(index)),
                !ChangeWords.verbs.contains(sentence.text(index))
            {
                break
            }
        }
        // `cut its rate from 5.25% to 5%`: the movement's second end.
        if sentence.text(start - 1) == "to", let last, last.mention.words.upperBound == start - 1 { return last.trend }
        return nil
    }

    /// `shot down two helicopters`, `set up 20 camps`: no direction.
    private func isParticle(_ index: Int) -> Bool {
        guard ["up", "down"].contains(sentence.text(index)), sentence.isVerb(index - 1) else { return false }
        let verb = sentence.text(index - 1)
        // `made up a third`
        if sentence.tree.lemma(index - 1) == "make" { return true }
        return !ChangeWords.verbs.contains(verb) && !Verbs.moving.contains(sentence.tree.lemma(index - 1))
    }

    /// `a 5% rise`; `$48m, up from $31m`; `at 9,120, down 85`
    private func behind(_ mention: QuantityMention) -> Trend? {
        let end = mention.words.upperBound
        for index in end..<end + 2 {
            if ChangeWords.upBehind.contains(sentence.text(index)) { return .up }
            if ChangeWords.downBehind.contains(sentence.text(index)) { return .down }
        }
        let next = sentence.text(end) == "," ? end + 1 : end
        guard
            ["from", "on"].contains(sentence.text(next + 1))
                || sentence.words.indices.contains(next + 1) && sentence.words[next + 1].kind == .number
        else { return nil }
        return sentence.text(next) == "up" ? .up : sentence.text(next) == "down" ? .down : nil
    }

    /// `fell 4% in Chile, 7% in Peru and 2% in Cuba`: a list under one verb.
    private func continued(_ mention: QuantityMention) -> Trend? {
        guard let last, let trend = last.trend, last.mention.quantity.unit == mention.quantity.unit,
            [",", "and", "by"].contains(sentence.text(mention.words.lowerBound - 1))
        else { return nil }
        let between = last.mention.words.upperBound..<mention.words.lowerBound
        guard between.count <= 8 else { return nil }
        return between.contains { sentence.isVerb($0) || sentence.text($0) == "from" } ? nil : trend
    }
}
