internal import Articles
internal import Claims

/// What a story is called: what most of its rows say of which event, or whose, they are.
enum StoryName {
    /// A word belongs to a name when at least this share of the rows hold it.
    private static let share: Float = 0.18

    /// - Parameters:
    ///   - figures: The story's, in the order in which they were opened; not empty.
    ///   - first: When its first article was published.
    ///   - taken: The names of other stories.
    ///   - name: What a figure is called.
    static func name(
        of figures: [Figure], since first: PublicationDate, besides taken: Set<String>, named name: (FigureID) -> String
    ) -> String {
        let texts = [Slot.of, .place].lazy.map { shared($0, of: figures) }.first { !$0.isEmpty } ?? []
        let longest = figures.max { ($0.readings.count, $1.id.number) < ($1.readings.count, $0.id.number) }
        let candidates = texts + [longest.map { name($0.id) } ?? ""]
        let names = candidates.map { capitalized($0.onOneLine) }
        if let free = names.first(where: { !$0.isEmpty && !taken.contains($0) }) { return free }
        let dated = "\(names[0]), since \(first.description.prefix(10))"
        return taken.contains(dated) ? "\(dated) (\(figures[0].id))" : dated
    }

    /// What the figures' subjects have in a slot, best first: that which holds most of the words that many of them hold, and few others.
    private static func shared(_ slot: Slot, of figures: [Figure]) -> [String] {
        var rows: [UInt32: Float] = [:]
        var texts: [String: Int] = [:]
        for figure in figures {
            var words: Set<UInt32> = []
            for case let text? in figure.readings.map({ $0.claim.subject[slot] }) {
                texts[text, default: 0] += 1
                words.formUnion(Self.words(of: text))
            }
            for word in words { rows[word, default: 0] += 1 }
        }
        let least = share * Float(figures.count)
        return texts.map { text, count in
            // Of `BP BP` the second word says nothing new.
            var seen: Set<UInt32> = []
            let score = words(of: text).reduce(0) { $0 + (seen.insert($1).inserted ? rows[$1] ?? 0 : 0) - least }
            return (text: text, count: count, score: score)
        }.sorted { ($1.score, $1.count, $0.text) < ($0.score, $0.count, $1.text) }.prefix(3).map(\.text)
    }

    /// The words that say something, and years.
    private static func words(of text: String) -> [UInt32] {
        SentenceWords(text).words.compactMap { word in
            let stem = StoryArticle.stem(of: word)
            return stem.weight > 0 || (word.isNumber && word.lower.utf8.count == 4) ? stem.hash : nil
        }
    }

    private static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
