import ArgumentParser
import Claims
import FoundationEssentials

struct TrainSubjectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train-subjects",
        abstract:
            "Learn what claims are about from annotated stories; write the model and how well it does on stories left out."
    )

    @Option(help: "A folder of annotated stories: STORY.jsonl and STORY.figures.jsonl beside STORY/.")
    var gold = "../shared/figures/gold"

    @Option(help: "A folder of more stories in that form, which Training/lessons writes.")
    var lessons: String

    @Option(help: "The model to write.")
    var output = "Sources/CSubjectModel/english.subjects"

    @Option(
        help:
            "A folder for the models that each leave out a fold of stories: NUMBER.subjects, and STORY.fold with its number."
    )
    var folds: String?

    @Option(help: "How much a weight's square costs.")
    var penalty: Float = 3

    @Option(help: "How much an invented story's mention weighs beside a real one's.")
    var invented: Float = 0.5

    func run() async throws {
        let real = try SubjectStory.all(in: gold) { _ in true }
        let more = try SubjectStory.all(in: lessons) { $0.hasPrefix("article-") }
        var training = SubjectTraining(real + more)
        training.learning.penalty = penalty
        training.weightOfInvented = invented
        print("\(training.vocabulary.nouns.count) usual nouns, \(training.vocabulary.states.count) usual states")
        let (models, whole) = await training.models { print($0) }
        try Data(whole.bytes).write(to: URL(filePath: output), options: .atomic)
        guard let folds else { return }
        try FileManager.default.createDirectory(atPath: folds, withIntermediateDirectories: true)
        for (number, model) in models.enumerated() {
            try Data(model.bytes).write(to: URL(filePath: "\(folds)/\(number).subjects"))
        }
        for story in real {
            try Data("\(training.fold(of: story.name))\n".utf8).write(to: URL(filePath: "\(folds)/\(story.name).fold"))
        }
    }
}
