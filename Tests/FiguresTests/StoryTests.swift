internal import Articles
internal import Claims
@testable import Figures
internal import FoundationEssentials
internal import Testing
internal import TestSupport

@Suite struct StoryTests {
    /// Three running stories, their articles in turns.
    private static let articles = [
        ("2024-01-01", "The quake in Karo has killed at least 120 people, officials said."),
        ("2024-01-02", "North Korea has sent 1,500 soldiers to Russia, the spy agency said."),
        ("2024-01-03", "The oil spill in the Gulf of Finland covers 300 square kilometres, the coast guard said."),
        ("2024-01-04", "The death toll of the quake in Karo has risen to 250 people, officials said."),
        ("2024-01-05", "About 3,000 North Korean troops are now in Russia, lawmakers said."),
        ("2024-01-06", "The oil spill in the Gulf of Finland has killed 2,000 birds, the coast guard said."),
        ("2024-01-07", "The quake in Karo has left 900 people injured, the ministry said."),
        ("2024-01-08", "At least 100 North Korean troops have been killed in Russia."),
    ]

    private static func stories(_ articles: [(String, String)]) throws -> (stories: [Story], table: FigureTable) {
        var newsroom = Newsroom()
        for (day, text) in articles { try newsroom.read(text, on: day) }
        let table = newsroom.table
        return (Story.stories(of: Array(table.figures.values)) { table.name(of: $0) }, table)
    }

    @Test func `rows of one story stand together, under what they share`() throws {
        let (stories, table) = try Self.stories(Self.articles)
        let seen = stories.map { story in "\(story.name): \(story.rows.map { table.name(of: $0) })" }
        try #require(stories.count == 3, "\(seen)")
        #expect(stories[0].name.contains("North Korea") || stories[0].name.contains("Russia"), "\(seen)")
        #expect(stories[1].name.contains("Karo"), "\(seen)")
        #expect(stories[2].name.lowercased().contains("spill") || stories[2].name.contains("Finland"), "\(seen)")
        #expect(stories.map(\.articleCount) == [3, 3, 2], "\(seen)")
    }

    @Test func `each figure is in one story, and the story with the newest article comes first`() throws {
        let (stories, table) = try Self.stories(Self.articles)
        let rows = stories.flatMap(\.rows)
        #expect(Set(rows) == Set(table.figures.keys))
        #expect(rows.count == table.figures.count)
        #expect(stories.map(\.last) == stories.map(\.last).sorted(by: >))
        #expect(stories.allSatisfy { $0.first <= $0.last })
        for story in stories { #expect(story.rows == story.rows.sorted { $0.number < $1.number }) }
    }

    @Test func `stories are the same however often they are made, and whatever order the figures have`() throws {
        let (stories, table) = try Self.stories(Self.articles)
        for _ in 1...5 {
            let again = Story.stories(of: table.figures.values.shuffled()) { table.name(of: $0) }
            #expect(again == stories)
        }
    }

    @Test func `two stories never have one name`() throws {
        let figures = (1...4).map { number in
            Figure(id: FigureID(number: number), readings: [Self.reading("word\(number) other\(number)", number)])
        }
        let stories = Story.stories(of: figures) { _ in "people" }
        #expect(stories.count == 4, "\(stories)")
        #expect(Set(stories.map(\.name)).count == 4, "\(stories.map(\.name))")
        #expect(stories.allSatisfy { $0.name.hasPrefix("People") }, "\(stories.map(\.name))")
    }

    @Test func `an empty table has no stories`() {
        #expect(Story.stories(of: []) { _ in "" } == [])
    }

    /// Of an article of its own, about a noun alone.
    private static func reading(_ noun: String, _ number: Int) -> Reading {
        let article = ArticleReference(
            file: FileName("a\(number).txt"), digest: ContentDigest(of: Array("\(number)".utf8)),
            published: PublicationDate(Date(timeIntervalSince1970: 0), precision: .day), title: nil, source: nil)
        let claim = Claim(
            start: 0, end: 1, text: "\(number)", sentence: "\(number)",
            quantity: Quantity(value: Double(number), unit: Unit("boat")),
            subject: Subject(noun: noun), measure: noun, concept: [])
        return Reading(article: article, claim: claim)
    }
}
