package import Articles
package import Inbox

/// The articles that one file holds: of a text or a web page the one that it is, of a feed, a mailbox or an archive those in
/// it.
package struct ArticleFile: Sendable {
    /// In the file's order. A file that is one article has one entry.
    package let entries: [Entry]

    /// One of a file's articles, or what was to be one.
    package struct Entry: Sendable {
        /// The file's name; in a file of several the entry's, as if the file were a folder: `stories.zip/b.html`.
        package let name: FileName
        /// Of the file's bytes where it is one article, otherwise of what this one says: the same entry has the same one in any
        /// file, and another one when it is edited.
        package let digest: ContentDigest
        package let article: Result<Article, Refusal>
    }

    /// Reads a file in time linear in its size.
    ///
    /// - Parameter budget: What reading may cost; its limits say how many entries there may be.
    /// - Throws: ``Refusal`` for a file of which nothing can be read.
    package init(reading file: InboxFile, within budget: ArticleBudget) throws(Refusal) {
        try self.init(reading: file, within: budget, by: FileFormat.readers)
    }

    init(
        reading file: InboxFile, within budget: ArticleBudget, by readers: [Refusal.Kind: FormatReader]
    ) throws(Refusal) {
        var reading = FileReading(of: file, within: budget, by: readers)
        try reading.read(file, as: nil, depth: 0)
        if reading.entries.isEmpty { throw Refusal(.empty) }
        entries = reading.entries
    }
}

extension ArticleFile {
    /// The article of a file that is one; nil of any other file. For training and the like.
    package static func only(in file: InboxFile, within budget: ArticleBudget = ArticleBudget(ArticleLimits()))
        -> Article?
    {
        guard let articles = try? ArticleFile(reading: file, within: budget).entries, articles.count == 1 else {
            return nil
        }
        return try? articles.first?.article.get()
    }
}

/// A file on its way into its entries.
private struct FileReading {
    private let file: InboxFile
    private let budget: ArticleBudget
    private let readers: [Refusal.Kind: FormatReader]
    private(set) var entries: [ArticleFile.Entry] = []

    /// Archives in archives, and what is packed in what is packed. `.tar.gz` is 2.
    private static let greatestDepth = 4

    init(of file: InboxFile, within budget: ArticleBudget, by readers: [Refusal.Kind: FormatReader]) {
        self.file = file
        self.readers = readers
        self.budget = budget
    }

    /// - Parameters:
    ///   - content: The file itself, or a part of it.
    ///   - entry: Which part it is; nil for all of it.
    mutating func read(_ content: InboxFile, as entry: String?, depth: Int) throws(Refusal) {
        try budget.checkTime()
        let format = FileFormat(of: content)
        guard depth < Self.greatestDepth else { throw Refusal(.archive, "it is packed too many times over") }
        switch try format.reader(among: readers) {
        case .article(let read):
            try add(read(content, budget), as: entry)
        case .document(let read):
            try add(Article(read(content, budget), in: content, digest: content.digest), as: entry)
        case .documents(let read):
            let documents = try read(content, budget)
            for (index, document) in documents.enumerated() {
                let name = document.identifier ?? document.link ?? "\(index + 1)"
                do throws(Refusal) {
                    let name = entry.map { "\($0)/\(name)" } ?? name
                    try add(Article(document, in: content, digest: document.digest), as: name)
                } catch  where error.kind == .empty {
                    // A feed's entry without words is a picture or a bare link.
                }
            }
        case .packed(let read):
            try self.read(read(content, budget), as: entry, depth: depth + 1)
        case .members(let read):
            for member in try read(content, budget) { try add(member, of: content, below: entry, depth: depth) }
        }
    }

    private mutating func add(
        _ member: ArchiveMember, of archive: InboxFile, below entry: String?, depth: Int
    ) throws(Refusal) {
        let name = entry.map { "\($0)/\(member.path)" } ?? member.path
        let digest: ContentDigest
        do throws(Refusal) {
            let content = InboxFile(
                name: FileName(member.path), content: try member.content.get(),
                modified: member.modified ?? archive.modified)
            digest = content.digest
            do throws(Refusal) {
                return try read(content, as: name, depth: depth + 1)
            } catch  where error.kind != .tooSlow && error.kind != .tooManyEntries {
                try add(.failure(error), as: name, digest: digest)
            }
        } catch  where error.kind != .tooSlow && error.kind != .tooManyEntries {
            // Without bytes the name stands for them, so that the refusal is known again.
            try add(.failure(error), as: name, digest: ContentDigest(of: Array("\(archive.digest.hex) \(name)".utf8)))
        }
    }

    private mutating func add(_ article: Article, as entry: String?) throws(Refusal) {
        try add(.success(article.placed(in: file.name, entry: entry)), as: entry, digest: article.reference.digest)
    }

    private mutating func add(
        _ article: Result<Article, Refusal>, as entry: String?, digest: ContentDigest
    ) throws(Refusal) {
        guard entries.count < budget.limits.entries else { throw Refusal(.tooManyEntries) }
        let name = entry.map { file.name.appending(Array($0.utf8)) } ?? file.name
        entries.append(ArticleFile.Entry(name: name, digest: digest, article: article))
    }
}
