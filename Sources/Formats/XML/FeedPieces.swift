internal import Articles
internal import Markup

/// A feed that is no XML as a whole, item by item: what is broken in one of them costs that one.
struct FeedPieces {
    /// Where the items stand.
    private(set) var items: [Range<Int>] = []
    private let text: [UInt8]
    private let head: [UInt8]
    private let closing: String

    /// In bytes; what feeds say of themselves is shorter, and it is read with each item.
    private static let headLimit = 8192

    /// Nil for what is no feed, and for one that breaks off in an item: that may still be being written. One whose last item is
    /// closed has all of them, though the tags that close the feed are missing.
    init?(_ text: [UInt8]) {
        for (root, item, closing) in [
            ("rss", "item", "</channel></rss>"), ("rdf:RDF", "item", "</rdf:RDF>"), ("feed", "entry", "</feed>"),
        ] {
            guard Self.isWhole(text, root: root, item: item), let first = Self.start(of: item, in: text, from: 0),
                let top = Self.find("<\(root)", in: text, from: 0), top < first
            else { continue }
            guard first - top <= Self.headLimit else { return nil }
            self.text = text
            self.closing = closing
            // RSS 1.0 has its items beside the channel, which is closed before them.
            head = Array(text[top..<first])
            var offset: Int? = first
            var close = 0
            while let start = offset {
                if close <= start {
                    guard let found = Self.find("</\(item)>", in: text, from: start) else { break }
                    close = found + item.utf8.count + 3
                }
                offset = Self.start(of: item, in: text, from: start + 1)
                // One that is not closed ends where the next one begins.
                items.append(start..<min(offset ?? close, close))
            }
            return
        }
        return nil
    }

    /// Whether the text ends with the feed's own closing tag, or with that of an item or a channel.
    private static func isWhole(_ text: [UInt8], root: String, item: String) -> Bool {
        let end = Blanks.trimmed(text.suffix(4096))
        guard end.last == UInt8(ascii: ">") else { return false }
        if find("</\(root)", in: text, from: max(0, text.count - 4096)) != nil { return true }
        return ["</\(item)>", "</channel>"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// A document of the feed's head and one of its items.
    func document(_ item: Range<Int>) -> [UInt8] { head + text[item] + Array(closing.utf8) }

    /// The same, with the texts of an item that is no XML taken as the HTML that they are.
    func mendedDocument(_ item: Range<Int>) -> [UInt8] {
        head + EscapedTexts.escaped(Array(text[item])) + Array(closing.utf8)
    }

    /// Where `<item` or the like begins, followed by a blank or the tag's end.
    private static func start(of name: String, in text: [UInt8], from start: Int) -> Int? {
        var offset = start
        while let found = find("<\(name)", in: text, from: offset) {
            let end = found + name.utf8.count + 1
            if end < text.count, text[end].isASCIISpace || text[end] == UInt8(ascii: ">") { return found }
            offset = found + 1
        }
        return nil
    }

    /// Where a mark stands next; nil where it stands no more.
    static func find(_ mark: String, in text: [UInt8], from start: Int) -> Int? {
        let mark = Array(mark.utf8)
        var offset = start
        while offset < text.count, let next = text[offset...].firstIndex(of: mark[0]) {
            if text[next...].starts(with: mark) { return next }
            offset = next + 1
        }
        return nil
    }
}
