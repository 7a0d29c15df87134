package import Inbox

/// What is remembered of an article: enough to name it, date it and know it again.
package struct ArticleReference: Hashable, Codable, Sendable {
    package let file: FileName
    package let digest: ContentDigest
    package let published: PublicationDate
    /// The title's text.
    package let title: String?
    /// The publisher or agency, as the article names it.
    package let source: String?

    package init(file: FileName, digest: ContentDigest, published: PublicationDate, title: String?, source: String?) {
        self.file = file
        self.digest = digest
        self.published = published
        self.title = title
        self.source = source
    }
}
