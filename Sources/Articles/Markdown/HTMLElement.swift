/// What an HTML tag inside Markdown does to the text around it.
enum HTMLElement: Hashable {
    case lineBreak
    /// Starts or ends a block, so that words on both sides stay apart.
    case block
    case phrase

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li",
        "main", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot",
        "th",
        "thead", "tr", "ul", "video", "audio",
    ]
    private static let phrases: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "embed",
        "font", "i", "img", "input", "ins", "kbd", "label", "mark", "meter", "nobr", "picture", "q", "s", "samp",
        "small",
        "source", "span", "strike", "strong", "sub", "sup", "svg", "time", "tt", "u", "var", "wbr",
    ]

    /// Reads what stands between `<` and `>`; nil if it is no tag of a known element.
    init?(tag: ArraySlice<UInt8>) {
        var rest = tag
        if rest.first == UInt8(ascii: "/") { rest.removeFirst() }
        let name = rest.prefix { $0.isASCIIAlphanumeric }
        guard (1...12).contains(name.count) else { return nil }
        if let next = rest.dropFirst(name.count).first, !next.isASCIISpace, next != UInt8(ascii: "/") { return nil }
        let lowercased = name.lowercasedASCII
        if lowercased == "br" {
            self = .lineBreak
        } else if Self.blocks.contains(lowercased) {
            self = .block
        } else if Self.phrases.contains(lowercased) {
            self = .phrase
        } else {
            return nil
        }
    }

    var breaksText: Bool { self != .phrase }
}
