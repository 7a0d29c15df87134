internal import Articles

/// Lines beside a headline that are none: when the text was published, by whom, and that it may be.
enum Stamp {
    /// In bytes. Longer lines are text.
    private static let lengthLimit = 120
    /// How many of them may stand above a headline.
    static let limit = 4

    /// What stands above the headline of a statement to the press, in lower case.
    private static let notices: Set<String> = [
        "for immediate release", "immediate release", "for release", "press release", "news release", "media release",
        "press statement", "media statement", "pressemitteilung", "presseinformation", "communiqu\u{E9} de presse",
        "comunicado de prensa", "nota de prensa", "comunicato stampa", "nota \u{E0} imprensa", "persbericht",
    ]

    /// Whether lines are dates and bylines, at least one of them a date.
    static func matches(_ lines: ArraySlice<TextLine>.SubSequence, in text: [UInt8]) -> Bool {
        guard lines.count <= limit else { return false }
        let areDates = lines.map { isDate($0.range, in: text) }
        return areDates.contains(true)
            && zip(lines, areDates).allSatisfy { $1 || Headline.isByline(text[$0.range]) }
    }

    /// `FOR IMMEDIATE RELEASE:`, or an agency's name alone.
    static func isNotice(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count <= lengthLimit else { return false }
        if NewsAgencies.isName(line) { return true }
        let parts = line.split(whereSeparator: { "|:-.!".utf8.contains($0) }).map { Blanks.trimmed($0).lowercasedASCII }
            .filter { !$0.isEmpty }
        return !parts.isEmpty && parts.allSatisfy { notices.contains($0) }
    }

    /// A line that is a date with its year, or begins with one, perhaps after a bar, and says little more: `9 JAN 2024, 14:05`,
    /// `Posted on March 22nd, 2022 by Newsroom`, `Source: Xinhua | 2023-05-19 20:11:45 | Editor: huaxia`.
    static func isDate(_ line: Range<Int>, in text: [UInt8]) -> Bool {
        guard line.count <= lengthLimit else { return false }
        let opening = Opening(of: text, in: line)
        guard opening.date?.civilDay != nil, opening.agency == nil, let place = opening.place else { return false }
        let before = text[line.lowerBound..<place.lowerBound].last { !$0.isASCIISpace }
        guard before == nil || before == UInt8(ascii: "|") else { return false }
        var rest = Cursor(text, at: place.upperBound, end: line.upperBound)
        rest.skipSpaces()
        if rest.skip(ignoringCase: "by ") { return true }
        guard let next = rest.next else { return true }
        return next == UInt8(ascii: "|") || next == UInt8(ascii: "/")
    }
}
