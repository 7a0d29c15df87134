internal import Articles

/// A run of text between two boundaries of blocks: a paragraph, a heading, a list's item, a table's row.
struct Block {
    enum Kind: Hashable {
        case paragraph
        case heading
        case item
        case term
        case quote
        case preformatted
        case row
        case caption
        /// The caption of a table.
        case tableCaption
        /// A time of day or a date alone.
        case time
    }

    var kind: Kind
    /// In ``PageLayout/text``.
    var text: Range<Int>
    /// How many of its bytes are in links.
    var linked: Int
    /// The block element that it stands in, by its index in the tree.
    var element: Int
    /// The node with which it starts. Blocks are in this order.
    var start: Int
    var words: Int
    /// Ends as a sentence ends.
    var isSentence: Bool
    /// Whether it is known not to be the article's.
    var isExcluded = false

    var length: Int { text.count }
    var isLinked: Bool { linked * 2 > length }

    /// How much it counts as an article's text: its bytes, or nothing.
    var prose: Int {
        guard !isExcluded, kind != .caption, kind != .heading, kind != .row, linked * 10 < length * 4 else { return 0 }
        return length >= 80 || (length >= 35 && isSentence) ? length : 0
    }
}
