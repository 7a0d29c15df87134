/// Splits a Markdown document into the blocks that have text (CommonMark 0.31, with GitHub's tables and footnotes).
///
/// Containers are not kept: the paragraphs of a block quote or a list item are blocks like others. Dropped are fenced code,
/// thematic breaks, link definitions, comments, scripts and style sheets. Three rules differ from CommonMark so that no
/// word of an article is lost:
/// - Indented lines are text. Articles indent paragraphs far more often than they quote code without a fence.
/// - A number of more than two digits starts no list, unless it goes on counting: `2009. It was a good year.`
/// - A fence or comment that is never closed is text.
struct MarkdownBlocks {
    private(set) var blocks: [MarkdownBlock] = []

    private let text: [UInt8]
    private var lines: Lines
    /// The open paragraph's lines, joined by line feeds.
    private var open: [UInt8] = []
    private var openLines = 0
    private var openKind = MarkdownBlock.Kind.paragraph
    private var isTable = false
    /// The number of the last item, while an ordered list may go on.
    private var listNumber: Int?
    private var fence: UInt8?
    private var fenceLength = 0
    /// Where the last line that could close a fence starts, by the fence's byte.
    private var lastClosing: [UInt8: Int] = [:]
    private var lastCommentEnd = -1

    init(of text: [UInt8], from start: Int) {
        self.text = text
        lines = Lines(of: text, from: start)
        findClosings(from: start)
        while let line = lines.next() { read(line) }
        flush()
    }

    private mutating func findClosings(from start: Int) {
        for line in Lines(of: text, from: start) {
            let content = Blanks.trim(line, in: text)
            if let first = text[content].first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~"),
                content.count >= 3,
                text[content].allSatisfy({ $0 == first })
            {
                lastClosing[first] = line.lowerBound
            }
        }
        var offset = text.count - 3
        while offset >= start, lastCommentEnd < 0 {
            if text[offset] == UInt8(ascii: "-"), text[offset + 1] == UInt8(ascii: "-"),
                text[offset + 2] == UInt8(ascii: ">")
            {
                lastCommentEnd = offset
            }
            offset -= 1
        }
    }

    private mutating func read(_ line: Range<Int>) {
        var cursor = Cursor(text, at: line.lowerBound, end: line.upperBound)
        if fence != nil {
            readFenced(cursor)
            return
        }
        let isIndented = cursor.next == .space || cursor.next == .tab
        cursor.skipSpaces()
        while cursor.skip(UInt8(ascii: ">")) { cursor.skipSpaces() }
        let content = cursor.offset..<line.upperBound
        if Blanks.trim(content, in: text).isEmpty {
            flush()
            return
        }
        if isTable {
            if text[content].contains(UInt8(ascii: "|")) {
                blocks.append(MarkdownBlock(kind: .tableRow, parts: Self.cells(text[content])))
                return
            }
            isTable = false
        }
        if opensFence(cursor) || skipsRawHTML(content, line) || readUnderline(content) || readTableStart(content) {
            return
        }
        if isThematicBreak(content) {
            flush()
            return
        }
        if readHeading(content) { return }
        readText(content, isIndented: isIndented)
    }

    /// Ends the open paragraph.
    private mutating func flush(as kind: MarkdownBlock.Kind? = nil) {
        isTable = false
        if !open.isEmpty {
            blocks.append(MarkdownBlock(kind: kind ?? openKind, parts: [open]))
            open = []
            openLines = 0
        }
        openKind = .paragraph
    }

    // MARK: Text and lists

    private mutating func readText(_ content: Range<Int>, isIndented: Bool) {
        var cursor = Cursor(text, at: content.lowerBound, end: content.upperBound)
        while let number = readMarker(&cursor) {
            flush()
            openKind = .listItem
            if number >= 0 { listNumber = number }
            readTaskBox(&cursor)
            if isThematicBreak(cursor.offset..<content.upperBound) { return }
            if readHeading(cursor.offset..<content.upperBound) { return }
        }
        if let label = MarkdownReference.footnoteLabelEnd(in: cursor) {
            flush()
            openKind = .footnote
            cursor.offset = label
            cursor.skipSpaces()
        } else if open.isEmpty || openKind == .footnote, MarkdownReference.definition(in: cursor) != nil {
            return
        }
        if cursor.isAtEnd { return }
        if open.isEmpty {
            if openKind == .paragraph, !isIndented { listNumber = nil }
        } else {
            open.append(.newline)
        }
        open.append(contentsOf: text[cursor.offset..<content.upperBound])
        openLines += 1
    }

    /// Reads a list item's marker: the item's number, -1 for a bullet, nil if the text goes on.
    private func readMarker(_ cursor: inout Cursor) -> Int? {
        var ahead = cursor
        let number: Int
        let start = ahead.offset
        if let byte = ahead.next, "-+*".utf8.contains(byte) {
            ahead.offset += 1
            number = -1
        } else if let read = ahead.number(digits: 1...9) {
            let isNext = listNumber.map { read == $0 + 1 } ?? false
            let isShort = ahead.offset - start <= 2
            // Within a paragraph only a list's first or next item starts here (CommonMark: only its first).
            guard isNext || (open.isEmpty ? isShort : read == 1) else { return nil }
            guard ahead.skip(UInt8(ascii: ".")) || ahead.skip(UInt8(ascii: ")")) else { return nil }
            number = read
        } else {
            return nil
        }
        guard ahead.next.map({ $0 == .space || $0 == .tab }) ?? open.isEmpty else { return nil }
        ahead.skipSpaces()
        if ahead.isAtEnd, !open.isEmpty { return nil }
        cursor = ahead
        return number
    }

