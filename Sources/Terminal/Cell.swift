/// What a terminal shows in a place of its own: a character as a person sees one, with its marks.
struct Cell {
    /// In the text's UTF-8.
    let bytes: Range<Int>
    let columns: Int
    /// Nil for ASCII, which no break depends on but a blank.
    let character: Character?
    let isBlank: Bool

    /// Walks over a text in linear time. ASCII, which is most of it, is told by its bytes; where anything else follows, it may be
    /// a mark upon the letter before it.
    static func forEach(in text: String, _ body: (Cell) -> Void) {
        var text = text
        text.makeContiguousUTF8()
        let bytes = text.utf8Span.span
        var offset = 0
        var index = text.startIndex
        while offset < bytes.count {
            if bytes[offset] < 0x80, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
                body(
                    Cell(
                        bytes: offset..<offset + 1, columns: 1, character: nil,
                        isBlank: bytes[offset] == UInt8(ascii: " ")))
                offset += 1
                index = text.utf8.index(after: index)
            } else {
                let character = text[index]
                let end = offset + character.utf8.count
                body(
                    Cell(
                        bytes: offset..<end, columns: DisplayWidth.columns(of: character), character: character,
                        isBlank: character == " "))
                offset = end
                index = text.index(after: index)
            }
        }
    }

    /// Whether a line may end between this cell and the next one, where no blank is: between wide characters, as East Asian text
    /// is broken, but neither behind an opening bracket nor before what belongs to the character before it (JIS X 4051;
    /// Unicode Standard Annex 14).
    func mayEndLine(before next: Cell) -> Bool {
        guard columns == 2, next.columns == 2, let last = character?.unicodeScalars.first,
            let first = next.character?.unicodeScalars.first
        else { return false }
        switch last.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return false
        default: break
        }
        switch first.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return false
        default: return true
        }
    }
}
