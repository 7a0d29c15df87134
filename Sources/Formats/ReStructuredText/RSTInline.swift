internal import Articles

/// The text of a line of reStructuredText without its inline marks: emphasis, roles, links, references.
struct RSTInline {
    let text: String

    init(_ source: String, substitutions: [String: String]) {
        let bytes = Array(source.utf8)
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var offset = 0
        /// Marks whose partner was not found, so that a hostile text is not searched again and again.
        var unmatched: Set<String> = []

        /// Where a mark's content and the mark's end are, if the mark opens at the offset.
        func content(between open: String, and close: String) -> Range<Int>? {
            guard bytes[offset...].starts(with: open.utf8), !unmatched.contains(open) else { return nil }
            let start = offset + open.utf8.count
            // Marks stand where words begin, and not before a blank.
            guard start < bytes.count, !bytes[start].isASCIISpace, plain.last.map({ !$0.isWordByte }) ?? true else {
                return nil
            }
            let mark = Array(close.utf8)
            var end = start + 1
            while end + mark.count <= bytes.count {
                if bytes[end] == mark[0], bytes[end...].starts(with: mark), !bytes[end - 1].isASCIISpace {
                    return start..<end
                }
                end += 1
            }
            unmatched.insert(open)
            return nil
        }

        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\\"):
                // An escape; an escaped blank is nothing.
                offset += 1
                if offset < bytes.count, !bytes[offset].isASCIISpace { plain.append(bytes[offset]) }
                offset += 1
                continue
            case UInt8(ascii: "*"):
                for mark in ["**", "*"] {
                    if let inner = content(between: mark, and: mark) {
                        plain += bytes[inner]
                        offset = inner.upperBound + mark.utf8.count
                        break
                    }
                }
                if offset < bytes.count, bytes[offset] == byte, content(between: "*", and: "*") == nil {
                    plain.append(byte)
                    offset += 1
                }
                continue
            case UInt8(ascii: "`"):
                if let inner = content(between: "``", and: "``") {
                    plain += bytes[inner]
                    offset = inner.upperBound + 2
                    continue
                }
                if let inner = content(between: "`", and: "`") {
                    plain += Self.withoutTarget(bytes[inner])
                    offset = inner.upperBound + 1
                    while offset < bytes.count, bytes[offset] == UInt8(ascii: "_") { offset += 1 }
                    offset = Self.skipRole(bytes, at: offset)
                    continue
                }
            case UInt8(ascii: ":"):
                let end = Self.skipRole(bytes, at: offset)
                if end > offset, end < bytes.count, bytes[end] == UInt8(ascii: "`"),
                    plain.last.map({ !$0.isWordByte }) ?? true
                {
                    offset = end
                    continue
                }
            case UInt8(ascii: "|"):
                if let inner = content(between: "|", and: "|"),
                    let value = substitutions[String(decoding: bytes[inner], as: UTF8.self)]
                {
                    plain += Array(value.utf8)
                    offset = inner.upperBound + 1
                    while offset < bytes.count, bytes[offset] == UInt8(ascii: "_") { offset += 1 }
                    continue
                }
            case UInt8(ascii: "["):
                // `[1]_`: a reference to a footnote.
                let label = bytes[(offset + 1)...].prefix(40).prefix { $0 != UInt8(ascii: "]") }
                let end = label.endIndex
                if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: "_") {
                    while plain.last == .space { plain.removeLast() }
                    offset = end + 2
                    continue
                }
            case UInt8(ascii: "_"):
                // `word_`: a reference.
                let next = offset + 1 < bytes.count ? bytes[offset + 1] : .space
                if let last = plain.last, last.isWordByte, !next.isWordByte, next != byte {
                    offset += 1
                    continue
                }
            default: break
            }
            plain.append(byte)
            offset += 1
        }
        text = String(decoding: plain, as: UTF8.self)
    }

    /// `:role:` before or after a text in backquotes; the offset itself if there is none.
    private static func skipRole(_ bytes: [UInt8], at offset: Int) -> Int {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return offset }
        let name = bytes[(offset + 1)...].prefix(40).prefix { $0.isASCIIAlphanumeric || "-_.+:".utf8.contains($0) }
        guard name.count >= 2, name.last == UInt8(ascii: ":") else { return offset }
        return name.endIndex
    }

    /// `text <https://example.org>` → text.
    private static func withoutTarget(_ content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard content.last == UInt8(ascii: ">"), let open = content.lastIndex(of: UInt8(ascii: "<")),
            open > content.startIndex
        else { return content }
        let words = Blanks.trimmed(content[..<open])
        return words.isEmpty ? content : words
    }
}
