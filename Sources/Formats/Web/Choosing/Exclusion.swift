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
                index += 1
                continue
            }
            let prose = prose(in: range)
            let hint = hints[index]
            let isExcluded: Bool
            if hidden, hint.contains(.hidden) {
                isExcluded = true
            } else if hint.contains(.body), !hint.contains(.foreign) {
                isExcluded = false
            } else if hint.contains(.foreign) {
                isExcluded = kind != .article || prose * 2 < total
            } else if kind == .aside || kind == .footer || kind == .caption && figures {
                isExcluded = prose * 2 < total || kind == .aside && prose * 4 < total * 3
            } else if hint.contains(.beside) {
                isExcluded = prose * 2 < total || isAfterText(range, headline)
            } else if figures, hint.contains(.caption) || kind == .figure && !holdsMatter(index) {
                isExcluded = prose * 3 < total
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
            if isTeaser(range) {
                groups[sort, default: ([], 0)].teasers.append(index)
            } else {
                groups[sort, default: ([], 0)].others += 1
            }
        }
        var count = 0
        for group in groups.values where group.teasers.count >= 3 && group.teasers.count >= group.others {
            for index in group.teasers {
                exclude(blocks(in: index))
                count += 1
            }
        }
        sumUp()
        return count
    }

    private func isTeaser(_ range: Range<Int>) -> Bool {
        var length = 0
        var linked = 0
        var hasTitle = false
        for block in blocks[range] {
            length += block.length
            linked += block.linked
            if block.linked * 5 >= block.length * 4, block.length >= 15 { hasTitle = true }
        }
        return hasTitle && length < 700 && (range.count > 1 || linked * 5 >= length * 4)
    }
}
