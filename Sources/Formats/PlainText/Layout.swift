internal import Articles

/// Where title and paragraphs stand in a text. The ranges are in order, apart from each other, and not blank.
struct Layout: Hashable {
    var title: Range<Int>?
    /// Where the lines above the title start that date the text; nil if there are none.
    var lead: Int?
    var paragraphs: [Range<Int>]
}

extension Layout {
    /// Finds title and paragraphs of plain text.
    ///
    /// Blank lines part paragraphs. Within a block of lines, hard-wrapped text is joined, and otherwise each line is a
    /// paragraph of its own, as in archives that keep a sentence a line.
    ///
    /// A title may have lines above it that date the text; they are no paragraphs.
    ///
    /// - Parameter metadataTitle: the title that metadata gave; nil lets the first line be one.
    init(plainText text: [UInt8], from start: Int, metadataTitle: Range<Int>?) {
        var lines: [TextLine] = []
        var startsBlock = true
        for range in Lines(of: text, from: start) {
            if let line = TextLine(range, in: text, startsBlock: startsBlock) {
                lines.append(line)
                startsBlock = false
            } else {
                startsBlock = true
            }
        }
        let wrapping = Wrapping(of: lines, in: text)
        title = metadataTitle
        paragraphs = []
        var body = lines[...]
        if metadataTitle == nil {
            let above = lines.prefix(Stamp.limit).prefix {
                Stamp.isNotice(text[$0.range]) || Stamp.isDate($0.range, in: text)
            }
            let rest = lines[above.endIndex...]
            if let first = rest.first, let second = rest.dropFirst().first,
                Headline.matches(
                    first, before: second,
                    isStamped: Stamp.matches(rest.dropFirst().prefix { !$0.startsBlock }, in: text), in: text,
                    wrapping: wrapping)
            {
                title = first.range
                lead = above.first?.range.lowerBound
                body = rest.dropFirst()
            }
        }
        var previous: TextLine?
        for line in body {
            if let previous, let last = paragraphs.last, !line.startsBlock, wrapping.joins(previous, line, in: text) {
                paragraphs[paragraphs.count - 1] = last.lowerBound..<line.range.upperBound
            } else {
                paragraphs.append(line.range)
            }
            previous = line
        }
    }
}
