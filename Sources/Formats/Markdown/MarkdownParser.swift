internal import Articles
internal import CMD4C
internal import Markup

/// The blocks of a Markdown document that have text, by md4c: CommonMark 0.30 with GitHub's tables, task lists and struck text.
///
/// md4c calls back for each piece of the document; the pieces come together here. Containers are not kept: the paragraphs of a
/// quote or of a list's item are blocks like others. Indented lines are text, since articles indent paragraphs far more often than
/// they quote code without a fence; blocks of HTML are paragraphs, whose tags are marks.
struct MarkdownParser {
    private var blocks = MarkdownBlocks()
    private var text: [UInt8] = []
    /// The cells of the row that is open.
    private var cells: [[UInt8]] = []
    /// Tags that come without anything between them.
    private var tags: [UInt8] = []
    private var headingLevel: Int?
    /// Nothing has been read of the list's item that is open.
    private var isItemStart = false
    /// How many of the elements that are open hold no text: code blocks, pictures.
    private var silent = 0
    private var cellCount = 0
    private var calls = 0
    private let cellLimit: Int
    private let budget: ArticleBudget
    private var refusal: Refusal?

    /// Of a paragraph.
    private static let usualCapacity = 4096

    private static let flags =
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS

    /// - Parameter pieces: Each a document of its own; the blocks of the next one follow.
    /// - Throws: ``Refusal`` of the kinds `tooSlow` and `tooLarge`.
    static func blocks(of pieces: [[UInt8]], within budget: ArticleBudget) throws(Refusal) -> MarkdownBlocks {
        try budget.checkTime()
        var parser = MarkdownParser(cellLimit: pieces.reduce(0) { $0 + $1.count }, within: budget)
        for piece in pieces {
            parser.parse(piece)
            parser.closeBlock()
            if let refusal = parser.refusal { throw refusal }
            try budget.checkTime()
        }
        return parser.blocks
    }

    private init(cellLimit: Int, within budget: ArticleBudget) {
        self.cellLimit = cellLimit
        self.budget = budget
    }

    /// The parser's state goes through the library as an address, which is valid as long as the call.
    private mutating func parse(_ source: [UInt8]) {
        var handlers = MD_PARSER()
        handlers.flags = UInt32(Self.flags)
        unsafe handlers.enter_block = { type, detail, state in
            unsafe MarkdownParser.call(state) { parser in
                let level = type == MD_BLOCK_H ? unsafe detail?.load(as: MD_BLOCK_H_DETAIL.self).level : nil
                parser.enter(type, level: level.map { Int($0) })
            }
        }
        unsafe handlers.leave_block = { type, _, state in unsafe MarkdownParser.call(state) { $0.leave(type) } }
        unsafe handlers.enter_span = { type, _, state in
            unsafe MarkdownParser.call(state) { parser in
                parser.closeTags()
                // What is struck out is not said any more.
                if type == MD_SPAN_IMG || type == MD_SPAN_DEL { parser.silent += 1 }
            }
        }
        unsafe handlers.leave_span = { type, _, state in
            unsafe MarkdownParser.call(state) { parser in
                parser.closeTags()
                if type == MD_SPAN_IMG || type == MD_SPAN_DEL { parser.silent -= 1 }
            }
        }
        unsafe handlers.text = { type, start, size, state in
            unsafe MarkdownParser.call(state) { parser in
                let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(size))
                unsafe parser.add(type, bytes)
            }
        }
        unsafe withUnsafeMutablePointer(to: &self) { state in
            unsafe source.withUnsafeBytes { bytes in
                let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
                _ = unsafe md_parse(start, MD_SIZE(bytes.count), &handlers, state)
            }
        }
    }

    /// - Returns: What md4c is told: other than 0 ends the parsing.
    private static func call(_ state: UnsafeMutableRawPointer?, _ body: (inout MarkdownParser) -> Void) -> Int32 {
        guard let state = unsafe state?.assumingMemoryBound(to: MarkdownParser.self) else { return 1 }
        unsafe body(&state.pointee)
        unsafe state.pointee.checkTime()
        return unsafe state.pointee.refusal == nil ? 0 : 1
    }

    private mutating func checkTime() {
        calls += 1
        guard calls % 1024 == 0 else { return }
        do throws(Refusal) { try budget.checkTime() } catch { refusal = error }
    }
}

