/// Takes the inline marks out of a block's text (CommonMark 0.31, section 6), in time linear in its length.
///
/// Kept are the words: of links their text, of autolinks their address, of code spans the code. Images and footnote
/// markers are dropped. Differences: `*` between two digits is a sign, not emphasis, so that `5*3*2` never reads `532`;
/// only names of HTML elements make a tag, so that `<BP.L>` and `<TSLA>` stay.
struct MarkdownInlines {
    private let source: [UInt8]
    private let references: Set<[UInt8]>
    private var offset = 0
    private var output: [UInt8] = []
    /// Marks in the output that may turn out to be markup, in order.
    private var marks: [MarkdownMark] = []
    private var brackets: [Bracket] = []
    /// Where the last run of backticks of a length starts.
    private var lastBackticks: [Int: Int] = [:]
    private var lastCommentEnd = -1

    private static let depthLimit = 1000

    private struct Bracket {
        var mark: Int
        var contentStart: Int
        var isImage: Bool
        /// Then what it encloses is no label.
        var hasInner = false
    }

    static func text(of source: [UInt8], references: Set<[UInt8]>) -> [UInt8] {
        var inlines = MarkdownInlines(source: source, references: references)
        inlines.read()
        MarkdownMark.matchEmphasis(&inlines.marks)
        return inlines.result()
    }

    private init(source: [UInt8], references: Set<[UInt8]>) {
        self.source = source
        self.references = references
        output.reserveCapacity(source.count)
        var offset = 0
        while offset < source.count {
            if source[offset] == UInt8(ascii: "`") {
                let length = runLength(at: offset)
                lastBackticks[length] = offset
                offset += length
            } else {
                if source[offset] == UInt8(ascii: "-"), source[offset...].starts(with: Array("-->".utf8)) {
                    lastCommentEnd = offset
                }
                offset += 1
            }
        }
    }

    private mutating func read() {
        while offset < source.count {
            let byte = source[offset]
            switch byte {
            case UInt8(ascii: "\\"): readEscape()
            case UInt8(ascii: "`"): readCode()
            case UInt8(ascii: "<"): readAngle()
            case UInt8(ascii: "&"): readEntity()
            case UInt8(ascii: "["): openBracket(isImage: false)
            case UInt8(ascii: "]"): closeBracket()
            case UInt8(ascii: "!"):
                if offset + 1 < source.count, source[offset + 1] == UInt8(ascii: "[") {
                    openBracket(isImage: true)
                } else {
                    keep()
                }
            case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters()
            case .newline: readLineEnd()
            default: keep()
            }
        }
    }

    private mutating func keep() {
        output.append(source[offset])
        offset += 1
    }

    private func runLength(at start: Int) -> Int {
        var end = start
        while end < source.count, source[end] == source[start] { end += 1 }
        return end - start
    }

