internal import Prose
internal import Syntax

extension QuantityReader {
    /// A count of nought: `no casualties`, `no homes were damaged`, `nobody was hurt`, `none of the 14`, `not a single
    /// ballot was lost`. What could not have been counted (`no plans`, `no one knows`) is none.
    func zero(at index: Int) -> QuantityMention? {
        switch text(index) {
        case "nobody": return nobody(index..<index + 1)
        case "no" where text(index + 1) == "one": return nobody(index..<index + 2)
        case "no": return noThing(index..<index + 1)
        case "not" where text(index + 1) == "a" && text(index + 2) == "single": return noThing(index..<index + 3)
        case "none" where text(index + 1) == "of": return none(at: index)
        default: return nil
        }
    }

    private func nobody(_ words: Range<Int>) -> QuantityMention? {
        guard befalls(behind: words.upperBound) else { return nil }
        return mention(words, unit: "person", end: words.upperBound, noun: nil)
    }

    private func noThing(_ words: Range<Int>) -> QuantityMention? {
        guard let noun = CountedNoun(behind: words.upperBound, of: sentence, one: true),
            noun.head < words.upperBound + 6,
            IndefiniteOne.counted.contains(noun.lemma) || befalls(behind: noun.head + 1)
        else { return nil }
        return mention(words, unit: noun.lemma, end: noun.head + 1, noun: noun)
    }

    /// `none of the 14 climbers`, `none of the ship’s 23 sailors`: the number that it is of stays a quantity.
    private func none(at index: Int) -> QuantityMention? {
        guard
            let base = (index + 2..<max(index + 2, min(words.count, index + 8))).first(where: {
                Self.mayStartNumber(words[$0])
            }),
            !words[index..<base].contains(where: { $0.kind == .mark }), let number = numbers.cardinal(at: base),
            let noun = CountedNoun(behind: number.words.upperBound, of: sentence, one: false)
        else { return nil }
        return mention(index..<index + 1, unit: noun.lemma, end: index + 1, noun: nil)
    }

    /// Whether a predicate behind says what befalls people or things: `was hurt`, `have been damaged`, `died`.
    private func befalls(behind start: Int) -> Bool {
        var index = start
        while FunctionWords.auxiliaries.contains(text(index)) || FunctionWords.adverbs.contains(text(index)) {
            index += 1
        }
        return Nouns.peopleStates.contains(text(index)) || CasualtyWords.dying.contains(text(index))
            || CasualtyWords.befalling.contains(text(index))
    }

    private func mention(_ number: Range<Int>, unit: String, end: Int, noun: CountedNoun?) -> QuantityMention {
        QuantityMention(
            words: number.lowerBound..<end, number: number, quantity: Quantity(value: 0, unit: Unit(unit)), noun: noun)
    }
}
