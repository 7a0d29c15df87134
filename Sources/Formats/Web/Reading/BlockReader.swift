internal import Articles
internal import Markup

/// Reads a page's text, block by block, in one pass over the nodes.
struct BlockReader {
    private let tree: MarkupTree
    private let kinds: [ElementKind]
    private let hints: [Hint]
    private(set) var text: [UInt8] = []
    private(set) var blocks: [Block] = []

    private struct Open {
        var kind: ElementKind
        var index: Int
        var end: Int
    }

    private var open: [Open] = []
    private var linkDepth = 0
    private var preformattedDepth = 0
    // The block that is being read.
    private var start: Int?
    private var lower = 0
    private var linked = 0
    private var hasPendingSpace = false
    private var pendingBreaks = 0
    private var inTime = 0
    private var strongDepth = 0
    private var isStrongOnly = true
    private var isTimeOnly = true

    init(_ tree: MarkupTree, kinds: [ElementKind], hints: [Hint]) {
        self.hints = hints
        self.tree = tree
        self.kinds = kinds
        text.reserveCapacity(tree.bytes.count / 2)
    }

    mutating func read() {
        var index = 0
        let count = tree.count
        while index < count {
            let hasClosed = close(before: index)
            let node = MarkupTree.Node(index: index)
            if tree.isText(node) {
                add(tree.textRange(of: node), at: index)
                index += 1
                continue
            }
            let kind = kinds[index] == .link && !leadsElsewhere(node) ? .inline : kinds[index]
            let end = tree.end(of: node).index
            switch kind {
            case .silent, .control:
                index = end
                continue
            case _
            where !hints[index].isDisjoint(with: kind == .inline || kind == .strong ? [.unread, .caption] : .unread):
                index = end
                continue
            case .table where DataTable.isOne(tree, node, kinds):
                flush()
                for row in DataTable.rows(tree, node, kinds) { add(row) }
                index = end
                continue
            case .lineBreak:
                // A line in bold alone is a heading of old pages.
                pendingBreaks += start != nil && isStrongOnly ? 2 : 1
            case .strong where hasClosed && endsInDigit && beginsWithLetter(node),
                .inline where hasClosed && endsInDigit && beginsWithLetter(node):
                // A number and what it counts, which only a style sheet sets apart.
                hasPendingSpace = true
                if kind == .strong { strongDepth += 1 }
            case .strong: strongDepth += 1
            case .link: linkDepth += 1
            case .time: inTime += 1
            case .preformatted:
                flush()
                preformattedDepth += 1
            default: if kind.isBlock { flush() }
            }
            open.append(Open(kind: kind, index: index, end: end))
            index += 1
        }
        close(before: count)
        flush()
    }

    /// Whether a link is one: a sentence that leads to itself is text, and so are paragraphs in a link that nothing closed.
    private func leadsElsewhere(_ node: MarkupTree.Node) -> Bool {
        // Links that nothing closes may stand in each other.
        let inside = Array(tree.inside(node).prefix(Self.nearestNodes))
        if inside.lazy.filter({ kinds[$0.index] == .paragraph && tree.isElement($0) }).prefix(3).count == 3 {
            return false
        }
        // `#` alone is what scripts put their own doings on.
        guard inside.count < Self.nearestNodes, let address = tree.attributeRange("href", of: node), address.count > 1,
            tree.bytes[address].first == UInt8(ascii: "#")
        else { return true }
        let text = tree.textBytes(of: node)
        return text.count < Self.leastSentence || !Sentence.ends(text[...])
    }

    private static let nearestNodes = 100
    /// In bytes; entries of a table of contents are shorter.
    private static let leastSentence = 30

    /// - Returns: Whether an element has ended.
    @discardableResult
    private mutating func close(before index: Int) -> Bool {
        let isAny = open.last.map { $0.end <= index } ?? false
        while let last = open.last, last.end <= index {
            switch last.kind {
            case .link: linkDepth -= 1
            case .time: inTime -= 1
            case .strong: strongDepth -= 1
            case .preformatted:
                flush()
                preformattedDepth -= 1
            default: if last.kind.isBlock { flush() }
            }
            open.removeLast()
        }
        return isAny
    }

