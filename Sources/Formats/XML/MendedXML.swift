internal import Articles
internal import Markup

/// XML as programs write it that do not know its rules, made into what they mean. Linear time.
///
/// White space before the declaration, control characters, `&` that begins no reference, names that nobody knows: every reader of feeds passes over them.
enum MendedXML {
    /// - Parameter text: UTF-8.
    static func mended(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 64)
        var offset = 0
        // Names that the document itself defines stay references, which nobody follows.
        let defines = contains("<!ENTITY", text)
        var mayNest = true
        while offset < text.count {
            let byte = text[offset]
            if byte == UInt8(ascii: "&"), !isReference(text, at: offset + 1, anyName: defines) {
                if let found = CharacterReference.read(text, at: offset, in: .field) {
                    // `&nbsp`, `&#8217`, `&#xD800;`: what it is to a browser.
                    append(found.utf8, to: &result)
                    offset = found.end
                    continue
                }
                result += Array("&amp;".utf8)
            } else if byte == UInt8(ascii: "<"), text[offset...].starts(with: "<![CDATA[".utf8) {
                // References mean nothing in it.
                let section = NestedCDATA(text, at: offset, isNested: mayNest)
                if section.isUnclosed { mayNest = false }
                result += section.content.lazy.filter(isCharacter)
                offset = section.end
                continue
            } else if byte == UInt8(ascii: "]"), text[offset...].starts(with: "]]>".utf8) {
                // Nothing that it could end is open.
                result += Array("]]&gt;".utf8)
                offset += 3
                continue
            } else if byte == UInt8(ascii: "<"), !isTag(text, at: offset + 1) {
                result += Array("&lt;".utf8)
            } else if isCharacter(byte) {
                if byte == 0xEF, offset + 2 < text.count, text[offset + 1] == 0xBF, text[offset + 2] >= 0xBE {
                    offset += 3
                    continue
                }
                result.append(byte)
            }
            offset += 1
        }
        return result
    }

    private static func append(_ utf8: [UInt8], to result: inout [UInt8]) {
        // U+FFFE and U+FFFF are no characters of XML.
        if utf8.count == 3, utf8[0] == 0xEF, utf8[1] == 0xBF, utf8[2] >= 0xBE { return }
        for byte in utf8 where isCharacter(byte) {
            if byte < 0x80 { result += Array("&#\(byte);".utf8) } else { result.append(byte) }
        }
    }

    private static func isCharacter(_ byte: UInt8) -> Bool {
        byte >= 0x20 || byte == .tab || byte == .newline || byte == .carriageReturn
    }

    private static func isTag(_ text: [UInt8], at start: Int) -> Bool {
        guard start < text.count else { return false }
        let byte = text[start]
        return byte.isASCIILetter || byte >= 0x80 || "/!?_:".utf8.contains(byte)
    }

    /// `amp;`, `#8217;`, `#x2019;` of a character that XML has.
    private static func isReference(_ text: [UInt8], at start: Int, anyName: Bool) -> Bool {
        guard start < text.count else { return false }
        guard text[start] == UInt8(ascii: "#") else {
            let name = text[start...].prefix(32).prefix(while: \.isASCIIAlphanumeric)
            guard let first = name.first, first.isASCIILetter, name.endIndex < text.count else { return false }
            return text[name.endIndex] == UInt8(ascii: ";") && (anyName || CharacterReference.isName(name))
        }
        let isHexadecimal = start + 1 < text.count && text[start + 1] | 0x20 == UInt8(ascii: "x")
        let digits = text[(start + (isHexadecimal ? 2 : 1))...].prefix(9).prefix(while: \.isASCIIAlphanumeric)
        guard digits.endIndex < text.count, text[digits.endIndex] == UInt8(ascii: ";"),
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10)
        else { return false }
        switch number {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
        default: return false
        }
    }

    /// Whether a document ends with the tag that closes its first element: what is wrong with it then is no part that is missing.
    static func isWhole(_ text: [UInt8]) -> Bool {
        let name = { (start: Int) in text[start...].prefix(64).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") } }
        let first = text.indices.dropLast().first { text[$0] == UInt8(ascii: "<") && text[$0 + 1].isASCIILetter }
        let last = text.indices.dropLast(2).last { text[$0] == UInt8(ascii: "<") && text[$0 + 1] == UInt8(ascii: "/") }
        guard let first, let last, let end = text.last(where: { !$0.isASCIISpace }) else { return false }
        return end == UInt8(ascii: ">") && name(first + 1).elementsEqual(name(last + 2))
    }

    private static func contains(_ mark: String, _ text: [UInt8]) -> Bool {
        find(mark, in: text, from: 0) < text.count
    }

    private static func find(_ mark: String, in text: [UInt8], from start: Int) -> Int {
        let mark = Array(mark.utf8)
        var offset = start
        while let next = text[offset...].firstIndex(of: mark[0]) {
            if text[next...].starts(with: mark) { return next + mark.count }
            offset = next + 1
        }
        return text.count
    }
}
