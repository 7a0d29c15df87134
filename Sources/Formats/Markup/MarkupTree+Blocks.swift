internal import Articles
internal import Markup

extension MarkupTree {
    /// Elements that start a block of their own; what is not among them goes on in the line. A table's row is one block.
    static let blockTags: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "div", "dl", "dt",
        "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav",
        "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
        // NITF's
        "block", "body.content", "hedline", "hl1", "hl2", "byline", "dateline", "media", "bq", "note",
    ]
    private static let inlineTags: Set<String> = [
        "a", "abbr", "b", "big", "cite", "code", "em", "font", "i", "img", "ins", "mark", "q", "small",
        "span", "strong", "sub", "sup", "td", "th", "time", "tt", "u", "wbr", "html", "head", "meta", "link",
        "iframe",
        "video", "audio", "picture", "source", "script", "style", "title", "noscript", "svg", "object", "embed",
    ]
    /// What is not told to a reader.
    private static let silentTags: Set<String> = [
        "head", "script", "style", "title", "template", "iframe", "object", "embed", "svg", "audio", "video", "figure",
        "aside",
        "nav", "form", "button", "select", "textarea", "media", "del", "s", "strike",
    ]

    static let knownTags = blockTags.union(inlineTags).union(silentTags)

    /// The texts of the blocks inside of a node, in order, with nothing left out but what no reader sees.
    ///
    /// It is for the markup of a field or of a mail's part, which holds the article and nothing else.
    func blocks(of node: Node) -> [String] {
        var blocks: [String] = []
        var text: [UInt8] = []
        func close() {
            if text.contains(where: { !$0.isASCIISpace }) { blocks.append(String(decoding: text, as: UTF8.self)) }
            text = []
        }
        /// Where the blocks that are open end.
        var ends: [Node] = []
        var silentEnd = node
        for inner in inside(node) {
            while let end = ends.last, end <= inner {
                close()
                ends.removeLast()
            }
            if inner < silentEnd { continue }
            guard let name = name(of: inner) else {
                text += bytes[textRange(of: inner)]
                continue
            }
            if Self.silentTags.contains(name) || isHidden(inner) {
                silentEnd = end(of: inner)
            } else if Self.blockTags.contains(name) {
                close()
                ends.append(end(of: inner))
            } else if name == "td" || name == "th" {
                text.append(.space)
            }
        }
        close()
        return blocks
    }

    /// Newsletters hide the line that a list of mails shows beside the subject.
    private func isHidden(_ node: Node) -> Bool {
        if attributeRange("hidden", of: node) != nil { return true }
        guard let style = attribute("style", of: node) else { return false }
        let folded = style.utf8.filter { !$0.isASCIISpace }.lowercasedASCII
        return folded.contains("display:none") || folded.contains("visibility:hidden")
    }
}
