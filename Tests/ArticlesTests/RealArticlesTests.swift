import FoundationEssentials
import Inbox
import Testing

@testable import Articles

/// Reads the archives of real articles that may stand beside the package: one sentence a line, the day of publication in
/// the file's name.
struct RealArticlesTests {
    static let shared = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
        .joined(separator: "/") + "/shared"
    static let isThere = FileManager.default.fileExists(atPath: shared + "/stories")
    static let comment: Comment = "The archives ../shared/stories and ../shared/figures/gold are not there."

    static func articles() throws -> [Article] {
        var articles: [Article] = []
        for folder in [shared + "/stories", shared + "/figures/gold"] {
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() where path.hasSuffix(".txt") {
                let content = try #require(FileManager.default.contents(atPath: "\(folder)/\(path)"))
                articles.append(
                    try Article(reading: InboxFile(name: FileName(path), content: Array(content), modified: modified)))
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
            HostileTextTests.checkInvariants(article, "\(article.reference.file)")
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
    func `the article that the project began with keeps its paragraphs`() throws {
        let path = Self.shared + "/story/seed.txt"
        let content = try #require(FileManager.default.contents(atPath: path))
        let article = try Article(reading: InboxFile(name: FileName("seed.txt"), content: Array(content), modified: modified))
        let lines = Array(content).split(separator: .newline)
        #expect(article.title == nil)
        #expect(article.paragraphs.map { article.text[$0] } == lines)
    }
}
