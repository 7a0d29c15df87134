/// What is remembered of an article: enough to name it, date it and know it again.
package struct ArticleReference: Hashable, Codable, Sendable {
    package internal(set) var file: FileName
    /// In a file of several articles, which of them: the member's path, or the entry's id.
    package internal(set) var entry: String?
    /// Of the file's bytes, or in a file of several of what the entry says.
    package let digest: ContentDigest
    package let published: PublicationDate
    /// What stands for ``published`` where the article has no date that can be believed.
    package let dating: Dating?
    /// The date that the article has and that is not believed, since it is more than a day after the file came.
    package let disbelieved: PublicationDate?
    /// The title's text.
    package let title: String?
    /// The publisher or agency, as the article names it.
    package let source: String?
    package let author: String?
    /// A language tag by BCP 47, as the article says it.
    package let language: String?
    /// The canonical URL.
    package let link: String?
    /// What the publisher calls the article in all of its versions: a feed entry's or a wire item's id.
    package let identifier: String?

    package init(
        file: FileName, entry: String? = nil, digest: ContentDigest, published: PublicationDate, title: String?,
        source: String?,
        author: String? = nil, language: String? = nil, link: String? = nil, identifier: String? = nil,
        dating: Dating? = nil, disbelieved: PublicationDate? = nil
    ) {
        self.file = file
        self.entry = entry
        self.digest = digest
        self.published = published
        self.title = title
        self.source = source
        self.author = author
        self.language = language
        self.link = link
        self.identifier = identifier
        self.dating = dating
        self.disbelieved = disbelieved
    }

    package enum Dating: String, Hashable, Codable, Sendable {
        /// When the file was last written.
        case file
    }

    /// What has to be said of the date, as a part of a sentence; nil where it is the article's own.
    package var dateNote: String? {
        let standsIn = "the file's time stands for it"
        guard let disbelieved else { return dating == .file ? "it has no date, and \(standsIn)" : nil }
        let doubt = "its date \(disbelieved) is more than a day after it came and is not believed"
        return dating == .file ? "\(doubt), and \(standsIn)" : "\(doubt), but \(published)"
    }

    /// The file's name; in a file of several the entry's, as if the file were a folder.
    package var name: FileName { entry.map { file.appending(Array($0.utf8)) } ?? file }
}
