import ArgumentParser
import Claims
import Figures

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print, for each claim of an annotated story, what spoke for the right row and for the one preferred."
    )

    @Argument(help: "The story.")
    var story: String

    @Option(help: "A folder of annotated stories.")
    var gold = "../shared/figures/gold"

    @Option(help: "A file that `train` wrote; without it the weights of the program.")
    var weights: String?

    @Flag(help: "Only claims that would not get their right row.")
    var mistakes = false

    func run() throws {
        let weights = try weights.map { try WeightsFile.read($0) } ?? .trained
        let stories =
            try GoldStories.read(gold, by: .english) + InventedStories.read("Sources/FigureTraining/Stories")
            + [SampleStory.read("Tests/SampleStory")]
        for lesson in stories.first(where: { $0.name == story })?.lessons ?? [] {
            let scores = lesson.options.map { weights.score($0) }
            let best = scores.indices.max { scores[$0] < scores[$1] }
            let chosen = best.flatMap { scores[$0] > 0 ? $0 : nil }
            if mistakes, chosen == lesson.right { continue }
            print("\(lesson.claim.text) | \(lesson.claim.measure) | \(lesson.claim.status)")
            for (name, option) in [("right", lesson.right), ("preferred", best)] {
                guard let option, name == "right" || option != lesson.right else { continue }
                print("  \(name): \(two(scores[option])) =\(parts(lesson.options[option], weights))")
            }
        }
    }

    private func parts(_ evidence: EvidenceVector, _ weights: MatchingWeights) -> String {
        weights.contributions(to: evidence).filter { abs($0.amount) >= 0.05 }
            .map { " \($0.kind.words) \(two($0.amount))" }.joined(separator: ",")
    }

    private func two(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
