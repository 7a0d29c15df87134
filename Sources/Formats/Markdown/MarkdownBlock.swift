/// A block of a Markdown document that has text.
struct MarkdownBlock: Hashable {
    enum Kind: Hashable {
        case heading(level: Int)
        case paragraph
        case listItem
        case tableRow
    }

    let kind: Kind
    /// Without marks, and without blanks at its ends; line feeds are breaks that the author forced.
    let text: [UInt8]
}
