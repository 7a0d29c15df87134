internal import Articles
internal import Prose

/// A part of a year, or a year of its own calendar, as reports shorten them: `Q3`, `3Q23`, `1H24`, `Q3'23`, `FY2023-24`.
struct PeriodCode {
    /// Of the part, in its year; nil for a whole year.
    private(set) var months: ClosedRange<Int>?
    /// Nil where it names no year: `Q3`.
    private(set) var years: ClosedRange<Int>?
    /// Whether its year may start in any month.
    private(set) var isFiscal = false

    /// Longer texts are none.
    private static let longest = 16

    /// - Parameter text: In lower case, without blanks.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest else { return nil }
        var rest = text.unicodeScalars.map { ["–", "/"].contains($0) ? "-" : $0 == "\u{2019}" ? "'" : $0 }[...]
        let isNumberFirst = readPart(&rest)
        // `Q1-Q3`
        if let first = months, rest.first == "-" {
            var behind = rest.dropFirst()
            _ = readPart(&behind)
            if let last = months, last.lowerBound > first.lowerBound {
                months = first.lowerBound...last.upperBound
                rest = behind
            } else {
                months = first
            }
        }
        if rest.starts(with: "fy".unicodeScalars) {
            rest = rest.dropFirst(2)
            isFiscal = true
        }
        guard months != nil || isFiscal else { return nil }
        guard !rest.isEmpty else {
            // `FY` alone is no year.
            if months == nil { return nil }
            return
        }
        let isParted = rest.first == "'" || rest.first == "-"
        // `Q324` may be a name; `3Q24`, `Q3'24` and `Q3FY24` are what reports write.
        guard isParted || isNumberFirst || isFiscal else { return nil }
        if isParted { rest = rest.dropFirst() }
        guard let first = Self.year(&rest) else { return nil }
        years = first...first
        if rest.first == "-" {
            rest = rest.dropFirst()
            guard let last = Self.year(&rest), last > first else { return nil }
            years = first...last
        }
        guard rest.isEmpty else { return nil }
    }

    /// `q3`, `3q`, `h1`, `1h`
    ///
    /// - Returns: Whether the number came first.
    private mutating func readPart(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.count >= 2 else { return false }
        let (first, second) = (rest[rest.startIndex], rest[rest.startIndex + 1])
        let isNumberFirst = ("1"..."4").contains(first)
        let (number, letter) = isNumberFirst ? (first, second) : (second, first)
        guard ("1"..."4").contains(number) else { return false }
        let part = Int(number.value - ("0" as Unicode.Scalar).value)
        switch letter {
        case "q": months = 3 * part - 2...3 * part
        case "h" where part <= 2: months = 6 * part - 5...6 * part
        default: return false
        }
        rest = rest.dropFirst(2)
        return isNumberFirst
    }

    /// Four digits, or two, which are of this century up to its middle.
    private static func year(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest[digits.endIndex...]
        guard let number = Int(String(String.UnicodeScalarView(digits))) else { return nil }
        switch digits.count {
        case 2: return number <= 50 ? 2000 + number : 1900 + number
        case 4: return CivilDay.years.contains(number) ? number : nil
        default: return nil
        }
    }
}

extension PeriodCode {
    /// In tokens: `FY`, `'`, `23`, `-`, `24`.
    private static let mostTokens = 5

    /// Where the code ends that starts at a word, if one does: tokens without blanks, in capitals.
    static func end(at start: Int, in words: [Word]) -> Int? {
        guard words.indices.contains(start), words[start].kind != .mark, start == 0 || !words[start].isGlued else {
            return nil
        }
        let isNumber = words[start].kind == .number
        guard isNumber ? words[start].text.utf8.count == 1 : words[start].isCapitalised else { return nil }
        if isNumber {
            guard start + 1 < words.count, words[start + 1].isGlued, words[start + 1].isCapitalised else { return nil }
        } else {
            guard ["q", "h", "f"].contains(where: words[start].text.hasPrefix) else { return nil }
        }
        var text = words[start].text
        var found = PeriodCode(text) == nil ? nil : start + 1
        var end = start + 1
        while end < words.count, end < start + mostTokens, words[end].isGlued,
            words[end].kind != .mark || ["'", "-", "–", "/"].contains(words[end].text)
        {
            text += words[end].text
            end += 1
            if PeriodCode(text) != nil { found = end }
        }
        // `Q3D` is a name.
        guard let found,
            found >= words.count || !words[found].isGlued || words[found].kind == .mark || isClitic(words[found])
        else { return nil }
        return found
    }

    private static func isClitic(_ word: Word) -> Bool { word.text.hasPrefix("'") }
}
