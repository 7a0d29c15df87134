internal import Articles
internal import Claims
internal import Figures

/// A reading as the ledger's files hold it: the keys of a claim line, and the article that states it.
struct ReadingRecord: Codable {
    /// In a snapshot, when the table got it: a ``ReadingOrder``.
    var order: Int?
    private let article: ArticleReference
    /// Left out where it is false.
    private let announced: Bool?
    private let lookalike: FigureID?
    private let alsoIn: [ArticleReference]?
    /// Left out where it is false.
    private let superseded: Bool?
    private let start: Int
    private let end: Int
    private let text: String
    private let sentence: String
    /// Left out where it is the whole sentence.
    private let clause: String?
    private let preceding: String?
    /// Nil in a ledger of a version that read no subjects, as is `salience`.
    private let subject: Subject?
    private let salience: Int?
    /// Nil in a ledger of a version that made none, and for a claim that no model read.
    private let vector: SubjectVector?
    private let value: Double
    private let upper: Double?
    private let bound: Bound
    private let unit: Unit
    private let trend: Trend?
    private let measure: String
    private let concept: [String]
    private let predicate: String?
    private let noun: [String]?
    private let place: String?
    private let period: String?
    private let status: Status
    private let attribution: String?

    init(_ reading: Reading, order: Int? = nil) {
        self.order = order
        article = reading.article
        announced = reading.announced ? true : nil
        lookalike = reading.lookalike
        alsoIn = reading.alsoIn.isEmpty ? nil : reading.alsoIn
        superseded = reading.superseded ? true : nil
        let claim = reading.claim
        start = claim.start
        end = claim.end
        text = claim.text
        sentence = claim.sentence
        clause = claim.clause == claim.sentence ? nil : claim.clause
        preceding = claim.preceding
        subject = claim.subject
        salience = claim.salience
        vector = claim.vector
        value = claim.quantity.value
        upper = claim.quantity.upper
        bound = claim.quantity.bound
        unit = claim.quantity.unit
        trend = claim.trend
        measure = claim.measure
        concept = claim.concept
        predicate = claim.predicate
        noun = claim.noun.isEmpty ? nil : claim.noun
        place = claim.place
        period = claim.period
        status = claim.status
        attribution = claim.attribution
    }

    var reading: Reading {
        let quantity = Quantity(value: value, upper: upper, bound: bound, unit: unit)
        let claim = Claim(
            start: start, end: end, text: text, sentence: sentence, clause: clause, preceding: preceding,
            quantity: quantity, trend: trend, subject: subject ?? Subject(), vector: vector,
            measure: measure, salience: salience ?? 1, concept: concept, predicate: predicate, noun: noun ?? [],
            place: place, period: period, status: status,
            attribution: attribution)
        var reading = Reading(article: article, claim: claim, announced: announced ?? false, lookalike: lookalike)
        reading.alsoIn = alsoIn ?? []
        reading.superseded = superseded ?? false
        return reading
    }
}
