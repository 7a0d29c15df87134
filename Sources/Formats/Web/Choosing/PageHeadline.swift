internal import Articles
internal import Markup

/// Where the headline stands among the blocks.
struct PageHeadline {
    /// The block that is the headline; nil if none is.
    let block: Int?

    /// - Parameter titles: What the page's metadata call it, best first, site's names and all.
    init(of layout: PageLayout, titles: [[UInt8]]) {
        let keys = titles.map(Self.key).filter { $0.count >= 4 }
        let least = keys.map(\.count).min() ?? 0
        var best: (score: Int, block: Int)?
        var firstHeadings: [Int] = []
        for (index, block) in layout.blocks.enumerated() where block.length < 400 && block.words >= 1 {
            let number = layout.tree.nameNumber(of: MarkupTree.Node(index: Self.heading(of: block, layout)))
            let isTop = number.map { layout.names.headings[$0] } == true
            if isTop { firstHeadings.append(index) }
            guard block.linked * 2 < block.length || isTop, block.length * 4 >= least else { continue }
            let key = Self.key(Array(layout.bytes(of: block)))
            guard key.count >= 4 else { continue }
            var score = 0
            for title in keys {
                if title == key {
                    score = max(score, title == keys[0] ? 8 : 4)
                } else if key.count >= 10, key.count * 3 >= title.count,
                    key.starts(with: title) || Self.contains(title, key)
                {
                    score = max(score, 3)
                }
            }
            if score == 0 { continue }
            // What has nothing below it is a repetition.
            if !isTop, layout.prose(in: index..<layout.blocks.count) * 10 < layout.totalProse { continue }
            if isTop { score += 3 } else if block.kind == .heading { score += 2 }
            if score > (best?.score ?? 0) { best = (score, index) }
        }
        if let best {
            block = best.block
        } else {
            block = firstHeadings.count == 1 ? firstHeadings[0] : nil
        }
    }

    /// The heading that a block stands in.
    private static func heading(of block: Block, _ layout: PageLayout) -> Int {
        var index = block.element
        for _ in 0..<4 {
            if layout.kinds[index] == .heading { return index }
            guard let parent = layout.parent(of: index) else { break }
            index = parent
        }
        return block.element
    }

    /// A title's letters and digits, in lower case; quotes and dashes are set in many ways.
    static func key(_ text: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.count)
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            // U+2000 to U+203F; U+00A0 to U+00BF.
            if byte == 0xE2, offset + 2 < text.count, text[offset + 1] == 0x80 {
                offset += 3
                continue
            }
            if byte == 0xC2, offset + 1 < text.count {
                offset += 2
                continue
            }
            if byte >= 0x80 || byte.isASCIIAlphanumeric { key.append(byte.asciiLowercased) }
            offset += 1
        }
        return key
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count <= text.count, text.count < 600 else { return false }
        return (0...(text.count - part.count)).contains { text[$0..<($0 + part.count)].elementsEqual(part) }
    }
}
