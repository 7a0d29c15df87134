internal import Articles
@testable internal import Claims
internal import Testing

/// What the text says plainly of a quantity overrules what was chosen.
@Suite struct SubjectAgreementTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let kind: Subject.Kind
        let state: String?
        var trend: Trend?
        var period: String?
        var side: String?
        var isAhead = true
        let expected: String?

        var testDescription: String {
            "\(state ?? "nothing") of what went \(trend.map(String.init(describing:)) ?? "nowhere")"
        }
    }

    private static let examples: [Example] = [
        Example(kind: .move, state: "daily price fall", trend: .up, expected: "daily price rise"),
        Example(kind: .move, state: "daily price fall", trend: .down, expected: "daily price fall"),
        Example(kind: .move, state: "daily price fall", expected: "daily price fall"),
        Example(kind: .move, state: "daily price rise", trend: .down, period: "since April 21", expected: "price fall"),
        Example(
            kind: .move, state: "daily price fall", trend: .down, period: "on April 29", expected: "daily price fall"),
        Example(kind: .move, state: nil, trend: .up, expected: "rise"),
        Example(kind: .move, state: "change of course", trend: .up, expected: "change of course"),
        Example(kind: .level, state: "fall", trend: .up, expected: "fall"),
        Example(kind: .size, state: "distance", side: "depth", expected: "depth"),
        Example(kind: .size, state: "surface", side: "depth", expected: "surface"),
        Example(kind: .size, state: nil, side: "depth", expected: "depth"),
        Example(kind: .size, state: "time until", expected: "time until"),
        Example(kind: .size, state: "time until", isAhead: false, expected: "duration"),
    ]

    @Test(arguments: examples)
    func `a state agrees with the text`(_ example: Example) throws {
        let published = try #require(CivilDay(year: 2031, month: 5, day: 1))
        let days = example.period.flatMap { PeriodDays($0, published: published) }
        #expect((days == nil) == (example.period == nil))
        let agreement = SubjectAgreement(trend: example.trend, days: days, side: example.side, isAhead: example.isAhead)
        #expect(agreement.applied(to: Subject(kind: example.kind, state: example.state)).state == example.expected)
    }

    @Test(
        arguments: [
            ("case", "killed", nil), ("confirmed case of mpox", "killed", nil), ("infection", "injured", nil),
            ("case", "confirmed", "confirmed"), ("patient", "killed", "killed"), ("person", "killed", "killed"),
        ] as [(String, String, String?)])
    func `people die of a disease, and its cases do not`(noun: String, state: String, expected: String?) {
        let agreement = SubjectAgreement(trend: nil, days: nil, side: nil, isAhead: true)
        #expect(agreement.applied(to: Subject(kind: .total, noun: noun, state: state)).state == expected)
    }
}
