package import Articles
package import Figures

/// What the report shows of a running table: its figures with their courses, their stories and their articles.
///
/// It is pure, and made from the table alone, without a clock: the newest article tells the time. The same table gives the same pages, byte
/// for byte, so that only those are written anew that say something else.
package struct Report: Sendable {
    package struct Limits: Hashable, Sendable {
        /// The figures that articles state last; the others are left out, and the overview says so.
        package var figures = 10_000
        package var readings = 60_000

        package init() {}

        package init(figures: Int) { self.figures = figures }
    }

    /// In the order of their ids.
    package let histories: [FigureHistory]
    /// The one with the newest article first.
    package let stories: [Story]
    /// The newest first.
    package let articles: [ReportedArticle]
    /// How many figures of the table there is no room for.
    package let omitted: Int

    /// The places of the histories, those first that were said last.
    let newestFirst: [Int]
    private let places: [FigureID: Int]
    /// For each story the places of its figures, in the order in which they are shown.
    private let placesInStories: [[Int]]
    private let storyOfFigure: [FigureID: Int]
    private let placeOfArticle: [ContentDigest: Int]

    /// - Parameter tolerance: When two readings say the same.
    package init(of table: FigureTable, within tolerance: Tolerance = Tolerance(), limits: Limits = Limits()) {
        let (rows, omitted) = Self.rows(of: table, limits)
        let histories = rows.compactMap { row in
            FigureHistory(
                of: row, named: table.name(of: row.figure), lookalike: table.lookalike(of: row.figure),
                within: tolerance)
        }
        let names = Dictionary(uniqueKeysWithValues: histories.map { ($0.id, $0.name) })
        let stories = Story.stories(of: rows.map(\.figure), named: { names[$0] ?? "\($0)" })
        let articles = ReportedArticle.articles(of: histories)
        self.histories = histories
        self.omitted = omitted
        self.stories = stories
        self.articles = articles
        newestFirst = histories.indices.sorted { a, b in
            let (x, y) = (histories[a].lastPublished, histories[b].lastPublished)
            return x != y ? x > y : a < b
        }
        let places = Dictionary(uniqueKeysWithValues: histories.indices.map { (histories[$0].id, $0) })
        self.places = places
        placesInStories = stories.map { story in
            story.rows.compactMap { places[$0] }.sorted { Self.isBefore(histories[$0], histories[$1]) }
        }
        storyOfFigure = Dictionary(
            uniqueKeysWithValues: stories.indices.flatMap { story in stories[story].rows.map { ($0, story) } })
        placeOfArticle = Dictionary(uniqueKeysWithValues: articles.indices.map { (articles[$0].reference.digest, $0) })
    }

    /// The figures that articles state last, in the order of their ids.
    private static func rows(of table: FigureTable, _ limits: Limits) -> (rows: [ArchivedFigure], omitted: Int) {
        var rows: [ArchivedFigure] = []
        var readings = 0
        for id in table.lastStated.prefix(limits.figures) {
            guard readings < limits.readings else { break }
            guard let row = table.row(id), !row.figure.readings.isEmpty else { continue }
            readings += row.figure.readings.count
            rows.append(row)
        }
        return (rows.sorted { $0.figure.id.number < $1.figure.id.number }, max(0, table.figureCount - rows.count))
    }
}

extension Report {
    /// When the newest article was published, which is the time of the report; nil of an empty table.
    package var now: PublicationDate? { articles.first?.reference.published }

    package func history(_ id: FigureID) -> FigureHistory? { places[id].map { histories[$0] } }

    package func article(_ digest: ContentDigest) -> ReportedArticle? { placeOfArticle[digest].map { articles[$0] } }

    /// The story that a figure is of.
    package func story(of id: FigureID) -> Story? { storyOfFigure[id].map { stories[$0] } }

    /// The figures of a story, those that a desk wants to be told of first, and of these the one that was said last.
    package func histories(of story: Story) -> [FigureHistory] {
        (storyOfFigure[story.rows[0]].map { placesInStories[$0] } ?? []).map { histories[$0] }
    }

    /// The articles that its figures have readings of, the newest first.
    package func articles(of story: Story) -> [ReportedArticle] {
        let digests = Set(story.rows.compactMap { history($0) }.flatMap(\.entries).map(\.reading.article.digest))
        return digests.compactMap { placeOfArticle[$0] }.sorted().map { articles[$0] }
    }

    static func ordered(_ histories: [FigureHistory]) -> [FigureHistory] { histories.sorted(by: isBefore) }

    private static func isBefore(_ a: FigureHistory, _ b: FigureHistory) -> Bool {
        if a.salience != b.salience { return a.salience > b.salience }
        if a.isRepeated != b.isRepeated { return a.isRepeated }
        return a.lastPublished != b.lastPublished ? a.lastPublished > b.lastPublished : a.id.number < b.id.number
    }
}

extension FigureHistory {
    /// Whether several articles say it.
    var isRepeated: Bool { articleCount > 1 }
}

extension Story {
    /// The page of the story, which is called after the figure of it that was opened first.
    package var page: PageName { .story(rows[0]) }
}
