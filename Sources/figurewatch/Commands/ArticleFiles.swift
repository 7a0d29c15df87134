internal import Articles
internal import Formats
internal import FoundationEssentials
internal import Inbox
internal import SystemPackage

/// The files that a command line names: files as they are, folders with all below them.
struct ArticleFiles {
    /// The files with the names that are printed: as they were typed, behind that of a folder what is below it.
    private(set) var names: [FileName] = []
    /// Whether something that was named could not be read.
    private(set) var hasFailed = false

    init(_ arguments: [String]) {
        for argument in arguments {
            let path = FilePath(argument)
            guard let listing = try? FolderListing(of: path) else {
                names.append(FileName(path))
                continue
            }
            let folder = FileName(path)
            names += listing.files.map { folder.appending($0.bytes) }
            for refused in listing.refused { complain("\(argument)/\(refused)") }
        }
    }

    /// Notes that something of a file could not be used, which the caller has said.
    mutating func noteFailure() { hasFailed = true }

    /// Reads a file's articles; says why where that fails, and goes on.
    mutating func articles(in name: FileName) -> [Article] {
        do {
            let file = try SourceFile(readingPath: name.path(in: ""), named: name, arrived: Date())
            do {
                return try ArticleFile(reading: file, within: ArticleBudget(ArticleLimits()), in: .ownProcess).entries
                    .compactMap { article(of: $0) }
            } catch {
                complain("\(name): \(error.message)")
            }
        } catch {
            complain("\(error)")
        }
        hasFailed = true
        return []
    }

    private mutating func article(of entry: ArticleFile.Entry) -> Article? {
        do {
            return try entry.article.get()
        } catch {
            complain("\(entry.name): \(error.message)")
            hasFailed = true
            return nil
        }
    }
}
