internal import Articles

/// Markdown made ready for the parser, so that no word of an article is taken for a mark. CommonMark goes by these rules, which
/// cost articles more than they give:
///
/// - A star between two digits may start emphasis: `5*3*2`.
/// - A paragraph that starts with `2009.` is item 2009 of a list, and its number is a mark.
/// - A fence that is never closed makes code of the rest.
///
/// It knows no footnotes, and comments, scripts and style sheets go on to their ends only within the blocks of HTML, which are
/// not read as such, so that the text in them is. All of those are taken out here.
///
/// The parser keeps 20 to 70 bytes for each mark of a paragraph, and for each level of quotes and lists in the whole text, so a long text is
/// given to it in pieces: they end at blank lines, and where there are none for long anywhere. Definitions of links stand in each piece.
struct MarkdownSource {
    /// Each to be parsed by itself.
    private(set) var pieces: [[UInt8]] = []
    /// The piece that is being made.
    private var bytes: [UInt8] = []
    /// Lines that define links, for the pieces that they do not stand in.
    private var definitions: [UInt8] = []

    /// A piece of so many bytes ends at the next blank line; an article of that length is rare.
    private static let usualPiece = 128 << 10
    /// One of so many bytes at the next blank,
    private static let longPiece = 256 << 10
    /// and one of so many between any two characters.
    private static let longestPiece = longPiece + 4096
    /// A list of references of a long report has some thousand bytes.
    private static let definitionLimit = 32 << 10
    /// Quotes in quotes; a mail's reply to replies has a dozen.
    private static let quoteLimit = 100

    /// Stands for a star that is none of the marks: a control character, which no text has (RFC 20, SUB).
    static let star: UInt8 = 0x1A

    private let source: ArraySlice<UInt8>
    /// Where the last line that could close a fence starts, by the fence's byte.
    private var lastFence: [UInt8: Int] = [:]
    private var fence: (byte: UInt8, length: Int)?
    /// The number of the last item of an ordered list.
    private var lastItem = 0
    private var isInFootnote = false
    /// How many lines there are since the last one that is blank.
    private var lineCount = 0
    /// The parser looks for the line of each bracket from the paragraph's first on, so a paragraph ends after so many lines.
    private static let lineLimit = 4000
    /// Behind the last comment's end.
    private var lastCommentEnd: Int

    /// Linear in the text's size.
    init(_ text: ArraySlice<UInt8>) {
        source = text
        bytes.reserveCapacity(text.count)
        lastCommentEnd = text.startIndex
        findEnds()
        var cursor = Cursor(text)
        while !cursor.isAtEnd { readLine(&cursor) }
        endPiece()
        let appended = pieces.count > 1 && !definitions.isEmpty ? [.newline, .newline] + definitions : []
        for index in pieces.indices {
            pieces[index] += appended
            // md4c 0.4.8 reads on behind a text that ends within the target of a link: `[a](b`.
            if pieces[index].last != .newline { pieces[index].append(.newline) }
        }
    }

    /// Gives the parser what there is so far. A fence that is open goes on in the next piece.
    private mutating func endPiece() {
        if bytes.isEmpty { return }
        pieces.append(bytes)
        bytes.removeAll(keepingCapacity: true)
        lineCount = 0
        if let fence { bytes += repeatElement(fence.byte, count: fence.length) + [.newline] }
    }

    private mutating func findEnds() {
        var cursor = Cursor(source)
        while !cursor.isAtEnd {
            let line = Self.rest(of: cursor)
            let content = Blanks.trimmed(source[line])
            if let first = content.first, "`~".utf8.contains(first), content.count >= 3,
                content.allSatisfy({ $0 == first })
            {
                lastFence[first] = line.lowerBound
            }
            cursor.offset = line.upperBound + 1
        }
        var offset = source.endIndex - 3
        while offset >= source.startIndex, lastCommentEnd == source.startIndex {
            if source[offset] == UInt8(ascii: "-"), source[offset...].starts(with: Array("-->".utf8)) {
                lastCommentEnd = offset + 3
            }
            offset -= 1
        }
    }

