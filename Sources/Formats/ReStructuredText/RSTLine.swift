internal import Articles

/// A line of reStructuredText and what it starts.
struct RSTLine {
    /// How far it stands from the left, a tab being 8 wide.
    let indent: Int
    /// Without blanks at its ends.
    let text: String
    private let bytes: ArraySlice<UInt8>

    init(_ line: ArraySlice<UInt8>) {
        var indent = 0
        for byte in line {
            if byte == .space { indent += 1 } else if byte == .tab { indent += 8 - indent % 8 } else { break }
        }
        self.indent = indent
        bytes = Blanks.trimmed(line)
        text = String(decoding: bytes, as: UTF8.self)
    }

    var isBlank: Bool { bytes.isEmpty }

    /// In characters.
    var length: Int { bytes.count { !$0.isUTF8Continuation } }

    /// The mark that a rule is made of.
    var mark: UInt8? { bytes.first }

    /// A line of one punctuation mark: below a title, around a table, between sections. It has four or more of it; three are
    /// enough of `=` and `-`, which may stand in columns, and of `+`, which with both makes the edge of a grid.
    var isRule: Bool {
        guard let first = bytes.first, first.isASCIIPunctuation else { return false }
        let isGrid = first == UInt8(ascii: "+")
        let mayHaveColumns = first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
        return bytes.count >= (isGrid || mayHaveColumns ? 3 : 4)
            && bytes.allSatisfy {
                $0 == first || mayHaveColumns && $0 == .space || isGrid && "-=+".utf8.contains($0)
            }
    }

    /// A rule of a table: `=====  =====`.
    var hasColumns: Bool { bytes.contains(.space) }

    /// `.. `, which starts a directive, a target, a footnote or a comment; `__ ` starts a target without a name.
    var isExplicit: Bool {
        bytes.starts(with: Array(".. ".utf8)) || bytes.elementsEqual("..".utf8) || bytes.starts(with: Array("__ ".utf8))
    }

    /// The name in `.. name:: …`.
    var directive: String? {
        guard let colons = text.range(ofDoubleColon: 3) else { return nil }
        let name = text.utf8.dropFirst(3).prefix(colons - 3)
        guard !name.isEmpty, name.allSatisfy({ $0.isASCIIAlphanumeric || "-_:+.".utf8.contains($0) }) else {
            return nil
        }
        return name.lowercasedASCII
    }

    /// The text of `.. [1] text`.
    var footnote: String? {
        guard bytes.starts(with: Array(".. [".utf8)), let close = bytes.firstIndex(of: UInt8(ascii: "]")) else {
            return nil
        }
        return String(decoding: Blanks.trimmed(bytes[(close + 1)...]), as: UTF8.self)
    }

    /// `.. |name| replace:: text`.
    var substitution: (name: String, value: String)? {
        guard bytes.starts(with: Array(".. |".utf8)) else { return nil }
        let rest = bytes.dropFirst(4)
        guard let bar = rest.firstIndex(of: UInt8(ascii: "|")) else { return nil }
        let definition = Blanks.trimmed(rest[(bar + 1)...])
        let word = Array("replace::".utf8)
        guard definition.starts(with: word) else { return nil }
        return (
            String(decoding: rest[..<bar], as: UTF8.self),
            String(decoding: Blanks.trimmed(definition.dropFirst(word.count)), as: UTF8.self)
        )
    }

    /// `:name: value`.
    var field: (name: String, value: String)? {
        guard bytes.first == UInt8(ascii: ":") else { return nil }
        let rest = bytes.dropFirst()
        guard let colon = rest.firstIndex(of: UInt8(ascii: ":")), colon > rest.startIndex,
            colon - rest.startIndex <= 40,
            colon + 1 == rest.endIndex || rest[colon + 1] == .space, rest[rest.startIndex] != .space
        else { return nil }
        return (
            String(decoding: rest[..<colon], as: UTF8.self),
            String(decoding: Blanks.trimmed(rest[(colon + 1)...]), as: UTF8.self)
        )
    }

    /// How long the mark of a list's item is: `- `, `* `, `12. `, `#. `, `(a) `, or `| ` of a block of lines.
    private var itemMark: Int? {
        guard let first = bytes.first else { return nil }
        if bytes.dropFirst().first == .space, "-*+•|".utf8.contains(first) { return 2 }
        if bytes.starts(with: Array("• ".utf8)) { return 4 }
        let number = bytes.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: "#") }
        guard (1...3).contains(number.count), let after = bytes[number.endIndex...].first,
            after == UInt8(ascii: ".") || after == UInt8(ascii: ")"),
            bytes[number.endIndex...].dropFirst().first == .space
        else { return nil }
        return number.count + 2
    }

    var isItem: Bool { itemMark != nil && !isTableRow }

    /// The item without its mark.
    var item: String { itemMark.map { String(decoding: bytes.dropFirst($0), as: UTF8.self) } ?? text }

    /// `| a | b |`.
    var isTableRow: Bool {
        bytes.count > 4 && bytes.first == UInt8(ascii: "|") && bytes.last == UInt8(ascii: "|")
            && bytes.count { $0 == UInt8(ascii: "|") } >= 2 && bytes.dropFirst().first == .space
    }

    /// The texts of the row's cells.
    var cells: String {
        bytes.split(separator: UInt8(ascii: "|")).map { String(decoding: Blanks.trimmed($0), as: UTF8.self) }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}

extension String {
    /// Where `::` first stands from a byte offset on.
    fileprivate func range(ofDoubleColon start: Int) -> Int? {
        let bytes = Array(utf8)
        guard bytes.count > start + 2, bytes.starts(with: Array(".. ".utf8)) else { return nil }
        for offset in start..<(bytes.count - 1)
        where bytes[offset] == UInt8(ascii: ":") && bytes[offset + 1] == UInt8(ascii: ":") {
            return offset
        }
        return nil
    }
}
