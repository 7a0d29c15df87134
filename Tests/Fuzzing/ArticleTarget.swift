internal import Articles
internal import Formats
internal import FoundationEssentials

/// The first byte chooses the file's name; the others are its content.
enum ArticleTarget {
    private static let names = ["a.txt", "a.md", "2024-11-22-a.txt", "a"].map { FileName($0) }

    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let file = SourceFile(
            name: names[Int(first) % names.count], content: Array(input.dropFirst()),
            modified: Date(timeIntervalSince1970: 1_732_451_400))
        let budget = ArticleBudget(ArticleLimits())
        guard let articles = try? ArticleFile(reading: file, within: budget, in: .here).entries else { return }
        promise(!articles.isEmpty, "a file that is read has an article")
        for entry in articles {
            if let article = try? entry.article.get() { check(article, in: file) }
        }
    }

    static func check(_ article: Article, in file: SourceFile) {
        promise(String(validating: article.text, as: UTF8.self) != nil, "the text is UTF-8")
        promise(!article.paragraphs.isEmpty || article.isWithdrawn, "an article has a paragraph")
        var end = 0
        for range in article.paragraphs {
            promise(range.lowerBound >= end && range.upperBound <= article.text.count, "paragraphs are in order")
            promise(!range.isEmpty, "a paragraph is not empty")
            promise(article.title?.overlaps(range) != true, "the title is no paragraph")
            end = range.upperBound
            let printed = article.printedRange(of: range)
            promise(printed.upperBound <= max(article.text.count, file.content.count), "offsets are in the file")
        }
        promise((article.title == nil) == (article.reference.title == nil), "a title has its text")
    }
}
