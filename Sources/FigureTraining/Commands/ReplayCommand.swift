import ArgumentParser
import Articles
import Claims
import Figures
import FoundationEssentials
import Inbox

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Print what `figurewatch replay` would print with other weights.")

    @Argument(help: "A folder of articles, read in the order of their names.")
    var folder: String

    @Option(help: "A file that `train` wrote; without it the weights of the program.")
    var weights: String?

    @Option(help: "Added to what any row has against it: below 0 for fewer matches.")
    var shift = 0.0

    @Option(help: "Of two rows whose scores differ by less, neither is taken.")
    var margin: Double?

    func run() throws {
        var weights = try weights.map { try WeightsFile.read($0) } ?? .trained
        weights.values[Evidence.none.rawValue] += shift
        var table = margin.map { FigureTable(weights: weights, margin: $0) } ?? FigureTable(weights: weights)
        let encoder = JSONEncoder()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let content = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            let file = InboxFile(name: FileName(name), content: content, modified: Date(timeIntervalSince1970: 0))
            guard let article = try? Article(reading: file) else { continue }
            let claims = Claims::claims(in: article)
            let update = table.update(from: claims, in: article.reference)
            for change in update.changes { table.apply(change) }
            let published = article.reference.published.description
            for (claim, change) in zip(claims, update.changes) {
                try print(
                    ClaimLine(claim, file: name, published: published, figure: change.figure.description), encoder)
            }
            for alert in update.alerts { try print(AlertLine(alert), encoder) }
        }
    }

    private func print(_ line: some Encodable, _ encoder: JSONEncoder) throws {
        Swift.print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
