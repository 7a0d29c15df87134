internal import Articles
internal import Claims
@testable internal import Figures
internal import Testing

/// Reading costs much, so a claim is read beside few rows, and the claims of an article beside so many in all.
@Suite struct PairReaderTests {
    /// A table whose rows an article has opened, one a sentence, and a claim that they may all be rows of.
    private struct Table {
        let rows: CandidateRows
        let reading: Reading
        let frame: Frame

        init(rows count: Int) throws {
            var table = FigureTable()
            for number in 1...count {
                let (article, claims) = try EvidenceTests.read(
                    "A quake in Karo killed \(10 + number) people.", on: "2024-01-0\(number)")
                let reading = Reading(article: article, claim: try #require(claims.first))
                table.add(reading, to: FigureID(number: number))
            }
            let (article, claims) = try EvidenceTests.read("The quake in Karo killed 99 people.", on: "2024-01-09")
            reading = Reading(article: article, claim: try #require(claims.first))
            var reader = FrameReader()
            frame = reader.frame(of: reading)
            var context = ArticleContext(article: article.digest, day: frame.day)
            context.add(frame)
            var story = StoryView(of: context, in: table)
            let profiles = try (1...count).map { try #require(table.profile(FigureID(number: $0))) }
            story.prepare(profiles)
            rows = EvidenceReader(story: story).compare(frame, with: profiles)
        }
    }

    @Test func `a claim is read beside the three likeliest rows`() throws {
        let table = try Table(rows: 5)
        try #require(table.rows.possible.count == 5, "\(table.rows.conflicts)")
        var pairs = PairReader(by: .english, weights: .trained)
        let read = pairs.read(0, table.reading, table.frame, beside: table.rows)
        #expect(read.count { $0.evidence[.unread] == 0 } == 3)
        let scores = table.rows.possible.map { MatchingWeights.trained.score($0.evidence) }
        let least = try #require(scores.sorted(by: >).dropFirst(2).first)
        for (place, row) in read.enumerated() where row.evidence[.unread] == 0 {
            #expect(scores[place] >= least, "\(row.row.id): \(scores)")
        }
    }

    @Test func `what an article may cost is not read beyond`() throws {
        let table = try Table(rows: 2)
        try #require(table.rows.possible.count == 2, "\(table.rows.conflicts)")
        var pairs = PairReader(by: .english, weights: .trained, most: 3)
        let unread = (0..<3).map { claim in
            pairs.read(claim, table.reading, table.frame, beside: table.rows).count { $0.evidence[.unread] > 0 }
        }
        #expect(unread == [0, 1, 2])
    }

    @Test func `a pair is read once`() throws {
        let table = try Table(rows: 2)
        var pairs = PairReader(by: .english, weights: .trained, most: 2)
        let first = pairs.read(0, table.reading, table.frame, beside: table.rows)
        let again = pairs.read(0, table.reading, table.frame, beside: table.rows)
        #expect(first.map(\.evidence.values) == again.map(\.evidence.values))
    }

    @Test(
        arguments: [
            ("The toll rose to at least 207 from the 120 reported at midnight.", 207.0, true),
            ("The train carried 120 of the 207 wounded.", 207.0, false),
        ])
    func `two values of one sentence may be one figure where the sentence says so`(
        sentence: String, value: Double, isOne: Bool
    ) throws {
        var newsroom = Newsroom()
        try newsroom.read("The train crash in Karo has killed 120 people.", on: "2024-01-01")
        let update = try newsroom.read("Train crash in Karo\n\n\(sentence)", on: "2024-01-02")
        #expect((update.row(value) == FigureID(number: 1)) == isOne, "\(update.changes.map(\.figure))")
    }
}
