internal import Articles

/// Reads files of reStructuredText, which their names tell: the marks alone could be plain text's.
enum ReStructuredTextReader {
    static func hasName(_ file: SourceFile) -> Bool {
        let name = file.name.base.lowercasedASCII
        return name.hasSuffix(".rst") || name.hasSuffix(".rest")
    }

    static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
        try budget.checkTime()
        let text = ReStructuredText(DecodedText(file.content).bytes)
        func field(_ names: String...) -> String? { names.lazy.compactMap { text.fields[$0] }.first { !$0.isEmpty } }
        var document = Document(title: text.title ?? field("title", "headline"), paragraphs: text.paragraphs)
        document.published = field("date", "published", "pubdate").flatMap {
            PublicationDate(metadata: Array($0.utf8)[...])
        }
        document.source = field("source", "organization", "publisher", "agency")
        document.author = field("author", "authors", "byline")
        document.language = field("language", "lang")
        document.link = field("url", "link", "canonical")
        return document
    }
}