    private static func rest(of cursor: Cursor) -> Range<Int> {
        cursor.offset..<(cursor.text[cursor.offset...].firstIndex(where: \.isLineEnd) ?? cursor.text.endIndex)
    }

    /// Reads a line and its end.
    private mutating func readLine(_ cursor: inout Cursor) {
        let start = cursor.offset
        let lineEnd = Self.rest(of: cursor).upperBound
        cursor.skipSpaces()
        noteDefinition(cursor.offset..<lineEnd)
        var depth = 0
        while depth < Self.quoteLimit, cursor.skip(UInt8(ascii: ">")) {
            depth += 1
            cursor.skipSpaces()
        }
        bytes += source[start..<cursor.offset]
        if !readFence(cursor, upTo: lineEnd) {
            if skipHidden(&cursor) { return }
            readItemNumber(&cursor)
            skipFootnoteLabel(&cursor)
        }
        readText(cursor.offset..<lineEnd)
        lineCount = cursor.offset == lineEnd ? 0 : lineCount + 1
        isInFootnote = isInFootnote && lineCount > 0
        cursor.offset = lineEnd
        if cursor.skip(.carriageReturn) { bytes.append(.carriageReturn) }
        if cursor.skip(.newline) { bytes.append(.newline) }
        if bytes.count >= (lineCount == 0 && fence == nil ? Self.usualPiece : Self.longPiece) { return endPiece() }
        guard lineCount >= Self.lineLimit, fence == nil else { return }
        bytes.append(.newline)
        lineCount = 0
    }

    /// `[name]: https://…`, alone on its line or with a title in quotes.
    private mutating func noteDefinition(_ line: Range<Int>) {
        var cursor = Cursor(source[line])
        guard fence == nil, cursor.skip(UInt8(ascii: "[")), definitions.count + line.count < Self.definitionLimit else {
            return
        }
        let name = source[cursor.offset..<line.upperBound].prefix { !"[]\\^".utf8.contains($0) }
        cursor.offset = name.endIndex
        guard !Blanks.trimmed(name).isEmpty, cursor.skip(ignoringCase: "]:") else { return }
        cursor.skipSpaces()
        guard source[cursor.offset..<line.upperBound].starts(with: Array("http".utf8)) else { return }
        let target = source[cursor.offset..<line.upperBound].prefix { !$0.isASCIISpace }
        let title = Blanks.trimmed(source[target.endIndex..<line.upperBound])
        let quotes = title.count { $0 == UInt8(ascii: "\"") }
        guard
            title.isEmpty
                || quotes == 2 && title.count > 1 && title.first == title.last && title.first == UInt8(ascii: "\"")
        else { return }
        definitions += source[line] + [.newline]
    }

    /// Whether the line is inside of a fence, or is one. A fence without an end is text.
    private mutating func readFence(_ cursor: Cursor, upTo lineEnd: Int) -> Bool {
        let line = source[cursor.offset..<lineEnd]
        let first = line.first ?? 0
        let length = line.prefix { $0 == first }.count
        if let open = fence {
            if first == open.byte, length >= open.length, Blanks.trimmed(line[(line.startIndex + length)...]).isEmpty {
                fence = nil
            }
            return true
        }
        guard "`~".utf8.contains(first), length >= 3 else { return false }
        if first == UInt8(ascii: "`"), line.dropFirst(length).contains(first) { return false }
        guard lastFence[first] ?? -1 > cursor.offset else {
            bytes.append(UInt8(ascii: "\\"))
            return false
        }
        fence = (first, length)
        return true
    }

