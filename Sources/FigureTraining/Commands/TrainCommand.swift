import ArgumentParser
import Figures
import FoundationEssentials

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn the weights from annotated stories and write them.")

    @OptionGroup var options: LearningOptions

    @Option(help: "A story to leave out, to be tried on.")
    var without: [String] = []

    @Option(help: "What to write: a .swift file to build the program with, or else a text file.")
    var output = "Sources/Figures/Identity/TrainedWeights.swift"

    func run() throws {
        let stories = try options.stories()
        for line in stories.summary { print(line) }
        let weights = stories.weights(by: options.learning, without: Set(without), caution: options.caution)
        let text = output.hasSuffix(".swift") ? WeightsFile.swift(weights) : WeightsFile.text(weights)
        try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output)")
    }
}
