import ArgumentParser
import Figures
import FoundationEssentials

struct CrossValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cross-validate",
        abstract: "Replay each annotated story with weights that were learned without it.")

    @Option(help: "A folder of annotated stories: STORY.jsonl beside STORY/.")
    var gold = "../shared/figures/gold"

    @Option(help: "The folder of invented stories.")
    var invented = "Sources/FigureTraining/Stories"

    @Option(help: "The folder of the sample story.")
    var sample = "Tests/SampleStory"

    @Option(help: "A folder for what is replayed: all/STORY.jsonl.")
    var output: String

    @Flag(help: "Also without each group of evidence in turn: GROUP/STORY.jsonl.")
    var leaveOutEvidence = false

    @Option(help: "How much a weight's square costs.")
    var penalty = WeightLearning().penalty

    @Option(help: "What is added to the evidence against any row.")
    var caution = 0.55

    func run() throws {
        let stories = try TrainingStories(gold: gold, invented: invented, sample: sample)
        try replay(stories, ignoring: [], into: "all")
        guard leaveOutEvidence else { return }
        for group in EvidenceGroup.allCases { try replay(stories, ignoring: group.kinds, into: group.rawValue) }
    }

    private func replay(_ stories: TrainingStories, ignoring kinds: Set<Evidence>, into name: String) throws {
        var learning = WeightLearning()
        learning.penalty = penalty
        learning.ignored = kinds
        try FileManager.default.createDirectory(atPath: "\(output)/\(name)", withIntermediateDirectories: true)
        for story in stories.gold {
            let weights = stories.weights(by: learning, without: [story.name], caution: caution)
            let lines = try Replay.lines(of: "\(gold)/\(story.name)", by: weights)
            try Data((lines.joined(separator: "\n") + "\n").utf8)
                .write(to: URL(filePath: "\(output)/\(name)/\(story.name).jsonl"))
        }
    }
}
