import Articles
import Claims
import Figures
import FoundationEssentials
import Intake
import Ledger

/// What `figurewatch replay` would print with other weights.
enum WeightedReplay {
    /// The lines of claims and alerts, as JSON.
    /// - Parameters:
    ///   - folder: Of articles, read in order of publication.
    ///   - margin: Of two rows whose scores differ by less, neither is taken; nil for the program's own.
    static func lines(
        of folder: String, by weights: MatchingWeights, margin: Double? = nil, subjects: SubjectModel = .english
    ) throws -> [String] {
        var state = LedgerState(
            margin.map { FigureTable(weights: weights, margin: $0) } ?? FigureTable(weights: weights))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { FileName($0) }
        var rules = AlertRules()
        rules.tellsAll = true
        var intake = Intake(by: IntakeRules(alerts: rules))
        intake.model = subjects
        var replay = Replay(of: names, by: intake) { name in
            guard let content = try? Data(contentsOf: URL(filePath: "\(folder)/\(name)")) else { return nil }
            return SourceFile(name: name, content: Array(content), modified: Date(timeIntervalSince1970: 0))
        }
        let encoder = JSONEncoder()
        var lines: [String] = []
        func add(_ line: some Encodable) throws {
            lines.append(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        while let transactions = replay.next(over: state) {
            for transaction in transactions {
                state.apply(transaction)
                guard case .article(let article, let update) = transaction else { continue }
                for change in update.changes {
                    try add(
                        ClaimLine(
                            change.reading.claim, in: article, figure: change.figure.description,
                            name: state.table.name(of: change.figure)))
                }
                for line in update.alertLines { try add(line) }
            }
        }
        return lines
    }
}
