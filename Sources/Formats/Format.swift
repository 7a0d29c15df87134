internal import Articles
internal import Markup

/// What a file is.
enum Format: String, CaseIterable {
    case plainText, markdown
    case html
    /// Feeds, wire items, and XML that is neither.
    case xml
    case json
    /// A message, a mailbox, or a page that was saved as one.
    case mail
    case pdf
    /// A word processor's document, and what else is packed in the same way.
    case office
    /// ZIP and tar.
    case archive
    /// One file, which may be a tar.
    case compressed
    /// An archive of another kind.
    case otherArchive
    case rtf, image, utf16, utf32, binary

    /// What reads the files of the format.
    var reader: FormatReader {
        switch self {
        case .plainText: .document(PlainTextReader.document)
        case .markdown: .document(MarkdownReader.document)
        case .html: .document { (file, _) throws(Refusal) in try Document(page: file.content) }
        case .xml: .entries(XMLReader.entries)
        case .json: .entries(JSONReader.entries)
        case .mail: .entries(MailReader.entries)
        case .pdf: .document(PDFReader.document)
        case .office: .document(WordProcessorReader.document)
        case .archive, .compressed: .entries(ArchiveReader.entries)
        case .otherArchive: .refused(Refusal(.archive, "7z or RAR"))
        case .rtf: .document(RTFReader.document)
        case .image: .refused(Refusal(.image))
        case .utf16: .refused(Refusal(.utf16))
        case .utf32: .refused(Refusal(.utf32))
        case .binary: .refused(Refusal(.binary))
        }
    }

    /// Tells the format by the content first, by the name where the content leaves it open; nil for a file without a character.
    init?(of file: SourceFile) {
        let name = file.name.base.lowercasedASCII
        func ends(in endings: [String]) -> Bool { endings.contains { name.hasSuffix($0) } }
        let isMarkdownName = ends(in: [".md", ".markdown", ".mdown", ".mkd"])
        if file.content.allSatisfy(\.isASCIISpace) { return nil }
        if let format = FileSignature.format(of: file.content)
            ?? TextSignature.format(of: file.content, isMarkdownName: isMarkdownName)
        {
            self = format == .utf16 ? Self.wideFormat(file.content) ?? format : format
        } else if ends(in: [".html", ".htm", ".xhtml", ".shtml"]) {
            self = .html
        } else {
            self = isMarkdownName || MarkdownSignature.matches(file.content) ? .markdown : .plainText
        }
    }

    /// Of text in UTF-16 that is a web page or a feed, which says so in its first lines.
    private static func wideFormat(_ content: [UInt8]) -> Format? {
        let start = Array(content.prefix(4096))
        let text = Charset(ofHTML: start, transport: nil).decode(start)
        let format = TextSignature.format(of: text, isMarkdownName: false)
        return format == .html || format == .xml ? format : nil
    }
}
