internal import Formats
internal import Articles

/// A file some of whose articles are still to be read. Their number has no bound that a commit or a watchdog could wait for,
/// so they are read one by one; after an end in between the file is read again, and the articles that are known are passed over.
struct OpenedFile {
    let name: FileName
    let digest: ContentDigest
    private var rest: ArraySlice<ArticleFile.Entry>

    init(_ file: SourceFile, _ articles: ArticleFile) {
        name = file.name
        digest = file.digest
        rest = articles.entries[...]
    }

    /// The file as an article, where it is one.
    var only: ArticleFile.Entry? {
        guard let first = rest.first, rest.count == 1, first.digest == digest else { return nil }
        return first
    }

    mutating func next() -> ArticleFile.Entry? { rest.popFirst() }
}
