internal import Articles
internal import Markup

/// Atom: RFC 4287; an entry that was deleted: RFC 6721.
struct AtomFeed {
    private(set) var entries: [FileEntry] = []

    init(_ tree: MarkupTree, within budget: ArticleBudget) throws(Refusal) {
        let title = tree.feedChild("title", of: tree.root).map { Self.line(tree, $0) }
        let author = Self.author(tree, of: tree.root)
        let address = tree.feedField("id", of: tree.root)
        for entry in tree.children(of: tree.root) {
            try budget.checkTime()
            if tree.isElement(entry, "deleted-entry"), let id = tree.attribute("ref", of: entry) {
                var document = Document()
                document.identifier = EntryIdentifier.name(id, of: address)
                document.isWithdrawn = true
                document.source = title
                entries.append(FileEntry(.document(document)))
                continue
            }
            guard tree.isElement(entry, "entry") else { continue }
            var document = Document(
                title: tree.feedChild("title", of: entry).map { Self.line(tree, $0) },
                paragraphs: Self.body(tree, of: entry))
            document.published = tree.feedDate("published", "issued", "updated", "modified", of: entry)
            document.source = tree.path("source", "title", of: entry).map { Self.line(tree, $0) } ?? title
            document.author = Self.author(tree, of: entry) ?? author
            document.language = tree.inherited("lang", of: entry)
            document.link = Self.link(tree, of: entry)
            document.identifier = EntryIdentifier.name(tree.feedField("id", of: entry), of: address) ?? document.link
            entries.append(FileEntry(.document(document)))
        }
    }

    /// Section 3.1: a text is plain, escaped HTML, or XHTML in a `div`.
    private static func line(_ tree: MarkupTree, _ node: MarkupTree.Node) -> String {
        let text = tree.text(of: node)
        return ["html", "text/html"].contains(tree.attribute("type", of: node)) ? MarkedText.line(text) : text
    }

    private static func body(_ tree: MarkupTree, of entry: MarkupTree.Node) -> [String] {
        for name in ["content", "summary"] {
            guard let node = tree.feedChild(name, of: entry), tree.attribute("src", of: node) == nil else { continue }
            let paragraphs =
                tree.attribute("type", of: node)?.contains("xhtml") == true
                ? tree.blocks(of: node) : MarkedText.paragraphs(of: tree.text(of: node))
            if !paragraphs.isEmpty { return paragraphs }
        }
        return []
    }

    private static func author(_ tree: MarkupTree, of node: MarkupTree.Node) -> String? {
        let names = tree.feedChildren("author", of: node)
            .compactMap { tree.feedField("name", of: $0) }.prefix(3)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// Section 4.2.7.2: a link without `rel` is to the entry itself.
    private static func link(_ tree: MarkupTree, of entry: MarkupTree.Node) -> String? {
        let links = Array(tree.feedChildren("link", of: entry))
        let own = links.first { ["alternate", nil].contains(tree.attribute("rel", of: $0)) }
        return own.flatMap { link in tree.attribute("href", of: link).map { tree.address($0, at: link) } }
    }
}
