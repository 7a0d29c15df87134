internal import Articles
internal import Markup

/// Which element of a page holds the article, and which of its blocks.
struct BodyChoice {
    let element: Int
    /// From the first block that counts to the last; what is excluded stays in between.
    let blocks: Range<Int>

    /// Goes down from the whole page to the element that holds most of the text, as long as one child has most of its parent's.
    ///
    /// - Returns: nil where nothing on the page reads like text.
    init?(of layout: PageLayout, headline: PageHeadline) {
        var layout = layout
        // What comes before the headline belongs to the site.
        if let headline = headline.block, layout.prose(in: headline..<layout.blocks.count) * 10 >= layout.totalProse {
            layout.exclude(0..<headline)
            layout.sumUp()
        }
        guard layout.totalProse > 0 else { return nil }
        var element = Self.declared(layout) ?? Self.article(of: headline, layout) ?? 0
        while let child = Self.dominantChild(of: element, layout) { element = child }
        self.element = element
        var range = Self.withPieces(of: element, after: Self.withoutStrangers(element, layout), layout, headline)
        range = Self.withNext(to: element, after: range, layout)
        if headline.block == nil {
            range = Self.withSentencesBefore(range, layout)
        } else if let headline = headline.block, headline < range.upperBound {
            range =
                headline < range.lowerBound
                ? Self.withLead(range, headline, layout) : headline..<range.upperBound
        }
        blocks = range
    }

    /// What says of itself that it is the body: the first that has a good part of the text, or what holds all of its pieces.
    private static func declared(_ layout: PageLayout) -> Int? {
        var pieces: [Int] = []
        var index = 0
        while index < layout.tree.count {
            if layout.hints[index].contains(.body), layout.isElement(index), layout.prose(in: index) > 0 {
                pieces.append(index)
                index = layout.end(of: index)
            } else {
                index += 1
            }
        }
        guard let main = pieces.max(by: { layout.prose(in: $0) < layout.prose(in: $1) }) else { return nil }
        let own = pieces.filter {
            layout.sorts[$0] == layout.sorts[main] || layout.parent(of: $0) == layout.parent(of: main)
        }
        if own.count > 1, let first = own.first, let last = own.last, own.count <= mostPieces,
            areOneText(own, layout), let holder = holder(of: first, last, layout),
            layout.prose(in: holder) * 5 >= layout.totalProse * 2
        {
            return holder
        }
        for index in 0..<layout.tree.count where layout.hints[index].contains(.body) && layout.isElement(index) {
            if layout.prose(in: index) * 5 >= layout.totalProse * 2 { return index }
        }
        return nil
    }

    private static let mostPieces = 50

