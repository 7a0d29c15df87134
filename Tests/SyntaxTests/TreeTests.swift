import Syntax
import Testing

@Suite struct TreeTests {
    private static let pieces = [
        "the", "toll", "rose", "to", "47", "in", "Paris", "said", ",", ".", "and", "which", "“", "”", "(", ")", "-",
        "'s",
        "n't", "$", "2.5", "bn", "%", "people", "killed", "were", "by", "that", "é", "\u{1F600}", "ZZZZ", "qqxqq", ";",
    ]

    @Test func `any words at all make one tree without crossing arcs`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let words = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
                TreeTests.pieces.randomElement(using: &random) ?? "a"
            }
            let parse = Parse(words: words)
            #expect(parse.tree.count == words.count)
            #expect(fault(of: parse.tree) == nil, "\(words)")
        }
    }

    @Test(arguments: [
        ["Yes"], ["."], [","], [",", ","], ["and"], ["and", "and", "and"], ["(", "(", "("], ["—"], ["\u{FFFD}"],
        ["47"], ["%"], ["'s"], ["the", "the", "the", "the"],
    ])
    func `what is hardly a sentence has its tree too`(words: [String]) {
        #expect(fault(of: Parse(words: words).tree) == nil)
    }

    @Test func `no words make an empty tree`() {
        #expect(Parse(words: []).tree.count == 0)
    }

    @Test(arguments: ["(", "and", "the", "said", "which", ","])
    func `two thousand words of one kind make one tree`(word: String) {
        #expect(fault(of: Parse(words: Array(repeating: word, count: 2000)).tree) == nil)
    }
}
