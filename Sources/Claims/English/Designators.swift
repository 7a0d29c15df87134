internal import Lexicon

/// Words whose number is a name, an index or a grade, not a quantity.
enum Designators {
    /// In lower case, behind the number.
    static let behind = WordSet(.designatorsBehind)
    /// In lower case, before the number.
    static let before = WordSet(.designators)
    /// `Leopard 2`, before a number of one or two digits.
    static let products = WordSet(.numberedProducts)
    /// `737 MAX`
    static let behindModel = WordSet(.behindDigitsOfAModel)
    /// `Peugeot 308 sales`
    static let toldOfProducts = WordSet(.toldOfProducts)
    /// What there is of the types of aircraft that have three digits: `777 freighters`.
    static let aircraft = WordSet(.aircraft)
    /// These, and things that are told apart by numbers, where nothing behind the number can be counted: `Camp 7`.
    static let labels = WordSet(.designators, .labelledNouns)
    /// Singular nouns before a number that is theirs: `population 412`.
    static let amounts = WordSet(.nounsOfAmounts, .groupsOfPeople, .nounsOfAToll, .indexes)
    /// What names a list of numbers that count nothing: `Scores: North 14, South 6`.
    static let headersOfNoCount = WordSet(.headersOfNoCount)
}
