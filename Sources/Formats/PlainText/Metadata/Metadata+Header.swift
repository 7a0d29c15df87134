internal import Articles

extension Metadata {
    /// Reads a block of `Key: value` lines at the very top. The first key must be a known one.
    ///
    /// A block that ends with a blank line may hold other keys as well. One that runs into the body without a blank line
    /// is taken as far as its keys are known, and only if that is two fields or a date that can be read. So an article
    /// that starts `WASHINGTON: The president said` or `Source: officials in Seoul.` keeps its first line.
    init?(header text: [UInt8], from start: Int) {
        var lines = Lines(of: text, from: start)
        var fields: [Field] = []
        var knownEnd = start
        var isClosed = false
        while fields.count < Self.fieldLimit {
            let lineStart = lines.offset
            guard let line = lines.next() else { break }
            let content = Blanks.trim(line, in: text)
            if content.isEmpty {
                // Blank lines before the block belong to it.
                if fields.isEmpty { continue }
                isClosed = true
                break
            }
            if !fields.isEmpty, text[line.lowerBound] == .space || text[line.lowerBound] == .tab {
                fields[fields.count - 1].value = fields[fields.count - 1].value.lowerBound..<content.upperBound
                if knownEnd == lineStart { knownEnd = lines.offset }
                continue
            }
            guard let field = Self.headerField(text, content) else { break }
            let isKnown = Self.knownKeys.contains(field.key)
            if !isKnown, fields.isEmpty || Self.isProse(text[field.value]) { break }
            if isKnown, knownEnd == lineStart || fields.isEmpty { knownEnd = lines.offset }
            fields.append(field)
        }
        if !isClosed { fields.removeAll { $0.value.lowerBound >= knownEnd } }
        let end = isClosed ? lines.offset : knownEnd
        guard let first = fields.first, Blanks.trim(end..<text.count, in: text).isEmpty == false else { return nil }
        self.init(fields: fields, end: end)
        let isDated = published(in: text) != nil
        if fields.count == 1, !isDated {
            let isTitle = Self.titleKeys.contains(first.key)
            guard isClosed, !Self.dateKeys.contains(first.key), !Self.mailKeys.contains(first.key),
                isTitle || !Self.isProse(text[first.value])
            else {
                return nil
            }
        }
    }

    private static func headerField(_ text: [UInt8], _ line: Range<Int>) -> Field? {
        let keyReach = line.lowerBound..<min(line.upperBound, line.lowerBound + 31)
        guard let colon = text[keyReach].firstIndex(of: UInt8(ascii: ":")), text[line.lowerBound].isASCIILetter,
            colon + 1 == line.upperBound || text[colon + 1].isASCIISpace
        else { return nil }
        let key = text[line.lowerBound..<colon]
        guard
            key.allSatisfy({ $0.isASCIILetter || $0 == .space || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }),
            key.count(where: { $0 == .space }) < 3
        else { return nil }
        return Field(key: normalized(key), value: Blanks.trim(colon + 1..<line.upperBound, in: text))
    }

    /// A sentence rather than a field's value.
    private static func isProse(_ value: ArraySlice<UInt8>) -> Bool {
        value.count > 120 || value.last == UInt8(ascii: ".")
    }
}
