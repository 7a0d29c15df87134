internal import Lexicon

/// Words that tell whether what hangs on them holds.
enum StanceWords {
    /// Lemmas whose infinitive or clause has not come about: `expects to send`.
    static let projecting = WordSet(.projectingVerbs)
    /// Lemmas whose object has not come about: `forecasts 3 percent`.
    static let projectingObjects = WordSet(.verbsThatProjectTheirObject)
    /// `is likely to`, `a plan to`, `a target of`
    static let projectingNouns = WordSet(.projectingNouns)
    /// `a planned 3,000 jobs`
    static let projectedModifiers = WordSet(.projectedModifiers)
    static let modals = WordSet(.modals)
    /// Those of them that say what may be now too.
    static let possibility = WordSet(.modalsOfPossibility)
    /// What an infinitive or nothing follows behind a form of be: `are expected`, `are feared dead`.
    static let expected = WordSet(.expectedBehindBe)
    /// Lemmas of verbs whose object somebody would like to have: `wants 40 percent`, and of those that `for` stands behind.
    static let asking = WordSet(.askingVerbs)
    static let askingFor = WordSet(.verbsThatAskFor)
    /// Infinitives whose object a number may come to be: `may exceed 3,000`, `could rise to 3,000`.
    static let reaching = WordSet(.reachingVerbs)
    /// Lemmas.
    static let denying = WordSet(.denyingVerbs)
    static let formerly = WordSet(.formerAdverbs)
    /// Lemmas of verbs whose result a newer one replaces.
    static let estimating = WordSet(.supersededVerbs)
}
