package import Articles

/// A claim as `extract` and `replay` print it: one JSON object a line. A quantity that is no figure has the type
/// `quantity` and the key `omission`. `from` and `to` are the days that its period means.
package struct ClaimLine: Encodable, Sendable {
    private let article: ArticleReference
    private let claim: Claim
    private let figure: String?
    private let name: String?
    private let omission: Omission?
    private let isWhole: Bool

    /// - Parameters:
    ///   - article: Its file is named as on the command line.
    ///   - figure: `replay` only: the figure that the claim gives a reading.
    ///   - name: `replay` only: what that figure is called.
    ///   - omission: `extract --quantities` only: why the quantity is no figure.
    ///   - isWhole: Whether it has all that the running table needs of the claim, so that ``ReadClaimLine`` reads the claim again.
    package init(
        _ claim: Claim, in article: ArticleReference, figure: String? = nil, name: String? = nil,
        omission: Omission? = nil, isWhole: Bool = false
    ) {
        self.article = article
        self.claim = claim
        self.figure = figure
        self.name = name
        self.omission = omission
        self.isWhole = isWhole
    }

    fileprivate enum Key: String, CodingKey {
        case type, file, entry, start, end, text, sentence, value, upper, bound, unit, trend, measure, clause, subject,
            salience, concept,
            predicate,
            noun, place, period, from, to,
            published, status
        case attribution, figure, omission, vector, preceding
    }

    package func encode(to encoder: any Encoder) throws {
        var line = encoder.container(keyedBy: Key.self)
        try line.encode(omission == nil ? "claim" : "quantity", forKey: .type)
        try line.encodeIfPresent(omission, forKey: .omission)
        try line.encode(article.file.description, forKey: .file)
        try line.encodeIfPresent(article.entry, forKey: .entry)
        try line.encode(claim.start, forKey: .start)
        try line.encode(claim.end, forKey: .end)
        try line.encode(claim.text, forKey: .text)
        try line.encode(claim.sentence, forKey: .sentence)
        try line.encode(claim.quantity.value, forKey: .value)
        try line.encode(claim.quantity.upper, forKey: .upper)
        try line.encode(claim.quantity.bound, forKey: .bound)
        // A bare number, which is no claim, has no unit.
        try line.encode(claim.quantity.unit.name.isEmpty ? nil : claim.quantity.unit, forKey: .unit)
        try line.encode(claim.trend, forKey: .trend)
        try line.encode(name ?? claim.measure, forKey: .measure)
        try line.encode(claim.clause, forKey: .clause)
        try line.encode(claim.subject, forKey: .subject)
        try line.encode(claim.salience, forKey: .salience)
        try line.encode(claim.concept, forKey: .concept)
        try line.encode(claim.predicate, forKey: .predicate)
        try line.encode(claim.noun, forKey: .noun)
        try line.encode(claim.place, forKey: .place)
        try line.encode(claim.period, forKey: .period)
        let days = article.published.day.flatMap { published in
            claim.period.flatMap { PeriodDays($0, published: published) }
        }
        try line.encode(days?.first.description, forKey: .from)
        try line.encode(days?.last.description, forKey: .to)
        try line.encode(article.published, forKey: .published)
        try line.encode(claim.status, forKey: .status)
        try line.encode(claim.attribution, forKey: .attribution)
        try line.encode(figure, forKey: .figure)
        guard isWhole else { return }
        try line.encodeIfPresent(claim.vector, forKey: .vector)
        try line.encodeIfPresent(claim.preceding, forKey: .preceding)
    }
}

/// The claim of a line that ``ClaimLine`` wrote whole. Numbers come back as they were, bit by bit: the encoder writes of each as many
/// digits as tell it from any other, and the components of a vector as their bytes.
package struct ReadClaimLine: Decodable, Sendable {
    package let claim: Claim

    package init(from decoder: any Decoder) throws {
        let line = try decoder.container(keyedBy: ClaimLine.Key.self)
        func text(_ key: ClaimLine.Key) throws -> String? { try line.decodeIfPresent(String.self, forKey: key) }
        claim = Claim(
            start: try line.decode(Int.self, forKey: .start), end: try line.decode(Int.self, forKey: .end),
            text: try line.decode(String.self, forKey: .text),
            sentence: try line.decode(String.self, forKey: .sentence), clause: try text(.clause),
            preceding: try text(.preceding),
            quantity: Quantity(
                value: try line.decode(Double.self, forKey: .value),
                upper: try line.decodeIfPresent(Double.self, forKey: .upper),
                bound: try line.decode(Bound.self, forKey: .bound),
                unit: try line.decodeIfPresent(Unit.self, forKey: .unit) ?? Unit("")),
            trend: try line.decodeIfPresent(Trend.self, forKey: .trend),
            subject: try line.decode(Subject.self, forKey: .subject),
            vector: try line.decodeIfPresent(SubjectVector.self, forKey: .vector),
            measure: try line.decode(String.self, forKey: .measure),
            salience: try line.decode(Int.self, forKey: .salience),
            concept: try line.decode([String].self, forKey: .concept), predicate: try text(.predicate),
            noun: try line.decode([String].self, forKey: .noun), place: try text(.place), period: try text(.period),
            status: try line.decode(Status.self, forKey: .status), attribution: try text(.attribution))
    }
}
