internal import Lexicon

/// The calendar in words.
enum TimeWords {
    static let months = WordSet(.months)
    static let weekdays = WordSet(.weekdays)
    /// What stands directly behind a clock time.
    static let clock = WordSet(.clock)
    /// What stands behind a length of time that only says when.
    static let displacements = WordSet(.displacements)
    /// What stands before a length of time that only says when.
    static let windows = WordSet(.windows)
    static let datePrepositions = WordSet(.datePrepositions)
    /// `yesterday`
    static let days = WordSet(.daysByAdverb)
    /// What names a time where it heads a noun phrase: `last season`.
    static let heads = WordSet(.nounsOfTime, .months, .weekdays)
}

/// Lengths of time that are the news, and those that only say when.
enum DurationWords {
    static let timePrepositions = WordSet(.prepositionsOfTime)
    static let verbs = WordSet(.verbsOfLasting)
    static let lastingNouns = WordSet(.nounsThatLast)
}

/// The words around a period.
enum PeriodWords {
    /// Prepositions that a period may start with.
    static let openers = WordSet(.periodOpeners)
    /// What may stand between them and the date.
    static let modifiers = WordSet(.periodModifiers)
    /// `in the last week`
    static let behindPreposition = WordSet(.periodsBehindAPreposition)
    /// `last`, `this` without a preposition.
    static let pointers = WordSet(.periodPointers)
    /// `this decade`
    static let behindPointer = WordSet(.periodsBehindAPointer)
    static let articles = WordSet(.periodArticles)
    /// `at the end of June`
    static let edges = WordSet(.edgesOfAPeriod)
    /// `in the third quarter`
    static let ordinals = WordSet(.ordinalsOfPeriods)
    static let partsOfDay = WordSet(.partsOfADay)
    /// `the long weekend`
    static let kindsOfWeekend = WordSet(.kindsOfWeekend)
    /// `the three months to March`
    static let ends = WordSet(.endsOfAPeriod)
    /// `the week beginning 6 May`
    static let beginnings = WordSet(.beginningsOfAPeriod)
    /// `late March`
    static let thirds = WordSet(.thirdsOfAPeriod)
    /// `fiscal 2023-24`
    static let fiscal = WordSet(.fiscalYears)
    /// `the 2023/24 school year`
    static let fromSummer = WordSet(.yearsFromSummer)
    static let seasons = WordSet(.seasons)
    /// `the summer months`
    static let behindSeason = WordSet(.behindASeason)
    /// `the 2022/23 season`
    static let yearNames = WordSet(.namesOfYears)
}