extension MarkdownParser {
    private mutating func enter(_ type: MD_BLOCKTYPE, level: Int?) {
        switch type {
        case MD_BLOCK_TD, MD_BLOCK_TH:
            closeTags()
            cellCount += 1
            // md4c makes every row as long as the table's head.
            if cellCount > cellLimit { refusal = Refusal(.tooLarge, "a table in it has more cells than it has bytes") }
        case MD_BLOCK_CODE:
            closeBlock()
            silent += 1
        case MD_BLOCK_LI:
            closeBlock()
            isItemStart = true
        default:
            closeBlock()
            headingLevel = level
        }
    }

    private mutating func leave(_ type: MD_BLOCKTYPE) {
        switch type {
        case MD_BLOCK_TD, MD_BLOCK_TH:
            closeTags()
            cells.append(Array(Blanks.trimmed(text[...])))
            text = []
        case MD_BLOCK_TR:
            while cells.last?.isEmpty == true { cells.removeLast() }
            add(.tableRow, Array(cells.joined(separator: Array(" | ".utf8))))
            cells = []
        case MD_BLOCK_CODE:
            text = []
            silent -= 1
        case MD_BLOCK_LI:
            closeBlock()
            isItemStart = false
        default: closeBlock()
        }
    }

    /// Ends the block that is open, if there is one.
    private mutating func closeBlock() {
        closeTags()
        defer { headingLevel = nil }
        if text.isEmpty { return }
        add(headingLevel.map { .heading(level: UInt8(clamping: $0)) } ?? (isItemStart ? .listItem : .paragraph), text)
        text.removeAll(keepingCapacity: text.capacity <= Self.usualCapacity)
        isItemStart = false
    }

    private mutating func add(_ kind: MarkdownBlocks.Kind, _ text: [UInt8]) {
        let words = Blanks.trim(0..<text.count, in: text)
        guard text[words].contains(where: \.isWordByte) else { return }
        blocks.append(kind, text[words])
    }

    private mutating func add(_ type: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
        if silent > 0 { return }
        if type == MD_TEXT_HTML {
            unsafe tags.append(contentsOf: bytes)
            return
        }
        closeTags()
        switch type {
        case MD_TEXT_BR: text.append(.newline)
        case MD_TEXT_SOFTBR: text.append(.space)
        case MD_TEXT_NULLCHAR: text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        case MD_TEXT_ENTITY: unsafe text.append(contentsOf: CharacterReference.decoded(Array(bytes)))
        default:
            unsafe text.append(contentsOf: bytes.lazy.map { $0 == MarkdownSource.star ? UInt8(ascii: "*") : $0 })
        }
    }

    /// Reads the tags, comments and the like that came last. Those of HTML are marks; any other is text, such as `<TSLA>`.
    private mutating func closeTags() {
        if tags.isEmpty { return }
        var cursor = Cursor(tags[...])
        tags = []
        while !cursor.isAtEnd {
            let start = cursor.offset
            if cursor.skip(ignoringCase: "<!--") {
                while !cursor.isAtEnd, !cursor.skip(ignoringCase: "-->") { cursor.offset += 1 }
                continue
            }
            var quote: UInt8?
            while let byte = cursor.next {
                cursor.offset += 1
                if quote == nil, byte == UInt8(ascii: ">") { break }
                if quote == byte { quote = nil } else if quote == nil, "\"'".utf8.contains(byte) { quote = byte }
            }
            let tag = cursor.text[start..<cursor.offset]
            let name = tag.drop { "</".utf8.contains($0) }.prefix { $0.isASCIIAlphanumeric }.lowercasedASCII
            if name.isEmpty { continue }
            if !MarkupTree.knownTags.contains(name) {
                text.append(contentsOf: tag)
            } else if MarkupTree.blockTags.contains(name), let last = text.last, !last.isASCIISpace {
                text.append(name == "br" ? .newline : .space)
            }
        }
    }
}