    /// Whether elements follow each other as parts of one article: none but the first has a headline in it or before it.
    private static func areOneText(_ pieces: [Int], _ layout: PageLayout) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return false }
        let range = layout.blocks(in: first).upperBound..<layout.blocks(in: last).upperBound
        for block in layout.blocks[range] {
            let number = layout.tree.nameNumber(of: MarkupTree.Node(index: block.element))
            if number.map({ layout.names.headings[$0] }) == true { return false }
        }
        for (piece, next) in zip(pieces, pieces.dropFirst()) {
            let between = layout.blocks(in: piece).upperBound..<layout.blocks(in: next).lowerBound
            if layout.blocks[between].contains(where: { $0.kind == .heading && !$0.isExcluded }) { return false }
        }
        return !(first + 1..<layout.end(of: last)).contains { layout.kinds[$0] == .article && layout.prose(in: $0) > 0 }
    }

    /// The innermost element around two others.
    private static func holder(of first: Int, _ last: Int, _ layout: PageLayout) -> Int? {
        var index = layout.parent(of: first)
        while let holder = index, layout.end(of: holder) <= last { index = layout.parent(of: holder) }
        return index
    }

    /// The `article` that the headline stands in, if it has a good part of the text: another one may follow it.
    private static func article(of headline: PageHeadline, _ layout: PageLayout) -> Int? {
        guard var index = headline.block.map({ layout.blocks[$0].element }) else { return nil }
        while true {
            let prose = layout.prose(in: index)
            if layout.kinds[index] == .article, prose >= 100, prose * 4 >= layout.totalProse { return index }
            guard let parent = layout.parent(of: index) else { return nil }
            index = parent
        }
    }

    private static func dominantChild(of element: Int, _ layout: PageLayout) -> Int? {
        var best = (prose: 0, index: 0)
        var second = 0
        let all = layout.prose(in: element)
        for child in layout.children(of: element) {
            let prose = layout.prose(in: child)
            if prose > best.prose {
                second = best.prose
                best = (prose, child)
            } else {
                second = max(second, prose)
            }
        }
        guard best.prose * 10 >= all * 6, best.prose > 0 else { return nil }
        let range = layout.blocks(in: best.index)
        guard range.count > 1, ![.paragraph, .list, .quote, .figure].contains(layout.kinds[best.index]) else {
            return nil
        }
        if best.prose == all { return best.index }
        if isOneOfPieces(best.index, of: element, layout) { return nil }
        return second * 20 < best.prose * 7 ? best.index : nil
    }

    /// Whether others of its sort stand beside an element that go on with its text: they begin with a sentence.
    private static func isOneOfPieces(_ index: Int, of parent: Int, _ layout: PageLayout) -> Bool {
        guard layout.kinds[index] == .container || layout.kinds[index] == .inline else { return false }
        return layout.children(of: parent).contains { sibling in
            let isOfSort =
                layout.sorts[sibling] == layout.sorts[index]
                || layout.hints[sibling].contains(.body) && layout.hints[index].contains(.body)
            guard sibling != index, isOfSort, layout.prose(in: sibling) > 0,
                let first = layout.blocks(in: sibling).first(where: { !layout.blocks[$0].isExcluded })
            else { return false }
            let block = layout.blocks[first]
            return block.kind == .paragraph && block.prose > 0 && block.linked * 4 < block.length
                && !layout.looksBeside(in: layout.blocks(in: sibling))
        }
    }

    /// The element's blocks, without trailing boxes of another sort than the paragraphs.
    private static func withoutStrangers(_ element: Int, _ layout: PageLayout) -> Range<Int> {
        let all = layout.blocks(in: element)
        let children = layout.children(of: element).filter { layout.prose(in: $0) > 0 }
        var bySort: [UInt64: Int] = [:]
        for child in children { bySort[layout.sorts[child], default: 0] += layout.prose(in: child) }
        guard let main = bySort.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), children.count > 1,
            main.value * 2 >= layout.prose(in: element),
            let first = children.first(where: { layout.sorts[$0] == main.key }),
            let last = children.last(where: { layout.sorts[$0] == main.key })
        else { return all }
        let group = layout.blocks(in: first).lowerBound..<layout.blocks(in: last).upperBound
        // A box among paragraphs may be a part of them; one beside the box that holds the text hardly is.
        let ratio = layout.kinds[first] == .paragraph ? 4 : 2
        var end = all.upperBound
        for child in children
        where child > last && [.container, .article, .footer, .header].contains(layout.kinds[child]) {
            if layout.prose(in: child) * ratio < layout.prose(in: group), !layout.areAlike(child, last) {
                end = min(end, layout.blocks(in: child).lowerBound)
            }
        }
        end = max(end, group.upperBound)
        // That they are of another sort is no reason to leave out more than a third of the text.
        let left = end..<all.upperBound
        if layout.prose(in: left) * 3 > layout.prose(in: element), !layout.looksBeside(in: left) { return all }
        return all.lowerBound..<end
    }

    /// Adds the elements of the same class that go on with the text: a body may come in pieces, between which advertisements
    /// stand. Another article that follows has a heading of its own; a heading within a piece is none of that sort where the page
    /// has its headline outside of them.
    private static func withPieces(
        of element: Int, after range: Range<Int>, _ layout: PageLayout, _ headline: PageHeadline
    ) -> Range<Int> {
        guard layout.kinds[element] == .container, layout.hasClass(element) else { return range }
        let isHeadlineOutside = headline.block.map { $0 < layout.blocks(in: element).lowerBound } ?? false
        var end = range.upperBound
        var article = layout.parent(of: element)
        while let holder = article, layout.kinds[holder] != .article { article = layout.parent(of: holder) }
        let last = article.map { layout.end(of: $0) } ?? layout.tree.count
        var index = layout.end(of: element)
        while index < last {
            guard layout.isElement(index), layout.sorts[index] == layout.sorts[element], layout.prose(in: index) > 0
            else {
                index += 1
                continue
            }
            let piece = layout.blocks(in: index)
            let live = piece.filter { !layout.blocks[$0].isExcluded }
            let headings = live.prefix(isHeadlineOutside ? 1 : 0).filter { isPlainHeading($0, layout) }
            guard let first = live.dropFirst(headings.count).first,
                layout.blocks[first].kind == .paragraph, layout.blocks[first].prose > 0,
                !(end..<piece.upperBound).contains(where: { index in
                    let block = layout.blocks[index]
                    return !block.isExcluded && !headings.contains(index)
                        && (block.kind == .heading || layout.kinds[block.element] == .article)
                }),
                layout.prose(in: end..<piece.lowerBound) == 0, !layout.looksBeside(in: piece)
            else { break }
            end = piece.upperBound
            index = layout.end(of: index)
        }
        return range.lowerBound..<end
    }

    private static func isPlainHeading(_ index: Int, _ layout: PageLayout) -> Bool {
        let block = layout.blocks[index]
        return block.kind == .heading && block.linked == 0 && block.words >= 2
            && Cue.section(layout.bytes(of: block)) == nil
    }

    /// Adds a part of the text that stands beside the body in an element whose class begins alike, as page builders make one of
    /// each part. It has half as much text or more, all of it plain, and at most a short box stands between.
    private static func withNext(to element: Int, after range: Range<Int>, _ layout: PageLayout) -> Range<Int> {
        let own = layout.prose(in: range)
        var node = element
        var end = range.upperBound
        for _ in 0..<4 {
            guard layout.kinds[node] == .container, let parent = layout.parent(of: node),
                layout.prose(in: layout.blocks(in: node).lowerBound..<max(end, layout.blocks(in: node).upperBound))
                    < own * 2
            else { break }
            let name = layout.firstClass(node)
            for sibling in layout.children(of: parent) where sibling > node {
                let piece = layout.blocks(in: sibling)
                guard piece.lowerBound >= end, layout.prose(in: piece) * 2 >= own else { continue }
                guard let name, layout.firstClass(sibling) == name, layout.kinds[sibling] == .container,
                    layout.prose(in: end..<piece.lowerBound) < mostBetween, isPlainText(piece, layout)
                else { break }
                end = piece.upperBound
            }
            node = parent
        }
        return range.lowerBound..<end
    }

    /// In bytes of prose.
    private static let mostBetween = 200

    /// Whether blocks begin with a sentence, are paragraphs for the most part, and link to little.
    private static func isPlainText(_ range: Range<Int>, _ layout: PageLayout) -> Bool {
        let live = layout.blocks[range].filter { !$0.isExcluded }
        guard let first = live.first, first.kind == .paragraph, first.prose > 0, live.count >= 2 else { return false }
        return live.allSatisfy { $0.kind != .heading && $0.linked * 4 < max($0.length, 1) }
            && !layout.looksBeside(in: range)
    }

    /// Adds the sentences right before the body of a page that has no headline.
    private static func withSentencesBefore(_ range: Range<Int>, _ layout: PageLayout) -> Range<Int> {
        var first = range.lowerBound
        while first > 0 {
            let block = layout.blocks[first - 1]
            guard block.prose > 0, block.isSentence, block.kind == .paragraph, block.linked * 4 < block.length else {
                break
            }
            first -= 1
        }
        return first..<range.upperBound
    }

    /// Adds what stands between the headline and the body and belongs to the article: sentences, and what calls itself a lead.
    private static func withLead(_ range: Range<Int>, _ headline: Int, _ layout: PageLayout) -> Range<Int> {
        var first = range.lowerBound
        for index in ((headline + 1)..<range.lowerBound).reversed() where !layout.blocks[index].isExcluded {
            let block = layout.blocks[index]
            // A list of points is part of the article, a list of links is none.
            let isPoint = block.kind == .item && block.words >= 4 && !block.isLinked
            let isDeck =
                block.kind == .heading && block.words >= 5 && !block.isLinked
                && (index == headline + 1 || block.words >= 12 && isFirstHeading(index, after: headline, layout))
            if block.prose > 0 || isPoint || isDeck || isLead(block, layout) {
                first = index
                if isPoint, index > headline + 1, layout.blocks[index - 1].kind == .heading { first -= 1 }
            }
        }
        return first..<range.upperBound
    }

    /// Whether only short lines, as of who wrote it, stand between the headline and a heading.
    private static func isFirstHeading(_ index: Int, after headline: Int, _ layout: PageLayout) -> Bool {
        index - headline <= 12
            && layout.blocks[headline + 1..<index].allSatisfy { $0.kind != .heading && $0.prose == 0 }
    }

    static func isLead(_ block: Block, _ layout: PageLayout) -> Bool {
        guard block.words >= 4, !block.isLinked, !Cue.isByline(layout.bytes(of: block)) else { return false }
        var index = block.element
        for _ in 0..<3 {
            if layout.hints[index].contains(.lead) { return true }
            guard let parent = layout.parent(of: index), layout.blocks(in: parent).count <= 3 else { return false }
            index = parent
        }
        return false
    }
}
