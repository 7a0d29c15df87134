internal import Articles

/// Reads documents in the Rich Text Format, which word processors and newsrooms' systems write.
enum RTFReader {
    static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
        guard file.content.starts(with: "{\\rtf1".utf8) else { throw Refusal(.rtf, "it is of another version of RTF") }
        let text = try RTFText(file.content, within: budget)
        var paragraphs = text.paragraphs
        let title = text.title.flatMap { $0.utf8.count < 300 ? $0 : nil }
        if let title, paragraphs.first == title, paragraphs.count > 1 { paragraphs.removeFirst() }
        var document = Document(title: title, paragraphs: paragraphs)
        document.author = text.author
        document.published = text.created.map { PublicationDate($0) }
        return document
    }
}
