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
        let blocks = try MarkdownParser.blocks(of: pieces, within: budget)
        let index = title == nil ? titleIndex(blocks) : nil
        if let index { title = Array(blocks.text(index)) }
        let body = blocks.indices.lazy.filter { [title] place in
            if let index { return place != index }
            return blocks.kind(place) != .heading(level: 1) || blocks.text(place) != (title ?? [])[...]
        }
        return try Document(
            LaidOutText(title: title, trimmed: body.map { blocks.text($0) }), metadata, of: source)
    }

    private static func titleIndex(_ blocks: MarkdownBlocks) -> Int? {
        guard blocks.indices.count > 1 else { return nil }
        let first = blocks.indices.prefix(titleReach).first { blocks.kind($0) == .heading(level: 1) }
        if let first { return first }
        switch blocks.kind(0) {
        case .heading: return 0
        case .listItem, .tableRow: return nil
        case .paragraph:
            guard blocks.kind(1) == .paragraph else { return nil }
            return isHeadline(Array(blocks.text(0)), before: Array(blocks.text(1))) ? 0 : nil
        }
    }

    private static func isHeadline(_ first: [UInt8], before second: [UInt8]) -> Bool {
        let text = first + [.newline, .newline] + second
        guard let line = TextLine(0..<first.count, in: text, startsBlock: true),
            let next = TextLine(first.count + 2..<text.count, in: text, startsBlock: true)
        else { return false }
        return Headline.matches(line, before: next, isStamped: false, in: text, wrapping: Wrapping(of: [], in: text))
    }
}
