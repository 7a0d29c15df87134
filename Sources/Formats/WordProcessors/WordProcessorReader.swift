internal import Articles
internal import Markup

/// Reads DOCX and ODT.
enum WordProcessorReader {
    static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
        guard file.content.starts(with: [0x50, 0x4B]) else {
            // OLE: Word before 2007, and any Office document with a password.
            throw Refusal(.office, "it is in the form of before 2007, or has a password")
        }
        let parts = try PackedDocument(file.content, within: budget)
        if parts["meta-inf/manifest.xml"]?.contains("encryption-data") == true { throw Refusal(.encrypted) }
        var flow: TextFlow
        let properties: MarkupTree?
        if let name = parts.mainPart, let text = try parts.tree(name), text.isElement(text.root, "document") {
            flow = TextFlow(text, OfficeVocabulary.word)
            let folder = name.split(separator: "/").dropLast().map { "\($0)/" }.joined()
            if let notes = try parts.tree("\(folder)footnotes.xml") { flow.add(notesOf: notes, OfficeVocabulary.word) }
            properties = try parts.tree("docprops/core.xml")
        } else if let text = try parts.tree("content.xml"), parts["mimetype"]?.contains("opendocument.text") ?? true {
            flow = TextFlow(text, OfficeVocabulary.openDocument)
            properties = try parts.tree("meta.xml")
        } else {
            throw Refusal(.office, "it has no text, as a table or slides have none")
        }
        var document = Document(title: flow.title, paragraphs: flow.paragraphs + flow.notes)
        if let properties { document.add(properties) }
        return document
    }
}

extension Document {
    /// Dublin Core's terms, which both formats use, and OpenDocument's own.
    fileprivate mutating func add(_ properties: MarkupTree) {
        func value(_ names: String...) -> String? {
            for name in names {
                guard let node = properties.first(name, in: properties.root) else { continue }
                let text = MarkupTree.trimmed(properties.text(of: node))
                if !text.isEmpty { return text }
            }
            return nil
        }
        if title == nil, let named = value("title") {
            title = named
            if paragraphs.first.map(MarkupTree.trimmed) == named, paragraphs.count > 1 { paragraphs.removeFirst() }
        }
        author = value("initial-creator", "creator")
        language = value("language")
        source = value("publisher")
        published = value("created", "creation-date").flatMap { PublicationDate(metadata: Array($0.utf8)[...]) }
    }
}
