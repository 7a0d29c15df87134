internal import Articles
internal import FoundationEssentials
internal import Inbox

/// How the files of a format give their articles. Each reader is told what the file may cost, throws why it can't be read at
/// all, and leaves out of a file of several what is no article.
enum FormatReader: Sendable {
    typealias Reading<Result> = @Sendable (InboxFile, ArticleBudget) throws(Refusal) -> Result

    /// The file is one article, whose offsets are those of the file.
    case article(Reading<Article>)
    /// The file is one article: a web page, a word processor's document.
    case document(Reading<Document>)
    /// The file has an article in each entry: a feed, a mailbox, lines of JSON. Each is known by what it says, so that a feed
    /// that comes again has only those articles that are new or edited.
    case documents(Reading<[Document]>)
    /// The file is another one, packed by itself: `a.txt.gz`. That one is read in its place.
    case packed(Reading<InboxFile>)
    /// The file holds files: `stories.zip`. Each is read by its own format.
    case members(Reading<[ArchiveMember]>)
}

/// A file in an archive.
struct ArchiveMember: Sendable {
    /// As the archive has it.
    let path: String
    /// What is in it, or why that can't be read.
    let content: Result<[UInt8], Refusal>
    /// The archive's own time where the member has none.
    let modified: Date?

    init(path: String, content: Result<[UInt8], Refusal>, modified: Date? = nil) {
        self.path = path
        self.content = content
        self.modified = modified
    }
}
