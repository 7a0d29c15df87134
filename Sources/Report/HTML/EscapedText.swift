internal import Articles

/// Text on a page: what would be markup is escaped, and what turns the direction of writing or is not seen stands as `U+FFFD`.
enum EscapedText {
    static func write(_ text: String, to bytes: inout [UInt8]) {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        let text = isPlain ? text : text.onOneLineInPlace.printable
        for byte in text.utf8 {
            // As HTML's own serialisation does (HTML, section 13.3), and `>`, so that one form suits texts and attributes, which all stand
            // between double quotation marks.
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
    }
}

extension String {
    /// With blanks for line breaks and tabs, which wrapped text has.
    fileprivate var onOneLineInPlace: String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return self }
        return String(decoding: utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
    }
}
