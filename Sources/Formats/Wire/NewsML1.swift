internal import Articles
internal import Markup

/// NewsML 1.x (https://iptc.org/std/NewsML/1.2/), as AFP and other agencies still send it: items of components, the innermost of
/// which have the text.
struct NewsML1 {
    private(set) var entries: [FileEntry] = []

    init(_ tree: MarkupTree, within budget: ArticleBudget) throws(Refusal) {
        for item in tree.children(of: tree.root) where tree.isElement(item, "NewsItem") {
            try budget.checkTime()
            entries.append(FileEntry(Self.content(tree, item), named: Self.identifier(tree, item)))
        }
    }

    private static func content(_ tree: MarkupTree, _ item: MarkupTree.Node) -> FileEntry.Content {
        let management = tree.child("NewsManagement", of: item)
        let type = management.flatMap { formalName("NewsItemType", tree, $0) }
        if let type, !["news", "newsitem", "alert", "text", "story"].contains(type.utf8.lowercasedASCII) {
            return .refusal(Refusal(.noArticle, "the item is of the type '\(type.prefix(40))'"))
        }
        var document = text(tree, item)
        let lines = tree.first("NewsLines", in: item)
        if let headline = lines.flatMap({ tree.field("HeadLine", "SubHeadLine", of: $0) }) { document.title = headline }
        if let dateline = lines.flatMap({ tree.field("DateLine", of: $0) }) { document.add(dateline: dateline) }
        document.author = lines.flatMap { tree.field("ByLine", of: $0) } ?? document.author
        document.published =
            management.flatMap { tree.field("FirstCreated", "ThisRevisionCreated", of: $0) }.flatMap(NITF.date)
            ?? tree.first("DateId", in: item).flatMap { NITF.date(MarkupTree.trimmed(tree.text(of: $0))) }
            ?? document.published
        let provider = tree.first("Provider", in: item).flatMap { formalName("Party", tree, $0) }
        document.source =
            provider ?? lines.flatMap { tree.field("CreditLine", of: $0) }
            ?? tree.first("ProviderId", in: item).map { MarkupTree.trimmed(tree.text(of: $0)) } ?? document.source
        document.language =
            tree.first("DescriptiveMetadata", in: item).flatMap { formalName("Language", tree, $0) }
            ?? document.language ?? tree.inherited("lang", of: item)
        document.identifier = identifier(tree, item)
        let status = management.flatMap { formalName("Status", tree, $0) }?.utf8.lowercasedASCII
        document.isWithdrawn = ["canceled", "cancelled", "withheld"].contains(status)
        return .document(document)
    }

    /// What all versions of an item share: its public identifier without the number of the version, else provider, day and number.
    private static func identifier(_ tree: MarkupTree, _ item: MarkupTree.Node) -> String? {
        guard let name = tree.path("Identification", "NewsIdentifier", of: item) else { return nil }
        let parts = ["ProviderId", "DateId", "NewsItemId"].compactMap { tree.field($0, of: name) }
        if parts.count == 3 { return "urn:newsml:\(parts.joined(separator: ":"))" }
        return tree.field("PublicIdentifier", of: name)
    }

    /// The first content that has text. What is inside of `DataContent` may be NITF, XHTML, or text.
    private static func text(_ tree: MarkupTree, _ item: MarkupTree.Node) -> Document {
        for content in tree.inside(item) where tree.isElement(content, "DataContent") {
            if let nitf = tree.children(of: content).first(where: { tree.isElement($0, "nitf") }) {
                return NITF(tree, nitf).document
            }
            let body =
                tree.inside(content).first { tree.isElement($0, "body.content") || tree.isElement($0, "body") }
                ?? content
            let hasElements = tree.children(of: body).contains { tree.isElement($0) }
            let paragraphs =
                hasElements ? tree.blocks(of: body) : MarkedText.paragraphs(of: tree.text(of: body))
            if !paragraphs.isEmpty { return Document(paragraphs: paragraphs) }
        }
        return Document()
    }

    private static func formalName(_ name: String, _ tree: MarkupTree, _ node: MarkupTree.Node) -> String? {
        tree.inside(node).first { tree.isElement($0, name) }.flatMap { tree.attribute("FormalName", of: $0) }
    }
}
