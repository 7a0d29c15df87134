/// The part of an inline link that is not shown: `(address "title")`.
enum MarkdownLinkTarget {
    /// In bytes. Longer ones do not occur, and the limit keeps hostile text linear.
    private static let lengthLimit = 8192

    /// Skips a target; leaves the cursor where it is if there is none.
    static func skip(_ cursor: inout Cursor) -> Bool {
        var ahead = cursor
        guard ahead.skip(UInt8(ascii: "(")) else { return false }
        let limit = min(ahead.text.endIndex, ahead.offset + lengthLimit)
        ahead = Cursor(ahead.text[..<limit], continuing: ahead)
        skipBlanks(&ahead)
        guard skipAddress(&ahead) else { return false }
        let hasBlank = ahead.next?.isASCIISpace ?? false
        skipBlanks(&ahead)
        if hasBlank, ahead.next != UInt8(ascii: ")") {
            guard skipTitle(&ahead) else { return false }
            skipBlanks(&ahead)
        }
        guard ahead.skip(UInt8(ascii: ")")) else { return false }
        cursor.offset = ahead.offset
        return true
    }

    private static func skipBlanks(_ cursor: inout Cursor) {
        while let byte = cursor.next, byte.isASCIISpace { cursor.offset += 1 }
    }

    private static func skipAddress(_ cursor: inout Cursor) -> Bool {
        if cursor.skip(UInt8(ascii: "<")) {
            while let byte = cursor.next, byte != UInt8(ascii: ">") {
                if byte == UInt8(ascii: "<") || byte.isLineEnd { return false }
                cursor.offset += byte == UInt8(ascii: "\\") ? 2 : 1
            }
            return cursor.skip(UInt8(ascii: ">"))
        }
        var depth = 0
        while let byte = cursor.next, byte > .space {
            if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return false }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            cursor.offset += byte == UInt8(ascii: "\\") && cursor.afterNext?.isASCIIPunctuation ?? false ? 2 : 1
        }
        return depth == 0
    }

    private static func skipTitle(_ cursor: inout Cursor) -> Bool {
        guard let open = cursor.next, "\"'(".utf8.contains(open) else { return false }
        let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
        cursor.offset += 1
        while let byte = cursor.next {
            if byte == close {
                cursor.offset += 1
                return true
            }
            if byte == UInt8(ascii: "("), open == byte { return false }
            cursor.offset += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return false
    }
}
