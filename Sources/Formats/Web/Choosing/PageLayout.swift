internal import Articles
internal import Markup

/// A page read into blocks, with what is known of its elements.
struct PageLayout {
    let tree: MarkupTree
    let names: PageNames
    let kinds: [ElementKind]
    let hints: [Hint]
    /// For each element a number of its class.
    let sorts: [UInt64]
    let text: [UInt8]
    var blocks: [Block]
    /// For each node how many blocks start before it.
    private let blocksBefore: [Int32]
    /// The prose of the blocks before each.
    private(set) var proseBefore: [Int] = []

    init(_ tree: MarkupTree) {
        self.tree = tree
        names = PageNames(tree)
        var kinds: [ElementKind] = []
        var hints: [Hint] = []
        var sorts: [UInt64] = []
        kinds.reserveCapacity(tree.count)
        hints.reserveCapacity(tree.count)
        sorts.reserveCapacity(tree.count)
        for node in tree.nodes {
            guard let number = tree.nameNumber(of: node) else {
                kinds.append(.inline)
                hints.append([])
                sorts.append(0)
                continue
            }
            kinds.append(names.elements[number])
            let read = Hint.read(tree, node, names)
            hints.append(read.hints)
            sorts.append(read.sort &+ UInt64(number))
        }
        Self.open(&kinds, &hints, tree, names)
        self.kinds = kinds
        self.hints = hints
        self.sorts = sorts
        var reader = BlockReader(tree, kinds: kinds, hints: hints)
        reader.read()
        text = reader.text
        blocks = reader.blocks
        var before: [Int32] = []
        before.reserveCapacity(tree.count + 1)
        var block = 0
        for index in 0...tree.count {
            while block < blocks.count, blocks[block].start < index { block += 1 }
            before.append(Int32(block))
        }
        blocksBefore = before
        sumUp()
    }

    /// Reads on in elements that would be passed over and hold more than a third of the page's text: a tag that nothing closes
    /// swallows what follows, and sites show articles in elements that are meant for other things.
    private static func open(
        _ kinds: inout [ElementKind], _ hints: inout [Hint], _ tree: MarkupTree, _ names: PageNames
    ) {
        var before: [Int32] = [0]
        before.reserveCapacity(tree.count + 1)
        var candidates: [Int] = []
        var passed = 0
        for index in 0..<tree.count {
            let node = MarkupTree.Node(index: index)
            var length = 0
            if let number = tree.nameNumber(of: node) {
                if names.silent[number] { passed = max(passed, tree.end(of: node).index) }
                if names.holders[number] || hints[index].contains(.unread) { candidates.append(index) }
            } else if index >= passed {
                length = tree.textRange(of: node).count
            }
            before.append((before.last ?? 0) + Int32(clamping: length))
        }
        let total = Int(before.last ?? 0)
        for index in candidates {
            let node = MarkupTree.Node(index: index)
            let inside = Int(before[tree.end(of: node).index] - before[index])
            guard inside >= leastSwallowed, inside * 3 > total else { continue }
            // One that is closed shows nothing.
            if tree.isElement(node, "dialog"), tree.attributeRange("open", of: node) == nil { continue }
            hints[index].remove(.unread)
            if names.holders[tree.nameNumber(of: node) ?? 0] { kinds[index] = .container }
        }
    }

    /// In bytes.
    private static let leastSwallowed = 200

    /// How many figures and captions have a text.
    var captionCount: Int {
        (0..<tree.count).count {
            (kinds[$0] == .caption || kinds[$0] == .figure) && isElement($0) && !blocks(in: $0).isEmpty
        }
    }

    /// Whether an element's class tells it from others of its name.
    func hasClass(_ index: Int) -> Bool {
        tree.attributeRange("class", of: MarkupTree.Node(index: index)).map { !$0.isEmpty } ?? false
    }

    /// Whether two elements differ only in pieces of their classes that a style sheet's compiler numbered, and hold the same
    /// elements: `css-ad9f1e` and `css-adaf1e`.
    func areAlike(_ a: Int, _ b: Int) -> Bool {
        guard kinds[a] == kinds[b], let first = plainClass(a), first == plainClass(b) else { return false }
        return firstKinds(in: a) == firstKinds(in: b)
    }

    /// The first of an element's classes.
    func firstClass(_ index: Int) -> ArraySlice<UInt8>? {
        tree.attributeRange("class", of: MarkupTree.Node(index: index)).flatMap { range in
            tree.bytes[range].split(maxSplits: 1) { $0 <= 0x20 }.first
        }
    }

    /// What the first few nodes in an element are; it may have many.
    private func firstKinds(in index: Int) -> [ElementKind] {
        tree.children(of: MarkupTree.Node(index: index)).prefix(8).filter { tree.isElement($0) }.map { kinds[$0.index] }
    }

    /// A class without the words that have a digit in them; nil if nothing is left.
    private func plainClass(_ index: Int) -> [UInt8]? {
        guard let range = tree.attributeRange("class", of: MarkupTree.Node(index: index)) else { return nil }
        let words = tree.bytes[range].split { !$0.isASCIIAlphanumeric }.filter { !$0.contains(where: \.isASCIIDigit) }
        return words.isEmpty ? nil : Array(words.joined(separator: [.space]))
    }

    /// Has to follow any change to what is excluded.
    mutating func sumUp() {
        var sum = 0
        proseBefore = [0]
        proseBefore.reserveCapacity(blocks.count + 1)
        for block in blocks {
            sum += block.prose
            proseBefore.append(sum)
        }
    }

    /// The blocks inside of an element.
    func blocks(in index: Int) -> Range<Int> {
        Int(blocksBefore[index])..<Int(blocksBefore[tree.end(of: MarkupTree.Node(index: index)).index])
    }

    /// Whether more of the page's text is in links than not.
    var isMostlyLinks: Bool {
        let (all, linked) = blocks.reduce((0, 0)) { ($0.0 + $1.length, $0.1 + $1.linked) }
        return linked * 2 > all
    }

    /// Makes captions the text, as in a page of pictures.
    mutating func readCaptionsAsText() {
        for index in blocks.indices where blocks[index].kind == .caption { blocks[index].kind = .paragraph }
        sumUp()
    }

    func prose(in range: Range<Int>) -> Int { proseBefore[range.upperBound] - proseBefore[range.lowerBound] }

    func prose(in index: Int) -> Int { prose(in: blocks(in: index)) }

    var totalProse: Int { proseBefore.last ?? 0 }

    mutating func exclude(_ range: Range<Int>) {
        for index in range { blocks[index].isExcluded = true }
    }

    func parent(of index: Int) -> Int? { tree.parent(of: MarkupTree.Node(index: index))?.index }

    func end(of index: Int) -> Int { tree.end(of: MarkupTree.Node(index: index)).index }

    func isElement(_ index: Int) -> Bool { tree.isElement(MarkupTree.Node(index: index)) }

    func children(of index: Int) -> [Int] {
        tree.children(of: MarkupTree.Node(index: index)).map(\.index).filter { isElement($0) }
    }

    func bytes(of block: Block) -> ArraySlice<UInt8> { text[block.text] }

    func string(of block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }
}
