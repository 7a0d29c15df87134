import Claims
import FoundationEssentials

/// Reads the sample story of the tests: `articles/` and `expected.tsv`, in which a desk editor's rows stand.
enum SampleStory {
    static func read(_ folder: String, by model: SubjectModel = .english) throws -> AnnotatedStory {
        let table = String(decoding: try Data(contentsOf: URL(filePath: folder + "/expected.tsv")), as: UTF8.self)
        let rows = table.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        let articles = try Dictionary(grouping: rows, by: { String($0[0]) }).sorted { $0.key < $1.key }
            .compactMap { file, rows in
                let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/articles/\(file)")))
                return AnnotatedStory.AnnotatedArticle(
                    file, content, rows.compactMap { mention($0, in: content) }, by: model)
            }
        return AnnotatedStory(name: "sample", articles: articles)
    }

    private static func mention(_ row: [Substring], in content: [UInt8]) -> AnnotatedStory.Mention? {
        guard row.count > 7, let start = content.firstRange(of: Array(row[7].utf8))?.lowerBound else { return nil }
        return AnnotatedStory.Mention(
            span: start..<start + row[7].utf8.count, value: Double(row[2]), upper: Double(row[3]),
            figure: String(row[1]))
    }
}
