internal import Lexicon

/// Words behind a number by which it is compared with an earlier count.
package enum ComparisonWords {
    private static let more: Set<String> = ["more", "fewer", "less", "higher", "lower"]
    private static let before = WordSet(.wordsOfBefore)

    /// Whether three words in small letters say that the number before them is by how much a count has grown or shrunk: `more
    /// than on`, `fewer than previously`; but not `more than 10`.
    package static func sayByHowMuch(_ words: [String]) -> Bool {
        words.count == 3 && more.contains(words[0]) && words[1] == "than" && before.contains(words[2])
    }
}
