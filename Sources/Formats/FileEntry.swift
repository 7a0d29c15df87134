internal import Articles
internal import FoundationEssentials

/// What a reader finds in a file of several: one of its articles, or what is to be one.
struct FileEntry: Sendable {
    enum Content: Sendable {
        case document(Document)
        /// Bytes in a format of their own: an archive's member, a mail's attachment. Those without a name are all that the
        /// file holds, as in `a.txt.gz`, and are read in its place.
        case file([UInt8], modified: Date?)
        /// Why nothing can be read of it.
        case refusal(Refusal)
    }

    /// Which one it is: a member's path, `line 3`. Without a name, a document goes by its identifier or link.
    var name: String?
    var content: Content

    init(_ content: Content, named name: String? = nil) {
        self.name = name
        self.content = content
    }
}
