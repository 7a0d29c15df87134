import ArgumentParser
import Claims

/// What weights are learned from, and how; one place, so that what is cross-validated is what is shipped.
struct LearningOptions: ParsableArguments {
    @Option(help: "A folder of annotated stories: STORY.jsonl beside STORY/.")
    var gold = "../shared/figures/gold"

    @Option(help: "The folder of invented stories.")
    var invented = "Sources/FigureTraining/Stories"

    @Option(help: "The folder of the sample story.")
    var sample = "Tests/SampleStory"

    @Option(help: "How much a weight's square costs.")
    var penalty = WeightLearning().penalty

    @Option(help: "What is added to the evidence against any row, since a wrong link costs more than a missed one.")
    var caution = 0.55

    @Option(
        help:
            "The model of subjects that reads the stories, which learned from none of them; the program's own without.")
    var subjects: String?

    func stories() throws -> TrainingStories {
        try TrainingStories(gold: gold, invented: invented, sample: sample, by: .read(subjects))
    }

    var learning: WeightLearning {
        var learning = WeightLearning()
        learning.penalty = penalty
        return learning
    }
}
