/// A block of a Markdown document that has text: its lines, still with their inline marks.
struct MarkdownBlock {
    enum Kind: Hashable {
        case heading(level: Int)
        case paragraph
        case listItem
        case tableRow
        case footnote
    }

    var kind: Kind
    /// The cells of a table's row; of other blocks a single part, its lines joined by line feeds.
    var parts: [[UInt8]]
}
