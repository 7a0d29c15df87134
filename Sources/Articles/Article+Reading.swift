internal import FoundationEssentials

extension Article {
    /// Reads a file of plain text or Markdown as an article, in time linear in its size. Whether it is text at all is not
    /// asked here.
    ///
    /// The publication date is the first that is found of: metadata, a date printed at the top of the body, the date that
    /// the file's name starts with, the file's modification time.
    ///
    /// - Throws: ``Refusal`` of kind `empty` for a file without words.
    package init(reading file: SourceFile) throws(Refusal) {
        let format = TextFormat(of: file)
        let decoded = DecodedText(file.content)
        let metadata = Metadata(of: decoded.bytes)
        let titleField = metadata?.field(Metadata.titleKeys)
        let titleValue = titleField.map { Metadata.value(of: $0, in: decoded.bytes) }

        let text: [UInt8]
        var layout: Layout
        let origin: OriginMap
        switch format {
        case .plainText:
            text = decoded.bytes
            origin = decoded.origin
            layout = Layout(plainText: text, from: metadata?.end ?? 0, metadataTitle: titleField?.value)
        case .markdown:
            let extracted = ExtractedMarkdown(decoded.bytes, from: metadata?.end ?? 0, title: titleValue)
            text = extracted.text
            origin = .identity
            layout = extracted.layout
        }
        if layout.paragraphs.isEmpty, titleField == nil, let title = layout.title {
            layout = Layout(title: nil, paragraphs: [title])
        }
        guard let body = layout.paragraphs.first, Self.hasWords(text, layout.paragraphs) else { throw Refusal(.empty) }

        let opening = Opening(of: text, from: body.lowerBound)
        let named = PublicationDate(fileName: file.name) ?? PublicationDate(modified: file.modified)
        let published =
            metadata?.published(in: decoded.bytes)
            ?? opening.date.flatMap { PublicationDate(printed: $0, near: named) }
            ?? named
        let title = layout.title.map { String(decoding: titleValue ?? Array(text[$0]), as: UTF8.self) }
        let source = metadata?.field(Metadata.sourceKeys).map {
            String(decoding: Metadata.value(of: $0, in: decoded.bytes), as: UTF8.self)
        }
        self.init(
            reference: ArticleReference(
                file: file.name, digest: file.digest, published: published, title: title,
                source: opening.agency ?? source),
            text: text, title: layout.title, paragraphs: layout.paragraphs, origin: origin)
    }

    /// Whether a letter stands in one of the ranges; characters beyond ASCII count, U+FFFD and punctuation do not.
    static func hasWords(_ text: [UInt8], _ ranges: [Range<Int>]) -> Bool {
        for range in ranges {
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = text[offset]
                if byte.isASCIILetter { return true }
                if byte >= 0xC3 {
                    var decoder = UTF8()
                    var rest = text[offset..<range.upperBound].makeIterator()
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
