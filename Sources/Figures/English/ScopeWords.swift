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
}
