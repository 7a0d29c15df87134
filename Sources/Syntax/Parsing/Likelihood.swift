internal import Glibc

/// Makes of a perceptron's scores how likely the transitions are, by softmax, so that ways of several steps can be
/// compared: sums of the scores themselves say little, since each step was learnt for itself.
struct Likelihood {
    static let table = Likelihood()

    /// What makes a transition e times as likely, in a model's units of scores. From 60 to 100 the treebanks' development
    /// parts score alike; the lowest strays least from the best step.
    private static let unit: Float = 60

    /// How likely a score is in proportion to the best, by how far it is below that.
    private let proportions: [Float]

    private init() {
        proportions = (0..<1024).map { exp(-Float($0) / Likelihood.unit) }
    }

    /// The logarithm of the sum of what the scores are logarithms of, in their units.
    func total(of scores: Scores, count: Int) -> Int {
        var best = scores[0]
        for index in 1..<count { best = max(best, scores[index]) }
        var sum: Float = 0
        for index in 0..<count {
            let below = Int(best) - Int(scores[index])
            if below < proportions.count { sum += proportions[below] }
        }
        return Int(best) + Int((log(sum) * Likelihood.unit).rounded())
    }
}
