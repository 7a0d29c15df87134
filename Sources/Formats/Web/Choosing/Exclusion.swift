internal import Articles
internal import Markup

extension PageLayout {
    /// Excludes what is hidden, beside the matter by its tag, role or class, and captions.
    ///
    /// Never what holds the headline: sites put words like `has-sidebar` on the whole page.
    ///
    /// - Parameters:
    ///   - hidden: Whether what is hidden is excluded too; some sites show their articles by script.
    ///   - figures: Whether figures are excluded; in a page of pictures they are the article.
    mutating func excludeBeside(_ headline: PageHeadline, hidden: Bool, figures: Bool) {
        let total = totalProse
        let headlineNode = headline.block.map { blocks[$0].start }
        var index = 0
        var excluded: [Range<Int>] = []
        /// Where the body ends that the walk is in, and the text that it holds.
        var body = (end: 0, prose: total)
        /// Where the gallery ends whose pictures the article is told beside.
        var gallery = 0
        /// Where the `article` ends that the headline stands in, and the text that it holds.
        var article = (end: 0, prose: 0)
        let unfolded = hidden ? unfoldedNames() : []
        while index < tree.count {
            let node = MarkupTree.Node(index: index)
            guard tree.isElement(node) else {
                index += 1
                continue
            }
            let end = end(of: index)
            let kind = kinds[index]
            let holdsHeadline = headlineNode.map { index <= $0 && $0 < end } ?? false
            let range = blocks(in: index)
            if range.isEmpty {
                index = end
                continue
            }
            if holdsHeadline || index == 0 {
                if kind == .article { article = (end, self.prose(in: range)) }
                index += 1
                continue
            }
            let prose = prose(in: range)
            let hint = hints[index]
            if index >= body.end { body = (0, total) }
            // One word is no reason to throw away more than a third of the text.
            let isMuch = kinds[index].isBlock && proseOfSort(index, prose) * 3 > body.prose
            let isExcluded: Bool
            if hidden, hint.contains(.hidden), !kind.isBlock, isWithin(index, range) {
                // A first letter in large, which another element says for machines.
                isExcluded = false
            } else if hidden, hint.contains(.hidden) {
                isExcluded =
                    !(isMuch && index < body.end)
                    && !isUnfolded(index, range, headline, unfolded, inBody: index < body.end)
            } else if hint.contains(.body), !hint.contains(.foreign) {
                isExcluded = false
                if body.end == 0, prose * 5 >= total * 2 { body = (end, prose) }
            } else if isWhole(index) {
                isExcluded = false
            } else if hint.contains(.foreign), kind == .paragraph, proseOfSort(index, prose) * 2 >= total {
                // Papers have a section that is called Comment.
                isExcluded = false
            } else if hint.contains(.foreign) {
                isExcluded =
                    prose * 2 < total
                    || kind != .article
                        && (looksBeside(index) || isAfterText(range, headline)
                            || blocks[range].contains { Cue.isPromotion(bytes(of: $0)) })
            } else if kind == .footer {
                // An article may lie in three parts, the last of them in its footer.
                let whole = index < article.end ? article.prose : total
                isExcluded =
                    prose * 4 < whole
                    || prose * 2 < total
                        && (index >= article.end || looksBeside(index)
                            || blocks[range].contains { Cue.isAboutRights(bytes(of: $0)) })
            } else if kind == .aside || kind == .caption && figures {
                isExcluded =
                    prose * 3 < total && !isFactBox(index, range)
                    || prose * 4 < total * 3
                        && (kind != .aside || looksBeside(index) || isAfterText(range, headline) && prose * 3 >= total)
                        && (kind == .aside || prose * 2 < total)
            } else if hint.contains(.beside),
                isListOfFacts(range) && holdsNoControl(index) || isNamedLead(hint, range, headline)
            {
                isExcluded = false
            } else if hint.contains(.beside) || hint.contains(.teaser) && !isLead(range, headline) {
                isExcluded =
                    isMuch
                    ? looksBeside(index, boxes: index >= body.end)
                        && (prose * 2 < total || isAfterText(range, headline))
                    : prose * 2 < total || isAfterText(range, headline)
                if !isExcluded, isMuch, let box = swallower(index) { excluded.append(box) }
            } else if hint.contains(.gallery) {
                isExcluded = !isMuch && index >= gallery
                if isMuch { gallery = max(gallery, end) }
            } else if hint.contains(.gate) {
                isExcluded = !isMuch && asks(range)
            } else if figures, hint.contains(.caption) || kind == .figure && !holdsMatter(index) {
                // A long caption is one too where there is another text.
                isExcluded = prose * 3 < total || kind == .figure && range.count <= 2 && total - prose >= Self.leastText
            } else {
                isExcluded = false
            }
            if isExcluded {
                excluded.append(range)
                index = end
            } else {
                index += 1
            }
        }
        for range in excluded { exclude(range) }
        sumUp()
    }

