internal import Articles

extension ClaimArchive {
    /// Articles of which no claim can be of one figure with a claim of any other story's, since each story has a table of its own.
    package struct Story: Sendable {
        /// The first digits of its first article's digest.
        package let name: String
        let articles: [Int]

        package var count: Int { articles.count }
    }

    /// The articles by story (``StoryKeys``), in the order of the stories' first articles.
    package var stories: [Story] {
        var groups = groups ?? KeyedGroups()
        var members: [Int: [Int]] = [:]
        for (index, place) in places.enumerated() {
            members[groups.group(of: place.number), default: []].append(index)
        }
        return members.values.sorted { $0[0] < $1[0] }.map { articles in
            Story(name: String(places[articles[0]].digest.hex.prefix(16)), articles: articles)
        }
    }

    /// All articles as one story.
    package var whole: Story { Story(name: "", articles: Array(places.indices)) }
}
