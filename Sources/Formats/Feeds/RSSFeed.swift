internal import Articles
internal import Markup

/// RSS 2.0 (https://www.rssboard.org/rss-specification) and RSS 1.0 (https://web.resource.org/rss/1.0/spec), with the modules
/// content and Dublin Core that most feeds use.
struct RSSFeed {
    private(set) var entries: [FileEntry] = []

    init(_ tree: MarkupTree, within budget: ArticleBudget) throws(Refusal) {
        let channel = tree.child("channel", of: tree.root) ?? tree.root
        let title = tree.feedField("title", of: channel).map(MarkedText.line)
        let address = Self.address(tree, of: channel)
        let language = tree.feedField("language", of: channel)
        // RSS 1.0 has its items beside the channel.
        for parent in channel == tree.root ? [channel] : [channel, tree.root] {
            for item in tree.children(of: parent) where tree.isElement(item, "item") {
                try budget.checkTime()
                var document = Self.document(tree, item, feed: address)
                document.source = tree.feedField("source", of: item).map(MarkedText.line) ?? title
                document.language = tree.feedField("language", of: item) ?? tree.attribute("lang", of: item) ?? language
                entries.append(FileEntry(.document(document)))
            }
        }
    }

    /// The feed's own address, else the site's.
    private static func address(_ tree: MarkupTree, of channel: MarkupTree.Node) -> String? {
        let own = tree.feedChildren("link", of: channel).first { tree.attribute("rel", of: $0) == "self" }
        return own.flatMap { tree.attribute("href", of: $0) } ?? tree.feedField("link", of: channel)
            ?? tree.attribute("about", of: channel)
    }

    private static func document(_ tree: MarkupTree, _ item: MarkupTree.Node, feed: String?) -> Document {
        // The whole text, else what is told of it.
        let body = tree.feedField("encoded", "fulltext", "content", "description", "summary", of: item)
        var document = Document(
            title: tree.feedField("title", of: item).map(MarkedText.line),
            paragraphs: body.map(MarkedText.paragraphs) ?? [])
        document.published = tree.feedDate(
            "pubDate", "date", "created", "published", "issued", "updated", "modified", of: item)
        document.author = tree.feedField("creator", "author", of: item).map(author)
        let guid = tree.feedChild("guid", of: item)
        let id = tree.feedField("guid", of: item)
        let isAddress = guid.map { tree.attribute("isPermaLink", of: $0) != "false" } ?? false
        document.link =
            (tree.feedField("origLink", "link", of: item) ?? (isAddress ? id : nil) ?? tree.attribute("about", of: item))
            .map { tree.address($0, at: item) }
        document.identifier = EntryIdentifier.name(id ?? tree.attribute("about", of: item), of: feed) ?? document.link
        return document
    }

    /// `desk@example.org (Kim Lee)` → Kim Lee.
    private static func author(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard let open = bytes.firstIndex(of: UInt8(ascii: "(")), bytes[..<open].contains(UInt8(ascii: "@")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ")")), close > open + 1
        else { return MarkedText.line(text) }
        return String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
    }
}
