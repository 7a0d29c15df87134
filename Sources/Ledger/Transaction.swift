package import Articles
package import Figures

/// One step in the ledger's life: it is on disk wholly or not at all.
package enum Transaction: Hashable, Sendable {
    /// An article was read. Its changes are made to the table, its alerts are due from then on.
    case article(ArticleReference, Update)
    /// All articles of a file of several have been read; the digest is of the file's bytes.
    case file(FileName, ContentDigest)
    /// Bytes that were read before stand under another name, or again under an earlier one.
    case copy(FileName, of: ContentDigest)
    /// A file could not be read as an article.
    case refusal(Refusal)
    /// A person wants a file read again that was refused, or all such files of a folder: what was said of them and their contents is
    /// forgotten.
    case retry(FileName)
    /// A person mended the table; the time is for the record.
    case mending(Mending, made: PublicationDate)
    /// Figures left the working set; the archive has them there.
    case archived([ArchiveEntry])
    /// The alerts with these ids have reached the journal.
    case sent([String])
}
