import Articles
import Claims
import Figures
import Testing

@testable import Report

struct ChartTests {
    private static func html(_ said: Said...) throws -> String {
        let history = try #require(FigureHistory(of: row(said), named: "people"))
        let chart = try #require(Chart(of: history, on: .figure(history.id), titled: "t"))
        var bytes: [UInt8] = []
        chart.content.write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let first = Said("100", 100, on: "2024-01-01")
    private static let second = Said("200", 200, on: "2024-01-11").with { $0.isTold = true }

    @Test func `each mark leads to its clause, and says what it is`() throws {
        let html = try Self.html(Self.first, Self.second.with { $0.source = "the UN" })
        let article = Self.second.reference.digest.hex.prefix(16)
        #expect(html.contains("href=\"../articles/\(article).html#c100\""))
        #expect(html.contains("aria-label=\"11 Jan 2024: 200, says the UN\""))
        #expect(html.components("class=\"mark ") == 2)
    }

    @Test func `a value holds until the next one, so the line goes in steps`() throws {
        let html = try Self.html(Self.first, Self.second)
        let line = try #require(
            html.split(separator: "class=\"line plain\" d=\"").dropFirst().first?.prefix { $0 != "\"" })
        #expect(line.filter { "MHVL".contains($0) } == "MHVH", "\(line)")
    }

    @Test func `bounds leave an end open, upwards or downwards`() throws {
        let least = try Self.html(Self.first, Self.second.with { $0.bound = .atLeast })
        let most = try Self.html(Self.first, Self.second.with { $0.bound = .atMost })
        let exact = try Self.html(Self.first, Self.second)
        #expect(least.components("class=\"open\"") == 1 && most.components("class=\"open\"") == 1)
        #expect(least != most && !exact.contains("class=\"open\""))
    }

    @Test func `a range is a band, a plan is dashed, about is hollow`() throws {
        let html = try Self.html(
            Self.first, Self.second.with { ($0.bound, $0.upper) = (.range, 260) },
            Self.second.with { ($0.day, $0.status) = ("2024-02-01", .projected) },
            Self.second.with { ($0.day, $0.status) = ("2024-02-02", .projected) },
            Self.first.with { ($0.day, $0.bound, $0.isTold) = ("2024-02-03", .approximate, true) })
        #expect(html.components("class=\"band plain\"") == 1)
        #expect(html.components("class=\"line plan\"") == 1)
        #expect(html.components("class=\"mark plain plan\"") == 2)
        #expect(html.components("class=\"mark plain about\"") == 1)
    }

    @Test func `one reading is no course, and what can't be drawn is left out`() throws {
        let alone = try #require(FigureHistory(of: row([Self.first]), named: "people"))
        #expect(Chart(of: alone, on: .overview, titled: "t") == nil)
        let odd = [Self.first, Self.second.with { $0.value = 1.7e308 }, Self.second.with { $0.value = .infinity }]
        let history = try #require(FigureHistory(of: row(odd), named: "people"))
        #expect(Chart(of: history, on: .overview, titled: "t") == nil)
    }

    private static let spans: [[Double]] = [
        [0, 100], [95, 100], [5, 5], [-10, 20], [1, 100_000], [0, 0], [1e17, 1e17 + 64], [0.001, 0.0013],
    ]

    @Test(arguments: spans)
    func `ticks are few, and everything fits between them`(values: [Double]) throws {
        let scale = Scale(values)
        for value in values { #expect((0...1).contains(scale.place(value))) }
        let (least, most) = (try #require(values.min()), try #require(values.max()))
        let (first, last) = (try #require(scale.ticks.first), try #require(scale.ticks.last))
        #expect((2...9).contains(scale.ticks.count), "\(scale.ticks)")
        #expect(first <= least && last >= most, "\(scale.ticks)")
    }

    @Test(arguments: [
        ("2024-01-01", "2024-01-01"), ("2024-01-01", "2024-01-09"), ("2020-05-01", "2024-06-01"),
        ("1901-01-01", "2190-01-01"),
    ])
    func `there are few ticks of time, in order`(first: String, last: String) throws {
        let dates = try [first, last].map { try #require(PublicationDate(iso8601: $0)) }
        let scale = TimeScale(dates)
        let places = scale.ticks.map(\.place)
        #expect(places == places.sorted() && places.allSatisfy { (0...1).contains($0) })
        #expect((1...7).contains(places.count), "\(scale.ticks)")
    }
}

extension String {
    /// How often a part stands in it.
    fileprivate func components(_ part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
