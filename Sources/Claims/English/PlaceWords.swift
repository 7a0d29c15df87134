internal import Lexicon

/// The words around names of places.
enum PlaceWords {
    static let prepositions = WordSet(.placePrepositions)
    /// Those of them that often mean something else.
    static let loosePrepositions = WordSet(.loosePlacePrepositions)
    /// What may stand between the preposition and the name: `in the northern …`.
    static let beforeName = WordSet(.beforeAPlace)
    /// `nationwide`
    static let adverbs = WordSet(.placesByAdverb)
    /// With which the name of a newspaper goes on behind a place: `Times`, `Post`.
    static let behindPlacesInNames = WordSet(.titlesOfNewspapers)
    /// `the old town`
    static let nouns = WordSet(.nounsOfPlaces)
    /// Lemmas whose subject is where it happened: `Mexico has confirmed`.
    static let verbsOfHaving = WordSet(.verbsOfHaving)
}

/// Names of places that a rule knows.
enum Places {
    static let countries = PhraseTable<Void>(.countries)
    /// Countries of one word.
    static let countryWords = WordSet(.countries)
    /// Nations by the names of their people.
    static let nations = Lexicon.english.lemmas(.nations)
}
