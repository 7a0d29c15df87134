internal import Lexicon

/// English number words, with their values.
enum NumberWords {
    static let small = values(.numberWords)
    static let tens = values(.tens)
    static let scales = values(.scales)
    /// Letters that stand for a scale when they are glued to a number or stand behind an amount of money.
    static let scaleLetters = values(.scaleLetters)
    /// Those that only money has.
    static let scaleLettersOfMoney = values(.scaleLettersOfMoney)
    /// Plurals that count vaguely: at least two of the scale (`hundreds` is 200). The convention is the annotation
    /// guidelines' of this project: the careful lower bound.
    static let vague = values(.vaguePlurals)
    /// The denominators of fractions, singular and plural.
    static let denominators = values(.denominators)
    /// Words that say how many times something is, or became, another.
    static let multiples = values(.multiples)
    /// What a share in words is commonly out of: `one in five`.
    static let baseShares: Set<Double> = [3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]
    static let fractionSigns = values(.fractionSigns)

    /// Before `half` these make a part of it and no share: `the northern half of the island`.
    static let beforeAPart = WordSet(.beforeAHalf)

    private static func values(_ list: NumberList) -> [String: Double] { Lexicon.english.numbers(list) }
}
