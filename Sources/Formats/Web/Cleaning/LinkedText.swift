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
            // Two of three signs: what it says, what of it is no link, where it stands.
            block.isSentence && block.length >= 35 && !isReference
                && (hasMatter && hasTextAround || hasMatter && isAmongParagraphs || hasTextAround && isAmongParagraphs)
        case .item:
            block.words >= 4
                && (isIntroduced || isListOfCounts
                    || block.isSentence && block.words >= Self.longWords && hasTextAround)
        default: false
        }
    }

    /// `See our guide: How do wells work?`
    private var isReference: Bool {
        layout.bytes(of: block).prefix(block.length - block.linked + 1).contains(UInt8(ascii: ":"))
    }

    /// Whether it has a number or is long: links to something else are short and speak to the reader.
    private var hasMatter: Bool {
        layout.bytes(of: block).contains(where: \.isASCIIDigit) || block.words >= Self.longWords
    }

    private static let longWords = 14

    /// Whether a good part of it stands outside of links.
    private var hasTextAround: Bool { (block.length - block.linked) * 10 >= block.length * 3 }

    /// Whether plain paragraphs stand before and after it in the same element.
    ///
    /// The first in an element has none before it, and must be more than a link.
    private var isAmongParagraphs: Bool {
        guard plainParagraphs(before: false), let parent = layout.parent(of: block.element) else { return false }
        if plainParagraphs(before: true) { return true }
        let before = layout.blocks(in: parent).lowerBound..<index
        return (block.length - block.linked) * 5 >= block.length && before.allSatisfy { layout.blocks[$0].isExcluded }
    }

    /// Whether a plain paragraph stands before or after it in the same element.
    private func plainParagraphs(before: Bool) -> Bool {
        guard layout.kinds[block.element] == .paragraph, let parent = layout.parent(of: block.element) else {
            return false
        }
        let around = layout.blocks(in: parent)
        let side =
            before
            ? max(around.lowerBound, index - Self.reach)..<index
            : index + 1..<min(around.upperBound, index + 1 + Self.reach)
        return side.contains { other in
            let other = layout.blocks[other]
            return other.prose > 0 && other.kind == .paragraph && layout.parent(of: other.element) == parent
        }
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
