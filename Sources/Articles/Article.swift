/// What one file says: its text as UTF-8, where title and paragraphs stand in it, when and by whom it was published.
package struct Article: Sendable {
    /// The article as later stages and readings name it.
    package private(set) var reference: ArticleReference
    /// Whether the publisher takes the article back. There may be no text then.
    package let isWithdrawn: Bool
    /// Title and body as valid UTF-8. Every offset in this module and in `Prose` is a byte offset into it.
    package let text: [UInt8]
    /// Where the title stands in ``text``, if the article has one of its own.
    package let title: Range<Int>?
    /// The body's blocks in reading order; headers, front matter and the title are outside of them.
    package let paragraphs: [Range<Int>]
    /// Turns offsets into ``text`` into the offsets that are printed.
    package let origin: OriginMap

    package init(
        reference: ArticleReference, isWithdrawn: Bool = false, text: [UInt8], title: Range<Int>?,
        paragraphs: [Range<Int>], origin: OriginMap
    ) {
        self.reference = reference
        self.isWithdrawn = isWithdrawn
        self.text = text
        self.title = title
        self.paragraphs = paragraphs
        self.origin = origin
    }
}

extension Article {
    /// The same article as a file's entry, or for nil as all of the file.
    package func placed(in file: FileName, entry: String?) -> Article {
        var article = self
        article.reference.file = file
        article.reference.entry = entry
        return article
    }
}
