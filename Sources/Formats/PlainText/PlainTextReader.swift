internal import Articles

/// Reads files of plain text, in time linear in their size: the article is the text as it stands.
enum PlainTextReader {
    static func document(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> Document {
        try budget.checkTime()
        let decoded = DecodedText(file.content)
        let metadata = Metadata(of: decoded.bytes)
        let layout = Layout(
            plainText: decoded.bytes, from: metadata?.end ?? 0, metadataTitle: metadata?.titleField?.value)
        let text = LaidOutText(
            bytes: decoded.bytes, title: layout.title, paragraphs: layout.paragraphs, origin: decoded.origin)
        var document = try Document(text, metadata, of: decoded.bytes)
        if document.published == nil { document.published = day(in: decoded.bytes, layout, metadata) }
        if let changed = document.published?.day, metadata?.isChange(in: decoded.bytes) == true {
            // Below a field that says when it was changed may stand when it was published.
            let opening = Opening(of: decoded.bytes, from: metadata?.end ?? 0)
            if !opening.isOfChange, let day = opening.date?.civilDay, day.daysSinceEpoch <= changed.daysSinceEpoch {
                document.published = PublicationDate(day)
            }
        }
        return document
    }

    /// The day that is written above the title, or beside the agency's name.
    private static func day(in text: [UInt8], _ layout: Layout, _ metadata: Metadata?) -> PublicationDate? {
        var opening = layout.lead.map { Opening(of: text, from: $0) }
        if let source = metadata?.field(Metadata.sourceKeys)?.value, opening?.date == nil {
            opening = Opening(of: text, in: source)
        }
        return opening?.date?.civilDay.map { PublicationDate($0) }
    }
}

extension Document {
    /// A text and what the metadata above it says.
    ///
    /// - Throws: ``Refusal`` of kind `empty` where there is nothing below the metadata: a title in it is no text.
    init(_ text: LaidOutText, _ metadata: Metadata?, of source: [UInt8]) throws(Refusal) {
        let title = metadata?.titleField
        if title != nil, text.paragraphs.isEmpty { throw Refusal(.empty) }
        self.init(title: title.map { String(decoding: Metadata.value(of: $0, in: source), as: UTF8.self) }, text: text)
        published = metadata?.published(in: source)
        self.source = metadata?.field(Metadata.sourceKeys).map {
            String(decoding: Metadata.value(of: $0, in: source), as: UTF8.self)
        }
    }
}