    private func readTaskBox(_ cursor: inout Cursor) {
        for box in ["[ ] ", "[x] "] where cursor.skip(ignoringCase: box) { return }
    }

    // MARK: Headings and breaks

    private mutating func readHeading(_ content: Range<Int>) -> Bool {
        var start = content.lowerBound
        while start < content.upperBound, text[start] == UInt8(ascii: "#") { start += 1 }
        let level = start - content.lowerBound
        guard (1...6).contains(level), start == content.upperBound || text[start].isASCIISpace else { return false }
        var title = Blanks.trim(start..<content.upperBound, in: text)
        var end = title.upperBound
        while end > title.lowerBound, text[end - 1] == UInt8(ascii: "#") { end -= 1 }
        if end == title.lowerBound || text[end - 1].isASCIISpace {
            title = Blanks.trim(title.lowerBound..<end, in: text)
        }
        flush()
        listNumber = nil
        if !title.isEmpty { blocks.append(MarkdownBlock(kind: .heading(level: level), parts: [Array(text[title])])) }
        return true
    }

    /// A line of `=` or `-` below a paragraph makes it a heading.
    private mutating func readUnderline(_ content: Range<Int>) -> Bool {
        let line = Blanks.trim(content, in: text)
        guard !open.isEmpty, let first = text[line].first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-"),
            text[line].allSatisfy({ $0 == first })
        else { return false }
        flush(as: .heading(level: first == UInt8(ascii: "=") ? 1 : 2))
        return true
    }

    private func isThematicBreak(_ content: Range<Int>) -> Bool {
        guard let first = text[content].first, "-*_".utf8.contains(first) else { return false }
        var marks = 0
        for byte in text[content] {
            if byte == first { marks += 1 } else if !byte.isASCIISpace { return false }
        }
        return marks >= 3
    }

    // MARK: Code and HTML

    private mutating func opensFence(_ cursor: Cursor) -> Bool {
        guard let byte = cursor.next, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return false }
        let rest = cursor.text[cursor.offset...]
        let length = rest.prefix { $0 == byte }.count
        guard length >= 3, lastClosing[byte] ?? -1 > cursor.offset,
            byte == UInt8(ascii: "~") || !rest.dropFirst(length).contains(byte)
        else { return false }
        flush()
        fence = byte
        fenceLength = length
        return true
    }

    private mutating func readFenced(_ line: Cursor) {
        var cursor = line
        cursor.skipSpaces()
        while cursor.skip(UInt8(ascii: ">")) { cursor.skipSpaces() }
        let content = Blanks.trim(cursor.offset..<cursor.text.endIndex, in: text)
        // Once no line can close it any more, a fence that was opened too late ends with the block's last one.
        if content.count >= fenceLength || line.offset >= lastClosing[fence ?? 0] ?? 0, content.count >= 3,
            text[content].allSatisfy({ $0 == fence })
        {
            fence = nil
        }
    }

    /// Skips a comment, script or style sheet that starts with this line.
    private mutating func skipsRawHTML(_ content: Range<Int>, _ line: Range<Int>) -> Bool {
        var cursor = Cursor(text, at: content.lowerBound, end: text.count)
        if content.lowerBound < lastCommentEnd, cursor.skip(ignoringCase: "<!--") {
            // The inline pass drops a comment that ends on its own line, and keeps what stands beside it.
            while cursor.offset < line.upperBound {
                if cursor.skip(ignoringCase: "-->") { return false }
                cursor.offset += 1
            }
            while !cursor.skip(ignoringCase: "-->"), !cursor.isAtEnd { cursor.offset += 1 }
            lines = Lines(of: text, from: cursor.offset)
            return true
        }
        for name in ["script", "style"] where cursor.skip(ignoringCase: "<" + name) {
            guard let next = cursor.next, next.isASCIISpace || next == UInt8(ascii: ">") else { return false }
            // Without its end tag a script reaches to the end of the document, as in HTML.
            while !cursor.skip(ignoringCase: "</" + name), !cursor.isAtEnd { cursor.offset += 1 }
            while !cursor.skip(UInt8(ascii: ">")), !cursor.isAtEnd { cursor.offset += 1 }
            flush()
            lines = Lines(of: text, from: cursor.offset)
            return true
        }
        return false
    }

    // MARK: Tables

    /// A row of dashes and bars below a single line with bars makes that line a table's head.
    private mutating func readTableStart(_ content: Range<Int>) -> Bool {
        guard openLines == 1, text[content].allSatisfy({ $0.isASCIISpace || "|:-".utf8.contains($0) }),
            text[content].contains(UInt8(ascii: "-")), open.contains(UInt8(ascii: "|"))
        else { return false }
        blocks.append(MarkdownBlock(kind: .tableRow, parts: Self.cells(open[...])))
        open = []
        openLines = 0
        isTable = true
        return true
    }

    /// The cells between bars that are not escaped; bars at both ends are a frame.
    private static func cells(_ row: ArraySlice<UInt8>) -> [[UInt8]] {
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in row {
            if byte == UInt8(ascii: "|") {
                if isEscaped {
                    cells[cells.count - 1].removeLast()
                    cells[cells.count - 1].append(byte)
                } else {
                    cells.append([])
                }
                isEscaped = false
            } else {
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                cells[cells.count - 1].append(byte)
            }
        }
        let isBlank = { (cell: [UInt8]) in cell.allSatisfy(\.isASCIISpace) }
        if cells.count > 1, let first = cells.first, isBlank(first) { cells.removeFirst() }
        if cells.count > 1, let last = cells.last, isBlank(last) { cells.removeLast() }
        return cells
    }
}
