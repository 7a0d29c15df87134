internal import Articles
internal import Claims
@testable import Figures
internal import Testing

@Suite struct OverviewTests {
    private static func newsroom(_ texts: String...) throws -> Newsroom {
        var newsroom = Newsroom()
        for text in texts { try newsroom.read(text) }
        return newsroom
    }

    private static func summary(_ number: Int, of newsroom: Newsroom) throws -> FigureSummary {
        let id = FigureID(number: number)
        let figure = try #require(newsroom.table.figures[id])
        return try #require(FigureSummary(figure, named: newsroom.table.name(of: id)))
    }

    @Test func `a summary says where a figure stands, where it stood, and when it moved`() throws {
        let newsroom = try Self.newsroom(
            "North Korea has sent 1,500 soldiers to Russia, the spy agency said.",
            "About 3,000 North Korean troops are now in Russia, lawmakers said.",
            "About 3,000 North Korean troops are in Russia, the Pentagon said.")
        let summary = try Self.summary(1, of: newsroom)
        #expect(summary.latest.claim.text.contains("3,000"), "\(summary.latest.claim.text)")
        #expect(summary.previous?.claim.quantity.value == 1500)
        #expect(summary.change == 1)
        #expect(summary.moved.description == "2024-01-02")
        #expect(summary.latest.article.published.description == "2024-01-03")
        #expect(summary.articleCount == 3)
        #expect(summary.sourceCount == 3)
        #expect(summary.values == [1500, 3000, 3000])
    }

    @Test func `one that never moved has no change, and moved when it was opened`() throws {
        let summary = try Self.summary(1, of: Self.newsroom("Police counted 300 boats."))
        #expect(summary.previous == nil && summary.change == nil)
        #expect(summary.moved.description == "2024-01-01")
    }

    @Test(
        arguments: [
            (["the spy agency", "South Korea's spy agency", "the Pentagon"], 2),
            (["WHO", "World Health Organisation"], 1),
            ([nil, nil, "police"], 2), ([nil, nil], 1), ([], 0), (["the mayor", "Ana Ruiz", "the mayor Ana Ruiz"], 1),
        ] as [([String?], Int)])
    func `a source under several names is one`(names: [String?], expected: Int) throws {
        let reading = try #require(
            Self.newsroom("Police counted 300 boats.").table.figures.values.first?.readings.first)
        let readings = names.enumerated().map { number, name in
            var claim = reading.claim
            claim.attribution = name
            let digest = ContentDigest(of: Array("\(number)".utf8)), article = reading.article
            return Reading(
                article: ArticleReference(
                    file: article.file, digest: digest, published: article.published, title: nil, source: nil),
                claim: claim)
        }
        let sources = IndependentSources(of: readings)
        #expect(sources.count == expected, "\(sources.names)")
        #expect(sources.ofReadings.count == readings.count)
        #expect(Set(sources.ofReadings) == Set(0..<expected))
    }

    @Test func `what moved last comes first, and each filter leaves what it names`() throws {
        let newsroom = try Self.newsroom(
            "North Korea has sent 1,500 soldiers to Russia, the spy agency said.",
            "The quake in Karo has killed at least 120 people, officials said.",
            "The quake in Karo has killed 250 people, officials said.",
            "About 3,000 North Korean troops are now in Russia, lawmakers said.",
            "The harbour of Mira needs 1,234 new cranes.")
        let all = FigureOverview(of: newsroom.table).sections.flatMap(\.figures)
        #expect(all.prefix(2).map(\.latest.claim.quantity.value) == [3000, 250], "\(all.map(\.name))")
        func values(_ change: (inout FigureFilter) -> Void) -> [Double] {
            var filter = FigureFilter()
            change(&filter)
            return FigureOverview(of: newsroom.table, where: filter).sections.flatMap(\.figures)
                .map(\.latest.claim.quantity.value)
        }
        #expect(values { $0.words = ["korean"] } == [3000])
        #expect(values { $0.words = ["cranes", "MIRA"] } == [1234])
        #expect(values { $0.words = ["korean", "cranes"] } == [])
        #expect(values { $0.words = ["F2"] } == [250])
        #expect(values { $0.unit = "cranes" } == [1234])
        #expect(values { $0.place = "karo" } == [250])
        #expect(values { $0.articles = 2 } == [3000, 250])
        #expect(values { $0.since = PublicationDate(iso8601: "2024-01-05") } == [1234])
        #expect(values { $0.salience = 3 } == [])
        #expect(values { $0.kind = .share } == [])
    }
}
