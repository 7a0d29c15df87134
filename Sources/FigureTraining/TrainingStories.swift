import Claims
import Figures

/// The stories that weights are learned from, with how much each one's claims count.
struct TrainingStories {
    let gold: [AnnotatedStory]
    private let lessons: [(story: String, lessons: [(lesson: Lesson, share: Double)])]

    /// How much a claim of a known figure counts beside one of a new figure, which there are more of.
    private static let knownFigure = 3.0
    /// The same in invented stories, which tell little besides their figures.
    private static let knownFigureInvented = 2.0
    /// What an invented claim counts beside one that a newspaper printed.
    private static let invented = 0.5

    /// - Parameters:
    ///   - gold: A folder of annotated stories.
    ///   - invented: The folder of invented stories.
    ///   - sample: The folder of the sample story.
    ///   - subjects: By which the subjects of claims are read.
    init(gold: String, invented: String, sample: String, by subjects: SubjectModel) throws {
        self.gold = try GoldStories.read(gold, by: subjects)
        let printed = try self.gold + [SampleStory.read(sample, by: subjects)]
        lessons =
            printed.map { Self.weighed($0, 1, Self.knownFigure) }
            + (try InventedStories.read(invented, by: subjects)).map {
                Self.weighed($0, Self.invented, Self.knownFigureInvented)
            }
    }

    private static func weighed(
        _ story: AnnotatedStory, _ share: Double, _ known: Double
    ) -> (story: String, lessons: [(lesson: Lesson, share: Double)]) {
        (story.name, story.lessons.map { (lesson: $0, share: $0.right == nil ? share : share * known) })
    }

    /// A line for each story: how many lessons it gives.
    var summary: [String] {
        lessons.map { story, lessons in
            "\(story): \(lessons.count) lessons, \(lessons.count { $0.lesson.right != nil }) of known figures"
        }
    }

    /// - Parameter caution: Added to the evidence against any row, since a wrong link costs more than a missed one.
    func weights(by learning: WeightLearning, without left: Set<String> = [], caution: Double) -> MatchingWeights {
        var weights = learning.weights(from: lessons.filter { !left.contains($0.story) }.flatMap(\.lessons))
        weights.values[Evidence.none.rawValue] -= caution
        return weights
    }
}
