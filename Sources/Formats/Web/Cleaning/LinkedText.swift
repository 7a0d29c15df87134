internal import Articles
internal import Markup

/// A block of which most is a link: the way to something else, or a sentence of the article whose source is linked.
struct LinkedText {
    private let block: Block
    private let index: Int
    private let layout: PageLayout

    init(_ index: Int, _ layout: PageLayout) {
        block = layout.blocks[index]
        self.index = index
        self.layout = layout
    }

    /// Whether it tells something of the article.
    var isTold: Bool {
        switch block.kind {
        case .paragraph:
            block.isSentence && block.length >= 35 && !isReference && hasMatter
                && (hasTextAround || isBetweenParagraphs)
        case .item: block.words >= 4 && (isIntroduced || isListOfCounts)
        default: false
        }
    }

    /// `See our guide: How do wells work?`
    private var isReference: Bool {
        layout.bytes(of: block).prefix(block.length - block.linked + 1).contains(UInt8(ascii: ":"))
    }

    /// Whether it has a number or is long: links to something else are short and speak to the reader.
    private var hasMatter: Bool { layout.bytes(of: block).contains(where: \.isASCIIDigit) || block.words >= 14 }

    /// Whether a good part of it stands outside of links.
    private var hasTextAround: Bool { (block.length - block.linked) * 10 >= block.length * 3 }

    /// Whether plain paragraphs stand before and after it in the same element.
    private var isBetweenParagraphs: Bool {
        guard layout.kinds[block.element] == .paragraph, let parent = layout.parent(of: block.element) else {
            return false
        }
        let around = layout.blocks(in: parent)
        func isPlain(_ index: Int) -> Bool {
            let other = layout.blocks[index]
            return other.prose > 0 && other.kind == .paragraph && layout.parent(of: other.element) == parent
        }
        return (max(around.lowerBound, index - Self.reach)..<index).contains(where: isPlain)
            && (index + 1..<min(around.upperBound, index + 1 + Self.reach)).contains(where: isPlain)
    }

    /// Whether the list that it is an item of comes after a sentence with a colon.
    private var isIntroduced: Bool {
        guard let before = outsideOfList(step: -1) else { return false }
        let bytes = layout.bytes(of: layout.blocks[before])
        return layout.blocks[before].kind == .paragraph && bytes.last == UInt8(ascii: ":")
            && layout.blocks[before].words >= 4 && !Cue.isRequest(bytes) && Cue.section(bytes) == nil
    }

    /// Whether each item of its list begins with a number.
    private var isListOfCounts: Bool {
        guard let before = outsideOfList(step: -1), let after = outsideOfList(step: 1), after - before > 2 else {
            return false
        }
        return (before + 1..<after).allSatisfy { layout.bytes(of: layout.blocks[$0]).first?.isASCIIDigit == true }
    }

    private func outsideOfList(step: Int) -> Int? {
        var place = index
        for _ in 0..<Self.reach {
            place += step
            guard layout.blocks.indices.contains(place) else { return nil }
            if layout.blocks[place].kind != .item { return place }
        }
        return nil
    }

    /// In blocks.
    private static let reach = 30
}
