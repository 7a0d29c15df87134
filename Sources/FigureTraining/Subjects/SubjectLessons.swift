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

        /// What a slot should hold; empty for one that stays empty.
        func text(_ slot: Slot) -> String {
            switch slot {
            case .figure: SubjectReader.isFigure
            case .kind: subject.kind.rawValue
            case .noun: subject.noun ?? ""
            case .state: subject.state ?? ""
            case .of: subject.of ?? ""
            case .place: subject.place ?? ""
            case .period: subject.period ?? ""
            case .salience: "\(salience)"
            case .name: name
            }
        }
    }

    let story: String
    let reader: SubjectReader
    /// For each of the article's claims the figure that it was annotated with.
    let targets: [Target?]
}

/// Stories in the form of the specification's annotated data: NAME/ with articles, NAME.jsonl with mentions, and
/// NAME.figures.jsonl with the slots of their figures.
struct SubjectStory: Sendable {
    let name: String
    /// Real news weighs more than invented stories.
    let isReal: Bool
    /// One article that is annotated alone.
    var isArticle: Bool { name.hasPrefix("article-") }
    let articles: [SubjectArticle]

    private struct Row: Decodable {
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

    private struct Line: Decodable {
        let file: String
        let quote: String?
        let quantity: String?
        let start: Int?
        let end: Int?
        let value: Double?
        let upper: Double?
        let figure: String
    }

    /// All stories of a folder, sorted by name.
    static func all(in folder: String, isReal: (String) -> Bool) throws -> [SubjectStory] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let suffix = ".figures.jsonl"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(suffix) }.sorted()
            .map { file in
                let name = String(file.dropLast(suffix.count))
                return try SubjectStory(name, in: folder, isReal: isReal(name))
            }
    }

    private init(_ name: String, in folder: String, isReal: Bool) throws {
        self.name = name
        self.isReal = isReal
        let rows = try Self.lines(Row.self, of: "\(folder)/\(name).figures.jsonl")
        let targets = Dictionary(
            rows.map { row in
                let subject = Subject(
                    kind: Subject.Kind(rawValue: row.kind) ?? .total, noun: row.noun, state: row.state, of: row.of,
                    place: row.place, period: row.period)
                return (
                    row.figure,
                    SubjectArticle.Target(
                        figure: row.figure, subject: subject, salience: row.salience, name: row.measure)
                )
            }, uniquingKeysWith: { first, _ in first })
        let lines = try Self.lines(Line.self, of: "\(folder)/\(name).jsonl")
        articles = try Dictionary(grouping: lines, by: \.file).sorted { $0.key < $1.key }.compactMap { file, lines in
            let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)/\(file)")))
            let source = SourceFile(
                name: FileName(file), content: content, modified: Date(timeIntervalSince1970: 0))
            guard let article = try? ArticleFile.only(in: source) else { return nil }
            let reader = SubjectReader(article)
            let mentions = lines.compactMap { line in
                Self.span(of: line, in: content).map {
                    AnnotatedStory.Mention(span: $0, value: line.value, upper: line.upper, figure: line.figure)
                }
            }
            let figures = AnnotatedStory.AnnotatedArticle.figures(of: reader.claims, mentions)
            return SubjectArticle(
                story: name, reader: reader, targets: figures.map { $0.flatMap { targets[$0] } })
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
