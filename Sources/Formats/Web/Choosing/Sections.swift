internal import Articles
internal import Markup

extension PageLayout {
    /// Excludes what follows headings like `Related` and `Comments`, as far as the element that holds the heading reaches.
    ///
    /// Where the article's own paragraphs stand beside such a heading, only what directly follows it goes, up to the next
    /// paragraph.
    mutating func excludeSections(_ headline: PageHeadline) {
        var next = 0
        var left = Self.mostSections
        while next < blocks.count, left > 0 {
            let index = next
            next += 1
            let block = blocks[index]
            guard !block.isExcluded, let (section, isDoubtful) = Cue.section(bytes(of: block)) else { continue }
            left -= 1
            // A label that stands in the text is no heading of what follows.
            if block.kind == .row || block.kind == .item && section != .comments && block.isLinked { continue }
            guard let (element, parent) = holder(of: index) else { continue }
            let parentBlocks = blocks(in: parent)
            var end = parentBlocks.upperBound
            let isFlat =
                prose(in: parentBlocks.lowerBound..<index) > 0 && hasParagraph(directlyIn: parent, before: element)
            if section == .other, isFlat {
                end = index + 1
                for sibling in children(of: parent) where sibling > element {
                    let range = blocks(in: sibling)
                    if range.isEmpty { continue }
                    if kinds[sibling] == .paragraph || kinds[sibling] == .heading,
                        range.contains(where: { !blocks[$0].isLinked && !Cue.isRequest(bytes(of: blocks[$0])) })
                    {
                        break
                    }
                    end = max(end, range.upperBound)
                }
            } else if section == .other, prose(in: index..<end) * 2 > totalProse, !isAfterText(index..<end, headline) {
                continue
            }
            guard index < end else { continue }
            // A heading is no reason to throw away more than a third of the text, and some may be the article's own.
            let follows = prose(in: index..<end)
            if follows > 0, isDoubtful || follows * 3 > totalProse, !looksBeside(in: index + 1..<end),
                isDoubtful || section == .other || !isAfterText(index..<end, headline)
            {
                continue
            }
            exclude(index..<end)
            next = end
        }
        sumUp()
    }

    /// Each costs a walk over its siblings; no page has so many.
    private static var mostSections: Int { 200 }

    /// The outermost element that holds only a block, and what that stands in.
    private func holder(of index: Int) -> (element: Int, parent: Int)? {
        var element = blocks[index].element
        for _ in 0..<6 {
            guard let parent = parent(of: element) else { return nil }
            if blocks(in: parent).count > 1 { return (element, parent) }
            element = parent
        }
        return nil
    }

    private func hasParagraph(directlyIn parent: Int, before element: Int) -> Bool {
        children(of: parent).contains { $0 < element && kinds[$0] == .paragraph && prose(in: $0) > 0 }
    }

    /// Excludes boxes within a text that ask the reader for something: short containers with a field or button in them, or
    /// with a sentence that promotes the site.
    ///
    /// - Parameter figures: Whether a short text beside a picture goes too, as its caption.
    mutating func excludeBoxes(in choice: BodyChoice, figures: Bool) {
        let chosen = choice.blocks
        // A lead or a further part may stand outside of the element.
        var body = choice.element
        while blocks(in: body).lowerBound > chosen.lowerBound || blocks(in: body).upperBound < chosen.upperBound,
            let parent = parent(of: body)
        {
            body = parent
        }
        let inner = end(of: choice.element)
        let bodyProse = max(prose(in: choice.element), prose(in: chosen))
        let controls = counts(of: names.controls)
        let pictures = counts(of: names.pictures)
        var captions: [Range<Int>] = []
        /// Those that only have a button, by their sort: the posts of a live blog are as short and have one too.
        var boxes: [UInt64: [Range<Int>]] = [:]
        var index = body + 1
        let end = end(of: body)
        while index < end {
            guard isElement(index), kinds[index].isBlock else {
                index += 1
                continue
            }
            let range = blocks(in: index)
            let next = self.end(of: index)
            if range.isEmpty || !range.overlaps(chosen) {
                index = next
                continue
            }
            let promotes: Bool
            let hasButton: Bool
            switch kinds[index] {
            case .container, .article, .list, .figure, .header:
                let isInside = index > choice.element && index < inner
                promotes = isPromotion(index, range, controls, of: bodyProse, isBeside: !isInside)
                hasButton = isInside && !promotes && isShort(range, of: bodyProse) && controls[next] > controls[index]
            default: (promotes, hasButton) = (false, false)
            }
            if promotes, isPiece(index) {
                for block in range where speaksToReader(block) { exclude(block..<block + 1) }
                index = next
            } else if promotes {
                exclude(promotion(in: range))
                index = next
            } else if hasButton {
                boxes[sorts[index], default: []].append(promotion(in: range))
                index = next
            } else if figures, kinds[index] == .container, pictures[next] > pictures[index], isCaption(range) {
                captions.append(range)
                index = next
            } else {
                index += 1
            }
        }
        for ranges in boxes.values where ranges.reduce(0, { $0 + prose(in: $1) }) * 3 < bodyProse || ranges.count < 3 {
            for range in ranges { exclude(range) }
        }
        excludeAdvertisements(in: chosen)
        // Where most of the text stands beside pictures, it is the article.
        if captions.reduce(0, { $0 + prose(in: $1) }) * 3 < bodyProse {
            for range in captions { exclude(range) }
        }
        sumUp()
    }

