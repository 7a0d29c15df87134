internal import Articles
internal import FoundationEssentials

extension Article {
    /// Makes an article of what a format's reader found. Where the reader made no text, it is the title and the paragraphs, a
    /// blank line between two; the offsets that are printed are those of this text.
    ///
    /// The publication date is the first that is found of: the document's own, a date printed at the top of the body, the
    /// date that the file's name starts with, a date printed at the end of the body, the file's modification time. What is more than a day after the file came is not
    /// believed: it would be the newest word on a figure for years.
    ///
    /// - Parameter digest: Of what the article alone is made of: the file's, or in a file of several a digest of the entry.
    /// - Throws: ``Refusal`` of kind `empty` for a document without words, unless it is withdrawn.
    init(_ document: Document, in file: SourceFile, digest: ContentDigest) throws(Refusal) {
        var text =
            document.text
            ?? LaidOutText(
                title: document.title.map { Self.folded($0) }, blocks: document.paragraphs.map { Self.folded($0) })
        text.makeTitleTextIfAlone()
        guard document.isWithdrawn || text.hasWords else { throw Refusal(.empty) }
        let opening = Opening(of: text.bytes, from: text.paragraphs.first?.lowerBound ?? text.bytes.count)
        let latest = file.arrived?.addingTimeInterval(86_400)
        func isBelieved(_ date: PublicationDate) -> Bool { latest.map { date.instant <= $0 } ?? true }
        let written = PublicationDate(modified: file.modified)
        let fileTime = isBelieved(written) ? written : PublicationDate(modified: file.arrived ?? file.modified)
        let named = PublicationDate(fileName: file.name)
        let near = named.flatMap { isBelieved($0) ? $0 : nil } ?? fileTime
        let aged = document.age.flatMap { age in
            CivilDay(
                daysSinceEpoch: Int(((fileTime.instant.timeIntervalSince1970 - Double(age)) / 86_400).rounded(.down)))
        }
        let others = [
            aged.map { PublicationDate($0) },
            opening.date.flatMap { PublicationDate(printed: $0, near: near) }, named,
            opening.date == nil ? ClosingDate.day(of: text).map { PublicationDate($0) } : nil,
        ]
        .compactMap { $0 }
        let dates =
            document.published == nil ? others : [document.published].compactMap { $0 } + document.otherDates + others
        let published = dates.first(where: isBelieved)
        let disbelieved = dates.prefix { !isBelieved($0) }.first
        let spelled = document.text == nil ? nil : document.title
        self.init(
            reference: ArticleReference(
                file: file.name, digest: digest,
                published: published ?? fileTime,
                title: text.title.map { spelled ?? String(decoding: text.bytes[$0], as: UTF8.self) },
                source: opening.agency ?? document.source, author: document.author, language: document.language,
                link: document.link, identifier: document.identifier,
                dating: published == nil ? .file : nil, disbelieved: disbelieved),
            isWithdrawn: document.isWithdrawn, text: text.bytes, title: text.title, paragraphs: text.paragraphs,
            origin: text.origin)
    }

    /// The text with a single space for each run of white space.
    private static func folded(_ block: String) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(block.utf8.count)
        for byte in block.utf8 {
            if !byte.isASCIISpace {
                folded.append(byte)
            } else if folded.last != .space {
                folded.append(.space)
            }
        }
        return folded
    }
}
