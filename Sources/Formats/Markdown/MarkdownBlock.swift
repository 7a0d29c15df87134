/// The blocks of a Markdown document that have text, in their order. A text with a letter in each block has millions of them, so their
/// texts stand in one.
struct MarkdownBlocks {
    enum Kind: Hashable {
        case heading(level: UInt8)
        case paragraph
        case listItem
        case tableRow
    }

    private struct Block {
        let kind: Kind
        let start: UInt32
    }

    private var blocks: [Block] = []
    private var texts: [UInt8] = []

    var indices: Range<Int> { blocks.indices }

    /// - Parameter text: Without marks, and without blanks at its ends; line feeds are breaks that the author forced.
    mutating func append(_ kind: Kind, _ text: ArraySlice<UInt8>) {
        blocks.append(Block(kind: kind, start: UInt32(texts.count)))
        texts += text
    }

    func kind(_ index: Int) -> Kind { blocks[index].kind }

    func text(_ index: Int) -> ArraySlice<UInt8> {
        let end = index + 1 < blocks.count ? Int(blocks[index + 1].start) : texts.count
        return texts[Int(blocks[index].start)..<end]
    }
}
