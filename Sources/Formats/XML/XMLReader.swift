internal import Articles
internal import Markup

/// Reads files of XML by what their outermost element is.
enum XMLReader {
    static func entries(of file: SourceFile, within budget: ArticleBudget) throws(Refusal) -> [FileEntry] {
        let blanks = file.content.prefix(while: \.isASCIISpace).count
        let content = blanks > 0 ? Array(file.content[blanks...]) : file.content
        let fault: MarkupError
        do {
            return try entries(in: MarkupTree(xml: content), of: content, within: budget)
        } catch let error as MarkupError {
            fault = error
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(.damaged, "\(error)")
        }
        guard fault.isOfForm else { throw Refusal(.malformed, "\(fault)") }
        let text = MendedXML.mended(Charset.decoded(xml: content))
        if let tree = try? MarkupTree(xml: text, charset: "utf-8") {
            return try entries(in: tree, of: text, within: budget)
        }
        if let pieces = FeedPieces(text), let entries = try entries(of: pieces, within: budget) { return entries }
        throw Refusal(MendedXML.isWhole(text) ? .malformed : .damaged, "\(fault)")
    }

    private static func entries(
        in tree: MarkupTree, of content: [UInt8], within budget: ArticleBudget
    ) throws(Refusal) -> [FileEntry] {
        let name = tree.name(of: tree.root) ?? ""
        let entries: [FileEntry]
        switch name {
        case "rss", "RDF": entries = try RSSFeed(tree, within: budget).entries
        case "feed": entries = try AtomFeed(tree, within: budget).entries
        case "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem":
            entries = try NewsML(tree, within: budget).entries
        case "NewsML": entries = try NewsML1(tree, within: budget).entries
        case "nitf": entries = [FileEntry(.document(NITF(tree, tree.root).document))]
        case "html": return [try FileEntry(.document(Document(page: content)))]
        default:
            throw Refusal(.xml, "its outermost element is '\(name.prefix(60))'")
        }
        guard !entries.isEmpty else { throw Refusal(.noArticle, "its '\(name)' has no entries") }
        return entries
    }

    /// Nil where no item can be read.
    private static func entries(of pieces: FeedPieces, within budget: ArticleBudget) throws(Refusal) -> [FileEntry]? {
        var entries: [FileEntry] = []
        var isRead = false
        for (index, item) in pieces.items.enumerated() {
            try budget.checkTime()
            do throws(MarkupError) {
                let (tree, piece) = try Self.tree(of: item, in: pieces)
                entries += (try? self.entries(in: tree, of: piece, within: budget)) ?? []
                isRead = true
            } catch {
                entries.append(FileEntry(.refusal(Refusal(.malformed, "\(error)")), named: "item \(index + 1)"))
            }
        }
        return isRead ? entries : nil
    }

    /// The item as it stands, or else with its texts escaped.
    private static func tree(
        of item: Range<Int>, in pieces: FeedPieces
    ) throws(MarkupError) -> (MarkupTree, [UInt8]) {
        let piece = pieces.document(item)
        do throws(MarkupError) {
            return (try MarkupTree(xml: piece, charset: "utf-8"), piece)
        } catch {
            let mended = pieces.mendedDocument(item)
            guard let tree = try? MarkupTree(xml: mended, charset: "utf-8") else { throw error }
            return (tree, mended)
        }
    }
}

extension MarkupError {
    /// Whether the document breaks a rule of XML, and not a limit.
    fileprivate var isOfForm: Bool {
        switch reason {
        case .malformed, .entity, .empty: true
        default: false
        }
    }
}
