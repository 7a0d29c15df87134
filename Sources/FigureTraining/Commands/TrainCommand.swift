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
    var penalty = 4.0

    @Option(help: "How much a claim of a known figure counts beside one of a new figure.")
    var known = 3.0

    @Option(help: "What is added to the evidence against any row, since a wrong link costs more than a missed one.")
    var caution = 0.3

    func run() throws {
        let stories = try (GoldStories.read(gold) + InventedStories.read(invented) + [SampleStory.read(sample)])
            .filter { !without.contains($0.name) }
        var learning = WeightLearning()
        learning.penalty = penalty
        learning.knownFigure = known
        let lessons = stories.map { ($0, $0.lessons) }
        for (story, lessons) in lessons {
            print("\(story.name): \(lessons.count) lessons, \(lessons.count { $0.right != nil }) of known figures")
        }
        var weights = learning.weights(from: lessons.flatMap(\.1))
        weights.values[Evidence.none.rawValue] -= caution
        let text = output.hasSuffix(".swift") ? WeightsFile.swift(weights) : WeightsFile.text(weights)
        try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
        print("wrote \(output)")
    }
}
