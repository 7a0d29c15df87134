extension Adapter {
    /// The value in the benchmark's terms: a vague plural is the decade that it names, a share in words a decimal, a coin
    /// is counted as itself.
    func value(of mention: Mention) -> Prediction.Value {
        let line = mention.line
        let factor = unitName(of: mention)?.factor ?? 1
        if let upper = line.upper { return .range(scaled(line.value, factor), scaled(upper, factor)) }
        if line.bound == "vague", let decade = Self.decade(of: line.value) { return decade }
        if isShareInWords(mention) { return .number(Self.fraction(percent: line.value)) }
        return .number(scaled(line.value, factor))
    }

    /// Coins multiplied back: 0.63 dollars are 63 cents, not 63.000000000000007.
    private func scaled(_ value: Double, _ factor: Double) -> Double {
        factor == 1 ? value : (value * factor * 1e6).rounded() / 1e6
    }

    /// `dozens` is 12 to 120, `hundreds` 100 to 1000, and so on; our value of a vague plural is twice its word.
    private static func decade(of value: Double) -> Prediction.Value? {
        if value == 24 { return .range(12, 120) }
        var low = 10.0
        while low < value / 2 { low *= 10 }
        return low == value / 2 ? .range(low, low * 10) : nil
    }

    /// Whether a share is written as a fraction in words: `half`, `a third of`, `one in five`.
    func isShareInWords(_ mention: Mention) -> Bool {
        let signs: Set = ["%", "percent", "per", "pc", "pct", "percentage", "cent"]
        let isInDigits =
            mention.words.all.contains(where: \.isNumber) && !mention.words.texts.contains("in")
            && !mention.words.texts.contains("of")
        return mention.line.unit == "percent" && !isInDigits && signs.isDisjoint(with: mention.words.texts)
    }

    /// The simple fraction that a rounded percentage stands for: 33.3 is a third.
    private static func fraction(percent: Double) -> Double {
        for denominator in 2...20 {
            let numerator = (percent / 100 * Double(denominator)).rounded()
            let fraction = numerator / Double(denominator)
            if numerator > 0, abs(fraction * 100 - percent) <= 0.05 { return fraction }
        }
        return percent / 100
    }
}