    /// Whether all that an element with a picture holds is a short text. Where the picture has its caption, a paragraph is none.
    private func isCaption(_ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        let live = range.filter { !blocks[$0].isExcluded }
        if range.contains(where: { blocks[$0].isExcluded && standsInFigure($0) }),
            live.allSatisfy({ blocks[$0].prose >= Self.longSentence && kinds[blocks[$0].element] == .paragraph })
        {
            return false
        }
        return (1...2).contains(live.count) && live.allSatisfy { blocks[$0].kind == .paragraph }
            && live.reduce(0) { $0 + blocks[$1].length } < 300
    }

    private func speaksToReader(_ block: Int) -> Bool {
        Cue.isPromotion(bytes(of: blocks[block])) || Cue.isRequest(bytes(of: blocks[block]))
    }

    /// Whether an element beside it whose class begins alike holds more text than it does, or one beside what holds nothing else: it is one
    /// of the pieces of a body.
    private func isPiece(_ index: Int) -> Bool {
        let own = prose(in: index)
        var node = index
        for _ in 0..<3 {
            guard kinds[node] == .container, let parent = parent(of: node) else { return false }
            if let name = firstClass(node),
                children(of: parent).prefix(Self.mostPieces).contains(where: {
                    $0 != node && kinds[$0] == .container && prose(in: $0) > max(own, Self.longSentence * 2)
                        && firstClass($0) == name
                })
            {
                return true
            }
            guard blocks(in: parent) == blocks(in: node) else { return false }
            node = parent
        }
        return false
    }

    private func standsInFigure(_ block: Int) -> Bool {
        var element = blocks[block].element
        for _ in 0..<4 {
            if kinds[element] == .figure || kinds[element] == .caption { return true }
            guard let parent = parent(of: element) else { return false }
            element = parent
        }
        return false
    }

    /// - Parameter isBeside: Whether it stands outside of the body, where only a label of an advertisement is a sign: buttons stand
    ///   around leads, too.
    private func isPromotion(
        _ index: Int, _ range: Range<Int>, _ controls: [Int32], of bodyProse: Int, isBeside: Bool
    ) -> Bool {
        guard range.count <= 40 else { return false }
        let length = blocks[range].reduce(0) { $0 + ($1.isExcluded ? 0 : $1.length) }
        guard length > 0, length < 900, length * 2 < bodyProse else { return false }
        let live = range.filter { !blocks[$0].isExcluded }
        guard let first = live.first, live.count <= 8 else { return false }
        if Cue.isAdvertisement(bytes(of: blocks[first])) { return true }
        if isBeside { return false }
        let hasControl = controls[end(of: index)] > controls[index]
        // A heading may have such a word and stand above a part of the article: `Newsletter of the airport`.
        let isTold = live.contains { index in
            blocks[index].kind == .paragraph && blocks[index].isSentence && blocks[index].prose >= 100
                && blocks[index].linked == 0 && !speaksToReader(index)
                && bytes(of: blocks[index]).contains(where: \.isASCIIDigit)
        }
        let promotes = live.contains { speaksToReader($0) && !(isTold && blocks[$0].kind == .heading) }
        return promotes && (live.count > 1 || hasControl && length < 600 || Cue.isRequest(bytes(of: blocks[live[0]])))
    }

    /// Whether so little is in a box that a button in it is a sign.
    private func isShort(_ range: Range<Int>, of bodyProse: Int) -> Bool {
        guard range.count <= 40 else { return false }
        let live = blocks[range].filter { !$0.isExcluded }
        let length = live.reduce(0) { $0 + $1.length }
        return (1...8).contains(live.count) && length > 0 && length < 250 && length * 2 < bodyProse
    }

    /// Excludes the short box that follows a paragraph or heading which says that an advertisement does.
    private mutating func excludeAdvertisements(in body: Range<Int>) {
        var left = Self.mostSections
        // The label may be excluded by its class already.
        for index in body where left > 0 {
            let text = bytes(of: blocks[index])
            guard Cue.isAdvertisement(text) || Cue.continuesBelow(text) else { continue }
            left -= 1
            let label = blocks[index].element
            guard kinds[label] == .paragraph || kinds[label] == .heading, let parent = parent(of: label),
                let next = children(of: parent).first(where: { $0 > label && !blocks(in: $0).isEmpty }),
                kinds[next] == .container, !isPiece(parent)
            else { continue }
            let range = blocks(in: next)
            guard range.count <= 2, blocks[range].reduce(0, { $0 + $1.length }) < 250 else { continue }
            exclude(range)
        }
    }

    /// What of a box promotes the site, where most of it is sentences of the article before that.
    func promotion(in range: Range<Int>) -> Range<Int> {
        let promotion = range.first { index in
            let text = bytes(of: blocks[index])
            return !blocks[index].isExcluded
                && (Cue.isAdvertisement(text) || Cue.isPromotion(text) || Cue.isRequest(text))
        }
        guard let promotion else { return range }
        let before = range.lowerBound..<promotion
        let isText =
            isListOfFacts(before)
            || prose(in: before) > prose(in: promotion..<range.upperBound) * 2
                && blocks[before].allSatisfy { $0.isExcluded || $0.kind == .paragraph && !$0.isLinked }
        guard isText else { return range }
        return promotion..<range.upperBound
    }

    /// For each node how many elements of some names stand before it.
    private func counts(of isCounted: [Bool]) -> [Int32] {
        var counts: [Int32] = [0]
        counts.reserveCapacity(tree.count + 1)
        for index in 0..<tree.count {
            let node = MarkupTree.Node(index: index)
            // What opens the answer to a question asks for nothing.
            let isOne =
                tree.nameNumber(of: node).map { isCounted[$0] } == true
                && (tree.attributeRange("aria-expanded", of: node) == nil
                    || tree.attributeRange("aria-controls", of: node) == nil)
            counts.append((counts.last ?? 0) + (isOne ? 1 : 0))
        }
        return counts
    }
}
