internal import Articles

/// Tells a headline from the body's first line.
enum Headline {
    /// In bytes. Headlines of news sites stay below 120 characters.
    static let lengthLimit = 150

    /// Whether the first line is a headline: short, no sentence, no dateline, and set apart from what follows by a blank
    /// line or by being clearly shorter.
    ///
    /// - Parameter isStamped: Whether nothing but dates and bylines is below it in its block.
    static func matches(
        _ line: TextLine, before next: TextLine, isStamped: Bool, in text: [UInt8], wrapping: Wrapping
    ) -> Bool {
        let content = text[line.range]
        guard content.count <= lengthLimit, !line.endsInFullStop(in: text), !line.isListItem(in: text),
            let last = content.last, last != UInt8(ascii: ","), last != UInt8(ascii: ";"), last != UInt8(ascii: "-"),
            !isByline(content), !isDated(text, line.range), !Stamp.isNotice(content)
        else { return false }
        if next.startsBlock { return true }
        // Where every line is a sentence, a question or a cry is one as well.
        guard !next.startsLowercase(in: text), !line.endsSentence(in: text) else { return false }
        // A block of headline and date is no wrapped text, however wide its lines are.
        if isStamped { return true }
        if wrapping.width != nil, wrapping.joins(line, next, in: text) { return false }
        if isByline(text[next.range]) || isDated(text, next.range) { return true }
        return next.columns * 10 >= line.columns * 13 && next.endsSentence(in: text)
    }

    static func isByline(_ content: ArraySlice<UInt8>) -> Bool {
        (content.starts(with: Array("By ".utf8)) || content.starts(with: Array("By:".utf8))) && content.count < 80
    }

    private static func isDated(_ text: [UInt8], _ line: Range<Int>) -> Bool {
        let opening = Opening(of: text, in: line.lowerBound..<min(line.upperBound, line.lowerBound + Opening.reach))
        return opening.date != nil || opening.agency != nil
    }
}
