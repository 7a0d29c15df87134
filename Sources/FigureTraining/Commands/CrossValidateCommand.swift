import ArgumentParser
import Claims
import Figures
import FoundationEssentials

struct CrossValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cross-validate",
        abstract: "Replay each annotated story with weights that were learned without it.")

    @OptionGroup var options: LearningOptions

    @Option(help: "A folder for what is replayed: all/STORY.jsonl.")
    var output: String

    @Flag(help: "Also without each group of evidence in turn: GROUP/STORY.jsonl.")
    var leaveOutEvidence = false

    func run() throws {
        let stories = try options.stories()
        try replay(stories, ignoring: [], into: "all")
        guard leaveOutEvidence else { return }
        for group in EvidenceGroup.allCases { try replay(stories, ignoring: group.kinds, into: group.rawValue) }
    }

    private func replay(_ stories: TrainingStories, ignoring kinds: Set<Evidence>, into name: String) throws {
        var learning = options.learning
        learning.ignored = kinds
        try FileManager.default.createDirectory(atPath: "\(output)/\(name)", withIntermediateDirectories: true)
        let subjects = try SubjectModel.read(options.subjects)
        for story in stories.gold {
            let weights = stories.weights(by: learning, without: [story.name], caution: options.caution)
            let lines = try WeightedReplay.lines(
                of: "\(options.gold)/\(story.name)", by: weights, subjects: subjects)
            try Data((lines.joined(separator: "\n") + "\n").utf8)
                .write(to: URL(filePath: "\(output)/\(name)/\(story.name).jsonl"))
        }
    }
}
