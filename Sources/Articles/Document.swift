/// What a format's reader finds in a file: an article before its text is joined and its dates are settled.
///
/// A web page or a mail is one document; a feed, a mailbox or an archive has one for each entry.
package struct Document: Hashable, Codable, Sendable {
    package var title: String?
    /// The body's blocks in reading order. White space in them is folded, so where lines break says nothing.
    package var paragraphs: [String]
    /// The text with its parts, from a reader that makes it itself; there are no ``paragraphs`` then, and ``title`` is how the
    /// text's own title is spelled elsewhere. Plain text is the article as it stands, and keeps the offsets of its file.
    package var text: LaidOutText?
    /// The first publication, as the document's own fields say it.
    package var published: PublicationDate?
    /// What else could be the day of the first publication, the surest first: a date in the future is not believed.
    package var otherDates: [PublicationDate] = []
    /// Where there is no ``published``: how many seconds before the file was written the document says that it was published.
    package var age: Int?
    /// The publisher or agency.
    package var source: String?
    package var author: String?
    /// A language tag by BCP 47, as the document says it: `en`, `en-GB`.
    package var language: String?
    /// The canonical URL.
    package var link: String?
    /// What the publisher calls the item, whatever its version: a feed's `guid` or `id`, a NewsML `guid`, a mail's `Message-ID`.
    package var identifier: String?
    /// Whether the publisher takes the item back: a NewsML `pubStatus` of `stat:canceled` or `stat:withheld`.
    package var isWithdrawn = false

    package init(title: String? = nil, paragraphs: [String] = []) {
        self.title = title
        self.paragraphs = paragraphs
    }

    package init(title: String?, text: LaidOutText) {
        self.title = title
        paragraphs = []
        self.text = text
    }
}
