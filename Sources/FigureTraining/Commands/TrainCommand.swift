import ArgumentParser
import Figures
import FoundationEssentials

struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn the weights from annotated stories and write them.")

    @Option(help: "A folder of annotated stories: STORY.jsonl beside STORY/.")
    var gold = "../shared/figures/gold"

    @Option(help: "The folder of invented stories.")
    var invented = "Sources/FigureTraining/Stories"

    @Option(help: "The folder of the sample story.")
    var sample = "Tests/SampleStory"

    @Option(help: "A story to leave out, to be tried on.")
    var without: [String] = []

    @Option(help: "What to write: a .swift file to build the program with, or else a text file.")
    var output = "Sources/Figures/Identity/TrainedWeights.swift"

    @Option(help: "How much a weight's square costs.")
    var penalty = WeightLearning().penalty

    @Option(help: "What is added to the evidence against any row, since a wrong link costs more than a missed one.")
    var caution = 0.55

    func run() throws {
        let stories = try TrainingStories(gold: gold, invented: invented, sample: sample)
        for line in stories.summary { print(line) }
        var learning = WeightLearning()
        learning.penalty = penalty
        let weights = stories.weights(by: learning, without: Set(without), caution: caution)
        let text = output.hasSuffix(".swift") ? WeightsFile.swift(weights) : WeightsFile.text(weights)
        try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output)")
    }
}