    private func result() -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(output.count)
        var copied = 0
        for mark in marks where mark.removed > 0 {
            text.append(contentsOf: output[copied..<mark.offset])
            copied = mark.offset + mark.removed
        }
        text.append(contentsOf: output[copied...])
        return text
    }

    // MARK: Lines and escapes

    /// A line end is a space; after two spaces or a backslash it stays a line end.
    private mutating func readLineEnd() {
        let isHard = output.suffix(2).elementsEqual([.space, .space])
        breakLine(isHard ? .newline : .space)
        offset += 1
    }

    private mutating func breakLine(_ byte: UInt8) {
        while let last = output.last, last == .space || last == .tab { output.removeLast() }
        output.append(byte)
    }

    private mutating func readEscape() {
        guard offset + 1 < source.count else {
            keep()
            return
        }
        let next = source[offset + 1]
        if next == .newline {
            breakLine(.newline)
            offset += 2
        } else if next.isASCIIPunctuation {
            output.append(next)
            offset += 2
        } else {
            keep()
        }
    }

    private mutating func readEntity() {
        if let (scalar, length) = HTMLEntity.read(source[offset...]) {
            output.append(contentsOf: Array(String(Character(scalar)).utf8))
            offset += length
        } else {
            keep()
        }
    }

    private mutating func readCode() {
        let length = runLength(at: offset)
        let contentStart = offset + length
        guard lastBackticks[length] ?? -1 > offset else {
            output.append(contentsOf: source[offset..<contentStart])
            offset = contentStart
            return
        }
        var end = contentStart
        while end < source.count {
            if source[end] == UInt8(ascii: "`") {
                let closing = runLength(at: end)
                if closing == length { break }
                end += closing
            } else {
                end += 1
            }
        }
        output.append(contentsOf: source[contentStart..<end].map { $0 == .newline ? .space : $0 })
        offset = end + length
    }

    // MARK: Tags and autolinks

    private mutating func readAngle() {
        var cursor = Cursor(source[offset...])
        if offset < lastCommentEnd, cursor.skip(ignoringCase: "<!--") {
            while !cursor.skip(ignoringCase: "-->"), !cursor.isAtEnd { cursor.offset += 1 }
            offset = cursor.offset
            return
        }
        cursor.offset += 1
        let start = cursor.offset
        var hasSpace = false
        // The next `<` ends the search, so that no byte is looked at twice.
        while let byte = cursor.next, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "<") {
            if byte.isASCIISpace { hasSpace = true }
            cursor.offset += 1
        }
        guard cursor.next == UInt8(ascii: ">"), cursor.offset > start else {
            keep()
            return
        }
        let content = source[start..<cursor.offset]
        if let element = HTMLElement(tag: content) {
            if element.breaksText, let last = output.last, !last.isASCIISpace {
                output.append(element == .lineBreak ? .newline : .space)
            }
            offset = cursor.offset + 1
        } else if !hasSpace, Self.isAddress(content) {
            output.append(contentsOf: content)
            offset = cursor.offset + 1
        } else {
            keep()
        }
    }

    /// A scheme of 2 to 32 characters and a colon, or a mail address.
    private static func isAddress(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first, first.isASCIIAlphanumeric else { return false }
        if let colon = content.firstIndex(of: UInt8(ascii: ":")) {
            let scheme = content[..<colon]
            return (2...32).contains(scheme.count) && first.isASCIILetter
                && scheme.allSatisfy { $0.isASCIIAlphanumeric || "+.-".utf8.contains($0) }
        }
        return content.count { $0 == UInt8(ascii: "@") } == 1 && content.last != UInt8(ascii: "@")
    }

    // MARK: Links

    private mutating func openBracket(isImage: Bool) {
        let length = isImage ? 2 : 1
        // Brackets that are open in so many others are no links.
        guard brackets.count < Self.depthLimit else {
            output.append(contentsOf: source[offset..<(offset + length)])
            offset += length
            return
        }
        marks.append(MarkdownMark(offset: output.count, length: length))
        output.append(contentsOf: source[offset..<(offset + length)])
        offset += length
        brackets.append(Bracket(mark: marks.count - 1, contentStart: offset, isImage: isImage))
    }

    private mutating func closeBracket() {
        guard let bracket = brackets.popLast() else {
            keep()
            return
        }
        if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
        let content = source[bracket.contentStart..<offset]
        if !bracket.hasInner, !bracket.isImage, MarkdownReference.isFootnote(content) {
            drop(from: bracket)
            offset += 1
            return
        }
        var cursor = Cursor(source[(offset + 1)...])
        guard MarkdownLinkTarget.skip(&cursor) || skipReference(&cursor, content: content, isLabel: !bracket.hasInner)
        else {
            keep()
            return
        }
        offset = cursor.offset
        if bracket.isImage {
            drop(from: bracket)
        } else {
            marks[bracket.mark].removed = marks[bracket.mark].length
        }
    }

    /// `[label]`, `[]`, or nothing, where the label (or else the text) is defined.
    private func skipReference(_ cursor: inout Cursor, content: ArraySlice<UInt8>, isLabel: Bool) -> Bool {
        if references.isEmpty { return false }
        var ahead = cursor
        if ahead.skip(UInt8(ascii: "[")) {
            if ahead.skip(UInt8(ascii: "]")) {
                guard isDefined(content, isLabel) else { return false }
                cursor = ahead
                return true
            }
            if let label = MarkdownReference.label(&ahead), references.contains(MarkdownReference.normalized(label)) {
                cursor = ahead
                return true
            }
        }
        return isDefined(content, isLabel)
    }

    private func isDefined(_ content: ArraySlice<UInt8>, _ isLabel: Bool) -> Bool {
        isLabel && content.count <= MarkdownReference.labelLimit
            && references.contains(MarkdownReference.normalized(content))
    }

    /// Takes back what was written since a bracket, itself included.
    private mutating func drop(from bracket: Bracket) {
        output.removeSubrange(marks[bracket.mark].offset...)
        marks.removeSubrange(bracket.mark...)
    }

    // MARK: Emphasis

    private mutating func readDelimiters() {
        let byte = source[offset]
        let length = runLength(at: offset)
        let end = offset + length
        var mark = MarkdownMark(offset: output.count, length: length)
        let before = Neighbour(endingAt: offset, in: source)
        let after = Neighbour(startingAt: end, in: source)
        let isLeft = after != .space && (after != .punctuation || before != .other)
        let isRight = before != .space && (before != .punctuation || after != .other)
        mark.byte = byte
        if byte == UInt8(ascii: "_") {
            mark.canOpen = isLeft && (!isRight || before == .punctuation)
            mark.canClose = isRight && (!isLeft || after == .punctuation)
        } else {
            let isSign = offset > 0 && end < source.count && source[offset - 1].isASCIIDigit && source[end].isASCIIDigit
            let isMarkup = !isSign && (byte == UInt8(ascii: "*") || length == 2)
            mark.canOpen = isLeft && isMarkup
            mark.canClose = isRight && isMarkup
        }
        output.append(contentsOf: source[offset..<end])
        if mark.canOpen || mark.canClose { marks.append(mark) }
        offset = end
    }

    /// What stands beside a run of delimiters; the ends of the text count as space.
    private enum Neighbour {
        case space, punctuation, other

        init(endingAt offset: Int, in source: [UInt8]) {
            var start = offset - 1
            while start > 0, source[start].isUTF8Continuation { start -= 1 }
            self.init(startingAt: start, in: source)
        }

        init(startingAt offset: Int, in source: [UInt8]) {
            guard source.indices.contains(offset) else {
                self = .space
                return
            }
            let byte = source[offset]
            if byte < 0x80 {
                self = byte.isASCIISpace ? .space : byte.isASCIIPunctuation ? .punctuation : .other
                return
            }
            var decoder = UTF8()
            var bytes = source[offset...].prefix(4).makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
                self = .other
                return
            }
            switch scalar.properties.generalCategory {
            case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
                self = .punctuation
            default: self = .other
            }
        }
    }
}
