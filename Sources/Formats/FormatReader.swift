internal import Articles

/// How the files of a format give their articles. Each reader is told what the file may cost, throws why it can't be read at
/// all, and leaves out of a file of several what is no article.
enum FormatReader: Sendable {
    typealias Reading<Result> = @Sendable (SourceFile, ArticleBudget) throws(Refusal) -> Result

    /// The file is one article: a text, a web page, a word processor's document.
    case document(Reading<Document>)
    /// The file holds articles, files, or both: a feed, a mailbox, a mail with attachments, an archive, a packed file. Each
    /// article is known by what it says, so that a feed that comes again has only those articles that are new or edited.
    case entries(Reading<[FileEntry]>)
    /// No such file is read.
    case refused(Refusal)
}
