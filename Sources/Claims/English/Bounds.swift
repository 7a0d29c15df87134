/// The words that bound a number.
enum BoundPhrases {
    /// Before a number. The empty-handed ones (`only`, `another`, `a total of`) bound nothing but belong to the span.
    static let before = PhraseTable<Bound?>([
        (
            .approximate,
            """
            about, around, some, roughly, approximately, nearly, almost, estimated, an estimated, close to, in the region of, circa,
            approaching, somewhere around, something like, near, virtually, practically, an average of, on average, nearing, an approximate, ~, c., ca.,
            at around, at about, in the order of, on the order of, of the order of, the best part of, perhaps, maybe, what is thought to be
            """
        ),
        (
            .atLeast,
            """
            more than, at least, over, just over, well over, upwards of, in excess of, no fewer than, not fewer than, no less than,
            not less than, a minimum of, exceeding, north of, above, greater than, larger than, well above, just above, beyond, topped, topping, surpassed,
            exceeded, exceeds, passed, more than an estimated, at least an estimated, well more than, far more than, slightly more than,
            just more than, much more than, better than, a little over, slightly over, a little more than, longer than, higher than, more then, >, ≥
            """
        ),
        (
            .atMost,
            """
            up to, fewer than, less than, as many as, as much as, no more than, not more than, under, below, just under, just below, a maximum of,
            at most, as high as, well under, well below, slightly less than, slightly under, a little under, just shy of, shy of,
            lower than, a little less than, up to around, up to about, up to an estimated, within, as long as, as little as, as few as, <, ≤
            """
        ),
        (
            nil as Bound?,
            "only, just, exactly, another, an additional, a further, a total of, a record, a mere, fully, all, the, these, those, additional, further, extra"
        ),
    ])

    /// Behind the number's unit.
    static let behind = PhraseTable<Bound>([
        (.atLeast, "or more, or longer, or greater, or higher, and more, plus, and counting, or over, or above, +"),
        (.atMost, "or less, or fewer, or under, at most, or below, at the most, or lower"),
        (.approximate, "or so, or thereabouts, or thereabout"),
    ])
}
