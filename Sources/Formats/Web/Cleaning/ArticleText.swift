internal import Articles
internal import Markup

/// From the blocks of the chosen part to the paragraphs of the article.
struct ArticleText {
    private let layout: PageLayout
    /// The blocks that are left.
    private(set) var kept: [Int] = []
    /// Of the blocks that were ever among them.
    private var hashes: [Int: [UInt64]] = [:]
    /// Numbers that stand in a block of their own above what they count.
    private var counts = CountBoxes()

    init(
        _ layout: PageLayout, _ choice: BodyChoice, headline: PageHeadline, titles: [[UInt8]], declared: Repetition?,
        authors: String?
    ) {
        self.layout = layout
        let titleKeys = Set(titles.map(PageHeadline.key))
        for index in choice.blocks where !layout.blocks[index].isExcluded && index != headline.block {
            let block = layout.blocks[index]
            let bytes = layout.bytes(of: block)
            if block.kind == .heading, titleKeys.contains(PageHeadline.key(Array(bytes))) { continue }
            if Cue.isLabel(bytes) || Cue.isRequest(bytes) || SiteNotice.isOne(bytes) { continue }
            if block.kind == .paragraph, !block.isSentence, Cue.isByline(bytes) { continue }
            if block.kind == .caption { continue }
            if block.isLinked, block.kind != .heading || block.linked * 5 >= block.length * 4,
                !LinkedText(index, layout).isTold
            {
                continue
            }
            kept.append(index)
            hashes[index] = Repetition.hashes(bytes)
        }
        if let declared { keepDeclared(declared) }
        dropRepeated()
        counts = CountBoxes(kept, layout)
        dropEdges()
        dropSignOffs(of: authors)
        dropBesideStart()
        dropLastHeadings()
    }

    /// Where the page declares its text and shows most of it, what comes before and after that is something else.
    private mutating func keepDeclared(_ declared: Repetition) {
        let isDeclared = kept.map {
            layout.blocks[$0].words >= 5
                && declared.share(of: hashes[$0] ?? [], atLeast: 1) >= 60
        }
        let prose = zip(kept, isDeclared).reduce(0) { $0 + ($1.1 ? layout.blocks[$1.0].prose : 0) }
        guard prose * 2 >= self.prose, var first = isDeclared.firstIndex(of: true),
            var last = isDeclared.lastIndex(of: true)
        else { return }
        let blocks = layout.blocks
        // Some declare only how the text begins, or leave out a first paragraph that is set otherwise: the paragraphs beside
        // the last one and the first one belong to it.
        while last + 1 < kept.count, areBeside(kept[last], kept[last + 1]) { last += 1 }
        while first > 0, areBeside(kept[first], kept[first - 1]) { first -= 1 }
        kept = zip(kept.indices, kept).filter { place, index in
            place >= first && place <= last || blocks[index].kind == .item
                || place < first && BodyChoice.isLead(blocks[index], layout)
        }.map(\.1)
    }

    /// Whether two paragraphs stand in one element, or in two of one sort beside each other, as columns do.
    private func areBeside(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (layout.blocks[a], layout.blocks[b])
        guard layout.kinds[a.element] == .paragraph, layout.kinds[b.element] == .paragraph, b.prose > 0 else {
            return false
        }
        var pair = (a.element, b.element)
        for _ in 0..<3 {
            guard let first = layout.parent(of: pair.0), let second = layout.parent(of: pair.1) else { return false }
            if first == second { return true }
            guard layout.hasClass(first), layout.firstClass(first) == layout.firstClass(second) else { return false }
            pair = (first, second)
        }
        return false
    }

    /// Text that a page shows twice, and sentences of the article that are set in large letters.
    private mutating func dropRepeated() {
        let repetition = repetition
        var seen: Set<UInt64> = []
        var result: [Int] = []
        for index in kept {
            let block = layout.blocks[index]
            let hashes = hashes[index] ?? []
            if block.words >= 5, block.kind != .row, !seen.insert(Repetition.join(hashes[...])).inserted { continue }
            if block.words >= 4, block.words <= 60, isSetApart(block), repetition.share(of: hashes, atLeast: 2) >= 80 {
                continue
            }
            result.append(index)
        }
        kept = result
    }

    private func isSetApart(_ block: Block) -> Bool {
        if block.kind == .quote { return true }
        var index = block.element
        for _ in 0..<4 {
            if layout.hints[index].contains(.pullQuote) || [.quote, .figure, .aside].contains(layout.kinds[index]) {
                return true
            }
            guard let parent = layout.parent(of: index), layout.blocks(in: parent).count <= 3 else { return false }
            index = parent
        }
        return false
    }

