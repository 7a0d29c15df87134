internal import Articles
internal import Claims
internal import Formats
internal import FoundationEssentials
internal import TestSupport
internal import Testing

/// A claim that a text makes, as a specification states it; what is left out isn't looked at.
struct Stated: Sendable {
    let value: Double
    let upper: Double?
    let bound: Bound
    /// One of several where two names are right, parted by `|`: `person|death`.
    let unit: String
    /// Nil where either reading of the text is sound.
    let status: Status?
    let trend: Trend?
    /// A piece of the source's name, or several parted by `|`, of which one is due.
    let source: String?
    let place: String?
    let period: String?
    let measure: String?
    /// A value that follows from others and that may be stated, or not.
    let isOptional: Bool

    /// An exact number, or a range where it has an upper end.
    init(
        _ value: Double, to upper: Double? = nil, _ unit: String, _ status: Status? = .current, _ trend: Trend? = nil,
        by source: String? = nil, in place: String? = nil, during period: String? = nil, of measure: String? = nil
    ) {
        self.init(
            value, to: upper, upper == nil ? .exact : .range, unit, status, trend, by: source, in: place,
            during: period, of: measure)
    }

    init(
        _ value: Double, to upper: Double? = nil, _ bound: Bound, _ unit: String, _ status: Status? = .current,
        _ trend: Trend? = nil, by source: String? = nil, in place: String? = nil, during period: String? = nil,
        of measure: String? = nil
    ) {
        self.init(
            value, to: upper, bound, unit, status, trend, by: source, in: place, during: period, of: measure,
            isOptional: false)
    }

    private init(
        _ value: Double, to upper: Double?, _ bound: Bound, _ unit: String, _ status: Status?, _ trend: Trend?,
        by source: String?, in place: String?, during period: String?, of measure: String?, isOptional: Bool
    ) {
        self.value = value
        self.upper = upper
        self.bound = bound
        self.unit = unit
        self.status = status
        self.trend = trend
        self.source = source
        self.place = place
        self.period = period
        self.measure = measure
        self.isOptional = isOptional
    }

    /// A value that the text implies: sound where it comes, and not missed where it doesn't.
    static func derived(_ value: Double, _ unit: String) -> Stated {
        Stated(
            value, to: nil, .exact, unit, nil, nil, by: nil, in: nil, during: nil, of: nil, isOptional: true)
    }

    func isMet(by claim: Claim) -> Bool {
        guard agrees(value, claim.quantity.value), isUnit(claim.quantity.unit.name) else { return false }
        if isOptional { return true }
        switch (upper, claim.quantity.upper) {
        case (nil, nil): break
        case (let due?, let found?) where agrees(due, found): break
        default: return false
        }
        return bound == claim.quantity.bound && (status ?? claim.status) == claim.status
            && (trend ?? claim.trend) == claim.trend
            && isNamed(source, in: claim.attribution) && isNamed(place, in: claim.place)
            && isNamed(period, in: claim.period)
            && isNamed(measure, in: ([claim.measure, claim.predicate ?? ""] + claim.concept).joined(separator: " "))
    }

    /// A third of something is 33.3 percent or 33.333; other numbers are as they are written.
    private func agrees(_ due: Double, _ found: Double) -> Bool {
        abs(due - found) <= (unit == "percent" ? 0.0025 : 1e-9) * max(1, abs(due))
    }

    private func isUnit(_ found: String) -> Bool {
        unit.split(separator: "|").contains { $0 == found }
    }

    private func isNamed(_ due: String?, in found: String?) -> Bool {
        guard let due else { return true }
        guard let found = found?.lowercased() else { return false }
        return due.lowercased().split(separator: "|").contains { found.contains($0) }
    }
}

/// A text and the claims that it makes: all of them, in any order.
struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let stated: [Stated]
    let published: String

    init(_ text: String, _ stated: Stated..., published: String = "2024-11-22") {
        self.text = text
        self.stated = stated
        self.published = published
    }

    var testDescription: String { text }

    /// The text's claims, in its order.
    func extracted() throws -> [Claim] {
        claims(
            in: try ArticleFile.only(in: .named("\(published).txt", text)))
    }

    /// Extracts the text's claims and says, in one table, what was due and what came.
    func check(at location: SourceLocation = #_sourceLocation) throws {
        var left = try extracted().map { (claim: $0, isDue: false) }
        var missing: Set<Int> = []
        // What may come takes only what nothing that must come has taken.
        for index in stated.indices.filter({ !stated[$0].isOptional })
            + stated.indices.filter({ stated[$0].isOptional })
        {
            if let found = left.firstIndex(where: { !$0.isDue && stated[index].isMet(by: $0.claim) }) {
                left[found].isDue = true
            } else if !stated[index].isOptional {
                missing.insert(index)
            }
        }
        guard !missing.isEmpty || left.contains(where: { !$0.isDue }) else {
            if OpenCases.texts.contains(text) {
                Issue.record("\(text)\nThis is read right now: take it off OpenCases.", sourceLocation: location)
            }
            return
        }
        let table = Table(
            [["", "value", "bound", "unit", "status", "trend", "source", "place", "period", "measure", "span"]]
                + stated.indices.map { Table.row(stated[$0], mark: missing.contains($0) ? "missing" : "due") }
                + left.map { Table.row($0.claim, mark: $0.isDue ? "came" : "came, not due") })
        let comment = Comment("\(text)\n\(table.description)")
        if OpenCases.texts.contains(text) {
            withKnownIssue(comment, sourceLocation: location) { Issue.record(comment, sourceLocation: location) }
        } else {
            Issue.record(comment, sourceLocation: location)
        }
    }
}
