internal import Inbox

/// The formats that are read.
enum FileFormat: Hashable {
    case plainText
    case markdown

    /// Tells the format by the content first, by the name where the content leaves it open.
    init(of file: InboxFile) throws(Refusal) {
        if let kind = FileSignature.kind(of: file.content) { throw Refusal(kind) }
        let name = file.name.base.lowercasedASCII
        let isMarkdownName = [".md", ".markdown", ".mdown", ".mkd"].contains { name.hasSuffix($0) }
        if let kind = TextSignature.kind(of: file.content, isMarkdownName: isMarkdownName) { throw Refusal(kind) }
        if [".html", ".htm", ".xhtml", ".shtml"].contains(where: { name.hasSuffix($0) }) { throw Refusal(.html) }
        self = isMarkdownName || MarkdownSignature.matches(file.content) ? .markdown : .plainText
    }
}
