/// A score for each class, and the best of a range.
package typealias Scores = [Int32]

extension Scores {
    package mutating func clear() {
        for index in indices { self[index] = 0 }
    }

    /// The class with the highest score; the first of equals. The range is not empty.
    package func best(of range: Range<Int>) -> Int {
        var best = range.lowerBound
        for index in range where self[index] > self[best] { best = index }
        return best
    }
}
