import ArgumentParser
import Figures

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Print what `figurewatch replay` would print with other weights.")

    @Argument(help: "A folder of articles, read in order of publication.")
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
        for line in try WeightedReplay.lines(of: folder, by: weights, margin: margin) { print(line) }
    }
}
