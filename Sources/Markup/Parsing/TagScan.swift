/// Looks for tags with too many attributes, before libxml2 compares each attribute with every other. Linear time.
///
/// It follows libxml2 in where tags, comments, values and scripts end, and counts what could be an attribute's name.
struct TagScan {
    enum Syntax {
        case html
        case xml
    }

    let syntax: Syntax

    /// - Throws: ``MarkupError`` if a tag has more attributes than the limit.
    func check(_ text: [UInt8], _ limits: MarkupLimits) throws(MarkupError) {
        var offset = 0
        while let tag = text[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = tag + 1
            if starts(text, offset, "!--") {
                offset = find("-->", in: text, from: offset + 3)
            } else if syntax == .xml, starts(text, offset, "![CDATA[") {
                offset = find("]]>", in: text, from: offset + 8)
            } else if syntax == .xml, starts(text, offset, "?") {
                offset = find("?>", in: text, from: offset + 1)
            } else if offset < text.count, isNameStart(text[offset]) {
                let script = ["script", "style"].first { syntax == .html && isElement($0, text, offset) }
                var attributes = 0
                var values = 0
                scan: while offset < text.count {
                    switch text[offset] {
                    case UInt8(ascii: ">"): break scan
                    case UInt8(ascii: "="):
                        values += 1
                        offset = endOfValue(text, offset + 1)
                    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "/"), UInt8(ascii: "\""), UInt8(ascii: "'"):
                        attributes += offset + 1 < text.count && isSeparator(text[offset + 1]) ? 0 : 1
                        offset += 1
                    default: offset += 1
                    }
                    if max(attributes, values) > limits.attributes {
                        let line = text[..<offset].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
                        throw MarkupError(.tooManyAttributes(limits.attributes), line: line)
                    }
                }
                if let script { offset = find("</" + script, in: text, from: offset) }
            }
        }
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
    private func endOfValue(_ text: [UInt8], _ start: Int) -> Int {
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

    private func isElement(_ name: String, _ text: [UInt8], _ offset: Int) -> Bool {
        let end = offset + name.utf8.count
        return starts(text, offset, name) && (end >= text.count || isSeparator(text[end]))
    }

    private func starts(_ text: [UInt8], _ offset: Int, _ word: String) -> Bool {
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
    private func find(_ word: String, in text: [UInt8], from start: Int) -> Int {
        guard let first = word.utf8.first, start < text.count else { return text.count }
        var offset = start
        while let next = text[offset...].firstIndex(of: first) {
            if starts(text, next, word) { return next + word.utf8.count }
            offset = next + 1
        }
        return text.count
    }
}