    private var endsInDigit: Bool { start != nil && !hasPendingSpace && text.last?.isASCIIDigit == true }

    private func beginsWithLetter(_ node: MarkupTree.Node) -> Bool {
        guard !tree.isElement(node, "sup"), !tree.isElement(node, "sub") else { return false }
        let first = MarkupTree.Node(index: node.index + 1)
        guard first.index < tree.end(of: node).index, tree.isText(first) else { return false }
        return tree.bytes[tree.textRange(of: first)].prefix(3).count(where: \.isASCIILetter) == 3
    }

    private mutating func add(_ row: DataTable.Row) {
        let lower = text.count
        text.append(contentsOf: row.text)
        append(
            Block(
                kind: row.isCaption ? .tableCaption : .row, text: lower..<text.count, linked: row.linked,
                element: row.index, start: row.index, words: 0, isSentence: false))
    }

    private mutating func add(_ range: Range<Int>, at index: Int) {
        var offset = range.lowerBound
        let bytes = tree.bytes
        while offset < range.upperBound {
            let byte = bytes[offset]
            let blank = Blank(in: bytes, at: offset, end: range.upperBound)
            switch blank {
            case .none: break
            case .space(let width):
                if preformattedDepth > 0, byte == .newline {
                    pendingBreaks += 1
                } else {
                    hasPendingSpace = true
                }
                offset += width
                continue
            case .invisible(let width):
                offset += width
                continue
            }
            if pendingBreaks > 1 { flush() }
            if start == nil {
                start = index
                lower = text.count
                linked = 0
                isTimeOnly = true
                isStrongOnly = true
            } else if hasPendingSpace || pendingBreaks > 0 {
                text.append(.space)
                if linkDepth > 0 { linked += 1 }
            }
            hasPendingSpace = false
            pendingBreaks = 0
            if inTime == 0 { isTimeOnly = false }
            if strongDepth == 0 { isStrongOnly = false }
            // The rest of the word.
            let first = offset
            offset += 1
            while offset < range.upperBound, bytes[offset] > 0x20, bytes[offset] != 0xC2, bytes[offset] < 0xE0 {
                offset += 1
            }
            text.append(contentsOf: bytes[first..<offset])
            if linkDepth > 0 { linked += offset - first }
        }
    }

    private mutating func flush() {
        defer {
            start = nil
            hasPendingSpace = false
            pendingBreaks = 0
        }
        guard let start else { return }
        let element = open.last { $0.kind.isBlock }
        let kind: Block.Kind =
            switch element?.kind {
            case .heading: .heading
            case .item: .item
            case .term: .term
            case .caption: .caption
            case .tableCaption: .tableCaption
            case .preformatted: .preformatted
            case .quote: .quote
            default: innerKind
            }
        append(
            Block(
                kind: isTimeOnly ? .time : kind, text: lower..<text.count, linked: linked, element: element?.index ?? 0,
                start: start, words: 0, isSentence: false))
    }

    /// Of a block in a container without a meaning: that of the next container with one.
    private var innerKind: Block.Kind {
        for outer in open.reversed().prefix(4) {
            switch outer.kind {
            case .heading: return .heading
            case .caption: return .caption
            case .quote: return .quote
            case .item: return .item
            case .paragraph, .inline, .link, .strong, .container, .time: continue
            default: return .paragraph
            }
        }
        return .paragraph
    }

    private mutating func append(_ block: Block) {
        var block = block
        var words = 0
        var inWord = false
        for offset in block.text {
            let isWord = text[offset].isASCIIAlphanumeric || text[offset] >= 0x80
            // Between ideographs and kana, U+3000 to U+9FFF, stand no blanks: each is a word (Unicode, UAX #29, section 4).
            let isIdeograph = (0xE3...0xE9).contains(text[offset])
            if isIdeograph || isWord && !inWord { words += 1 }
            inWord = isWord || text[offset] == UInt8(ascii: "'")
        }
        guard words > 0 else { return }
        block.words = words
        block.isSentence = Sentence.ends(text[block.text])
        if block.kind != .time, block.words <= 5, TimeOfDay.matches(text[block.text]) { block.kind = .time }
        blocks.append(block)
    }
}
