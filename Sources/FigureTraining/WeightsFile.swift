import Figures
import FoundationEssentials

/// Weights as text: a line `kind weight` each; and as the Swift file that the program is built with.
enum WeightsFile {
    static func text(_ weights: MatchingWeights) -> String {
        Evidence.allCases.map { "\($0) \(rounded(weights.values[$0.rawValue]))\n" }.joined()
    }

    static func swift(_ weights: MatchingWeights) -> String {
        let lines = Evidence.allCases.filter { rounded(weights.values[$0.rawValue]) != 0 }
            .map { "        .\($0): \(rounded(weights.values[$0.rawValue])),\n" }.joined()
        return """
            extension MatchingWeights {
                /// Written by `make train-matching`; three kinds have a weight that is given and not learned, and one that is not listed has
                /// none.
                package static let trained = MatchingWeights([
            \(lines)    ])
            }

            """
    }

    static func read(_ path: String) throws -> MatchingWeights {
        let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        var named: [Evidence: Double] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2, let kind = Evidence.allCases.first(where: { "\($0)" == parts[0] }),
                let value = Double(parts[1])
            else { throw TrainingError(description: "'\(line)' in \(path) is no kind of evidence with its weight.") }
            named[kind] = value
        }
        return MatchingWeights(named)
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

struct TrainingError: Error, CustomStringConvertible {
    let description: String
}