    /// Skips a comment that goes beyond its line, a script or a style sheet.
    private mutating func skipHidden(_ cursor: inout Cursor) -> Bool {
        guard cursor.next == UInt8(ascii: "<") else { return false }
        var ahead = cursor
        if cursor.offset < lastCommentEnd, ahead.skip(ignoringCase: "<!--") {
            let end = Self.rest(of: cursor).upperBound
            while !ahead.isAtEnd, !ahead.skip(ignoringCase: "-->") { ahead.offset += 1 }
            // The parser drops one that ends on its line, and keeps what stands beside it.
            guard ahead.offset > end else { return false }
            cursor.offset = ahead.offset
            return true
        }
        for name in ["script", "style"] where ahead.skip(ignoringCase: "<" + name) {
            guard let next = ahead.next, next.isASCIISpace || next == UInt8(ascii: ">") else { return false }
            // Without its end tag a script reaches to the end of the document, as in HTML.
            while !ahead.isAtEnd, !ahead.skip(ignoringCase: "</" + name) { ahead.offset += 1 }
            while !ahead.isAtEnd, !ahead.skip(UInt8(ascii: ">")) { ahead.offset += 1 }
            bytes += [.newline, .newline]
            cursor.offset = ahead.offset
            return true
        }
        return false
    }

    /// A number of more than two digits is an item's only where it goes on counting.
    private mutating func readItemNumber(_ cursor: inout Cursor) {
        var ahead = cursor
        guard let number = ahead.number(digits: 1...9), let mark = ahead.next, ".)".utf8.contains(mark) else { return }
        let digits = source[cursor.offset..<ahead.offset]
        bytes += digits
        cursor = ahead
        if digits.count <= 2 || number == lastItem + 1 {
            lastItem = number
        } else {
            bytes.append(UInt8(ascii: "\\"))
        }
    }

    /// `[^1]: ` starts a block.
    private mutating func skipFootnoteLabel(_ cursor: inout Cursor) {
        guard cursor.next == UInt8(ascii: "[") else { return }
        // Definitions of links may stand below.
        if isInFootnote { bytes.append(.newline) }
        guard let end = footnoteEnd(at: cursor.offset), source[end...].first == UInt8(ascii: ":") else { return }
        if !isInFootnote { bytes += [.newline, .newline] }
        isInFootnote = true
        cursor.offset = end + 1
    }

    private mutating func readText(_ line: Range<Int>) {
        var offset = line.lowerBound
        while offset < line.upperBound {
            let byte = source[offset]
            if byte == UInt8(ascii: "["), let end = footnoteEnd(at: offset) {
                offset = end
                continue
            }
            switch byte {
            case Self.star: bytes.append(.space)
            case UInt8(ascii: "*") where isBetweenDigits(offset): bytes.append(Self.star)
            default: bytes.append(byte)
            }
            offset += 1
            if bytes.count >= Self.longPiece, fence == nil { endPiece(before: offset, line.upperBound) }
        }
    }

    /// Ends a piece within a line, where that takes no word apart unless it has to.
    private mutating func endPiece(before offset: Int, _ lineEnd: Int) {
        guard offset < lineEnd, UTF8.isContinuation(source[offset]) == false else { return }
        if source[offset].isASCIISpace || bytes.count >= Self.longestPiece { endPiece() }
    }

    /// Whether the run of stars that starts at or goes on to an offset has a digit on both of its sides.
    private func isBetweenDigits(_ offset: Int) -> Bool {
        guard let last = bytes.last, last.isASCIIDigit || last == Self.star else { return false }
        return source[offset...].first { $0 != UInt8(ascii: "*") }?.isASCIIDigit ?? false
    }

    /// The end of `[^1]` or `[^note-a]` at an offset.
    private func footnoteEnd(at offset: Int) -> Int? {
        var cursor = Cursor(source[offset...].prefix(48))
        guard cursor.skip(UInt8(ascii: "[")), cursor.skip(UInt8(ascii: "^")) else { return nil }
        let start = cursor.offset
        while let byte = cursor.next, byte.isWordByte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
            cursor.offset += 1
        }
        guard cursor.offset > start, cursor.skip(UInt8(ascii: "]")) else { return nil }
        return cursor.offset
    }
}
