internal import Articles
internal import Markup

/// Text from fields that may hold HTML or plain text, which none of the formats that have such fields tell apart.
enum MarkedText {
    /// A title or a name on one line.
    static func line(_ text: String) -> String {
        guard hasMarks(text), let tree = try? MarkupTree(decodedHTML: Array(text.utf8)) else { return text }
        return tree.text(of: tree.root)
    }

    static func paragraphs(of text: String) -> [String] {
        guard hasMarks(text), let tree = try? MarkupTree(decodedHTML: Array(text.utf8)) else {
            return Document.paragraphs(ofPlainText: Array(text.utf8))
        }
        // Editors of web pages keep text with blank lines between paragraphs, and marks inside of them alone.
        let lowercased = text.utf8.lowercasedASCII
        guard ["<p", "<br", "<div", "<li", "<td", "<h2"].contains(where: { lowercased.contains($0) }) else {
            return Document.paragraphs(ofPlainText: tree.textBytes(of: tree.root))
        }
        return tree.blocks(of: tree.root)
    }

    /// Whether a tag or a character reference stands in it: `<p>`, `</p>`, `<br/>`, `&amp;`, `&#8217;`.
    static func hasMarks(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        for (offset, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "<"), isTag(bytes[(offset + 1)...].prefix(64)) { return true }
            if byte == UInt8(ascii: "&"), CharacterReference.read(bytes, at: offset, in: .field) != nil { return true }
        }
        return false
    }

    private static func isTag(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.drop { $0 == UInt8(ascii: "/") }.prefix { $0.isASCIIAlphanumeric }
        guard let first = name.first, first.isASCIILetter else { return false }
        guard let after = rest[name.endIndex...].first, after.isASCIISpace || "/>".utf8.contains(after) else {
            return false
        }
        return MarkupTree.knownTags.contains(name.lowercasedASCII)
    }
}
