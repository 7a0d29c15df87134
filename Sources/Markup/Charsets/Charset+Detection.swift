extension Charset {
    /// The character set of an HTML document: by its byte-order mark, by the transport, by what it says of itself in its
    /// first 16 KiB, by its content.
    ///
    /// Two things a document says are not believed, since saved pages often lost the header that was right: UTF-8 of bytes
    /// that mostly are not, and anything else of bytes that are UTF-8 and not just ASCII.
    package init(ofHTML bytes: [UInt8], transport: String?) {
        self = Self.marked(bytes) ?? transport.flatMap { Charset(label: $0) } ?? Self.declared(inHTML: bytes)
    }

    /// The character set of an XML document: by its byte-order mark, by the transport, by its declaration; else UTF-8 (XML
    /// 1.0, appendix F). Nil for one that is not known.
    ///
    /// A declaration of another set is not believed of bytes that are UTF-8 and not just ASCII: programs that keep everything in UTF-8
    /// copy it.
    init?(ofXML bytes: [UInt8], transport: String?) {
        if let marked = Self.marked(bytes) ?? transport.flatMap({ Charset(label: $0) }) {
            self = marked
            return
        }
        let isValid = (try? UTF8Span(validating: bytes.span)) != nil
        var charset = isValid || Self.isMostlyUTF8(bytes) ? Charset.utf8 : .windows1252
        if bytes.starts(with: Array("<?xml".utf8)), let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">")),
            let value = Self.value(of: "encoding", in: bytes[..<end])
        {
            guard let declared = Charset(label: value) else { return nil }
            // A declaration that can be read is not in UTF-16.
            if case .legacy = declared.kind, !isValid || !bytes.contains(where: { $0 >= 0x80 }) { charset = declared }
        }
        self = charset
    }

    /// An XML document as UTF-8, whatever it says of itself: one that is not in its character set is read as Windows-1252, and so is one
    /// in a set that nobody knows.
    package static func decoded(xml bytes: [UInt8]) -> [UInt8] {
        let charset = Charset(ofXML: bytes, transport: nil) ?? .utf8
        guard charset == .utf8, (try? UTF8Span(validating: bytes.span)) == nil, !isMostlyUTF8(bytes) else {
            return charset.decode(bytes)
        }
        return windows1252.decode(bytes)
    }

    /// By a byte-order mark, or by every other byte of the first characters being NUL.
    private static func marked(_ bytes: [UInt8]) -> Charset? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFE, 0xFF]) { return Charset(.utf16BigEndian) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Charset(.utf16LittleEndian) }
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0) {
        case (true, false, true, false): return Charset(.utf16BigEndian)
        case (false, true, false, true): return Charset(.utf16LittleEndian)
        default: return nil
        }
    }

    private static func declared(inHTML bytes: [UInt8]) -> Charset {
        let label = metaLabel(bytes.prefix(16_384))
        let declared = label.flatMap { Charset(label: $0) }
        if (try? UTF8Span(validating: bytes.span)) != nil {
            guard let declared, case .legacy = declared.kind, !bytes.contains(where: { $0 >= 0x80 }) else {
                return .utf8
            }
            return declared
        }
        guard let declared, case .legacy = declared.kind else {
            // A page that says UTF-8 and is cut or patched keeps its other characters.
            return isMostlyUTF8(bytes) ? .utf8 : .windows1252
        }
        return declared
    }

    /// Whether well-formed sequences of several bytes outnumber the broken ones.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var wellFormed = 0
        var broken = 0
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
            if scalar.value == 0xFFFD { broken += 1 } else { wellFormed += 1 }
        }
        return wellFormed > broken
    }

    /// What the first `<meta charset=…>` or `<meta … content="…; charset=…">` says (HTML Standard, "prescan a byte stream to
    /// determine its encoding").
    private static func metaLabel(_ bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard starts(rest, with: "meta") else { continue }
            let tag = rest.prefix { $0 != UInt8(ascii: ">") }
            if let value = value(of: "charset", in: tag) { return value }
            rest = rest[tag.endIndex...]
        }
        return nil
    }

    private static func starts(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool {
        bytes.count >= word.utf8.count && zip(bytes, word.utf8).allSatisfy { $0 | 0x20 == $1 }
    }

    /// The word after `name=`, with or without quotes.
    private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
        var rest = tag
        while let first = rest.first {
            guard first | 0x20 == name.utf8.first, starts(rest, with: name) else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let word = value.prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x2F, 0x3E].contains($0) }
            return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
        }
        return nil
    }
}
