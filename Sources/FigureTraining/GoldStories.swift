import Claims
import FoundationEssentials

/// Reads the annotated stories of a folder: `STORY.jsonl` beside `STORY/`. What else stands there, such as a story's table
/// of figures, has no folder of its name.
enum GoldStories {
    private struct Line: Decodable {
        let file: String
        let quote: String
        let quantity: String
        let value: Double?
        let upper: Double?
        let figure: String
    }

    /// - Parameter model: By which the subjects of a story's claims are chosen.
    static func read(_ folder: String, by model: SubjectModel) throws -> [AnnotatedStory] {
        let manager = FileManager.default
        guard manager.fileExists(atPath: folder) else { return [] }
        let names = try manager.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".jsonl") }
            .map { String($0.dropLast(".jsonl".count)) }
        return try names.filter { manager.fileExists(atPath: "\(folder)/\($0)") }.map { name in
            AnnotatedStory(
                name: name,
                articles: try articles(
                    of: "\(folder)/\(name)", annotated: "\(folder)/\(name).jsonl", by: model))
        }
    }

    private static func articles(
        of folder: String, annotated path: String, by model: SubjectModel
    ) throws -> [AnnotatedStory.AnnotatedArticle] {
        let decoder = JSONDecoder()
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Line.self, from: Data($0)) }
        return try Dictionary(grouping: lines, by: \.file).sorted { $0.key < $1.key }.compactMap { file, lines in
            let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(file)")))
            return AnnotatedStory.AnnotatedArticle(
                file, content, lines.compactMap { mention($0, in: content) }, by: model)
        }
    }

    private static func mention(_ line: Line, in content: [UInt8]) -> AnnotatedStory.Mention? {
        span(of: line.quantity, in: line.quote, of: content).map {
            AnnotatedStory.Mention(span: $0, value: line.value, upper: line.upper, figure: line.figure)
        }
    }

    /// Where a quantity stands in a quotation that stands once in an article.
    static func span(of quantity: String, in quotation: String, of content: [UInt8]) -> Range<Int>? {
        guard let quote = offset(of: Array(quotation.utf8), in: content[...]) else { return nil }
        let end = quote + quotation.utf8.count
        guard let start = offset(of: Array(quantity.utf8), in: content[quote..<end]) else { return nil }
        return start..<start + quantity.utf8.count
    }

    private static func offset(of text: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = text.first, bytes.count >= text.count else { return nil }
        return (bytes.startIndex...(bytes.endIndex - text.count)).first { start in
            bytes[start] == first && bytes[start..<start + text.count].elementsEqual(text)
        }
    }
}
