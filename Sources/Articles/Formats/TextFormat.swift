/// How a file of text marks its parts.
package enum TextFormat: Hashable, Sendable {
    case plainText
    case markdown

    /// Tells the format by the name, or by the content where the name leaves it open.
    package init(of file: SourceFile) {
        self = Self.hasMarkdownName(file) || MarkdownSignature.matches(file.content) ? .markdown : .plainText
    }

    package static func hasMarkdownName(_ file: SourceFile) -> Bool {
        let name = file.name.base.lowercasedASCII
        return [".md", ".markdown", ".mdown", ".mkd"].contains { name.hasSuffix($0) }
    }
}
