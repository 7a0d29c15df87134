internal import Articles
internal import Claims
package import Figures
internal import FoundationEssentials

/// What happened in the seven days before the newest article, story by story.
package struct Week: Sendable {
    package struct StoryNews: Sendable {
        package let story: Story
        /// Figures with another value than a week ago, those first that a desk wants to be told of.
        package let changed: [FigureHistory]
        /// Figures that were said for the first time.
        package let new: [FigureHistory]
    }

    /// Those where something happened, the one with most to tell first.
    package let stories: [StoryNews]

    private static let length = 7.0 * 86_400

    package init(of report: Report) {
        guard let now = report.now else {
            stories = []
            return
        }
        let start = PublicationDate(now.instant.addingTimeInterval(-Self.length), precision: .second)
        stories = report.stories.compactMap { story -> StoryNews? in
            guard story.last > start else { return nil }
            let histories = report.histories(of: story)
            let new = histories.filter {
                $0.firstPublished > start && $0.latest.claim.status != .denied && $0.salience > 0
            }
            let changed = histories.filter {
                $0.firstPublished <= start && $0.previous != nil && $0.since > start && $0.salience > 0
            }
            return changed.isEmpty && new.isEmpty
                ? nil : StoryNews(story: story, changed: changed.sorted(by: Self.weighsMore), new: new)
        }.sorted { a, b in
            let (x, y) = (a.changed.count { $0.salience > 1 }, b.changed.count { $0.salience > 1 })
            if x != y { return x > y }
            if a.changed.count != b.changed.count { return a.changed.count > b.changed.count }
            if a.new.count != b.new.count { return a.new.count > b.new.count }
            return a.story.rows[0].number < b.story.rows[0].number
        }
    }

    private static func weighsMore(_ a: FigureHistory, _ b: FigureHistory) -> Bool {
        if a.salience != b.salience { return a.salience > b.salience }
        let (x, y) = (abs(a.change ?? 0), abs(b.change ?? 0))
        return x != y ? x > y : a.id.number < b.id.number
    }
}
