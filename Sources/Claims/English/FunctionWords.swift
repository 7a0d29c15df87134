/// Words that carry grammar rather than content.
enum FunctionWords {
    /// Articles and determiners.
    static let determiners = WordSet(
        "the a an this that these those its their his her our my your each every any some no all both either neither such what which whose"
    )

    static let prepositions = WordSet(
        """
        of in on at to from by with for about into onto over under between among through during before after since until till
        against across around near off out up down within without along behind beyond despite toward towards upon via per
        than as like including amid outside inside above below throughout except worth
        """)

    static let conjunctions = WordSet(
        "and or but nor so yet if because although though while when where whether unless once")

    static let pronouns = WordSet(
        """
        i you he she it we they me him us them himself herself itself themselves who whom whoever someone somebody anyone
        nobody everyone everything something anything nothing there here mine yours theirs ours himself another
        """)

    /// Forms of be, have, do, and the modals.
    static let auxiliaries = WordSet(
        """
        is are was were be been being am 's 're 've 'd 'll 'm has have had having do does did done doing will would can could
        may might must shall should not n't cannot ca wo
        """)

    static let adverbs = WordSet(
        """
        also now then too very just only even still already yet again ever never soon later earlier ago today yesterday tomorrow
        tonight recently currently about more most less least much many few however meanwhile instead perhaps maybe almost
        nearly so far away together apart back home abroad initially originally previously formerly once alone each daily
        """)

    /// Any of the above.
    static let all = Joined([determiners, prepositions, conjunctions, pronouns, auxiliaries, adverbs])

    struct Joined {
        private let sets: [WordSet]
        init(_ sets: [WordSet]) { self.sets = sets }
        func contains(_ word: String) -> Bool { sets.contains { $0.contains(word) } }
    }
}

/// Adjectives and adverbs that follow a length: `275m long`, `1,500 m deep`.
enum MeasuredAdjectives {
    static let all = WordSet(
        "long wide deep high tall thick across away apart below above underwater down up off from of beneath")
}
