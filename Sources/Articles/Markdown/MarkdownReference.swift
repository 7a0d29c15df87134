/// Definitions that stand apart from the text: link targets (`[label]: address "title"`) and footnotes (`[^1]: text`).
enum MarkdownReference {
    /// CommonMark's limit for a label, in bytes.
    static let labelLimit = 999

    /// The labels of all link definitions.
    static func labels(in text: [UInt8], from start: Int) -> Set<[UInt8]> {
        var labels: Set<[UInt8]> = []
        for line in Lines(of: text, from: start) {
            var cursor = Cursor(text, at: line.lowerBound, end: line.upperBound)
            cursor.skipSpaces()
            while cursor.skip(UInt8(ascii: ">")) { cursor.skipSpaces() }
            if let label = definition(in: cursor) { labels.insert(label) }
        }
        return labels
    }

    /// Labels match without regard to case and to the amount of white space.
    static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        for byte in label {
            if !byte.isASCIISpace {
                key.append(byte.asciiLowercased)
            } else if !key.isEmpty, key.last != .space {
                key.append(.space)
            }
        }
        if key.last == .space { key.removeLast() }
        return key
    }

    /// The label, if the line is a link definition and nothing else.
    static func definition(in line: Cursor) -> [UInt8]? {
        var cursor = line
        guard cursor.skip(UInt8(ascii: "[")), let label = label(&cursor), cursor.skip(UInt8(ascii: ":")) else {
            return nil
        }
        cursor.skipSpaces()
        if cursor.skip(UInt8(ascii: "<")) {
            while let byte = cursor.next, byte != UInt8(ascii: ">") { cursor.offset += 1 }
            guard cursor.skip(UInt8(ascii: ">")) else { return nil }
        } else {
            let start = cursor.offset
            while let byte = cursor.next, !byte.isASCIISpace { cursor.offset += 1 }
            guard cursor.offset > start else { return nil }
        }
        cursor.skipSpaces()
        guard let quote = cursor.next else { return normalized(label) }
        let close = quote == UInt8(ascii: "(") ? UInt8(ascii: ")") : quote
        let last = cursor.text[cursor.offset...].dropFirst().last { !$0.isASCIISpace }
        return "\"'(".utf8.contains(quote) && last == close ? normalized(label) : nil
    }

    /// Where the text of a footnote's definition starts.
    static func footnoteLabelEnd(in line: Cursor) -> Int? {
        var cursor = line
        guard cursor.skip(UInt8(ascii: "[")), cursor.next == UInt8(ascii: "^"), let label = label(&cursor),
            isFootnote(label), cursor.skip(UInt8(ascii: ":"))
        else { return nil }
        return cursor.offset
    }

    /// `^1`, `^note-a`.
    static func isFootnote(_ label: ArraySlice<UInt8>) -> Bool {
        label.first == UInt8(ascii: "^") && (2...40).contains(label.count)
            && label.dropFirst().allSatisfy { $0.isWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// Reads a label that has no brackets, and its closing bracket.
    static func label(_ cursor: inout Cursor) -> ArraySlice<UInt8>? {
        let start = cursor.offset
        while let byte = cursor.next, byte != UInt8(ascii: "]") {
            guard byte != UInt8(ascii: "["), cursor.offset - start < labelLimit else { return nil }
            cursor.offset += byte == UInt8(ascii: "\\") && cursor.afterNext != nil ? 2 : 1
        }
        let label = cursor.text[start..<min(cursor.offset, cursor.text.endIndex)]
        return cursor.skip(UInt8(ascii: "]")) && !label.isEmpty ? label : nil
    }
}
