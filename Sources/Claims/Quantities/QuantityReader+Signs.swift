internal import Prose

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
