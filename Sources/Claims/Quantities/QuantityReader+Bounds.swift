internal import Prose
internal import Syntax

extension QuantityReader {
    /// Reads the words that bound a quantity, before all of it or behind it, and takes them into its span.
    func readBounds(
        of quantity: inout Quantity, start: inout Int, end: inout Int, numberEnd: Int, isRange: Bool,
        saysWhen: Bool = false
    ) {
        if isRange, ["between", "from"].contains(text(start - 1)) { start -= 1 }
        while let bound = BoundPhrases.before.match(endingBefore: start, in: words) {
            // `cost $75 million over ten years`
            if saysWhen, bound.count == 1, DurationWords.timePrepositions.contains(text(start - 1)) { break }
            if bound.count == 1 && isParticle(start - 1) || end == numberEnd && isRise(upTo: start) { break }
            // `complained about more than 80 trucks`
            if bound.count == 1, bound.meaning == .approximate, [.atLeast, .atMost].contains(quantity.bound) { break }
            if let meaning = bound.meaning,
                quantity.bound == .exact || quantity.bound == .range && meaning != .approximate
            {
                quantity.bound = isRange ? .range : meaning
            }
            if ["all", "the", "these", "those"].contains(text(start - 1)) { break }
            start -= bound.count
        }
        if quantity.bound == .exact, isEstimated(before: start) { quantity.bound = .approximate }
        // `an estimated 40 people or more`
        guard quantity.bound == .exact || quantity.bound == .approximate, !isAddition(at: end, to: quantity.unit) else {
            return
        }
        let behind =
            isDash(numberEnd) && words.indices.contains(numberEnd) && words[numberEnd].isGlued
            ? numberEnd + 1 : numberEnd
        if let bound = BoundPhrases.behind.match(from: end, in: words) {
            // `15,000 infections and more than 300 deaths`
            guard text(end + bound.count) != "than" else { return }
            quantity.bound = bound.meaning
            end += bound.count
        } else if let bound = BoundPhrases.behind.match(from: behind, in: words) {
            quantity.bound = bound.meaning
            end = max(end, behind + bound.count)
        }
    }

    /// `handed over 13 bodies`, `turned over 40 of the suspects`: the word belongs to the verb.
    private func isParticle(_ index: Int) -> Bool {
        guard text(index) == "over" else { return false }
        return ["hand", "hands", "handed", "handing", "turn", "turned", "turning"].contains(text(index - 1))
            || sentence.tree.relation(index) == .verbParticle && sentence.tree.partOfSpeech(index - 1) == .verb
    }

    /// `went up to 104`: it has reached the number.
    private func isRise(upTo start: Int) -> Bool {
        text(start - 2) == "up" && text(start - 1) == "to" && start > 2 && sentence.isVerb(start - 3)
            && Self.rising.contains(text(start - 3))
    }

    private static let rising = WordSet("went gone climbed crept jumped edged")

    /// `$75m plus costs`: what is added to money or a measure, where `plus` alone would leave it open above.
    private func isAddition(at end: Int, to unit: Unit) -> Bool {
        guard text(end) == "plus", unit.isCurrency || UnitTable.row(named: unit.name) != nil else { return false }
        return sentence.isNoun(end + 1) || sentence.isAdjective(end + 1) || sentence.startsNumber(end + 1)
            || FunctionWords.determiners.contains(text(end + 1)) || Currencies.sign(at: end + 1, in: words) != nil
    }

    /// `the authors estimated that 600 died`, `an estimate of 100,000 deaths`
    private func isEstimated(before start: Int) -> Bool {
        ["that", "of", "at"].contains(text(start - 1))
            && (EstimateWords.all.contains(text(start - 2))
                || text(start - 1) == "that" && EstimateWords.all.contains(text(start - 3)))
    }

    /// A bound before two counts that `and` joins holds for both: `more than 30 dogs and 400 volunteers`.
    func shareBounds(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices.dropFirst() {
            let first = mentions[index - 1], second = mentions[index]
            guard [.approximate, .atLeast, .atMost].contains(first.quantity.bound), second.quantity.bound == .exact,
                first.words.lowerBound < first.number.lowerBound, text(first.words.upperBound) == "and",
                first.words.upperBound + 1 == second.words.lowerBound, isAsRound(second, as: first),
                [first, second].allSatisfy(countsThings)
            else { continue }
            mentions[index].quantity.bound = first.quantity.bound
        }
    }

    /// `more than 3,000 beds and 127 doctors`: a number to the last digit beside a round one is exact.
    private func isAsRound(_ second: QuantityMention, as first: QuantityMention) -> Bool {
        func isRound(_ value: Double) -> Bool { value.truncatingRemainder(dividingBy: 10) == 0 }
        return isRound(second.quantity.value) || !isRound(first.quantity.value)
    }

    /// Whether a quantity counts what a noun behind it names, other than people by what befell them.
    private func countsThings(_ mention: QuantityMention) -> Bool {
        mention.noun.map { !Nouns.peopleStates.contains(text($0.head)) } ?? false
    }

    /// A quantity in brackets or behind `or` that states the one before it in another unit of the same dimension has its
    /// bound and its rate: `at least 12,000 barrels (504,000 gallons) a day`.
    func joinConversions(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices.dropFirst() {
            let first = mentions[index - 1], second = mentions[index]
            let between = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
            guard between.count <= 3, between.contains(where: { ["(", "or", "/", ";"].contains(text($0)) }),
                first.quantity.unit != second.quantity.unit
            else { continue }
            if second.quantity.unit.name == "GBP", ["pound", "pounds"].contains(text(second.words.upperBound - 1)),
                UnitTable.row(named: first.quantity.unit.name)?.dimension == .mass
            {
                // `2 tonnes (4,400 pounds)`
                mentions[index].quantity.unit = Unit("pound")
            }
            let twin = mentions[index]
            let heads = [first, twin].map { mention in
                Unit(String(mention.quantity.unit.name.split(separator: "/").first ?? "")).dimension
            }
            // `$1.4bn, or $70m a day`: two amounts in one currency are no conversion.
            guard
                heads[0] != heads[1] || first.quantity.unit.name.prefix(3) != twin.quantity.unit.name.prefix(3)
                    || UnitTable.row(named: first.quantity.unit.name) != nil
            else { continue }
            let isMoney = [first, twin].allSatisfy { mention in
                mention.quantity.unit.name.utf8.prefix(3).allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
            }
            guard heads[0] == heads[1] && heads[0] != .count || isMoney else { continue }
            if second.quantity.bound == .exact, [.approximate, .atLeast, .atMost].contains(first.quantity.bound) {
                mentions[index].quantity.bound = first.quantity.bound
            }
            if let slash = first.quantity.unit.name.firstIndex(of: "/"), !second.quantity.unit.name.contains("/") {
                mentions[index].quantity.unit = Unit(second.quantity.unit.name + first.quantity.unit.name[slash...])
            } else if let slash = second.quantity.unit.name.firstIndex(of: "/"), !first.quantity.unit.name.contains("/")
            {
                mentions[index - 1].quantity.unit = Unit(first.quantity.unit.name + second.quantity.unit.name[slash...])
            }
        }
    }
}
