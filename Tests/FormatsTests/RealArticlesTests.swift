import FoundationEssentials
import TestSupport
import Testing

import Articles
@testable import Formats

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
                    try ArticleFile.only(in: .named(path, Array(content), modified: modified)))
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
        // A line of many carets, which is not broken, makes any width look narrow.
        for article in try Self.articles() where !article.text(in: 0..<article.text.count).contains("^ ^ ^ ^") {
            var expected = Self.blocks(of: article)
            let wrapped = expected.map { Self.wrap($0[...], width: 72) }
            let content = Array(wrapped.joined(separator: [.newline, .newline]))
            let file = SourceFile.named("a.txt", content, modified: modified)
            let again = try ArticleFile.only(in: file)
            // The first one may have become a title, or be one no more; what dates the text above its title is no paragraph.
            if again.title != nil { expected.removeFirst(expected.prefix { Stamp.isDate($0.indices, in: $0) }.count) }
            let ranges = (again.title.map { [$0] } ?? []) + again.paragraphs
            let found = ranges.map { again.text[$0].map { $0 == .newline ? .space : $0 } }
            let index = zip(found, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
            if let index {
                let difference = Self.difference(found[index], expected[index]) ?? ""
                Issue.record("\(article.reference.file), paragraph \(index): \(difference)")
            } else if found.count != expected.count {
                Issue.record("\(article.reference.file): \(found.count) paragraphs for \(expected.count)")
            }
        }
    }

    /// Title and paragraphs, each on one line. Without its title, an article may start like metadata: `Published: March 13`.
    private static func blocks(of article: Article) -> [[UInt8]] {
        ((article.title.map { [$0] } ?? []) + article.paragraphs).map { range in
            article.text[range].map { $0 == .newline ? .space : $0 }
        }
    }

    /// Breaks at the spaces that keep each line as long as it may be, but not before a word of marks alone: a line of marks is a
    /// rule, which parts paragraphs.
    private static func wrap(_ text: ArraySlice<UInt8>, width: Int) -> [UInt8] {
        var wrapped: [UInt8] = []
        var column = 0
        for word in text.split(separator: .space, omittingEmptySubsequences: false) {
            let length = word.count { !$0.isUTF8Continuation }
            if !wrapped.isEmpty {
                let fits = column + 1 + length <= width || !word.contains(where: \.isWordByte)
                wrapped.append(fits ? .space : .newline)
                column = fits ? column + 1 : 0
            }
            wrapped += word
            column += length
        }
        return wrapped
    }

    /// Where two texts differ first; nil if they are the same.
    private static func difference(_ found: [UInt8], _ expected: [UInt8]) -> String? {
        if found == expected { return nil }
        let same = zip(found, expected).prefix { $0 == $1 }.count
        func part(_ text: [UInt8]) -> String {
            String(decoding: text.dropFirst(max(0, same - 20)).prefix(60), as: UTF8.self)
        }
        return "'\(part(found))' for '\(part(expected))'"
    }

    @Test(.enabled(if: isThere, comment))
    func `read as Markdown, no article loses a word`() throws {
        for article in try Self.articles() {
            let blocks = Self.blocks(of: article)
            let content = Array(blocks.joined(separator: [.newline, .newline]))
            let markdown = try ArticleFile.only(in: .named("a.md", content, modified: modified))
            // Numbers of list items are marks.
            let expected = blocks.flatMap { block in
                let isItem =
                    TextLine(block.indices, in: block, startsBlock: true)?.isListItem(in: block) ?? false
                return isItem ? block.drop { $0.isASCIIDigit } : block[...]
            }
            let difference = Self.difference(markdown.printedText.filter(\.isWordByte), expected.filter(\.isWordByte))
            if let difference { Issue.record("\(article.reference.file): \(difference)") }
        }
    }

    @Test(.enabled(if: isThere, comment))
    func `the article that the project began with keeps its paragraphs`() throws {
        let path = Self.shared + "/story/seed.txt"
        let content = try #require(FileManager.default.contents(atPath: path))
        let article = try ArticleFile.only(in: .named("seed.txt", Array(content), modified: modified))
        let lines = Array(content).split(separator: .newline)
        #expect(article.title == nil)
        #expect(article.paragraphs.map { article.text[$0] } == lines)
    }
}
