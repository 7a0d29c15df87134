internal import Prose

/// Signs behind and inside the digits of a price.
extension NumberReader {
    /// `12€50`
    func addCents(to number: inout NumberExpression) {
        let sign = number.words.upperBound, cents = sign + 1
        guard number.isPlainDigits, cents < words.count, words[sign].kind == .mark, words[sign].isGlued,
            words[cents].kind == .number, words[cents].isGlued, words[cents].text.utf8.count == 2,
            let money = Currencies.sign(at: sign, in: words), !isMoney(before: number.words.lowerBound),
            let value = Double("\(Int(number.value)).\(words[cents].text)")
        else { return }
        number.value = value
        number.words = number.words.lowerBound..<cents + 1
        number.isPlainDigits = false
        number.currency = money.code
    }

    /// `25,000/-`, `25,000/=`: a stroke that says that no coins follow.
    func addStroke(to number: inout NumberExpression) {
        let end = number.words.upperBound
        guard end + 1 < words.count, words[end].text == "/", words[end].isGlued, words[end + 1].isGlued,
            ["-", "=", "--"].contains(words[end + 1].text),
            end + 2 >= words.count || !words[end + 2].isGlued || words[end + 2].kind == .mark
        else { return }
        number.words = number.words.lowerBound..<end + 2
        number.isPlainDigits = false
    }
}
