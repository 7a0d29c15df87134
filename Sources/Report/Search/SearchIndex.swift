internal import Articles
internal import Claims
internal import Figures
internal import FoundationEssentials

/// What the search looks through: figures by name and value, stories by name, articles by title and by each clause that states a figure.
/// It is a script, since a page that is opened from a disk may load scripts beside it and nothing else.
struct SearchIndex: Encodable {
    /// Name, path, and what stands beside it: for figures and clauses the value, the source and the day.
    private struct Line: Encodable {
        let name: String
        let path: String
        let detail: String

        func encode(to encoder: any Encoder) throws {
            var line = encoder.unkeyedContainer()
            try line.encode(name)
            try line.encode(path)
            try line.encode(detail)
        }
    }

    private let figures: [Line]
    private let stories: [Line]
    private let articles: [Line]
    private let clauses: [Line]

    init(of report: Report) {
        figures = report.newestFirst.map { index in
            let history = report.histories[index]
            return Line(
                name: history.name.printable, path: PageName.figure(history.id).path,
                detail:
                    "\(history.id) · \(Words.quantity(history.latest.claim)) · \(Words.day(history.latest.published))"
                    .printable)
        }
        stories = report.stories.map { story in
            Line(
                name: story.name.printable, path: story.page.path,
                detail: "\(Words.count(story.rows.count, "figure")) · \(Words.day(story.last))")
        }
        articles = report.articles.map { article in
            let reference = article.reference
            return Line(
                name: ArticleName(reference).title.printable, path: PageName.article(reference.digest).path,
                detail: ((reference.source.map { "\($0.onOneLine) · " } ?? "") + Words.day(reference.published))
                    .printable)
        }
        clauses = report.articles.flatMap { article -> [Line] in
            let path = PageName.article(article.reference.digest).path
            var seen: Set<String> = []
            return article.mentions.compactMap { mention -> Line? in
                let clause = mention.entry.claim.clause.onOneLine
                guard seen.insert(clause).inserted else { return nil }
                return Line(
                    name: clause.printable, path: "\(path)#\(mention.entry.anchor)",
                    detail: "\(mention.figure) · \(Words.day(article.reference.published))")
            }
        }
    }

    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts of a report are values that JSON has.
        guard let json = try? encoder.encode(self) else { return Array("var figurewatchIndex = {};\n".utf8) }
        return Array("var figurewatchIndex = ".utf8) + json + Array(";\n".utf8)
    }
}
