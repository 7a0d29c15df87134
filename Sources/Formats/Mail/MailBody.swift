internal import Articles
internal import Markup

/// What a mail says and what it carries.
struct MailBody {
    private(set) var paragraphs: [String] = []
    private(set) var files: [FileEntry] = []

    /// The types of files that may hold an article. Pictures, calendars and signatures are passed over.
    private static let fileTypes: Set<String> = [
        "text/html", "text/plain", "text/markdown", "application/pdf", "application/json", "application/xml",
        "text/xml",
        "application/rss+xml", "application/atom+xml", "application/zip", "application/gzip", "message/rfc822",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
    ]
    private static let fileEndings = [
        ".pdf", ".docx", ".odt", ".html", ".htm", ".txt", ".md", ".eml", ".xml", ".json", ".zip", ".gz",
    ]

    mutating func add(_ part: MIMEPart, within budget: ArticleBudget) throws(Refusal) {
        try budget.checkTime()
        switch part.type.value {
        case "multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime":
            // S/MIME also signs so, with the text inside.
            guard part.type["smime-type"] == "signed-data" else { throw Refusal(.encrypted) }
        case "multipart/alternative":
            if let alternative = try Self.alternative(of: part.parts, within: budget) {
                paragraphs += alternative.paragraphs
                files += alternative.files
            }
        case "multipart/related":
            if let root = part.start ?? part.parts.first { try add(root, within: budget) }
        case "multipart/signed":
            if let signed = part.parts.first { try add(signed, within: budget) }
        case let value where value.hasPrefix("multipart/") && !part.parts.isEmpty:
            for inner in part.parts { try add(inner, within: budget) }
        case "text/html" where !part.isAttachment:
            paragraphs += Self.marked(part.text)
        case let value where value.hasPrefix("multipart/") || value == "text/plain" && !part.isAttachment:
            paragraphs +=
                MailText(part.text, isFlowed: part.type["format"]?.utf8.lowercasedASCII == "flowed").paragraphs
        default:
            attach(part)
        }
    }

    private mutating func attach(_ part: MIMEPart) {
        let name = part.fileName ?? (part.type.value == "message/rfc822" ? "message \(files.count + 1).eml" : nil)
        let lowercased = (name ?? "").utf8.lowercasedASCII
        guard Self.fileTypes.contains(part.type.value) || Self.fileEndings.contains(where: { lowercased.hasSuffix($0) })
        else { return }
        files.append(
            FileEntry(.file(part.bytes, modified: nil), named: name ?? "attachment \(files.count + 1)"))
    }

    /// The richest form is the last one (RFC 2046, section 5.1.4), and the marks tell headings and footers apart; but some
    /// programs write HTML that only says where the text is.
    private static func alternative(of parts: [MIMEPart], within budget: ArticleBudget) throws(Refusal) -> MailBody? {
        var best: (body: MailBody, words: Int)?
        for part in parts.reversed() {
            var body = MailBody()
            try body.add(part, within: budget)
            let words = body.paragraphs.reduce(0) { $0 + $1.utf8.count { $0 == .space } + 1 }
            if best == nil || words > 2 * (best?.words ?? 0) { best = (body, words) }
        }
        return best?.body
    }

    static func marked(_ text: [UInt8]) -> [String] {
        guard let tree = try? MarkupTree(decodedHTML: text) else { return [] }
        return MailFooter.removed(from: tree.blocks(of: tree.root))
    }
}
