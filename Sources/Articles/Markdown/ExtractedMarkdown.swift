/// The text of a Markdown document: its blocks without markup, a blank line between two, a line end at the close.
///
/// Each block is one paragraph; of a table each row is one, its cells joined by ` | `. The title is the one that metadata
/// gave, then the first heading of level 1 near the top, then whatever heading comes first.
struct ExtractedMarkdown {
    private(set) var text: [UInt8] = []
    private(set) var layout = Layout(title: nil, paragraphs: [])

    /// A heading below so many blocks (a section's name, a byline) is no title any more.
    private static let titleReach = 3

    init(_ source: [UInt8], from start: Int, title: [UInt8]?) {
        let references = MarkdownReference.labels(in: source, from: start)
        var kinds: [MarkdownBlock.Kind] = []
        if let title { layout.title = append(title) }
        for block in MarkdownBlocks(of: source, from: start).blocks {
            let content = Self.content(of: block, references: references)
            if case .heading(level: 1) = block.kind, let title, content == title { continue }
            guard let range = append(content) else { continue }
            layout.paragraphs.append(range)
            kinds.append(block.kind)
        }
        if layout.title == nil, let index = titleIndex(kinds) { layout.title = layout.paragraphs.remove(at: index) }
        if !text.isEmpty { text.append(.newline) }
    }

    private static func content(of block: MarkdownBlock, references: Set<[UInt8]>) -> [UInt8] {
        var content: [UInt8] = []
        for (index, part) in block.parts.enumerated() {
            if index > 0 { content.append(contentsOf: Array(" | ".utf8)) }
            let text = MarkdownInlines.text(of: part, references: references)
            content.append(contentsOf: text[Blanks.trim(0..<text.count, in: text)])
        }
        return content
    }

    /// Adds a block's text; nil if it has none.
    private mutating func append(_ content: [UInt8]) -> Range<Int>? {
        let trimmed = Blanks.trim(0..<content.count, in: content)
        guard content[trimmed].contains(where: \.isWordByte) else { return nil }
        if !text.isEmpty { text.append(contentsOf: [.newline, .newline]) }
        let start = text.count
        text.append(contentsOf: content[trimmed])
        return start..<text.count
    }

    private func titleIndex(_ kinds: [MarkdownBlock.Kind]) -> Int? {
        guard kinds.count > 1 else { return nil }
        if let first = kinds.prefix(Self.titleReach).firstIndex(of: .heading(level: 1)) { return first }
        switch kinds[0] {
        case .heading: return 0
        case .listItem, .tableRow, .footnote: return nil
        case .paragraph:
            guard let first = TextLine(layout.paragraphs[0], in: text, startsBlock: true),
                let second = TextLine(layout.paragraphs[1], in: text, startsBlock: true)
            else { return nil }
            let isTitle = Headline.matches(first, before: second, in: text, wrapping: Wrapping(of: [], in: text))
            return isTitle && kinds[1] == .paragraph ? 0 : nil
        }
    }
}
