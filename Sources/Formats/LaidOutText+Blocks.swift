internal import Articles

extension LaidOutText {
    /// Lays out blocks one below the other, a blank line between two and a line end at the close. Blocks without words are left out.
    init(title: [UInt8]?, blocks: [[UInt8]]) {
        self.init()
        self.title = title.flatMap { append($0) }
        paragraphs = blocks.compactMap { append($0) }
        if !bytes.isEmpty { bytes.append(.newline) }
    }

    /// The same of blocks that all have words, and no blanks at their ends.
    init(title: [UInt8]?, trimmed blocks: some Collection<ArraySlice<UInt8>>) {
        self.init()
        self.title = title.flatMap { append($0) }
        // Millions of them, at worst: growing would hold two lists for a moment.
        paragraphs.reserveCapacity(blocks.count)
        for block in blocks { paragraphs.append(append(trimmed: block)) }
        if !bytes.isEmpty { bytes.append(.newline) }
    }

    /// Adds a block without the blanks at its ends; nil if it has no words.
    private mutating func append(_ block: [UInt8]) -> Range<Int>? {
        let words = Blanks.trim(0..<block.count, in: block)
        guard block[words].contains(where: \.isWordByte) else { return nil }
        return append(trimmed: block[words])
    }

    private mutating func append(trimmed words: ArraySlice<UInt8>) -> Range<Int> {
        if !bytes.isEmpty {
            bytes.append(.newline)
            bytes.append(.newline)
        }
        let start = bytes.count
        bytes.append(contentsOf: words)
        return start..<bytes.count
    }

    /// A title with nothing below it is the text itself.
    mutating func makeTitleTextIfAlone() {
        guard paragraphs.isEmpty, let title else { return }
        paragraphs = [title]
        self.title = nil
    }

    /// Whether a letter stands in a paragraph; characters beyond ASCII count, U+FFFD and punctuation do not.
    var hasWords: Bool {
        for range in paragraphs {
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = bytes[offset]
                if byte.isASCIILetter { return true }
                if byte >= 0xC3 {
                    var decoder = UTF8()
                    var rest = bytes[offset..<range.upperBound].makeIterator()
                    if case .scalarValue(let scalar) = decoder.decode(&rest), scalar.properties.isAlphabetic {
                        return true
                    }
                }
                offset += 1
            }
        }
        return false
    }
}
