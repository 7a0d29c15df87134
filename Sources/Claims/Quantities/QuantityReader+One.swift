internal import Prose
internal import Syntax

extension QuantityReader {
    /// `26 in Spain and one in France`, `three from Chile and one each from Peru and Cuba`: one beside another count.
    func isParallelOne(_ number: NumberExpression, after previous: QuantityMention?) -> Bool {
        let start = number.words.lowerBound
        guard text(start) == "one", number.words.count == 1, let previous, previous.omission == nil,
            previous.quantity.unit.dimension.name == "count", (1...8).contains(start - previous.words.upperBound),
            ["and", ","].contains(text(start - 1))
        else { return false }
        return text(start + 1) == text(previous.words.upperBound)
            && FunctionWords.prepositions.contains(text(start + 1))
            && text(start + 1) != "of" || text(start + 1) == "each"
    }

    /// One of a thing is news where a single one is (`one death`), where it stands beside another count, or where the
    /// text says that there is only one; else it picks a thing out (`one poll showed`).
    func weighOnes(_ mentions: inout [QuantityMention]) {
        for index in mentions.indices {
            let mention = mentions[index]
            guard mention.omission == nil, let noun = mention.noun, text(mention.number.lowerBound) == "one",
                mention.number.count == 1, mention.quantity.upper == nil, !IndefiniteOne.counted.contains(noun.lemma),
                !mention.words.contains(where: { text($0) == "only" }), text(mention.words.lowerBound - 1) != "only",
                !befalls(mention, noun), !isJoined(index, in: mentions)
            else { continue }
            mentions[index].omission = .one
        }
    }

    /// `one person had died`, `killing one soldier`
    private func befalls(_ mention: QuantityMention, _ noun: CountedNoun) -> Bool {
        if Nouns.peopleStates.contains(text(noun.head)) { return true }
        let before = mention.words.lowerBound - 1
        if CasualtyWords.killing.contains(text(before)) { return true }
        for index in noun.head + 1..<max(noun.head + 1, min(words.count, noun.head + 6)) {
            if words[index].kind == .mark { return false }
            if Nouns.peopleStates.contains(text(index)), FunctionWords.auxiliaries.contains(text(index - 1)) {
                return true
            }
            if CasualtyWords.dying.contains(text(index)) { return true }
        }
        return false
    }

    /// Whether a count stands right before or behind, joined by a comma or `and`.
    private func isJoined(_ index: Int, in mentions: [QuantityMention]) -> Bool {
        func joins(_ first: QuantityMention, _ second: QuantityMention) -> Bool {
            let gap = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
            return gap.count <= 2 && gap.contains { ["and", ",", "plus", "or"].contains(text($0)) }
        }
        return index > 0 && joins(mentions[index - 1], mentions[index])
            || index + 1 < mentions.count && joins(mentions[index], mentions[index + 1])
    }
}
