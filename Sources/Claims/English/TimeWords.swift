/// The calendar in words.
enum TimeWords {
    static let months = WordSet(
        """
        january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
        """)
    static let weekdays = WordSet(
        "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. mon tue tues wed thu thurs fri sat sun"
    )
    /// What stands directly behind a clock time.
    static let clock = WordSet(
        "am pm a.m. p.m. a.m p.m gmt bst est edt pst pdt cet cest utc ist et pt kst jst hrs o'clock")
    /// What stands behind a length of time that only says when.
    static let displacements = WordSet("ago later earlier before beforehand afterwards hence")
    /// What stands before a length of time that only says when.
    static let windows = WordSet("last past next previous first coming recent final following preceding latest every")
    static let datePrepositions = WordSet(
        "in since by until till before after during from late early mid of through to circa")
}
