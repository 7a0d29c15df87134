internal import Lexicon

/// Words that a quantity may start with.
enum QuantityWords {
    static let starters = WordSet(valued.union(Lexicon.english.words(.quantityStarters)))

    /// Words that show that a sentence holds a quantity; `a`, `one` and `many` alone do not.
    static let triggers = WordSet(
        valued.union(NumberWords.denominators.keys).union(Lexicon.english.words(.quantityTriggers)))

    private static let valued = Set(
        [
            NumberWords.small, NumberWords.tens, NumberWords.scales, NumberWords.vague, NumberWords.multiples,
            NumberWords.fractionSigns,
        ].flatMap(\.keys))
}

/// Units that an article measures out: `a mile-long tube`.
enum MeasuredUnits {
    static let all = WordSet(.measuredWithAnArticle)
    /// What may stand between a number and its unit: `six full months`.
    static let modifiers = WordSet(.beforeAUnit)
}

/// Where `m` behind digits is metre, and where million.
enum LengthWords {
    /// `waves of 3m`
    static let nouns = WordSet(.nounsOfLength)
    /// `a 200m race`
    static let things = WordSet(.thingsWithALength)
    /// `a 5m-member union`
    static let counted = WordSet(.countedInMillions)
    /// `a city of 3m`
    static let peopled = WordSet(.whatPeopleLiveIn)
}

/// Groups that people make up.
enum ArmedGroups {
    static let all = WordSet(.armedGroups)
}

/// Adjectives that stand before the number and belong to the noun: `the top three seeds`.
enum NumberModifiers {
    static let all = WordSet(.beforeANumber)
}

/// `a staff of about 10`
enum PeopleGroups {
    static let all = WordSet(.groupsOfPeople)
}

/// What may stand behind a number whose noun is left out.
enum EllipsisWords {
    static let behindParallel = WordSet(.behindAnEllipticNumber)
    static let behindAlone = WordSet(.behindANumberAlone)
}

/// Words beside which a pound is a weight.
enum WeightWords {
    static let all = WordSet(.wordsOfWeight)
}

/// What an address has: `49 Elm Ridge Road`.
enum StreetWords {
    static let all = WordSet(.streets)
}

/// `estimated that 600 died`
enum EstimateWords {
    static let all = WordSet(.estimates)
}

/// `estimates of 64,900`
enum NumberNames {
    static let all = WordSet(.namesOfNumbers)
}

/// `152 mm shells`
enum ThingsWithCalibre {
    static let all = WordSet(.thingsWithACalibre)
}

/// Nouns that `a` makes a rate of: `$58 a barrel`.
enum RateNouns {
    static let all = WordSet(.rateNouns)
}

/// Verbs and nouns of change, with their direction.
enum ChangeWords {
    static let up = WordSet(.up)
    static let down = WordSet(.down)
    /// These, and the verbs of change without a direction.
    static let verbs = WordSet(.up, .down, .changed)
    /// Directly behind a quantity: `a 5% rise`.
    static let upBehind = WordSet(.upBehind)
    static let downBehind = WordSet(.downBehind)

    static func trend(_ word: String) -> Trend? { up.contains(word) ? .up : down.contains(word) ? .down : nil }
}

/// Words around a lone number of people.
enum CasualtyWords {
    /// Directly before it: `killed 35`.
    static let killing = WordSet(.verbsOfKilling)
    /// Shortly before it: `the toll rose to 35`.
    static let toll = WordSet(.nounsOfAToll)
    /// Directly behind it: `47 died`.
    static let dying = WordSet(.verbsOfDying)
    /// What befalls things: `no homes were damaged`.
    static let befalling = WordSet(.verbsOfDamage)
}

/// `one` as a pronoun rather than a count.
enum IndefiniteOne {
    /// `no one`, `the last one`
    static let before = WordSet(.beforeThePronounOne)
    /// `one day`
    static let behind = WordSet(.behindAnIndefiniteOne)
    /// `one death`: events of which a single one is news.
    static let counted = WordSet(.countedOnce)
}

/// `35-year-old`
enum Ages {
    static let units = WordSet(.agesOf)
}

/// What is counted in points where no unit stands.
enum IndexWords {
    static let all = WordSet(.indexes)
}

/// Lemmas beside which millions without a noun are money.
enum MoneyWords {
    static let all = WordSet(.wordsOfMoney)
}
