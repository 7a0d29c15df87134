internal import Articles
internal import Markup

/// NewsML-G2 (https://iptc.org/standards/newsml-g2/): a news item, or a message of several.
struct NewsML {
    private(set) var entries: [FileEntry] = []

    /// The items that have no text of their own, as people call them.
    private static let others = [
        "packageItem": "a package of other items", "conceptItem": "a concept", "knowledgeItem": "a list of concepts",
        "planningItem": "a plan of coverage", "catalogItem": "a catalogue",
    ]

    init(_ tree: MarkupTree, within budget: ArticleBudget) throws(Refusal) {
        let items =
            tree.isElement(tree.root, "newsMessage")
            ? tree.children(of: tree.root).filter { tree.isElement($0, "itemSet") }.flatMap {
                Array(tree.children(of: $0))
            }
            : [tree.root]
        for item in items where tree.isElement(item) {
            try budget.checkTime()
            let name = tree.attribute("guid", of: item)
            if tree.isElement(item, "newsItem") {
                entries.append(FileEntry(Self.content(tree, item), named: name))
            } else if let other = Self.others[tree.name(of: item) ?? ""] {
                entries.append(FileEntry(.refusal(Refusal(.noArticle, "the item is \(other)")), named: name ?? other))
            }
        }
    }

    private static func content(_ tree: MarkupTree, _ item: MarkupTree.Node) -> FileEntry.Content {
        let meta = tree.child("itemMeta", of: item)
        let content = tree.child("contentMeta", of: item)
        let kind = meta.flatMap { tree.child("itemClass", of: $0) }.flatMap { tree.attribute("qcode", of: $0) }.map(
            code)
        if let kind, !["text", "composite"].contains(kind) {
            return .refusal(Refusal(.noArticle, "the item is of the class '\(kind.prefix(40))'"))
        }
        var document = tree.child("contentSet", of: item).flatMap { body(tree, $0) } ?? Document()
        if let headline = content.flatMap({ tree.field("headline", of: $0) })
            ?? meta.flatMap({ tree.field("title", of: $0) })
        {
            document.title = headline
        }
        if let dateline = content.flatMap({ tree.field("dateline", of: $0) }) { document.add(dateline: dateline) }
        document.published =
            content.flatMap { tree.date("contentCreated", of: $0) }
            ?? meta.flatMap { tree.date("firstCreated", "versionCreated", of: $0) } ?? document.published
        document.source =
            meta.flatMap { tree.child("provider", of: $0) }.flatMap { name(tree, $0) }
            ?? content.flatMap { tree.child("infoSource", of: $0) }.flatMap { name(tree, $0) } ?? document.source
        document.author =
            content.flatMap { tree.field("by", of: $0) ?? tree.child("creator", of: $0).flatMap { name(tree, $0) } }
            ?? document.author
        document.language =
            content.flatMap { tree.child("language", of: $0) }.flatMap { tree.attribute("tag", of: $0) }
            ?? document.language ?? tree.inherited("lang", of: item)
        document.identifier = tree.attribute("guid", of: item)
        let status = meta.flatMap { tree.child("pubStatus", of: $0) }.flatMap { tree.attribute("qcode", of: $0) }.map(
            code)
        document.isWithdrawn = ["canceled", "withheld"].contains(status)
        return .document(document)
    }

    /// The first content that has text: XML in place, or data in place.
    private static func body(_ tree: MarkupTree, _ set: MarkupTree.Node) -> Document? {
        for content in tree.children(of: set) {
            switch tree.name(of: content) {
            case "inlineXML":
                guard let root = tree.children(of: content).first(where: { tree.isElement($0) }) else { continue }
                if tree.isElement(root, "nitf") { return NITF(tree, root).document }
                let paragraphs = tree.blocks(of: root)
                if !paragraphs.isEmpty { return Document(paragraphs: paragraphs) }
            case "inlineData":
                let paragraphs = MarkedText.paragraphs(of: tree.text(of: content))
                if !paragraphs.isEmpty { return Document(paragraphs: paragraphs) }
            default: continue
            }
        }
        return nil
    }

    /// `stat:usable` → usable: the part of a code after its scheme's alias, which providers choose.
    private static func code(_ qcode: String) -> String {
        qcode.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(qcode[qcode.index(after: $0)...]) } ?? qcode
    }

    private static func name(_ tree: MarkupTree, _ node: MarkupTree.Node) -> String? {
        tree.field("name", of: node) ?? tree.attribute("literal", of: node)
            ?? tree.attribute("qcode", of: node).map(code)
    }
}
