internal import Articles
internal import Claims
@testable import Figures
internal import Testing

/// What holds of any articles in any order.
@Suite struct TablePropertyTests {
    /// Articles of several stories, mixed.
    private static let articles: [String] = (1...24).map { number in
        let town = ["Quetta", "Karachi", "Lahore"][number % 3]
        return """
            A bomb killed \(number + 4) people and wounded \(number * 3) in \(town), police said. The ministry put the number of displaced at \(number * 1_150).

            Shares fell \(number % 7 + 1) percent. Oil rose to $\(80 + number) a barrel, up from $\(79 + number).
            """
    }

    @Test func `every claim gets exactly one reading, in the order of the text`() throws {
        var newsroom = Newsroom()
        for article in Self.articles {
            let update = try newsroom.read(article)
            let starts = update.changes.map(\.reading.claim.start)
            #expect(starts == starts.sorted() && Set(starts).count == starts.count)
            #expect(!starts.isEmpty)
        }
        #expect(newsroom.table.figures.values.map(\.readings.count).reduce(0, +) == newsroom.changes.count)
    }

    @Test func `the same articles in the same order give the same ids and alerts`() throws {
        var a = Newsroom(), b = Newsroom()
        for article in Self.articles { #expect(try a.read(article) == b.read(article)) }
    }

    @Test func `a table that is rebuilt from its changes judges the next article as the first one does`() throws {
        var newsroom = Newsroom()
        for article in Self.articles.dropLast() { try newsroom.read(article) }
        var rebuilt = FigureTable()
        rebuilt.apply(Update(changes: newsroom.changes))
        var copy = newsroom
        let update = try copy.read(Self.articles[23])
        let reference = try #require(update.changes.first).reading.article
        #expect(rebuilt.update(from: Submission(reference, update.changes.map(\.reading.claim))) == update)
    }

    @Test func `rows are numbered in the order of the text, without gaps`() throws {
        var newsroom = Newsroom()
        var last = 0
        for article in Self.articles {
            for change in try newsroom.read(article).changes {
                guard case .opened(let id, _) = change else { continue }
                #expect(id.number == last + 1)
                last = id.number
            }
        }
        #expect(last > 5)
    }

    @Test func `a claim is compared with a bounded number of rows, however many there are`() throws {
        var newsroom = Newsroom()
        for number in 1...60 {
            try newsroom.read((1...8).map { "In Quetta \($0 * 100 + number) people were killed by bombs. " }.joined())
        }
        let reading = try #require(newsroom.changes.last).reading
        var reader = FrameReader()
        let frame = reader.frame(of: reading)
        var context = ArticleContext(article: reading.article.digest, day: frame.day)
        context.add(frame)
        let candidates = newsroom.table.candidates(frame, in: StoryView(of: context, in: newsroom.table))
        #expect((1...96).contains(candidates.count))
    }
}
