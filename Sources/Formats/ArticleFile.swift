package import Articles

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
    /// - Parameters:
    ///   - budget: What reading may cost; its limits say how many entries there may be.
    ///   - place: Where a file is read whose cost its size does not bound.
    /// - Throws: ``Refusal`` for a file of which nothing can be read.
    package init(reading file: SourceFile, within budget: ArticleBudget, in place: ReadingPlace) throws(Refusal) {
        try self.init(reading: file, within: budget) { place.reader(of: $0) }
    }

    init(
        reading file: SourceFile, within budget: ArticleBudget, by reader: @escaping (Format) -> FormatReader
    ) throws(Refusal) {
        var reading = FileReading(of: file, within: budget, by: reader)
        try reading.read(file, as: nil, depth: 0)
        if reading.entries.isEmpty { throw Refusal(.empty) }
        entries = reading.entries
    }
}

extension ArticleFile {
    /// Reads a line of JSON Lines that come one by one, as through a pipe: an article, or what a line of a file may hold else. The
    /// articles are named and known as those of a file of all the lines would be.
    ///
    /// - Parameters:
    ///   - line: Named as the whole input.
    ///   - count: How many articles the lines before hold: one that has neither an id nor an address goes by its number.
    /// - Throws: ``Refusal`` for a line of which nothing can be read.
    package init(readingLine line: SourceFile, after count: Int, within budget: ArticleBudget) throws(Refusal) {
        var reading = FileReading(of: line, within: budget) { ReadingPlace.here.reader(of: $0) }
        try reading.readLine(after: count)
        entries = reading.entries
    }

    /// The article of a file that is one. For training and the like.
    ///
    /// - Throws: ``Refusal``, of the kind `tooManyEntries` for a file of several.
    package static func only(
        in file: SourceFile, within budget: ArticleBudget = ArticleBudget(ArticleLimits())
    ) throws(Refusal) -> Article {
        let entries = try ArticleFile(reading: file, within: budget, in: .here).entries
        guard entries.count == 1 else { throw Refusal(.tooManyEntries) }
        return try entries[0].article.get()
    }
}

/// A file on its way into its entries.
private struct FileReading {
    private let file: SourceFile
    private let budget: ArticleBudget
    private let reader: (Format) -> FormatReader
    private(set) var entries: [ArticleFile.Entry] = []

    /// Archives in archives, and what is packed in what is packed. `.tar.gz` is 2.
    private static let greatestDepth = 4

    init(of file: SourceFile, within budget: ArticleBudget, by reader: @escaping (Format) -> FormatReader) {
        self.file = file
        self.reader = reader
        self.budget = budget
    }

    /// - Parameters:
    ///   - content: The file itself, or a part of it.
    ///   - entry: Which part it is; nil for all of it.
    mutating func read(_ content: SourceFile, as entry: String?, depth: Int) throws(Refusal) {
        try budget.checkTime()
        guard depth < Self.greatestDepth else {
            throw Refusal(.archive, "it is packed more than \(Self.greatestDepth - 1) times over")
        }
        guard let format = Format(of: content) else { throw Refusal(.empty) }
        switch reader(format) {
        case .refused(let refusal): throw refusal
        case .document(let read):
            try add(Article(read(content, budget), in: content, digest: content.digest), as: entry)
        case .entries(let read):
            for (index, found) in try read(content, budget).enumerated() {
                try add(found, at: index, of: content, below: entry, depth: depth)
            }
        }
    }

    /// Reads the file as one line of JSON.
    ///
    /// - Parameter count: How many articles there were before.
    mutating func readLine(after count: Int) throws(Refusal) {
        for (index, found) in try JSONReader.articles(inLine: file, within: budget).enumerated() {
            try add(found, at: count + index, of: file, below: nil, depth: 0)
        }
    }

    private mutating func add(
        _ found: FileEntry, at index: Int, of whole: SourceFile, below entry: String?, depth: Int
    ) throws(Refusal) {
        func placed(_ name: String) -> String { entry.map { "\($0)/\(name)" } ?? name }
        switch found.content {
        case .document(let document):
            let name = placed(found.name ?? document.identifier ?? document.link ?? "\(index + 1)")
            do throws(Refusal) {
                try add(Article(document, in: whole, digest: document.digest), as: name)
            } catch  where error.kind == .empty {
                // A feed's entry without words is a picture or a bare link.
            }
        case .file(let content, let modified):
            guard let own = found.name else {
                let unpacked = SourceFile(
                    name: Self.unpacked(whole.name), content: content, modified: modified ?? whole.modified,
                    arrived: whole.arrived)
                return try read(unpacked, as: entry, depth: depth + 1)
            }
            let member = SourceFile(
                name: FileName(own), content: content, modified: modified ?? whole.modified, arrived: whole.arrived)
            do throws(Refusal) {
                try read(member, as: placed(own), depth: depth + 1)
            } catch  where error.kind != .tooSlow && error.kind != .tooManyEntries {
                try add(.failure(error), as: placed(own), digest: member.digest)
            }
        case .refusal(let refusal):
            let name = placed(found.name ?? "\(index + 1)")
            // Without bytes the name stands for them, so that the refusal is known again.
            let digest = ContentDigest(of: Array("\(whole.digest.hex) \(name)".utf8))
            try add(.failure(refusal), as: name, digest: digest)
        }
    }

    /// `a.txt.gz` → `a.txt`: the name that what is packed in it is told by.
    private static func unpacked(_ name: FileName) -> FileName {
        guard let dot = name.base.lastIndex(of: UInt8(ascii: ".")), dot > name.base.startIndex else { return name }
        return FileName(bytes: Array(name.bytes[..<dot]))
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
