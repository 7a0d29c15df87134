internal import Articles

/// An item of a feed whose texts are HTML that nobody escaped, and no XML: `<description><p>Some 27 roads<br>`. Readers of feeds take them as they
/// stand up to the closing tag.
enum EscapedTexts {
    private static let names = [
        "title", "description", "content:encoded", "encoded", "summary", "content", "body", "fulltext",
    ]

    /// The item with its texts escaped, if they hold tags and are no CDATA. Linear time.
    static func escaped(_ item: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(item.count + item.count / 4)
        // Those that are closed further on.
        var names = names
        var offset = 0
        while let open = item[offset...].firstIndex(of: UInt8(ascii: "<")) {
            result += item[offset..<open]
            offset = open
            guard let element = element(at: open, in: item, of: &names) else {
                result.append(item[open])
                offset = open + 1
                continue
            }
            let content = item[element.content]
            if !content.contains(UInt8(ascii: "<")) || Blanks.trimmed(content).starts(with: "<![CDATA[".utf8) {
                result += item[open..<element.content.upperBound]
            } else {
                // What Atom calls XHTML is none.
                result += Array("<\(element.name) type=\"html\">".utf8)
                for byte in content {
                    switch byte {
                    case UInt8(ascii: "<"): result += Array("&lt;".utf8)
                    case UInt8(ascii: "&"): result += Array("&amp;".utf8)
                    default: result.append(byte)
                    }
                }
            }
            offset = element.content.upperBound
        }
        return result + item[offset...]
    }

    /// In bytes.
    private static let longestTag = 1000

    /// The element of a text that starts at an offset and is closed; a name that nothing closes any more goes.
    private static func element(
        at open: Int, in item: [UInt8], of names: inout [String]
    ) -> (name: String, content: Range<Int>)? {
        for (index, name) in names.enumerated() {
            var cursor = Cursor(item[(open + 1)...])
            guard cursor.skip(ignoringCase: name), let next = cursor.next,
                next.isASCIISpace || next == UInt8(ascii: ">"),
                let end = item[cursor.offset...].prefix(longestTag).firstIndex(of: UInt8(ascii: ">")),
                item[end - 1] != UInt8(ascii: "/")
            else { continue }
            guard let close = FeedPieces.find("</\(name)>", in: item, from: end + 1) else {
                names.remove(at: index)
                return nil
            }
            return (name, (end + 1)..<close)
        }
        return nil
    }
}
