extension Article {
    /// The text of a range: a paragraph, a sentence, a claim's span. Line ends inside a wrapped paragraph are kept.
    package func text(in range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    /// What `figurewatch text FILE` prints: the whole text, so that the offsets printed for Markdown are offsets into it.
    /// For plain text in UTF-8 it is the file itself, apart from a byte-order mark.
    package var printedText: [UInt8] { text }

    /// The range as it is printed: in the file for plain text, in ``printedText`` for other formats.
    package func printedRange(of range: Range<Int>) -> Range<Int> {
        origin.origin(of: range)
    }
}
