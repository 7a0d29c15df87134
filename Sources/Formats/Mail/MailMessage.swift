internal import Articles
internal import Markup

/// A mail as an article: its subject and its text without what mails have around it; files that it carries are entries of
/// their own.
struct MailMessage {
    private(set) var entries: [FileEntry] = []

    /// - Throws: ``Refusal`` for an encrypted mail, or one whose parts are not as they should be.
    init(_ content: ArraySlice<UInt8>, within budget: ArticleBudget) throws(Refusal) {
        let message = try MIMEPart(content)
        var body = MailBody()
        try body.add(message, within: budget)
        let paragraphs = body.paragraphs
        var document = Document(title: message.header.text("subject").map(Self.subject), paragraphs: paragraphs)
        let header = message.header
        document.published = header["date"].flatMap { PublicationDate(metadata: $0[...]) }
        let sender = header.text("from").map(Self.sender)
        let list = header.text("list-id").flatMap(Self.listName)
        document.source = list ?? sender
        document.author = sender
        document.language = header.text("content-language")
        document.identifier = header.text("message-id").map(Self.withoutBrackets)
        document.link = header.text("archived-at").map(Self.withoutBrackets)
        if !paragraphs.isEmpty || body.files.isEmpty { entries.append(FileEntry(.document(document))) }
        entries += body.files
    }

    /// `Re:`, `Fwd:` and the name of a list in brackets say nothing of the matter.
    private static func subject(_ text: String) -> String {
        var rest = Cursor(Array(text.utf8)[...])
        var start = 0
        while !rest.isAtEnd {
            rest.skipSpaces()
            start = rest.offset
            let isMark = ["re:", "fwd:", "fw:", "aw:", "wg:"].contains { rest.skip(ignoringCase: $0) }
            if !isMark { break }
        }
        let left = String(decoding: rest.text[start...], as: UTF8.self)
        return left.isEmpty ? text : left
    }

    /// `"The Morning" <morning@example.org>` → The Morning; without a name, the address.
    private static func sender(_ text: String) -> String {
        guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "<")) else { return text }
        let name = text[..<bracket].utf8.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        let trimmed = Blanks.trimmed(name[...])
        return trimmed.isEmpty ? withoutBrackets(String(text[bracket...])) : String(decoding: trimmed, as: UTF8.self)
    }

    /// `The Morning <morning.example.org>` (RFC 2919) → The Morning; a list without a name is none.
    private static func listName(_ text: String) -> String? {
        guard let bracket = text.utf8.firstIndex(of: UInt8(ascii: "<")), bracket > text.startIndex else { return nil }
        let name = sender(text)
        return name.utf8.contains(where: \.isWordByte) ? name : nil
    }

    private static func withoutBrackets(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let open = bytes.firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        else { return text }
        return String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    }
}
