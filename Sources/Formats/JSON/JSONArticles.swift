internal import Articles

/// The articles in a JSON value: one, a list of them, or what a program wrapped around them.
struct JSONArticles {
    private(set) var entries: [FileEntry] = []
    private let budget: ArticleBudget

    init(in value: JSONValue, within budget: ArticleBudget) throws(Refusal) {
        self.budget = budget
        try read(value, depth: 0)
    }

    /// Wrappers within wrappers: `{"hits": {"hits": [{"_source": {…}}]}}` has three.
    private static let greatestDepth = 6

    /// Where programs keep the article or the list of articles.
    private static let wrappers = [
        "article", "articles", "item", "items", "news", "newsitem", "newsitems", "data", "result", "results",
        "response", "hits",
        "source", "docs", "documents", "entries", "posts", "stories", "story", "@graph", "content", "payload", "feed",
        "channel", "rss", "page",
    ]

    private mutating func read(_ value: JSONValue, depth: Int) throws(Refusal) {
        guard depth <= Self.greatestDepth else { return }
        switch value {
        case .array(let values):
            for value in values where value.object != nil || value.array != nil { try read(value, depth: depth + 1) }
        case .object(let fields):
            try budget.checkTime()
            if let feed = JSONFeed(value) {
                entries += feed.items.map { FileEntry(.document($0)) }
            } else if let ninjs = NINJS(value) {
                entries.append(FileEntry(ninjs.content, named: ninjs.uri))
            } else if let document = Document(scraped: value) {
                entries.append(FileEntry(.document(document)))
            } else {
                for key in Self.wrappers {
                    guard let inner = fields[key], inner.object != nil || inner.array != nil else {
                        continue
                    }
                    let before = entries.count
                    try read(inner, depth: depth + 1)
                    if entries.count > before { return }
                }
            }
        default: break
        }
    }
}
