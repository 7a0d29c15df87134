internal import Articles
internal import Formats
internal import FoundationEssentials
internal import Inbox
internal import Linux
internal import SystemPackage

/// Articles that come through standard input, one a line, in a memory that does not grow with their number. A line that can't be read
/// costs itself alone.
struct ArticleStream {
    private let name: FileName
    private var lines: InputLines
    /// What stands for the date of an article that says none: when the file was written that standard input comes from, or for a pipe
    /// when something was.
    private let modified: Date
    private var count = 0
    /// Whether a line could not be read.
    private(set) var hasFailed = false

    /// A line may have as many bytes as a file of the watched folder.
    private static let longestLine = InboxSettings().maximumSize

    /// - Parameter name: What standard input is called.
    init(named name: FileName) throws {
        self.name = name
        lines = InputLines(of: .standardInput, upTo: Self.longestLine)
        modified = Date(timeIntervalSince1970: Double(try FileStatus(of: .standardInput).modified.seconds))
    }

    /// The articles of the next line, which says on standard error why it has none; nil at the end.
    mutating func next() throws -> [Article]? {
        guard let line = try lines.next() else { return nil }
        guard case .text(let bytes) = line else {
            return refuse("It is longer than \(Self.longestLine) bytes.")
        }
        if bytes.allSatisfy(\.isASCIISpace) { return [] }
        let file = SourceFile(name: name, content: bytes, modified: modified, arrived: Date())
        do throws(Refusal) {
            let entries = try ArticleFile(readingLine: file, after: count, within: ArticleBudget(ArticleLimits()))
                .entries
            count += entries.count
            return entries.flatMap { entry in
                do throws(Refusal) { return [try entry.article.get()] } catch { return refuse(error.messageOfLine) }
            }
        } catch {
            // It would be an article of its own, as in a file.
            if error.kind == .damaged { count += 1 }
            return refuse(error.messageOfLine)
        }
    }

    private mutating func refuse(_ sentence: String) -> [Article] {
        complain("\(name): line \(lines.number): \(sentence)")
        hasFailed = true
        return []
    }
}
