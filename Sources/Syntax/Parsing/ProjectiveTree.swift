/// The best tree over the words of a sentence in which no two arcs cross: the one whose arcs' scores have the greatest sum (Eisner,
/// "Three New Probabilistic Models for Dependency Parsing", COLING 1996). Takes time in the cube of the number of words, which is
/// why a sentence is parsed in parts of a bounded length.
struct ProjectiveTree {
    /// By word: the number of its head, -1 for the root.
    private(set) var heads: [Int]

    private let count: Int
    /// words × (words + 1): of a word the score of the root as its head, then of each word.
    private let scores: [Float]
    /// By span of words and the side that its head is on: the best sum of a span whose head has all its dependents on the other
    /// side, and where it is put together.
    private var complete: [Float]
    private var completeSplit: [Int32]
    /// The same of a span with an arc from one end to the other.
    private var open: [Float]
    private var openSplit: [Int32]

    /// - Parameter scores: words × (words + 1): of each word how well the root goes as its head, then how well each word does.
    init(scores: [Float], words count: Int) {
        self.count = count
        self.scores = scores
        heads = [Int](repeating: -1, count: count)
        complete = [Float](repeating: 0, count: 2 * count * count)
        completeSplit = [Int32](repeating: 0, count: 2 * count * count)
        (open, openSplit) = (complete, completeSplit)
        guard count > 1 else { return }
        fill()
        let root = (0..<count).max { rootScore($0) < rootScore($1) } ?? 0
        takeComplete(0, root, headIsRight: true)
        takeComplete(root, count - 1, headIsRight: false)
    }

    private func cell(_ first: Int, _ last: Int, headIsRight: Bool) -> Int {
        2 * (first * count + last) + (headIsRight ? 1 : 0)
    }

    private func score(of word: Int, head: Int) -> Float { scores[word * (count + 1) + head + 1] }

    private func rootScore(_ word: Int) -> Float {
        complete[cell(0, word, headIsRight: true)] + complete[cell(word, count - 1, headIsRight: false)]
            + scores[word * (count + 1)]
    }

    private mutating func fill() {
        for length in 1..<count {
            for first in 0..<count - length {
                let last = first + length
                // Two complete spans that meet, with their heads outside, and an arc between those.
                var best = -Float.infinity
                var split = first
                for middle in first..<last {
                    let sum =
                        complete[cell(first, middle, headIsRight: false)]
                        + complete[cell(middle + 1, last, headIsRight: true)]
                    if sum > best { (best, split) = (sum, middle) }
                }
                for headIsRight in [false, true] {
                    let at = cell(first, last, headIsRight: headIsRight)
                    open[at] =
                        best + (headIsRight ? score(of: first, head: last) : score(of: last, head: first))
                    openSplit[at] = Int32(split)
                }
                // An arc, and what hangs on its far end.
                var (right, left) = (-Float.infinity, -Float.infinity)
                for middle in first..<last {
                    let sum =
                        complete[cell(first, middle, headIsRight: true)] + open[cell(middle, last, headIsRight: true)]
                    if sum > right {
                        right = sum
                        completeSplit[cell(first, last, headIsRight: true)] = Int32(middle)
                    }
                }
                for middle in first + 1...last {
                    let sum =
                        open[cell(first, middle, headIsRight: false)] + complete[cell(middle, last, headIsRight: false)]
                    if sum > left {
                        left = sum
                        completeSplit[cell(first, last, headIsRight: false)] = Int32(middle)
                    }
                }
                complete[cell(first, last, headIsRight: true)] = right
                complete[cell(first, last, headIsRight: false)] = left
            }
        }
    }

    /// Sets the heads of a complete span's words but its own head. Spans wait in a list, not in calls.
    private mutating func takeComplete(_ first: Int, _ last: Int, headIsRight: Bool) {
        var waiting = [(first: first, last: last, headIsRight: headIsRight)]
        while let span = waiting.popLast() {
            guard span.first < span.last else { continue }
            let split = Int(completeSplit[cell(span.first, span.last, headIsRight: span.headIsRight)])
            let (from, to) = span.headIsRight ? (split, span.last) : (span.first, split)
            if span.headIsRight {
                heads[from] = to
                waiting.append((span.first, split, true))
            } else {
                heads[to] = from
                waiting.append((split, span.last, false))
            }
            let middle = Int(openSplit[cell(from, to, headIsRight: span.headIsRight)])
            waiting.append((from, middle, false))
            waiting.append((middle + 1, to, true))
        }
    }
}
