internal import Lexicon

/// The words around names of places.
enum PlaceWords {
    static let prepositions = WordSet(.placePrepositions)
    /// Those of them that often mean something else.
    static let loosePrepositions = WordSet(.loosePlacePrepositions)
    /// What may stand between the preposition and the name: `in the northern …`.
    static let beforeName = WordSet(.beforeAPlace)
}

/// Names of places that a rule knows.
enum Places {
    static let countries = PhraseTable<Void>(.countries)
}
