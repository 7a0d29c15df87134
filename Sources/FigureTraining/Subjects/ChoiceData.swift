import Claims

/// Choices with how good each candidate is, laid out for learning.
struct ChoiceData: Sendable {
    /// The places of all candidates' traits in the table of weights, one candidate after another.
    private(set) var traits: [UInt32] = []
    /// Where each candidate's traits start, and where the last one's end.
    private(set) var candidates: [Int] = [0]
    /// Where each choice's candidates start, and where the last one's end.
    private(set) var choices: [Int] = [0]
    /// How right each candidate is, 0 to 1.
    private(set) var rewards: [Float] = []
    private(set) var weights: [Float] = []
    /// The fold that each choice is left out in.
    private(set) var folds: [Int] = []

    mutating func add(_ choice: Choice, rewards: [Float], weight: Float, fold: Int) {
        let mask = UInt32(1 << SubjectModel.bits) - 1
        for candidate in choice.traits {
            for trait in candidate { traits.append(trait & mask) }
            candidates.append(traits.count)
        }
        self.rewards += rewards
        choices.append(candidates.count - 1)
        weights.append(weight)
        folds.append(fold)
    }

    /// A choice between what has these traits, and what has none.
    mutating func add(in traits: [UInt32], isIn: Bool, weight: Float, fold: Int) {
        let mask = UInt32(1 << SubjectModel.bits) - 1
        for trait in traits { self.traits.append(trait & mask) }
        candidates += [self.traits.count, self.traits.count]
        rewards += isIn ? [1, 0] : [0, 1]
        choices.append(candidates.count - 1)
        weights.append(weight)
        folds.append(fold)
    }

    var count: Int { weights.count }
}

/// Learns the weights of a slot: the softmax of the candidates' scores is brought near to that of their rewards, so that a
/// candidate that is nearly right counts nearly as much.
struct ChoiceLearning: Sendable {
    /// How much a weight's square costs.
    var penalty: Float = 3
    /// How sharply better candidates are preferred.
    var temperature: Float = 0.1
    var iterations = 40

    func weights(from data: ChoiceData, leavingOut fold: Int?) -> [Float] {
        let chosen = (0..<data.count).filter { data.folds[$0] != fold }
        let goals = goals(of: data)
        return MinimizedFunction(dimension: 1 << SubjectModel.bits, iterations: iterations).minimum {
            weights, gradient in
            loss(of: data, chosen, goals, at: weights, &gradient)
        }
    }

    private func goals(of data: ChoiceData) -> [Float] {
        var goals = [Float](repeating: 0, count: data.rewards.count)
        for choice in 0..<data.count {
            let range = data.choices[choice]..<data.choices[choice + 1]
            let scores = range.map { data.rewards[$0] / temperature }
            let (odds, _) = Self.softmax(scores)
            for (offset, index) in range.enumerated() { goals[index] = odds[offset] }
        }
        return goals
    }

    private static func softmax(_ scores: [Float]) -> (odds: [Float], logSum: Float) {
        let most = scores.max() ?? 0
        var odds = scores.map { Exponential.value(of: $0 - most) }
        let sum = odds.reduce(0, +)
        for index in odds.indices { odds[index] /= sum }
        return (odds, most + Exponential.logarithm(of: sum))
    }

    /// The loss at these weights, and its gradient.
    private func loss(
        of data: ChoiceData, _ chosen: [Int], _ goals: [Float], at weights: [Float], _ gradient: inout [Float]
    ) -> Double {
        var loss = 0.0
        for index in gradient.indices {
            gradient[index] = penalty * weights[index]
            loss += 0.5 * Double(penalty * weights[index] * weights[index])
        }
        var scores: [Float] = []
        // Pointers, since bounds checks would double the time of the innermost loops, which is all of it.
        unsafe data.traits.withUnsafeBufferPointer { traits in
            unsafe weights.withUnsafeBufferPointer { weights in
                unsafe gradient.withUnsafeMutableBufferPointer { gradient in
                    for choice in chosen {
                        let range = data.choices[choice]..<data.choices[choice + 1]
                        scores.removeAll(keepingCapacity: true)
                        for candidate in range {
                            var score: Float = 0
                            for place in data.candidates[candidate]..<data.candidates[candidate + 1] {
                                unsafe score += weights[Int(traits[place])]
                            }
                            scores.append(score)
                        }
                        let (odds, logSum) = Self.softmax(scores)
                        let weight = data.weights[choice]
                        var expected: Float = 0
                        for (offset, candidate) in range.enumerated() {
                            expected += goals[candidate] * scores[offset]
                            let slope = weight * (odds[offset] - goals[candidate])
                            guard slope.magnitude > 1e-7 else { continue }
                            for place in data.candidates[candidate]..<data.candidates[candidate + 1] {
                                unsafe gradient[Int(traits[place])] += slope
                            }
                        }
                        loss += Double(weight * (logSum - expected))
                    }
                }
            }
        }
        return loss
    }
}
