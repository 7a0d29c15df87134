internal import Articles
internal import Markup

/// Reads files of XML by what their outermost element is.
enum XMLReader {
    static func entries(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        let tree: MarkupTree
        do {
            tree = try MarkupTree(xml: file.content)
        } catch {
            throw Refusal(.damaged, "\(error)")
        }
        let name = tree.name(of: tree.root) ?? ""
        let entries: [FileEntry]
        switch name {
        case "rss", "RDF": entries = try RSSFeed(tree, within: budget).entries
        case "feed": entries = try AtomFeed(tree, within: budget).entries
        case "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
            entries = try NewsML(tree, within: budget).entries
        case "nitf": entries = [FileEntry(.document(NITF(tree, tree.root).document))]
        case "html": return [try FileEntry(.document(Document(page: file.content)))]
        default:
            throw Refusal(.xml, "its outermost element is '\(name.prefix(60))'")
        }
        guard !entries.isEmpty else { throw Refusal(.noArticle, "its '\(name)' has no entries") }
        return entries
    }
}
