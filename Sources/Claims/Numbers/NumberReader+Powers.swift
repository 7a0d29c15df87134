internal import Prose

/// Powers of ten, as science and spreadsheets write them.
extension NumberReader {
    /// `1.99 × 10^30`, `3.1x10⁵`, `6×10−23`, `10¹⁴`, `7e4`.
    func addPowerOfTen(to number: inout NumberExpression) {
        let end = number.words.upperBound
        guard words[end - 1].kind == .number || number.isFraction else { return }
        guard let power = factor(behind: end) ?? exponentOfTen(number, end) ?? exponentLetter(number, behind: end)
        else {
            skipFootnote(behind: &number)
            return
        }
        number.value = Self.scaled(
            number.value, by: Self.powerOfTen(abs(power.exponent)), isDivided: power.exponent < 0)
        number.words = number.words.lowerBound..<power.end
        number.isPlainDigits = false
    }

    private typealias Power = (exponent: Int, end: Int)

    private static func powerOfTen(_ exponent: Int) -> Double {
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
    }

    private static func scaled(_ value: Double, by power: Double, isDivided: Bool) -> Double {
        isDivided ? value / power : scaled(value, by: power)
    }

    /// `× 10^6`, `x10⁵`, `*10**3`, `×10−23`
    private func factor(behind end: Int) -> Power? {
        guard words.indices.contains(end) else { return nil }
        var index = end
        let sign = words[end].text
        if ["×", "x", "*", "·", "⋅", "∙"].contains(sign) {
            guard end + 1 < words.count, words[end + 1].text == "10" else { return nil }
            index += 2
        } else if words[end].kind == .word, sign.hasPrefix("x10") {
            // `x10⁵` is one word.
            let rest = String(sign.dropFirst(3))
            if !rest.isEmpty { return Self.superscript(rest).map { ($0, end + 1) } }
            index += 1
        } else {
            return nil
        }
        guard let exponent = exponent(at: index) ?? signedExponent(at: index) else { return nil }
        return (exponent.value, exponent.end)
    }

    /// `10¹⁴`, `10^6`: ten itself.
    private func exponentOfTen(_ number: NumberExpression, _ end: Int) -> Power? {
        guard number.isPlainDigits, number.value == 10, number.words.count == 1, let exponent = exponent(at: end) else {
            return nil
        }
        return (exponent.value - 1, exponent.end)
    }

    /// `7e4`, `3.2e+5`, `5e-3`
    private func exponentLetter(_ number: NumberExpression, behind end: Int) -> Power? {
        guard words.indices.contains(end), words[end].isGlued, words[end].kind == .word, words[end].text.hasPrefix("e"),
            number.words.count == 1
        else { return nil }
        var power: Power
        let digits = words[end].text.dropFirst()
        if digits.isEmpty {
            guard end + 2 < words.count, ["+", "-", "−"].contains(words[end + 1].text), words[end + 1].isGlued,
                words[end + 2].isGlued, words[end + 2].kind == .number, let exponent = Int(words[end + 2].text),
                exponent <= 100
            else { return nil }
            power = (words[end + 1].text == "+" ? exponent : -exponent, end + 3)
        } else {
            guard digits.utf8.count <= 2, digits.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }),
                let exponent = Int(digits)
            else { return nil }
            power = (exponent, end + 1)
        }
        // `the Boeing 7E7` is a name.
        guard
            !words[end].isCapitalised || !number.isPlainDigits
                || UnitTable.phrases.match(from: power.end, in: words) != nil
        else { return nil }
        return power
    }

    /// A raised number, or one behind `^` or `**`.
    private func exponent(at index: Int) -> (value: Int, end: Int)? {
        guard words.indices.contains(index), words[index].isGlued else { return nil }
        if words[index].kind == .word { return Self.superscript(words[index].text).map { ($0, index + 1) } }
        guard ["^", "**"].contains(words[index].text) else { return nil }
        return signedExponent(at: index + 1)
    }

    /// Digits on the line: `10^-6`, `×10−23`.
    private func signedExponent(at start: Int) -> (value: Int, end: Int)? {
        var index = start
        let isNegative = words.indices.contains(index) && ["-", "−", "–"].contains(words[index].text)
        if isNegative { index += 1 }
        guard words.indices.contains(index), words[index].isGlued, let power = Int(words[index].text), power <= 100
        else {
            return nil
        }
        return (isNegative ? -power : power, index + 1)
    }

    /// `347¹ people`: a raised number behind digits is a footnote's.
    private func skipFootnote(behind number: inout NumberExpression) {
        let end = number.words.upperBound
        guard words.indices.contains(end), words[end].isGlued, words[end].kind == .word,
            Self.superscript(words[end].text) != nil
        else { return }
        number.words = number.words.lowerBound..<end + 1
    }

    /// The value of raised digits; nil for other texts.
    private static func superscript(_ text: String) -> Int? {
        var value = 0
        var isNegative = false
        var count = 0
        for scalar in text.unicodeScalars {
            if count == 0, !isNegative, scalar == "⁻" || scalar == "⁺" {
                isNegative = scalar == "⁻"
                continue
            }
            guard let digit = digit(scalar), count < 3 else { return nil }
            value = value * 10 + digit
            count += 1
        }
        guard count > 0, value <= 100 else { return nil }
        return isNegative ? -value : value
    }

    private static func digit(_ raised: Unicode.Scalar) -> Int? {
        switch raised.value {
        case 0xB9: 1
        case 0xB2, 0xB3: Int(raised.value) - 0xB0
        case 0x2070, 0x2074...0x2079: Int(raised.value) - 0x2070
        default: nil
        }
    }
}
