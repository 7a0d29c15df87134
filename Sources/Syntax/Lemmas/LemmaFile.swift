/// The file of a lemmatiser: `magic` and the number of edit rules; for each how many bytes it takes off, how many it adds, and those;
/// then the number of the keys of forms and endings, and for each its 32 bits and its rule's 16. Numbers of more than a byte have 32
/// bits unless it is said, low byte first.
package enum LemmaFile {
    static let magic: UInt32 = 0x4D4C_5746  // FWLM

    package static func bytes(rules: [EditRule], index: [UInt32: UInt16]) -> [UInt8] {
        var bytes = number(magic) + number(UInt32(rules.count))
        for rule in rules { bytes += [UInt8(rule.removed), UInt8(rule.added.count)] + rule.added }
        bytes += number(UInt32(index.count))
        for (key, rule) in index.sorted(by: { $0.key < $1.key }) {
            bytes += number(key) + [UInt8(rule & 0xFF), UInt8(rule >> 8)]
        }
        return bytes
    }

    private static func number(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// Reads a file from its start; every read beyond its end is nil.
    struct Reader {
        private let bytes: [UInt8]
        private var at = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { at == bytes.count }

        mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
            guard count <= bytes.count - at else { return nil }
            defer { at += count }
            return bytes[at..<at + count]
        }

        mutating func number(bytes count: Int = 4) -> Int? {
            bytes(count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
        }
    }
}

extension Lemmatizer {
    /// A lemmatiser from its file's bytes; nil where they are none.
    package init?(_ content: [UInt8]) {
        var reader = LemmaFile.Reader(content)
        guard reader.number() == Int(LemmaFile.magic), let ruleCount = reader.number() else { return nil }
        var rules: [EditRule] = []
        for _ in 0..<ruleCount {
            guard let removed = reader.number(bytes: 1), let size = reader.number(bytes: 1),
                let added = reader.bytes(size)
            else { return nil }
            rules.append(EditRule(removed: removed, added: Array(added)))
        }
        guard let keyCount = reader.number() else { return nil }
        var index: [UInt32: UInt16] = [:]
        for _ in 0..<keyCount {
            guard let key = reader.number(), let rule = reader.number(bytes: 2), rule < rules.count else { return nil }
            index[UInt32(truncatingIfNeeded: key)] = UInt16(rule)
        }
        guard reader.isAtEnd else { return nil }
        self.init(rules: rules, index: index)
    }
}
