import FoundationEssentials
import Testing

@testable import Articles

/// Reads the archives of real articles that may stand beside the package: one sentence a line, the day of publication in
/// the file's name.
struct RealArticlesTests {
    static let shared =
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/") + "/shared"
    static let isThere = FileManager.default.fileExists(atPath: shared + "/stories")
    static let comment: Comment = "The archives ../shared/stories and ../shared/figures/gold are not there."

    static func articles() throws -> [Article] {
        var articles: [Article] = []
        for folder in [shared + "/stories", shared + "/figures/gold"] {
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
            where path.hasSuffix(".txt") {
                let content = try #require(FileManager.default.contents(atPath: "\(folder)/\(path)"))
                articles.append(
                    try Article(reading: SourceFile(name: FileName(path), content: Array(content), modified: modified)))
            }
        }
        return articles
    }

    @Test(.enabled(if: isThere, comment))
    func `every article of the archives is read, with the day that its file name says`() throws {
        let articles = try Self.articles()
        #expect(articles.count >= 873)
        var sameDay = 0
        var nextDay = 0
        var others: [String] = []
        for article in articles {
            ArticleInvariants.check(article, "\(article.reference.file)")
            let named = try #require(PublicationDate(fileName: article.reference.file))
            let days = article.reference.published.instant.timeIntervalSince(named.instant) / 86_400
            switch abs(days) {
            case 0: sameDay += 1
            case ...1: nextDay += 1
            default: others.append("\(article.reference.file): \(article.reference.published)")
            }
        }
        // A printed date may be that of another edition or time zone.
        #expect(sameDay * 100 >= articles.count * 95, "\(sameDay) same, \(nextDay) a day off, others: \(others)")
        #expect(others.count * 100 <= articles.count * 3, "\(others)")
    }

    @Test(.enabled(if: isThere, comment))
    func `paragraphs come back from text that was wrapped`() throws {
        // A line of carets alone is a rule and parts paragraphs, which carets inside a line do not.
        for article in try Self.articles() where !article.text(in: 0..<article.text.count).contains("^ ^ ^ ^") {
            let wrapped = article.paragraphs.map { Self.wrap(article.text[$0], width: 72) }
            let content = Array(wrapped.joined(separator: [.newline, .newline]))
            let file = SourceFile(name: FileName("a.txt"), content: content, modified: modified)
            let again = try Article(reading: file)
            // A first paragraph of one line may have become a title.
            let ranges = (again.title.map { [$0] } ?? []) + again.paragraphs
            let found = ranges.map { again.text[$0].map { $0 == .newline ? .space : $0 } }
            let expected = article.paragraphs.map { Array(article.text[$0]) }
            let index = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            #expect(
                index == nil && found.count == expected.count,
                "\(article.reference.file): \(index.map { String(decoding: found[$0], as: UTF8.self) } ?? "length")")
        }
    }

    /// Breaks at the spaces that keep each line as long as it may be.
    private static func wrap(_ text: ArraySlice<UInt8>, width: Int) -> [UInt8] {
        var wrapped: [UInt8] = []
        var column = 0
        for word in text.split(separator: .space, omittingEmptySubsequences: false) {
            let length = word.count { !$0.isUTF8Continuation }
            if !wrapped.isEmpty {
                let fits = column + 1 + length <= width
                wrapped.append(fits ? .space : .newline)
                column = fits ? column + 1 : 0
            }
            wrapped += word
            column += length
        }
        return wrapped
    }

    @Test(.enabled(if: isThere, comment))
    func `read as Markdown, no article loses a word`() throws {
        for article in try Self.articles() {
            let content = Array(article.paragraphs.map { article.text[$0] }.joined(separator: [.newline, .newline]))
            let markdown = try Article(
                reading: SourceFile(name: FileName("a.md"), content: content, modified: modified))
            // Numbers of list items are marks.
            let expected = article.paragraphs.flatMap { paragraph in
                let text = article.text[paragraph]
                let isItem =
                    TextLine(paragraph, in: article.text, startsBlock: true)?.isListItem(in: article.text) ?? false
                return isItem ? text.drop { $0.isASCIIDigit } : text
            }
            #expect(
                markdown.printedText.filter(\.isWordByte) == expected.filter(\.isWordByte), "\(article.reference.file)")
        }
    }

    @Test(.enabled(if: isThere, comment))
    func `the article that the project began with keeps its paragraphs`() throws {
        let path = Self.shared + "/story/seed.txt"
        let content = try #require(FileManager.default.contents(atPath: path))
        let article = try Article(
            reading: SourceFile(name: FileName("seed.txt"), content: Array(content), modified: modified))
        let lines = Array(content).split(separator: .newline)
        #expect(article.title == nil)
        #expect(article.paragraphs.map { article.text[$0] } == lines)
    }
}
