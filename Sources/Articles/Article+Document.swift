extension Article {
    /// Makes an article of what a format's reader found. Its text is the title and the paragraphs, a blank line between
    /// two; the offsets that are printed are those of this text.
    ///
    /// The publication date is the first that is found of: the document's own, a date printed at the top of the body, the
    /// date that the file's name starts with, the file's modification time.
    ///
    /// - Parameter digest: Of what the article alone is made of: the file's, or in a file of several a digest of the entry.
    /// - Throws: ``Refusal`` of kind `empty` for a document without words, unless it is withdrawn.
    package init(_ document: Document, in file: SourceFile, digest: ContentDigest) throws(Refusal) {
        var text: [UInt8] = []
        let title = document.title.flatMap { Self.append($0, to: &text) }
        var paragraphs = document.paragraphs.compactMap { Self.append($0, to: &text) }
        var ownTitle = title
        if paragraphs.isEmpty, let title {
            paragraphs = [title]
            ownTitle = nil
        }
        guard document.isWithdrawn || Self.hasWords(text, paragraphs) else { throw Refusal(.empty) }
        let opening = Opening(of: text, from: paragraphs.first?.lowerBound ?? text.count)
        let named = PublicationDate(fileName: file.name) ?? PublicationDate(modified: file.modified)
        text.append(.newline)
        self.init(
            reference: ArticleReference(
                file: file.name, digest: digest,
                published: document.published ?? opening.date.flatMap { PublicationDate(printed: $0, near: named) }
                    ?? named,
                title: ownTitle.map { String(decoding: text[$0], as: UTF8.self) },
                source: opening.agency ?? document.source, author: document.author, language: document.language,
                link: document.link, identifier: document.identifier),
            isWithdrawn: document.isWithdrawn, text: text, title: ownTitle, paragraphs: paragraphs, origin: .identity)
    }

    /// Adds a block with its white space folded; nil if it has no words.
    private static func append(_ block: String, to text: inout [UInt8]) -> Range<Int>? {
        var folded: [UInt8] = []
        folded.reserveCapacity(block.utf8.count)
        for byte in block.utf8 {
            if !byte.isASCIISpace {
                folded.append(byte)
            } else if folded.last != .space {
                folded.append(.space)
            }
        }
        let words = Blanks.trim(0..<folded.count, in: folded)
        guard folded[words].contains(where: \.isWordByte) else { return nil }
        if !text.isEmpty { text.append(contentsOf: [.newline, .newline]) }
        let start = text.count
        text.append(contentsOf: folded[words])
        return start..<text.count
    }
}
