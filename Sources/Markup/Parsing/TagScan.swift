/// Cuts a document into texts, tags, and what is neither, as libxml2 does. Linear time.
///
/// It follows libxml2 in where tags, comments, values and scripts end, and counts what could be an attribute's name.
struct TagScan {
    enum Syntax {
        case html
        case xml
    }

    enum Kind {
        case text
        /// A tag that may have attributes.
        case tag
        /// A comment, a script: references mean nothing in it.
        case raw
    }

    struct Piece {
        let kind: Kind
        let range: Range<Int>
        /// At most so many are in it.
        var attributes = 0
    }

    let syntax: Syntax
    let text: [UInt8]
    private var offset = 0
    /// The element that the last tag opened, if its content is no markup.
    private var script: String?

    init(_ syntax: Syntax, _ text: [UInt8]) {
        self.syntax = syntax
        self.text = text
    }

    /// Looks for tags with too many attributes, before libxml2 compares each attribute with every other.
    ///
    /// - Throws: ``MarkupError`` if a tag has more attributes than the limit.
    static func check(_ text: [UInt8], as syntax: Syntax, _ limits: MarkupLimits) throws(MarkupError) {
        var scan = TagScan(syntax, text)
        while let piece = scan.next() {
            guard piece.attributes > limits.attributes else { continue }
            let line = text[..<piece.range.lowerBound].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
            throw MarkupError(.tooManyAttributes(limits.attributes), line: line)
        }
    }

    /// The next piece; nil at the end.
    mutating func next() -> Piece? {
        let start = offset
        guard start < text.count else { return nil }
        if let script {
            self.script = nil
            offset = find("</" + script, from: start)
            return Piece(kind: .raw, range: start..<offset)
        }
        var search = start
        while let open = text[search...].firstIndex(of: UInt8(ascii: "<")) {
            search = open + 1
            let end = endOfRaw(search)
            guard end != nil || search < text.count && isNameStart(text[search]) else { continue }
            if open > start {
                offset = open
                return Piece(kind: .text, range: start..<open)
            }
            if let end {
                offset = end
                return Piece(kind: .raw, range: start..<end)
            }
            return tag(from: start)
        }
        offset = text.count
        return Piece(kind: .text, range: start..<text.count)
    }

    /// Where a comment or the like ends whose tag goes on here.
    private func endOfRaw(_ start: Int) -> Int? {
        if starts(start, "!--") { return find("-->", from: start + 3) }
        guard syntax == .xml else { return nil }
        if starts(start, "![CDATA[") { return find("]]>", from: start + 8) }
        return starts(start, "?") ? find("?>", from: start + 1) : nil
    }

    private mutating func tag(from start: Int) -> Piece {
        offset = start + 1
        script = ["script", "style"].first { syntax == .html && isElement($0, offset) }
        var attributes = 0
        var values = 0
        scan: while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: ">"): break scan
            case UInt8(ascii: "="):
                values += 1
                offset = endOfValue(offset + 1)
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += offset + 1 < text.count && isSeparator(text[offset + 1]) ? 0 : 1
                offset += 1
            default: offset += 1
            }
        }
        return Piece(kind: .tag, range: start..<offset, attributes: max(attributes, values))
    }

    private func isNameStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
            UInt8(ascii: ":"):
            true
        default: byte >= 0x80
        }
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "="): true
        default: false
        }
    }

    /// After an equals sign: a quoted value, or one up to a blank. A quote that nothing closes reaches to the end.
    private func endOfValue(_ start: Int) -> Int {
        var offset = start
        while offset < text.count, [0x20, 0x09, 0x0A, 0x0D].contains(text[offset]) { offset += 1 }
        guard offset < text.count, text[offset] == UInt8(ascii: "\"") || text[offset] == UInt8(ascii: "'") else {
            while offset < text.count, ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">")].contains(text[offset]) {
                offset += 1
            }
            return offset
        }
        return text[(offset + 1)...].firstIndex(of: text[offset]).map { $0 + 1 } ?? text.count
    }

    private func isElement(_ name: String, _ offset: Int) -> Bool {
        let end = offset + name.utf8.count
        return starts(offset, name) && (end >= text.count || isSeparator(text[end]))
    }

    private func starts(_ offset: Int, _ word: String) -> Bool {
        var end = offset
        for byte in word.utf8 {
            guard end < text.count, text[end] == byte || (text[end] | 0x20) == byte && byte >= UInt8(ascii: "a") else {
                return false
            }
            end += 1
        }
        return true
    }

    /// The offset after a word; the end of the text if it does not come.
    private func find(_ word: String, from start: Int) -> Int {
        guard let first = word.utf8.first, start < text.count else { return text.count }
        var offset = start
        while let next = text[offset...].firstIndex(of: first) {
            if starts(next, word) { return next + word.utf8.count }
            offset = next + 1
        }
        return text.count
    }
}