    /// Bylines and dates before the first sentence, tags and the like after the last.
    private mutating func dropEdges() {
        let isLive = kept.count { layout.blocks[$0].kind == .time } >= 3
        let blocks = layout.blocks
        kept.removeAll { blocks[$0].kind == .time && !(isLive && TimeOfDay.matches(layout.bytes(of: blocks[$0]))) }
        func isText(_ index: Int) -> Bool {
            let block = blocks[index]
            if counts.holds(index) { return true }
            return switch block.kind {
            case .item: block.words >= 3
            case .heading, .quote, .term, .row, .tableCaption, .preformatted: true
            case .time: isLive
            case .paragraph, .caption:
                block.prose > 0 || block.isSentence && block.words >= 3 || BodyChoice.isLead(block, layout)
            }
        }
        let first = kept.firstIndex { blocks[$0].prose > 0 } ?? kept.endIndex
        let last = kept.lastIndex { blocks[$0].prose > 0 } ?? kept.startIndex
        kept = kept.indices.filter { $0 >= first && $0 <= last || isText(kept[$0]) }.map { kept[$0] }
        // Within the text a single word is a label.
        kept.removeAll {
            !counts.holds($0) && blocks[$0].kind == .paragraph && blocks[$0].words <= 2 && !blocks[$0].isSentence
        }
    }

    /// What the page says at its end of those who made the article, if that is not all of it.
    private mutating func dropSignOffs(of authors: String?) {
        dropFootnotes()
        while kept.count > 1, let last = kept.last {
            let text = layout.bytes(of: layout.blocks[last])
            guard SignOff.isOne(text, of: authors) || Cue.isPromotion(text, longest: Self.longestInvitation) else {
                return
            }
            kept.removeLast()
        }
    }

    /// `[1] Holm, p. 12` and what follows, below a heading that says so or where the text above has those marks.
    private mutating func dropFootnotes() {
        func number(_ index: Int) -> Int? {
            let text = layout.bytes(of: layout.blocks[index])
            return text.first == UInt8(ascii: "[") ? Self.mark(text) : nil
        }
        guard let last = kept.lastIndex(where: { number($0) == nil }), last + 1 < kept.count else { return }
        // A word of its own may be gone as a label already.
        let above = kept[last]..<kept[last + 1]
        if let heading = above.first(where: { Cue.isHeadingOfNotes(layout.bytes(of: layout.blocks[$0])) }) {
            kept.removeAll { $0 >= heading }
            return
        }
        let marks = Set(
            kept[...last].flatMap { index in
                let text = layout.bytes(of: layout.blocks[index])
                return text.indices.filter { text[$0] == UInt8(ascii: "[") }.compactMap { Self.mark(text[$0...]) }
            })
        if kept[(last + 1)...].allSatisfy({ number($0).map(marks.contains) ?? false }) {
            kept.removeSubrange((last + 1)...)
        }
    }

    /// The number of `[12]`, with which a text begins.
    private static func mark(_ text: ArraySlice<UInt8>) -> Int? {
        let digits = text.dropFirst().prefix(4).prefix(while: \.isASCIIDigit)
        guard text.dropFirst(digits.count + 1).first == UInt8(ascii: "]") else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    /// Where the text begins some ask for a subscription, `Sign up for the newsletter here.`, and say when it came out and what
    /// readers did with it: `Ida Holm Dec 05, 2023 2 Shares 1530 Views`.
    private mutating func dropBesideStart() {
        let isLong = kept.count > Self.firstBlocks * 2
        let first = Set(kept.prefix(Self.firstBlocks))
        let last = kept.last
        kept.removeAll { [layout] index in
            let block = layout.blocks[index]
            guard first.contains(index), block.kind == .paragraph else { return false }
            let text = layout.bytes(of: block)
            let isShort = !block.isSentence && block.words <= Self.mostWordsOfStamp
            if isShort, Cue.isCountOfReaders(text) || Cue.isStamp(text), index != last { return true }
            return isLong
                && (Cue.isPromotion(text, longest: Self.longestInvitation) || SignOff.isOfOrigin(text)
                    || isShort && !ShownDate.all(in: text).isEmpty)
        }
    }

    private static let firstBlocks = 4
    private static let mostWordsOfStamp = 12
    /// In bytes.
    private static let longestInvitation = 300

    /// Headings with nothing below them.
    private mutating func dropLastHeadings() {
        while let last = kept.last, layout.blocks[last].kind == .heading { kept.removeLast() }
    }

    /// The words that are left.
    var repetition: Repetition {
        var repetition = Repetition()
        for index in kept { repetition.add(hashes[index] ?? []) }
        return repetition
    }

    /// The bytes of text that is left.
    var prose: Int { kept.reduce(0) { $0 + layout.blocks[$1].prose } }

    /// The paragraphs; a time of day is put before what was posted then.
    var paragraphs: [String] {
        var result: [String] = []
        var time: String?
        for index in kept {
            let text = layout.string(of: layout.blocks[index])
            if counts.isNumber(index) || layout.blocks[index].kind == .time {
                time = text
            } else {
                result.append(time.map { "\($0) \(text)" } ?? text)
                time = nil
            }
        }
        return result
    }
}
