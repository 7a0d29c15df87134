/// Chooses the tags of a sentence's words from left to right.
struct Tagger {
    /// A class for each word.
    static func classes(of words: [WordForm], weights: WeightTable, classCount: Int) -> [Int] {
        let features = TaggingFeatures(words)
        var keys = [UInt32](repeating: 0, count: TaggingFeatures.count)
        var scores = Scores(repeating: 0, count: 128)
        var classes: [Int] = []
        classes.reserveCapacity(words.count)
        var previous: UInt32 = 0
        var beforePrevious: UInt32 = 0
        for index in words.indices {
            let best: Int
            if words[index].isUnambiguous {
                best = Int(words[index].usualTag) - 1
            } else {
                features.fill(&keys, at: index, previous: previous, beforePrevious: beforePrevious)
                scores.clear()
                weights.add(keys, to: &scores)
                best = scores.best(of: 0..<classCount)
            }
            classes.append(best)
            beforePrevious = previous
            previous = UInt32(best + 1)
        }
        return classes
    }
}
