internal import Articles

/// The lines of a text, without their ends: LF, CR LF, or a lone CR.
struct Lines: Sequence, IteratorProtocol {
    private let text: [UInt8]
    /// Where the next line starts.
    private(set) var offset: Int

    init(of text: [UInt8], from offset: Int) {
        self.text = text
        self.offset = offset
    }

    mutating func next() -> Range<Int>? {
        guard offset < text.count else { return nil }
        let start = offset
        var end = offset
        while end < text.count, !text[end].isLineEnd { end += 1 }
        offset = end
        if offset < text.count {
            offset += text[offset] == .carriageReturn && offset + 1 < text.count && text[offset + 1] == .newline ? 2 : 1
        }
        return start..<end
    }
}
