/// The words that say who says so.
enum SpeechWords {
    /// Verbs of saying whose subject is a source.
    static let verbs = WordSet(
        """
        said says say saying told tells tell reported reports report announced announces announce estimated estimates estimate claimed claims
        claim confirmed confirms confirm added adds warned warns warn stated states believes believed believe put puts
        revealed reveals disclosed acknowledged admitted insisted argued predicted predicts forecast forecasts suggested suggests showed shows show
        found finds calculated calculates noted notes explained declared indicated indicates concluded testified wrote writes
        expects expect projected recorded counted listed alleged denied denies
        """)

    /// Those of them that also govern plain objects: they name a source only before `that` or a quotation.
    static let weak = WordSet(
        "put puts showed shows show found finds added adds report reports counted listed claims claim recorded states state notes estimates forecasts projected suggests"
    )

    static let accordingTo = PhraseTable<Void>([((), "according to, citing, as reported by, quoting, in the words of")])

    /// Words between a source and its verb.
    static let between = WordSet(
        "also has have had recently later earlier then now previously again yesterday today since already both all who 's"
    )
}

/// The words that tell a claim's status.
enum StatusWords {
    /// Directly before a quantity.
    static let previousBefore = PhraseTable<Void>([
        (
            (),
            """
            up from, down from, compared with, compared to, against, rather than, instead of, initially, originally, previously, earlier, higher than,
            the previous, a previous, previous, earlier estimate of, earlier estimates of, previous estimate of, initial estimate of, previous estimates of,
            initially put at, originally put at, previously put at, earlier put at, initially said, increase from, rise from, change from, jump from, revised from, not
            """
        )
    ])

    /// Anywhere before a quantity in its clause.
    static let projected = WordSet(
        """
        will would 'll could may might should shall expected expects expect planned plans plan planning aims aim aimed target targets targeted goal goals forecast forecasts
        predict predicts predicted fear fears feared likely hopes hope hoped hoping projected projects proposed proposes proposal pledged pledges pledge promised
        promises promise threatened intends intended intend budgeted due want wants ready able poised prepared preparing if possible potential potentially
        """)

    static let denied = WordSet("denied denies deny denying refuted dismissed rejected")
    /// Verbs of change before `from X to Y`.
    static let completed = WordSet("have has had been")
}
