import Articles
import Claims
import Formats
import FoundationEssentials

/// An article whose figures are annotated with what they are about.
struct SubjectArticle: Sendable {
    struct Target: Sendable {
        let figure: String
        let subject: Subject
        let salience: Int
        let name: String
        let status: String
        let source: String?
    }

    let story: String
    let file: String
    let reference: ArticleReference
    let reader: SubjectReader
    /// For each of the article's claims the figure that it was annotated with.
    let targets: [Target?]
}

/// Stories in the form of the specification's annotated data: NAME/ with articles, NAME.jsonl with mentions, and
/// NAME.figures.jsonl with the slots of their figures.
struct SubjectStory: Sendable {
    let name: String
    let articles: [SubjectArticle]

    fileprivate struct Row: Decodable {
        let figure: String
        let measure: String
        let kind: String
        let noun: String?
        let state: String?
        let of: String?
        let place: String?
        let period: String?
        let salience: Int
    }

    fileprivate struct Line: Decodable {
        let file: String
        let quote: String?
        let quantity: String?
        let start: Int?
        let end: Int?
        let value: Double?
        let upper: Double?
        let figure: String
        let status: String?
        let attribution: String?
    }

    /// All stories of a folder, sorted by name.
    static func all(in folder: String) throws -> [SubjectStory] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let suffix = ".figures.jsonl"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted()
            .map { file in
                let name = String(file.dropLast(suffix.count))
                return try SubjectStory(name, in: folder)
            }
    }

    private init(_ name: String, in folder: String) throws {
        self.name = name
        let rows = try Self.lines(Row.self, of: "\(folder)/\(name).figures.jsonl")
        let rowsByName = Dictionary(rows.map { ($0.figure, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = try Self.lines(Line.self, of: "\(folder)/\(name).jsonl")
        articles = try Dictionary(grouping: lines, by: \.file).sorted { $0.key < $1.key }.compactMap { file, lines in
            let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)/\(file)")))
            let source = SourceFile(
                name: FileName(file), content: content, modified: Date(timeIntervalSince1970: 0))
            guard let article = try? ArticleFile.only(in: source) else { return nil }
            let reader = SubjectReader(article)
            // A mention goes by its line, since it says more than its figure does.
            let mentions = lines.enumerated().compactMap { number, line in
                Self.span(of: line, in: content).map {
                    AnnotatedStory.Mention(span: $0, value: line.value, upper: line.upper, figure: "\(number)")
                }
            }
            let found = AnnotatedStory.AnnotatedArticle.figures(of: reader.claims, mentions)
            return SubjectArticle(
                story: name, file: file, reference: article.reference, reader: reader,
                targets: found.map { number in
                    guard let line = number.flatMap({ Int($0) }).map({ lines[$0] }), let row = rowsByName[line.figure]
                    else { return nil }
                    return SubjectArticle.Target(row, line)
                })
        }
    }

    private static func lines<Line: Decodable>(_ type: Line.Type, of path: String) throws -> [Line] {
        let decoder = JSONDecoder()
        return try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(type, from: Data($0)) }
    }

    private static func span(of line: Line, in content: [UInt8]) -> Range<Int>? {
        if let start = line.start, let end = line.end, start < end { return start..<end }
        guard let quantity = line.quantity, let quote = line.quote else { return nil }
        return GoldStories.span(of: quantity, in: quote, of: content)
    }
}

extension SubjectArticle.Target {
    fileprivate init(_ row: SubjectStory.Row, _ line: SubjectStory.Line) {
        figure = row.figure
        subject = Subject(
            kind: Subject.Kind(rawValue: row.kind) ?? .total, noun: row.noun, state: row.state, of: row.of,
            place: row.place, period: row.period)
        salience = row.salience
        name = row.measure
        status = line.status ?? Status.current.rawValue
        source = line.attribution
    }
}
