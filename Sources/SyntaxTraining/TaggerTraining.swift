import Syntax

/// Trains the tagger from left to right with its own tags as context.
enum TaggerTraining {
    static func train(_ sentences: [PreparedSentence], classCount: Int, rounds: Int, seed: UInt64) -> Perceptron {
        var perceptron = Perceptron()
        var generator = Generator(seed: seed)
        var order = Array(sentences.indices)
        var keys = [UInt32](repeating: 0, count: TaggingFeatures.count)
        var scores = Scores(repeating: 0, count: 128)
        for _ in 0..<rounds {
            generator.shuffle(&order)
            for index in order {
                let sentence = sentences[index]
                let features = TaggingFeatures(sentence.words)
                var previous: UInt32 = 0
                var beforePrevious: UInt32 = 0
                for word in sentence.words.indices {
                    var best = Int(sentence.words[word].usualTag) - 1
                    if !sentence.words[word].isUnambiguous {
                        features.fill(&keys, at: word, previous: previous, beforePrevious: beforePrevious)
                        scores.clear()
                        perceptron.add(keys, to: &scores)
                        best = scores.best(of: 0..<classCount)
                        perceptron.step()
                        if best != sentence.classes[word] {
                            perceptron.update(keys, right: sentence.classes[word], wrong: best)
                        }
                    }
                    beforePrevious = previous
                    previous = UInt32(best + 1)
                }
            }
        }
        return perceptron
    }
}
