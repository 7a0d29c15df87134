internal import Articles

/// A file's bytes as UTF-8 text, with the way back to the file's offsets.
struct DecodedText {
    enum Encoding: Hashable {
        case utf8
        case windows1252
    }

    /// Valid UTF-8, without a byte-order mark at its start.
    private(set) var bytes: [UInt8]
    private(set) var origin: OriginMap
    let encoding: Encoding

    /// Decodes in time linear in the content's size.
    ///
    /// A byte-order mark or content without a broken sequence is UTF-8. So is content in which well-formed multi-byte
    /// sequences outnumber the broken ones, since such sequences hardly ever come about by chance: a file of UTF-8 that
    /// was cut or patched keeps its other characters. Everything else is Windows-1252, in which any bytes are text.
    init(_ content: [UInt8]) {
        let hasMark = content.starts(with: [0xEF, 0xBB, 0xBF])
        let start = hasMark ? 3 : 0
        var wellFormed = 0
        var broken = 0
        var offset = start
        while offset < content.count {
            if content[offset] < 0x80 {
                offset += 1
                continue
            }
            let sequence = UTF8Sequence(in: content, at: offset)
            if sequence.isWellFormed { wellFormed += 1 } else { broken += 1 }
            offset += sequence.length
        }

        bytes = []
        origin = OriginMap()
        origin.append(from: 0, shift: start)
        if broken == 0 {
            encoding = .utf8
            bytes = hasMark ? Array(content[start...]) : content
        } else if hasMark || wellFormed > broken {
            encoding = .utf8
            repair(content, from: start)
        } else {
            encoding = .windows1252
            widen(content)
        }
    }

    /// Copies UTF-8, with U+FFFD for each maximal broken part.
    private mutating func repair(_ content: [UInt8], from start: Int) {
        bytes.reserveCapacity(content.count + 16)
        var offset = start
        while offset < content.count {
            let sequence = UTF8Sequence(in: content, at: offset)
            if sequence.isWellFormed {
                bytes.append(contentsOf: content[offset..<(offset + sequence.length)])
            } else {
                bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
                origin.append(from: bytes.count, shift: offset + sequence.length - bytes.count)
            }
            offset += sequence.length
        }
    }

    private mutating func widen(_ content: [UInt8]) {
        bytes.reserveCapacity(content.count + content.count / 8)
        for (offset, byte) in content.enumerated() {
            Windows1252.append(byte, to: &bytes)
            if byte >= 0x80 { origin.append(from: bytes.count, shift: offset + 1 - bytes.count) }
        }
    }
}
