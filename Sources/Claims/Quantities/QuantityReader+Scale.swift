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
        guard let previous, previous.scale == 1e6, previous.quantity.unit.dimension != .length else {
            return false
        }
        return text(number.words.upperBound) == "m" && words[number.words.upperBound].isGlued
            && number.words.lowerBound - previous.words.upperBound <= 12
    }
}

/// Signs and letters beside a number that are read apart from the list of units.
extension QuantityReader {
    /// `5G`: a generation of networks is a name, though written like a quantity.
    func generation(_ number: NumberExpression) -> QuantityMention? {
        let end = number.words.upperBound
        guard number.isPlainDigits, number.words.count == 1, (2...6).contains(number.value), text(end) == "g",
            words[end].isGlued, words[end].isCapitalised, !words[number.words.lowerBound].isGlued
        else { return nil }
        return QuantityMention(
            words: number.words.lowerBound..<end + 1, number: number.words,
            quantity: Quantity(value: number.value, unit: Unit("network generation")), omission: .name)
    }

    /// `16" wheels`: a quotation mark glued to a number where no quotation is open.
    func isInchSign(_ index: Int) -> Bool {
        guard ["\"", "”"].contains(text(index)), words[index].isGlued, words[index - 1].kind != .word else {
            return false
        }
        let marks = (0..<index).count { mark in
            ["\"", "“", "”"].contains(text(mark))
                && !(mark > 0 && words[mark].isGlued && words[mark - 1].kind == .number)
        }
        return marks.isMultiple(of: 2)
    }

    /// `152 mm shells`, `122- and 152-mm guns`, `a 9 mm pistol`: a calibre names a thing.
    func isCalibre(_ row: UnitTable.Row, end: Int, number: NumberExpression) -> Bool {
        guard row.name == "millimetre", number.value >= 4, number.value <= 460 else { return false }
        var index = end
        while index < min(words.count, end + 10) {
            if ["-", "–", ",", "and", "or", "to"].contains(text(index)) || words[index].kind == .number {
                index += 1
            } else if let unit = UnitTable.phrases.match(from: index, in: words), unit.meaning.name == "millimetre" {
                index += unit.count
            } else {
                break
            }
        }
        return (index..<index + 3).contains { ThingsWithCalibre.all.contains(text($0)) }
    }

    /// Where `magnitude 7`, `magnitude-7.8` or `magnitude of 6` starts.
    func magnitude(before start: Int) -> Int? {
        if text(start - 1) == "magnitude" { return start - 1 }
        guard text(start - 2) == "magnitude" else { return nil }
        return text(start - 1) == "of" || isDash(start - 1) && words[start - 1].isGlued ? start - 2 : nil
    }
}
