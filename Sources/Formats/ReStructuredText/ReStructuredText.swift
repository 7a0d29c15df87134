internal import Articles

/// An article in reStructuredText (https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html): its title, its
/// fields and its paragraphs without marks.
struct ReStructuredText {
    private(set) var title: String?
    /// By their names in lower case.
    private(set) var fields: [String: String] = [:]
    private(set) var paragraphs: [String] = []

    private let lines: [RSTLine]
    private var substitutions: [String: String] = [:]

    init(_ text: [UInt8]) {
        lines = Lines(of: text, from: 0).map { RSTLine(text[$0]) }
        for line in lines {
            if let (name, value) = line.substitution { substitutions[name] = value }
        }
        read()
    }

    private mutating func read() {
        var index = 0
        /// Whether nothing but a title and fields came so far.
        var isTop = true
        while index < lines.count {
            let line = lines[index]
            if line.isBlank {
                index += 1
            } else if let heading = heading(at: index) {
                if isTop, title == nil { title = inline(heading.text) } else { paragraphs.append(inline(heading.text)) }
                index = heading.end
            } else if line.isRule {
                // A transition, or the edge of a table.
                index += 1
            } else if line.isExplicit {
                index = readExplicit(at: index)
            } else if let field = line.field {
                var value = field.value
                index += 1
                while index < lines.count, !lines[index].isBlank, lines[index].indent > line.indent {
                    value += " " + lines[index].text
                    index += 1
                }
                let name = field.name.utf8.lowercasedASCII
                if isTop, fields[name] == nil { fields[name] = inline(value) }
            } else {
                isTop = false
                index = readParagraph(at: index)
            }
        }
    }

    /// A line of text with a line of one mark below it that is as long, perhaps with another above.
    private func heading(at index: Int) -> (text: String, end: Int)? {
        let hasOverline = lines[index].isRule
        let place = hasOverline ? index + 1 : index
        guard place + 1 < lines.count, !lines[place].isBlank, !lines[place].isRule, !lines[place].isTableRow,
            lines[place + 1].isRule, lines[place + 1].indent == 0,
            lines[place + 1].length >= min(lines[place].length, 4)
        else { return nil }
        if hasOverline, lines[index].mark != lines[place + 1].mark || lines[index].hasColumns { return nil }
        if !hasOverline, lines[place].indent > 0 || lines[place + 1].length < lines[place].length { return nil }
        return (lines[place].text, place + 2)
    }

    // MARK: Explicit markup

    /// Directives whose content is text of the article.
    private static let textDirectives: Set<String> = [
        "note", "warning", "tip", "hint", "important", "caution", "attention", "danger", "admonition", "epigraph",
        "highlights", "pull-quote", "container", "compound", "class", "topic", "sidebar", "rubric", "list-table",
        "table", "csv-table",
    ]

    /// Passes over a directive, a target or a comment with what is indented below it. The text of notes stays.
    private mutating func readExplicit(at index: Int) -> Int {
        let directive = lines[index].directive
        let footnote = lines[index].footnote
        let keepsContent = directive.map { Self.textDirectives.contains($0) } ?? false
        if let footnote { paragraphs.append(inline(footnote)) }
        var next = index + 1
        while next < lines.count, lines[next].isBlank || lines[next].indent > lines[index].indent {
            guard !lines[next].isBlank, keepsContent, lines[next].field == nil, !lines[next].isRule else {
                if footnote != nil, !lines[next].isBlank {
                    paragraphs[paragraphs.count - 1] += " " + inline(lines[next].text)
                }
                next += 1
                continue
            }
            next = lines[next].isExplicit ? readExplicit(at: next) : readParagraph(at: next)
        }
        return next
    }

    // MARK: Text

    private mutating func readParagraph(at start: Int) -> Int {
        var index = start
        var parts: [String] = []
        let indent = lines[start].indent
        let isTable = lines[start].isTableRow
        while index < lines.count, !lines[index].isBlank, !lines[index].isExplicit {
            let line = lines[index]
            if line.isRule { break }
            // Each item of a list, each line of a block of lines and each row of a table is by itself.
            if index > start, line.isItem || line.isTableRow || isTable { break }
            if index > start, line.indent < indent { break }
            parts.append(line.isTableRow ? line.cells : line.isItem ? line.item : line.text)
            index += 1
        }
        if index == start { return start + 1 }
        var text = parts.joined(separator: " ")
        let isLiteral = text.hasSuffix("::")
        if isLiteral {
            text.removeLast(text == "::" || text.hasSuffix(" ::") ? 2 : 1)
            // What follows indented is a literal block.
            while index < lines.count, lines[index].isBlank || lines[index].indent > indent { index += 1 }
        }
        let plain = inline(text)
        if plain.hasPrefix(">>> ") || !plain.utf8.contains(where: \.isWordByte) { return index }
        paragraphs.append(plain)
        return index
    }

    private func inline(_ text: String) -> String { RSTInline(text, substitutions: substitutions).text }
}
