internal import Prose

extension QuantityReader {
    /// The unit of a number on a scale that has its own name: an index's points, a quake's magnitude.
    func unitOfScale(_ number: NumberExpression, end: Int, after previous: QuantityMention?) -> Unit? {
        if text(end) == "on", (end + 1..<end + 5).contains(where: { text($0) == "richter" }) {
            return Unit("magnitude")
        }
        return isLevelOfIndex(number, after: previous) ? Unit("point") : nil
    }

    /// `fell 212 points to 4,967`, `The Dow closed at 8,451`: what an index reaches is counted in its points.
    private func isLevelOfIndex(_ number: NumberExpression, after previous: QuantityMention?) -> Bool {
        let start = number.words.lowerBound
        guard number.value >= 100,
            ["at", "to"].contains(text(start - 1)) || BoundPhrases.before.match(endingBefore: start, in: words) != nil
        else { return false }
        if let previous, previous.quantity.unit.name == "point", start - previous.words.upperBound <= 4 { return true }
        return (max(0, start - 12)..<start).contains { index in
            IndexWords.all.contains(text(index)) && sentence.isNoun(index)
        }
    }

    /// `90,000 of Gaza's 1.5 million residents`: a part has the unit of its whole.
    func unitOfWhole(behind end: Int) -> Unit? {
        guard text(end) == "of" else { return nil }
        for index in end + 1..<end + 6 {
            guard words.indices.contains(index), words[index].kind != .mark || sentence.isClitic(index) else {
                return nil
            }
            guard Self.mayStartNumber(words[index]), let whole = numbers.cardinal(at: index) else { continue }
            if let unit = unitBehind(whole) { return Unit(unit.row.name) }
            return CountedNoun(behind: whole.words.upperBound, of: sentence, one: false).map { Unit($0.lemma) }
        }
        return nil
    }

    /// `3.1m people need food, up from 2.2m`: a letter that stands for a million there stands for one here.
    func isScaleLetter(of number: NumberExpression, after previous: QuantityMention?) -> Bool {
        guard let previous, previous.scale == 1e6, previous.quantity.unit.dimension.name != "length" else {
            return false
        }
        return text(number.words.upperBound) == "m" && words[number.words.upperBound].isGlued
            && number.words.lowerBound - previous.words.upperBound <= 12
    }
}