    /// What a box began with that nothing closed, and in which the paragraphs of the article stand therefore: a short text
    /// without numbers in an element of its own, below a heading.
    private func swallower(_ index: Int) -> Range<Int>? {
        let children = children(of: index).filter { !blocks(in: $0).isEmpty }
        guard let first = children.first, kinds[first] == .container,
            children.dropFirst().prefix(3).count(where: { kinds[$0] == .paragraph }) == 3
        else { return nil }
        let range = blocks(in: first)
        let length = blocks[range].reduce(0) { $0 + $1.length }
        return range.count <= 4 && length < 250 && blocks[range.lowerBound].kind == .heading
            && !blocks[range].contains { bytes(of: $0).contains(where: \.isASCIIDigit) } ? range : nil
    }

    /// Whether the block that begins in an element goes on behind it.
    private func isWithin(_ index: Int, _ range: Range<Int>) -> Bool {
        // A letter is a node.
        guard range.count == 1, end(of: index) - index <= 4, let block = range.first.map({ blocks[$0] }) else {
            return false
        }
        return tree.textBytes(of: MarkupTree.Node(index: index)).count * 2 < block.length
    }

    private func isWhole(_ index: Int) -> Bool {
        tree.nameNumber(of: MarkupTree.Node(index: index)).map { names.wholes[$0] } ?? false
    }

    /// The text in an element and in those beside it that are of its sort: a body may come in pieces.
    private func proseOfSort(_ index: Int, _ own: Int) -> Int {
        // Only what is excluded by a word is asked for, and only its own kind of element comes in so many pieces.
        guard own > 0, !hints[index].isDisjoint(with: [.foreign, .beside, .gate, .teaser, .gallery, .hidden]),
            let parent = parent(of: index)
        else { return own }
        var sum = 0
        // Of slides the one that is shown has another class.
        for (count, child) in children(of: parent).enumerated()
        where sorts[child] == sorts[index]
            || hints[index] == .gallery && hints[child] == .gallery && firstClass(child) == firstClass(index)
        {
            if count > Self.mostPieces { return own }
            sum += prose(in: child)
        }
        return sum
    }

    static var mostPieces: Int { 200 }
    /// In bytes: less is no article.
    private static var leastText: Int { 140 }

    /// Whether it is also told by what is in it that an element is none of the article: links, what stands below comments, texts that
    /// are cut off, or many small boxes of one sort.
    ///
    /// - Parameter boxes: Whether boxes are a sign; a body may come in as many.
    func looksBeside(_ index: Int, boxes: Bool = true) -> Bool {
        if looksBeside(in: blocks(in: index)) { return true }
        guard boxes else { return false }
        var holder = index
        for _ in 0..<3 {
            let inner = children(of: holder).filter { prose(in: $0) > 0 && kinds[$0] == .container }
            if inner.count == 1 {
                holder = inner[0]
                continue
            }
            let bySort = Dictionary(grouping: inner) { sorts[$0] }.values.map(\.count)
            return (bySort.max() ?? 0) >= 4
        }
        return false
    }

    /// The same of blocks that follow each other.
    func looksBeside(in range: Range<Int>) -> Bool {
        var length = 0
        var linked = 0
        var marks = 0
        var requests = 0
        var (teasers, paragraphs) = (0, 0)
        for block in blocks[range] where !block.isExcluded {
            length += block.length
            linked += block.linked
            let text = bytes(of: block)
            if block.kind == .time || Cue.isAnswer(text) || Cue.isSaying(text) { marks += 1 }
            if Cue.isPromotion(text, longest: 1500) || Cue.isRequest(text) { requests += 1 }
            if block.prose > 0 { paragraphs += 1 }
            if Cue.isTeaser(text) { teasers += 1 }
        }
        if teasers >= 2, teasers * 2 >= paragraphs { return true }
        return linked * 4 >= length || marks >= 2 || requests * 3 >= range.count && promotion(in: range) == range
    }

    /// Whether a short text speaks to the reader about the site.
    private func asks(_ range: Range<Int>) -> Bool {
        blocks[range].reduce(0) { $0 + $1.length } < 900
            && blocks[range].contains { Cue.isRequest(bytes(of: $0)) || Cue.isPromotion(bytes(of: $0)) }
    }

    /// Whether something calls a part of the page a lead, and it is one.
    private func isNamedLead(_ hint: Hint, _ range: Range<Int>, _ headline: PageHeadline) -> Bool {
        hint.contains(.lead) && range.count == 1 && isLead(range, headline)
    }

