/// The running table as a person looks at it: its figures by story, what moved last first.
package struct FigureOverview: Sendable {
    /// A story with those of its figures that are looked at.
    package struct Section: Sendable {
        package let story: Story
        /// What moved last comes first; never empty.
        package let figures: [FigureSummary]
    }

    /// The story of what moved last comes first.
    package let sections: [Section]

    /// - Parameter table: With all of its figures in memory: archived ones are not seen.
    package init(of table: FigureTable, where filter: FigureFilter = FigureFilter()) {
        let stories = Story.stories(of: Array(table.figures.values)) { table.name(of: $0) }
        sections = stories.compactMap { story in
            let figures = story.rows.compactMap { id in
                table.figures[id].flatMap {
                    FigureSummary($0, named: table.name(of: id), lookalike: table.lookalike(of: id))
                }
            }
            let shown = figures.filter { filter.admits($0, in: story.name) }.sorted { $0.precedes($1) }
            return shown.isEmpty ? nil : Section(story: story, figures: shown)
        }.sorted { $0.figures[0].precedes($1.figures[0]) }
    }
}
