internal import Articles

/// Whether a text's lines were broken to fit a width, and which of its lines go together.
struct Wrapping {
    /// The width that lines were broken to, in characters; nil if a line end means something.
    let width: Int?

    /// Text is wrapped when most lines inside its blocks end in mid-sentence and none is much longer than a terminal is
    /// wide. The width is the 95th percentile of their lengths, since a long address may stick out.
    init(of lines: [TextLine], in text: [UInt8]) {
        var lengths = [Int](repeating: 0, count: TextLine.columnLimit + 1)
        var inner = 0
        var open = 0
        for (line, next) in zip(lines, lines.dropFirst()) where !next.startsBlock {
            lengths[line.columns] += 1
            inner += 1
            if !line.endsSentence(in: text) { open += 1 }
        }
        var left = inner - inner * 95 / 100
        var percentile = TextLine.columnLimit
        while percentile > 0, left > lengths[percentile] {
            left -= lengths[percentile]
            percentile -= 1
        }
        width = inner > 0 && open * 2 >= inner && (30...130).contains(percentile) ? percentile : nil
    }

    /// Whether a line and the one below it in its block are parts of one paragraph.
    ///
    /// A line that stops in mid-sentence before a small letter goes on in any text. In wrapped text, so does one that had no
    /// room for the next word, and one that stops in mid-sentence before a digit (`more than / 40 people`) or after two
    /// thirds of the width; a shorter one is a heading.
    func joins(_ line: TextLine, _ next: TextLine, in text: [UInt8]) -> Bool {
        let isOpen = !line.endsSentence(in: text)
        if next.isListItem(in: text), !isOpen || line.isListItem(in: text) { return false }
        if isOpen, next.startsLowercase(in: text) { return true }
        guard let width else { return false }
        if line.columns + 1 + next.firstWordColumns >= width - 2 { return true }
        return isOpen && (text[next.range.lowerBound].isASCIIDigit || line.columns * 3 >= width * 2)
    }
}
