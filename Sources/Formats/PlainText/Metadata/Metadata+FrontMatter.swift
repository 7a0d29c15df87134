internal import Articles

extension Metadata {
    /// Reads YAML front matter (https://jekyllrb.com/docs/front-matter/): top-level fields with a simple value, bare or
    /// quoted, between a line `---` and a line `---` or `...`. Lists, maps and block scalars are passed over.
    init?(frontMatter text: [UInt8], from start: Int) {
        var lines = Lines(of: text, from: start)
        guard let opening = lines.next(), Self.isFence(text[opening], UInt8(ascii: "-")) else { return nil }
        var fields: [Field] = []
        for _ in 0..<Self.fieldLimit * 4 {
            guard let line = lines.next() else { return nil }
            if Self.isFence(text[line], UInt8(ascii: "-")) || Self.isFence(text[line], UInt8(ascii: ".")) {
                guard !fields.isEmpty else { return nil }
                self.init(fields: fields, end: lines.offset)
                return
            }
            if let field = Self.yamlField(text, line) { fields.append(field) }
        }
        return nil
    }

    /// Three of a byte, and blanks.
    private static func isFence(_ line: ArraySlice<UInt8>, _ byte: UInt8) -> Bool {
        line.starts(with: [byte, byte, byte]) && line.dropFirst(3).allSatisfy(\.isASCIISpace)
    }

    private static func yamlField(_ text: [UInt8], _ line: Range<Int>) -> Field? {
        guard let colon = text[line].firstIndex(of: UInt8(ascii: ":")), colon > line.lowerBound,
            colon - line.lowerBound <= 40, colon + 1 == line.upperBound || text[colon + 1].isASCIISpace
        else { return nil }
        let key = text[line.lowerBound..<colon]
        guard key.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        let name = normalized(key)
        let value = Blanks.trim(colon + 1..<line.upperBound, in: text)
        guard let first = text[value].first else { return Field(key: name, value: value) }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard let close = closingQuote(first, text, value) else { return nil }
            return Field(key: name, value: Blanks.trim(value.lowerBound + 1..<close, in: text), quote: first)
        }
        // Block scalars, lists, maps, anchors, tags and aliases are no simple values.
        if "|>[{&*!".utf8.contains(first) { return nil }
        var end = value.lowerBound
        while end < value.upperBound, !(text[end] == UInt8(ascii: "#") && text[end - 1].isASCIISpace) { end += 1 }
        return Field(key: name, value: Blanks.trim(value.lowerBound..<end, in: text))
    }

    /// YAML 1.2.2, section 7.3: `\"` within double quotes, `''` within single ones.
    private static func closingQuote(_ quote: UInt8, _ text: [UInt8], _ value: Range<Int>) -> Int? {
        var offset = value.lowerBound + 1
        while offset < value.upperBound {
            if text[offset] == quote {
                guard quote == UInt8(ascii: "'"), offset + 1 < value.upperBound, text[offset + 1] == quote else {
                    return offset
                }
                offset += 1
            } else if text[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                offset += 1
            }
            offset += 1
        }
        return nil
    }
}
