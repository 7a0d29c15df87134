import Testing

@testable import Syntax

@Suite struct ProjectiveTreeTests {
    /// Every tree of so many words in which no two arcs cross, as heads by word, -1 for the root.
    private static func trees(_ count: Int) -> [[Int]] {
        var all: [[Int]] = [[]]
        for _ in 0..<count { all = all.flatMap { heads in (-1..<count).map { heads + [$0] } } }
        return all.filter { heads in
            guard heads.count(where: { $0 < 0 }) == 1 else { return false }
            for word in 0..<count {
                var above = word
                for _ in 0..<count where above >= 0 { above = heads[above] }
                guard above < 0 else { return false }
            }
            func hangs(_ word: Int, below head: Int) -> Bool {
                var above = word
                while above >= 0, above != head { above = heads[above] }
                return above == head
            }
            return (0..<count).allSatisfy { word in
                let head = heads[word]
                guard head >= 0 else { return true }
                return (min(word, head)...max(word, head)).allSatisfy { hangs($0, below: head) }
            }
        }
    }

    @Test(arguments: [1: 1, 2: 2, 3: 7, 4: 30, 5: 143])
    func `so many trees there are to choose from`(words: Int, count: Int) {
        #expect(Self.trees(words).count == count)
    }

    @Test(arguments: 1...5)
    func `of all trees without crossing arcs the best one is found`(words: Int) {
        let trees = Self.trees(words)
        var random = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            let scores = (0..<words * (words + 1)).map { _ in Float.random(in: -5...5, using: &random) }
            func score(_ heads: [Int]) -> Float {
                heads.indices.reduce(0) { $0 + scores[$1 * (words + 1) + heads[$1] + 1] }
            }
            let found = ProjectiveTree(scores: scores, words: words).heads
            let best = trees.map(score).max() ?? 0
            #expect(trees.contains(found), "\(scores) gave \(found)")
            #expect(abs(score(found) - best) < 0.001, "\(scores) gave \(found)")
        }
    }

    @Test func `no words make no tree`() {
        #expect(ProjectiveTree(scores: [], words: 0).heads == [])
    }

    @Test(arguments: [95, 96, 97, 192, 193, 300])
    func `a sentence is one tree whether it is parsed in one part or in several`(count: Int) {
        let words = (0..<count).map { ["the", "toll", "rose", "to", "47", ","][$0 % 6] }
        #expect(fault(of: Parse(words: words).tree) == nil)
    }

    @Test func `a word of more pieces than the encoder takes is read by its beginning`() {
        let words = ["The", String(repeating: "~", count: 400), "closed", "."]
        #expect(fault(of: Parse(words: words).tree) == nil)
    }
}