    /// Whether it is one or two sentences right below the headline, or paragraphs of nothing else.
    private func isLead(_ range: Range<Int>, _ headline: PageHeadline) -> Bool {
        let live = blocks[range].filter { !$0.isExcluded }
        let start = headline.block ?? 0
        guard start <= range.lowerBound,
            (1...2).contains(live.count)
                || live.count <= Self.mostLeads
                    && live.allSatisfy({ $0.kind == .paragraph && $0.isSentence && $0.prose >= Self.longSentence })
        else { return false }
        return prose(in: start..<range.lowerBound) == 0 && live.allSatisfy { $0.linked == 0 }
            && live.contains { $0.prose > 0 || $0.kind == .heading && $0.isSentence && $0.length >= Self.longSentence }
    }

    private static var mostLeads: Int { 8 }

    /// What buttons name as that which they open: the answers of a list of questions, the rest of an article.
    private func unfoldedNames() -> Set<UInt64> {
        var names: Set<UInt64> = []
        for index in 0..<tree.count where kinds[index] == .control && hints[index].isEmpty {
            guard let range = tree.attributeRange("aria-controls", of: MarkupTree.Node(index: index)) else { continue }
            names.insert(FNV1a(tree.bytes[range]).value)
        }
        return names
    }

    /// Whether what is hidden is text of the article that a button opens: plain sentences that such a button names, or some of
    /// them in the body.
    private func isUnfolded(
        _ index: Int, _ range: Range<Int>, _ headline: PageHeadline, _ names: Set<UInt64>, inBody: Bool
    ) -> Bool {
        guard let headline = headline.block, headline < range.lowerBound, hints[index] == .hidden,
            isPlain(range), holdsNoControl(index)
        else { return false }
        let identifier = tree.attributeRange("id", of: MarkupTree.Node(index: index))
        if let identifier, names.contains(FNV1a(tree.bytes[identifier]).value) { return true }
        return inBody && blocks[range].count { $0.prose >= Self.longSentence && $0.isSentence } >= 2
    }

    /// Whether an `aside` is a part of the article: plain sentences with numbers, between its paragraphs.
    private func isFactBox(_ index: Int, _ range: Range<Int>) -> Bool {
        guard tree.isElement(MarkupTree.Node(index: index), "aside"), hints[index].isDisjoint(with: Self.besides),
            let parent = parent(of: index), isPlain(range), holdsNoControl(index)
        else { return false }
        let sentences = blocks[range].filter {
            ($0.kind == .paragraph || $0.kind == .item) && $0.isSentence
                && bytes(of: $0).contains(where: \.isASCIIDigit)
        }
        guard sentences.count >= 2 else { return false }
        let around = blocks(in: parent)
        return
            (isParagraph(range.lowerBound - 1, in: parent, around) || isParagraph(range.upperBound, in: parent, around))
            && hasParagraph(in: max(around.lowerBound, range.lowerBound - Self.reach)..<range.lowerBound, of: parent)
            && hasParagraph(in: range.upperBound..<min(around.upperBound, range.upperBound + Self.reach), of: parent)
    }

    /// Whether blocks are a list of plain sentences with numbers and no more than a heading beside it: an article's main points
    /// stand in whatever box there is room for.
    func isListOfFacts(_ range: Range<Int>) -> Bool {
        guard range.count <= Self.reach else { return false }
        var facts = 0
        for block in blocks[range] {
            guard block.linked == 0, block.kind == .item && block.isSentence || block.kind == .heading else {
                return false
            }
            if block.kind == .item, bytes(of: block).contains(where: \.isASCIIDigit) { facts += 1 }
        }
        return facts >= 2
    }

    /// In blocks.
    private static var reach: Int { 30 }

    private func hasParagraph(in range: Range<Int>, of parent: Int) -> Bool {
        range.contains { isParagraph($0, in: parent, range) }
    }

    private static var besides: Hint { [.foreign, .beside, .teaser, .gate, .gallery, .pullQuote] }

    private func isParagraph(_ block: Int, in parent: Int, _ around: Range<Int>) -> Bool {
        around.contains(block) && blocks[block].kind == .paragraph && blocks[block].prose > 0
            && self.parent(of: blocks[block].element) == parent
    }

    /// Whether blocks hold sentences, no links, and nothing that speaks to the reader about the site.
    private func isPlain(_ range: Range<Int>) -> Bool {
        var prose = 0
        for block in blocks[range] where !block.isExcluded {
            let text = bytes(of: block)
            if block.linked > 0 || block.kind == .time || Cue.isPromotion(text) || Cue.isRequest(text)
                || Cue.section(text) != nil || Cue.isAnswer(text)
            {
                return false
            }
            prose += block.prose
        }
        return prose > 0
    }

