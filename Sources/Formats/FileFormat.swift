internal import Articles
internal import Markup
internal import WebPages

/// What a file is.
enum FileFormat: Hashable {
    /// Plain text or Markdown.
    case text
    case reStructuredText
    /// What else it is, by the word that it is refused by unless there is a reader for it.
    case other(Refusal.Kind)

    /// Tells the format by the content first, by the name where the content leaves it open.
    init(of file: SourceFile) {
        let name = file.name.base.lowercasedASCII
        if let kind = FileSignature.kind(of: file.content)
            ?? TextSignature.kind(of: file.content, isMarkdownName: TextFormat.hasMarkdownName(file))
        {
            self = .other(kind == .utf16 && Self.isWidePage(file.content) ? .html : kind)
        } else if [".html", ".htm", ".xhtml", ".shtml"].contains(where: { name.hasSuffix($0) }) {
            self = .other(.html)
        } else if ReStructuredTextReader.hasName(file) {
            self = .reStructuredText
        } else {
            self = .text
        }
    }

    /// What reads the files of each format. A format without a line here is refused.
    static let readers: [Refusal.Kind: FormatReader] = [
        .html: .document { (file, _) throws(Refusal) in try Document(page: file.content) },
        .json: .entries(JSONReader.entries),
        .email: .entries(MailReader.entries),
        .xml: .entries(XMLReader.entries),
        .archive: .entries(ArchiveReader.entries),
        .compressed: .entries(ArchiveReader.entries),
        .pdf: .document(PDFReader.document),
        .office: .document(WordProcessorReader.document),
    ]

    /// Whether text in UTF-16 is a web page, which says so in its first lines.
    private static func isWidePage(_ content: [UInt8]) -> Bool {
        let start = Array(content.prefix(4096))
        let text = Charset(ofHTML: start, transport: nil).decode(start)
        return TextSignature.kind(of: text, isMarkdownName: false) == .html
    }

    /// - Throws: ``Refusal`` for a format without a reader.
    func reader(among readers: [Refusal.Kind: FormatReader]) throws(Refusal) -> FormatReader {
        switch self {
        case .text: return .article { (file, _) throws(Refusal) in try Article(reading: file) }
        case .reStructuredText: return .document(ReStructuredTextReader.document)
        case .other(let kind):
            guard let reader = readers[kind] else { throw Refusal(kind) }
            return reader
        }
    }
}
