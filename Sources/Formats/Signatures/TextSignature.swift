internal import Articles

/// Tells formats that are text but no articles as they stand: web pages, XML, JSON, messages.
enum TextSignature {
    static func format(of content: [UInt8], isMarkdownName: Bool) -> Format? {
        var cursor = Cursor(content[...])
        if content.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.offset = 3 }
        while let byte = cursor.next, byte.isASCIISpace { cursor.offset += 1 }
        guard let first = cursor.next else { return nil }
        switch first {
        case UInt8(ascii: "%"): return cursor.skip(ignoringCase: "%pdf-") ? .pdf : nil
        case UInt8(ascii: "<"): return markupFormat(cursor, isMarkdownName: isMarkdownName)
        case UInt8(ascii: "{"): return isObject(cursor) ? .json : nil
        case UInt8(ascii: "["): return isArray(cursor) ? .json : nil
        default: return isMessage(cursor) ? .mail : nil
        }
    }

    // MARK: HTML and XML

    private static let documentTags: Set<String> = ["html", "head", "body", "meta", "title", "script", "style", "link"]
    private static let blockTags: Set<String> = [
        "article", "aside", "blockquote", "div", "figure", "footer", "header", "main", "nav", "p", "section", "span",
        "table", "ul", "ol", "h1", "h2", "h3", "h4", "a", "b", "i", "em", "strong", "br", "img", "svg", "center",
        "font",
    ]
    private static let feedTags: Set<String> = ["rss", "feed", "rdf", "nitf", "newsml", "newsitem", "newsmessage"]

    private static func markupFormat(_ start: Cursor, isMarkdownName: Bool) -> Format? {
        var cursor = start
        // Comments may stand before a document's first tag.
        while cursor.skip(ignoringCase: "<!--") {
            while !cursor.isAtEnd, !cursor.skip(ignoringCase: "-->") { cursor.offset += 1 }
            while let byte = cursor.next, byte.isASCIISpace { cursor.offset += 1 }
        }
        if cursor.skip(ignoringCase: "<?xml") {
            while !cursor.isAtEnd, !cursor.skip(ignoringCase: "?>") { cursor.offset += 1 }
            while let byte = cursor.next, byte.isASCIISpace { cursor.offset += 1 }
            return cursor.skip(ignoringCase: "<!doctype html") || cursor.skip(ignoringCase: "<html") ? .html : .xml
        }
        if cursor.skip(ignoringCase: "<!doctype") {
            cursor.skipSpaces()
            return cursor.skip(ignoringCase: "html") ? .html : .xml
        }
        guard cursor.skip(UInt8(ascii: "<")) else { return nil }
        let nameStart = cursor.offset
        while let byte = cursor.next, byte.isASCIIAlphanumeric, cursor.offset - nameStart < 32 { cursor.offset += 1 }
        let name = cursor.text[nameStart..<cursor.offset].lowercasedASCII
        guard !name.isEmpty, let next = cursor.next, next.isASCIISpace || ">/:".utf8.contains(next) else { return nil }
        if feedTags.contains(name) { return .xml }
        if documentTags.contains(name) { return .html }
        // Markdown may hold any of the other tags.
        if isMarkdownName { return nil }
        if blockTags.contains(name) { return .html }
        let last = cursor.text.last { !$0.isASCIISpace }
        return last == UInt8(ascii: ">") ? .xml : nil
    }

    // MARK: JSON

    /// `{"name":` or `{}`: also the start of JSON Lines, and of JSON that was cut off.
    private static func isObject(_ start: Cursor) -> Bool {
        var cursor = start
        guard cursor.skip(UInt8(ascii: "{")) else { return false }
        skipBlanks(&cursor)
        if cursor.next == UInt8(ascii: "}") { return true }
        guard skipString(&cursor) else { return false }
        skipBlanks(&cursor)
        return cursor.next == UInt8(ascii: ":")
    }

    /// `[{"name":`, `["text",`, `[[…`; a note in brackets at an article's top is none of them.
    private static func isArray(_ start: Cursor) -> Bool {
        var cursor = start
        while cursor.skip(UInt8(ascii: "[")) { skipBlanks(&cursor) }
        if isObject(cursor) { return true }
        if cursor.next == UInt8(ascii: "]") {
            skipBlanks(&cursor)
            return cursor.text.last { !$0.isASCIISpace } == UInt8(ascii: "]")
        }
        guard skipString(&cursor) else { return false }
        skipBlanks(&cursor)
        return cursor.next == UInt8(ascii: ",") || cursor.next == UInt8(ascii: "]")
    }

    private static func skipBlanks(_ cursor: inout Cursor) {
        while let byte = cursor.next, byte.isASCIISpace { cursor.offset += 1 }
    }

    private static func skipString(_ cursor: inout Cursor) -> Bool {
        guard cursor.skip(UInt8(ascii: "\"")) else { return false }
        while let byte = cursor.next {
            cursor.offset += byte == UInt8(ascii: "\\") ? 2 : 1
            if byte == UInt8(ascii: "\"") { return true }
        }
        return false
    }

    // MARK: Messages

    /// Header fields that only a mail program writes (RFC 5322, RFC 2045), in lower case.
    private static let messageFields: Set<String> = [
        "received", "mime-version", "message-id", "return-path", "delivered-to", "content-transfer-encoding",
        "dkim-signature", "x-mailer", "list-unsubscribe",
    ]

    private static let envelopeFields: Set<String> = [
        "received", "from", "to", "message-id", "return-path", "mime-version", "delivered-to",
    ]

    /// A header block that holds such a field, or both sender and recipient and a subject; perhaps after mbox's line
    /// `From someone@example.org Fri Nov 22 …`.
    private static func isMessage(_ start: Cursor) -> Bool {
        var cursor = start
        var seen: Set<String> = []
        var broken = 0
        var isFirst = true
        // A header block is short; a longer one would already have shown such a field.
        for _ in 0..<100 {
            let lineStart = cursor.offset
            guard let first = cursor.next, !first.isLineEnd else { break }
            if first == .space || first == .tab, !isFirst {
                // A folded field goes on.
            } else if isFirst, cursor.skip(ignoringCase: "from ") {
                let line = cursor.text[cursor.offset...].prefix { !$0.isLineEnd }
                guard line.prefix(200).contains(UInt8(ascii: "@")) || line.starts(with: Array("MAILER-DAEMON".utf8))
                else {
                    return false
                }
            } else {
                while let byte = cursor.next, byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-"),
                    cursor.offset - lineStart < 64
                {
                    cursor.offset += 1
                }
                guard cursor.offset > lineStart, cursor.next == UInt8(ascii: ":") else {
                    // A line that a program forgot to indent.
                    broken += 1
                    guard broken <= 2, seen.count >= 2, !seen.isDisjoint(with: Self.envelopeFields) else {
                        return false
                    }
                    while let byte = cursor.next, byte != .newline { cursor.offset += 1 }
                    _ = cursor.skip(.newline)
                    guard MessageHeader.isKnownField(cursor.text, at: cursor.offset) else { return false }
                    continue
                }
                seen.insert(cursor.text[lineStart..<cursor.offset].lowercasedASCII)
            }
            isFirst = false
            while let byte = cursor.next, byte != .newline { cursor.offset += 1 }
            _ = cursor.skip(.newline)
        }
        return !seen.isDisjoint(with: messageFields) || seen.isSuperset(of: ["from", "to", "subject"])
    }
}