    private func holdsNoControl(_ index: Int) -> Bool {
        (index + 1..<end(of: index)).allSatisfy { inner in
            tree.nameNumber(of: MarkupTree.Node(index: inner)).map { !names.controls[$0] } ?? true
        }
    }

    /// Whether between the headline and some blocks there is so much text that those need not be the article.
    func isAfterText(_ range: Range<Int>, _ headline: PageHeadline) -> Bool {
        guard let headline = headline.block, headline < range.lowerBound else { return false }
        let before = prose(in: headline..<range.lowerBound)
        return before >= 140 && prose(in: range) < before * 4
    }

    /// Excludes what the page ends with if it speaks of rights: who may copy, who is liable.
    mutating func excludeRights() {
        for index in blocks.indices.reversed() where blocks[index].prose > 0 {
            guard Cue.isAboutRights(bytes(of: blocks[index])) else { break }
            blocks[index].isExcluded = true
        }
        sumUp()
    }

    /// Whether a figure holds a table, a quotation or a listing rather than a picture.
    private func holdsMatter(_ index: Int) -> Bool {
        for inner in (index + 1)..<end(of: index) {
            switch kinds[inner] {
            case .table, .quote, .preformatted: return true
            default: continue
            }
        }
        return false
    }

    /// Excludes teasers: three or more elements of one sort beside each other, each of which has a short text and a title
    /// that links elsewhere.
    ///
    /// - Returns: How many there are.
    mutating func excludeTeasers(_ headline: PageHeadline) -> Int {
        struct Sort: Hashable {
            var parent: Int
            var sort: UInt64
        }
        var groups: [Sort: (teasers: [Int], others: Int)] = [:]
        let headlineNode = headline.block.map { blocks[$0].start }
        for index in 0..<tree.count where isElement(index) && kinds[index].isBlock {
            guard let parent = parent(of: index) else { continue }
            let range = blocks(in: index)
            if range.isEmpty || range.count > 8 { continue }
            if let headlineNode, index <= headlineNode, headlineNode < end(of: index) { continue }
            let sort = Sort(parent: parent, sort: sorts[index])
            if isTeaser(range), !(kinds[index] == .paragraph && range.count == 1 && isTold(range.lowerBound)) {
                groups[sort, default: ([], 0)].teasers.append(index)
            } else {
                groups[sort, default: ([], 0)].others += 1
            }
        }
        var count = 0
        let outside = headline.block.map { totalProse - prose(in: 0..<$0) } ?? 0
        for group in groups.values where group.teasers.count >= 3 && group.teasers.count >= group.others {
            // An article may be a list of entries, each with a title that links to what it is about.
            let inside = group.teasers.reduce(0) { $0 + prose(in: $1) }
            if let first = group.teasers.first, isIntroduced(first) { continue }
            if inside * 3 > totalProse, outside - inside >= 100, group.teasers.allSatisfy({ isEntry($0) }) { continue }
            for index in group.teasers {
                exclude(blocks(in: index))
                count += 1
            }
        }
        sumUp()
        return count
    }

    /// Whether a paragraph that is a link is a long sentence between others.
    private func isTold(_ block: Int) -> Bool {
        blocks[block].length >= Self.longSentence && LinkedText(block, self).isTold
    }

    /// In bytes; titles are shorter.
    static var longSentence: Int { 100 }

    /// Whether an item of a list comes after a sentence that ends in a colon: the list is what it announces.
    private func isIntroduced(_ index: Int) -> Bool {
        guard kinds[index] == .item, let first = blocks(in: index).first, first > 0 else { return false }
        let before = blocks[first - 1]
        let text = bytes(of: before)
        return before.kind == .paragraph && before.words >= 4 && text.last == UInt8(ascii: ":") && !before.isLinked
            && !Cue.isRequest(text) && Cue.section(text) == nil
    }

    /// Whether an element is a title and whole sentences, without a picture, a time or a label.
    private func isEntry(_ index: Int) -> Bool {
        let range = blocks(in: index)
        for inner in (index + 1)..<end(of: index) {
            if let number = tree.nameNumber(of: MarkupTree.Node(index: inner)), names.pictures[number] { return false }
        }
        return blocks[range].dropFirst().contains { $0.prose >= 100 && $0.isSentence }
            && blocks[range].allSatisfy { $0.kind != .time && !Cue.isLabel(bytes(of: $0)) }
    }

    private func isTeaser(_ range: Range<Int>) -> Bool {
        var length = 0
        var linked = 0
        var hasTitle = false
        for block in blocks[range] {
            // What is linked below a sentence is its source.
            if block.linked * 5 >= block.length * 4, block.length >= 15, length < 100 { hasTitle = true }
            length += block.length
            linked += block.linked
        }
        return hasTitle && length < 700 && (range.count > 1 || linked * 5 >= length * 4)
    }
}
