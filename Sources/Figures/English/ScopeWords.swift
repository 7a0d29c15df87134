internal import Lexicon

/// Words that say for what time or place a quantity holds.
enum ScopeWords {
    static let addition = Lexicon.english.words(.wordsOfAddition)
    /// Those that add to what was told before even behind another quantity, where `another` only goes on.
    static let additionBesideAnother = addition.subtracting(["another", "further"])
    static let shortTime = Lexicon.english.words(.wordsOfAShortTime)
    static let part = Lexicon.english.words(.wordsOfAPart)
    static let total = Lexicon.english.words(.wordsOfATotal)
    static let occasion = Lexicon.english.words(.wordsOfAnOccasion)
    static let revision = Lexicon.english.words(.wordsOfARevision)
    static let world = Lexicon.english.words(.wordsOfTheWorld)
    static let nation = Lexicon.english.words(.wordsOfANation)

    /// Whether the words behind a number say that it is by how much a count has grown: `more than on Friday`.
    static func isComparedWithBefore(_ words: [String]) -> Bool {
        words.count == 3 && ["more", "fewer", "less", "higher", "lower"].contains(words[0]) && words[1] == "than"
            && before.contains(words[2])
    }

    private static let before = Set(Lexicon.english.words(.wordsOfBefore))
}
