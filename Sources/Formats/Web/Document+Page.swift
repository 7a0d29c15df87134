package import Articles
internal import Markup

extension Document {
    /// Reads the article of a web page: its text without menus, notices of consent, teasers of other stories, comments, what
    /// asks the reader to subscribe, and captions. Linear time.
    ///
    /// - Parameters:
    ///   - page: HTML, in the character set that it or the transport says.
    ///   - charset: What the transport says, such as a mail's `Content-Type`.
    /// - Throws: ``Refusal`` of the kind `noArticle` for a page of teasers or without text, `damaged` for one that passes the
    ///   limits of ``MarkupLimits``.
    package init(page: [UInt8], charset: String? = nil) throws(Refusal) {
        let tree: MarkupTree
        do throws(MarkupError) {
            tree = try MarkupTree(html: page, charset: charset)
        } catch {
            throw Refusal(.damaged, "\(error)")
        }
        self = try PageReader(tree).document()
    }
}
