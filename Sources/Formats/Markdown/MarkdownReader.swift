internal import Articles

/// Reads files of Markdown. Each block is one paragraph, and so is each row of a table; what is no text is left out: code
/// blocks, pictures, comments, definitions of links.
///
/// The title is the one that metadata gave, then the first heading of level 1 near the top, then whatever heading comes first.
enum MarkdownReader {
    /// A heading below so many blocks (a section's name, a byline) is no title any more.
    private static let titleReach = 3

    static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
        let source = DecodedText(file.content).bytes
        let metadata = Metadata(of: source)
        var title = metadata?.titleField.map { Metadata.value(of: $0, in: source) }
        let pieces = MarkdownSource(source[(metadata?.end ?? 0)...]).pieces
        var blocks = try MarkdownParser.blocks(of: pieces, within: budget)
        if let title {
            blocks.removeAll { $0.kind == .heading(level: 1) && $0.text == title }
        } else if let index = titleIndex(blocks) {
            title = blocks.remove(at: index).text
        }
        return try Document(LaidOutText(title: title, blocks: blocks.map(\.text)), metadata, of: source)
    }

    private static func titleIndex(_ blocks: [MarkdownBlock]) -> Int? {
        guard blocks.count > 1 else { return nil }
        if let first = blocks.prefix(titleReach).firstIndex(where: { $0.kind == .heading(level: 1) }) { return first }
        switch blocks[0].kind {
        case .heading: return 0
        case .listItem, .tableRow: return nil
        case .paragraph:
            return blocks[1].kind == .paragraph && isHeadline(blocks[0].text, before: blocks[1].text) ? 0 : nil
        }
    }

    private static func isHeadline(_ first: [UInt8], before second: [UInt8]) -> Bool {
        let text = first + [.newline, .newline] + second
        guard let line = TextLine(0..<first.count, in: text, startsBlock: true),
            let next = TextLine(first.count + 2..<text.count, in: text, startsBlock: true)
        else { return false }
        return Headline.matches(line, before: next, in: text, wrapping: Wrapping(of: [], in: text))
    }
}
