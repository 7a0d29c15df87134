internal import Articles

/// The running stories as one article sees them: which earlier articles are near, and what rows those have.
package struct StoryView: Sendable {
    /// The country that the article is about.
    let place: Place?
    /// Rows of the near articles, without repeats, nearest article first.
    let rows: [(row: FigureID, dimension: UInt32, nearness: Float)]
    private let words: WordBag
    private let table: FigureTable
    private let own: Int?
    private var likenesses: [Int: Double] = [:]
    private var signatures: [RowSignature: Int] = [:]

    /// - Parameter context: Of the article, complete.
    package init(of context: ArticleContext, in table: FigureTable) {
        place = context.place
        words = context.words
        self.table = table
        own = table.number(ofArticle: context.article)
        var rows: [(row: FigureID, dimension: UInt32, nearness: Float)] = []
        var seen: Set<FigureID> = []
        for near in table.articles(near: words, on: context.day) {
            for (row, dimension) in table.context(near.number).rows {
                if seen.insert(row).inserted, let signature = table.signature(row) {
                    signatures[signature, default: 0] += 1
                }
                rows.append((row, dimension, near.nearness))
            }
        }
        self.rows = rows
    }

    /// How many near rows count the like of a claim.
    func rows(like frame: Frame) -> Int { signatures[RowSignature(frame)] ?? 0 }

    mutating func noteOpened(_ frame: Frame) { signatures[RowSignature(frame), default: 0] += 1 }

    /// Makes ready what is asked about these rows.
    package mutating func prepare(_ profiles: [Profile]) {
        for number in profiles.lazy.flatMap(\.articleNumbers) where likenesses[number] == nil {
            guard number < table.articleCount, number != own else { continue }
            likenesses[number] = words.likeness(to: table.context(number).words)
        }
    }

    /// How like the article is to an earlier one that ``prepare(_:)`` met; nil for itself.
    func likeness(toArticle number: Int) -> Double? { likenesses[number] }

    func place(ofArticle digest: ContentDigest) -> Place? { table.place(ofArticle: digest) ?? place }
}
