import Figures
import Glibc

/// Finds the weights under which the right choices are likeliest: a conditional logit over the rows and a row of the
/// claim's own, with small weights preferred and each kind of evidence kept to its sign.
struct WeightLearning {
    /// How much a weight's square costs.
    var penalty = 3.0
    /// Kinds of evidence that get no weight, to see what they are worth.
    var ignored: Set<Evidence> = []
    var rounds = 400

    /// - Parameter lessons: Each with how much it counts.
    func weights(from lessons: [(lesson: Lesson, share: Double)]) -> MatchingWeights {
        var weights = MatchingWeights([Evidence: Double]())
        var ahead = weights
        var momentum = 1.0
        var step = 1e-3
        for _ in 0..<rounds {
            let (loss, slope) = loss(ahead, lessons)
            // The step shrinks until it goes down as far as the slope promises.
            var next = moved(ahead, slope, step)
            while true {
                let (reached, _) = self.loss(next, lessons)
                var promised = loss
                for index in slope.indices {
                    let change = next.values[index] - ahead.values[index]
                    promised += slope[index] * change + change * change / (2 * step)
                }
                if reached <= promised + 1e-9 || step < 1e-12 { break }
                step /= 2
                next = moved(ahead, slope, step)
            }
            let following = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
            var leap = next
            for index in leap.values.indices {
                leap.values[index] += (momentum - 1) / following * (next.values[index] - weights.values[index])
            }
            ahead = bounded(leap)
            weights = next
            momentum = following
            step *= 1.1
        }
        return weights
    }

    private func moved(_ weights: MatchingWeights, _ slope: [Double], _ step: Double) -> MatchingWeights {
        var moved = weights
        for index in slope.indices { moved.values[index] -= step * slope[index] }
        return bounded(moved)
    }

    private func bounded(_ weights: MatchingWeights) -> MatchingWeights {
        var bounded = weights
        for kind in Evidence.allCases {
            let value = weights.values[kind.rawValue]
            if kind.sign > 0 { bounded.values[kind.rawValue] = max(0, value) }
            if kind.sign < 0 { bounded.values[kind.rawValue] = min(0, value) }
            if let weight = kind.givenWeight { bounded.values[kind.rawValue] = weight }
            if ignored.contains(kind) { bounded.values[kind.rawValue] = 0 }
        }
        return bounded
    }

    private func loss(
        _ weights: MatchingWeights, _ lessons: [(lesson: Lesson, share: Double)]
    ) -> (Double, [Double]) {
        var loss = 0.0
        var slope = [Double](repeating: 0, count: weights.values.count)
        for index in slope.indices where index != Evidence.none.rawValue {
            loss += penalty / 2 * weights.values[index] * weights.values[index]
            slope[index] = penalty * weights.values[index]
        }
        for (lesson, share) in lessons {
            let scores = lesson.options.map { weights.score($0) }
            let top = max(scores.max() ?? 0, 0)
            let powers = scores.map { exp($0 - top) }
            let sum = powers.reduce(exp(-top), +)
            loss -= share * ((lesson.right.map { scores[$0] } ?? 0) - top - log(sum))
            for (option, power) in zip(lesson.options.indices, powers) {
                let pull = share * (power / sum - (lesson.right == option ? 1 : 0))
                let values = lesson.options[option].values
                for index in slope.indices { slope[index] += pull * values[index] }
            }
        }
        return (loss, slope)
    }
}
