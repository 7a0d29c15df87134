/// Whether a claim says that its quantity holds.
package enum Status: String, Codable, Sendable, CaseIterable {
    /// Asserted as holding now, or as a completed fact.
    case current
    /// Superseded, or quoted as history: `up from 5,000`.
    case previous
    /// A forecast, plan, target or fear.
    case projected
    case denied
}

/// One mention of a quantity in an article.
///
/// The properties have the names of the keys in the JSON Lines that `extract` prints.
package struct Claim: Hashable, Codable, Sendable {
    /// The quantity's span, bound word and unit word included: byte offsets into the file for plain text, into the
    /// extracted text for other formats.
    package var start: Int
    package var end: Int
    /// The text of that span.
    package var text: String
    /// The sentence it stands in.
    package var sentence: String
    /// The part of the sentence that states it, verbatim and in one piece.
    package var clause: String
    /// What the article says right before that sentence, where this one is too short to be understood alone (`There have been no
    /// deaths.`), on one line: the sentence before it, or the end of a long one behind `…`.
    package var preceding: String?
    package var quantity: Quantity
    package var trend: Trend?
    /// What it is about.
    package var subject: Subject
    /// Its subject as other claims of its figure are known by; nil where no model has read it.
    package var vector: SubjectVector?
    /// What a person would call its row: a noun phrase that is made of the subject.
    package var measure: String
    /// How much a desk wants to be told of it: 2 for the figures of the news itself, 1 for those of passing interest, 0 for
    /// trivia (annotation guidelines, "salience").
    package var salience: Int
    /// The nouns, names and adjectives of the measure, in text order, as they are written.
    package var concept: [String]
    /// The lemma of the verb that governs the quantity (`kill`, `send`); nil where there is none or it says nothing.
    package var predicate: String?
    /// The counted noun with its modifiers, lemmatised (`foreign worker`); empty for a unit of measure.
    package var noun: [String]
    /// Where it holds, as the text says.
    package var place: String?
    /// For when it holds, as the text says.
    package var period: String?
    package var status: Status
    /// Who says so, as the article names them.
    package var attribution: String?

    package init(
        start: Int, end: Int, text: String, sentence: String, clause: String? = nil,
        preceding: String? = nil, quantity: Quantity,
        trend: Trend? = nil, subject: Subject = Subject(), vector: SubjectVector? = nil, measure: String,
        salience: Int = 1,
        concept: [String], predicate: String? = nil, noun: [String] = [], place: String? = nil, period: String? = nil,
        status: Status = .current,
        attribution: String? = nil
    ) {
        self.start = start
        self.end = end
        self.text = text
        self.sentence = sentence
        self.clause = clause ?? sentence
        self.preceding = preceding
        self.quantity = quantity
        self.trend = trend
        self.subject = subject
        self.vector = vector
        self.measure = measure
        self.salience = salience
        self.concept = concept
        self.predicate = predicate
        self.noun = noun
        self.place = place
        self.period = period
        self.status = status
        self.attribution = attribution
    }
}
