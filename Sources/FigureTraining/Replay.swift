import Articles
import Claims
import Figures
import Formats
import FoundationEssentials

/// What `figurewatch replay` would print with other weights.
enum Replay {
    /// The lines of claims and alerts, as JSON.
    /// - Parameters:
    ///   - folder: Of articles, read in the order of their names.
    ///   - margin: Of two rows whose scores differ by less, neither is taken; nil for the program's own.
    static func lines(of folder: String, by weights: MatchingWeights, margin: Double? = nil) throws -> [String] {
        var table = margin.map { FigureTable(weights: weights, margin: $0) } ?? FigureTable(weights: weights)
        let encoder = JSONEncoder()
        var lines: [String] = []
        func add(_ line: some Encodable) throws {
            lines.append(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            let file = SourceFile(name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 0))
            guard let article = ArticleFile.only(in: file) else { continue }
            let claims = Claims::claims(in: article)
            let update = table.update(from: claims, in: article.reference)
            for change in update.changes { table.apply(change) }
            for (claim, change) in zip(claims, update.changes) {
                try add(ClaimLine(claim, in: article.reference, figure: change.figure.description))
            }
            for alert in update.alerts { try add(AlertLine(alert)) }
        }
        return lines
    }
}
