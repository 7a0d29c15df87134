package import Articles

/// Rows of the running table that belong together: the figures of one running story.
///
/// A row knows no story. Articles that speak of the same event, people and places are one story, and a row belongs to the
/// story of most of its readings. The grouping is made for looking at a table and decides nothing about what its rows are.
package struct Story: Hashable, Sendable {
    /// The event or the subject that most of the rows share: `BP oil spill of 2010`. No two stories of a table have one name.
    package var name: String
    /// In the order in which they were opened; never empty.
    package var rows: [FigureID]
    /// How many articles of the story gave a row a reading.
    package var articleCount: Int
    /// When the first and the last of them were published.
    package var first: PublicationDate
    package var last: PublicationDate
}

extension Story {
    /// The stories of a table, the one with the newest article first; each figure is in exactly one.
    ///
    /// Takes time in proportion to the readings, and to how many stories share the words of an article.
    /// - Parameter name: What a figure is called, by which a story is named when nothing else names it.
    package static func stories(of figures: [Figure], named name: (FigureID) -> String) -> [Story] {
        let figures = figures.filter { !$0.readings.isEmpty }.sorted { $0.id.number < $1.id.number }
        let articles = StoryArticle.articles(of: figures)
        let groups = StoryGroups(of: articles)
        var rows: [[Figure]] = Array(repeating: [], count: groups.count)
        for figure in figures { rows[groups.group(of: figure)].append(figure) }

        let order = rows.indices.compactMap { group -> (group: Int, own: Own)? in
            // A row may have readings of other stories, which say nothing of when this one was told.
            Own(rows[group].flatMap(\.readings).map(\.article).filter { groups.group(of: $0.digest) == group })
                .map { (group, $0) }
        }.sorted {
            ($0.own.last, rows[$0.group].count, rows[$1.group][0].id.number)
                > ($1.own.last, rows[$1.group].count, rows[$0.group][0].id.number)
        }
        var taken: Set<String> = []
        return order.map { group, own in
            let figures = rows[group]
            let story = Story(
                name: StoryName.name(of: figures, since: own.first, besides: taken, named: name),
                rows: figures.map(\.id), articleCount: own.count, first: own.first, last: own.last)
            taken.insert(story.name)
            return story
        }
    }

    /// The articles of a story alone.
    private struct Own {
        let count: Int
        let first: PublicationDate
        let last: PublicationDate

        /// Nil for none.
        init?(_ articles: [ArticleReference]) {
            let days = articles.map(\.published)
            guard let first = days.min(), let last = days.max() else { return nil }
            (self.first, self.last) = (first, last)
            count = Set(articles.map(\.digest)).count
        }
    }
}
