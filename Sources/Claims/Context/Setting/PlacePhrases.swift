internal import Prose
internal import Syntax

/// The phrases of a sentence that say where.
struct PlacePhrases {
    let sentence: ParsedSentence

    func all() -> [SettingPhrase] {
        var found: [SettingPhrase] = []
        var index = 0
        while index < sentence.words.count {
            guard let phrase = phrase(at: index) else {
                index += 1
                continue
            }
            found.append(phrase)
            index = phrase.words.upperBound
        }
        return found
    }

    private func phrase(at start: Int) -> SettingPhrase? {
        let word = sentence.text(start)
        if PlaceWords.adverbs.contains(word) { return SettingPhrase(words: start..<start + 1, name: start..<start + 1) }
        if PlaceWords.prepositions.contains(word) { return behindPreposition(start) }
        return owner(start)
    }

    /// `in northern Iraq`, `across the country`, `in all of Japan`
    private func behindPreposition(_ start: Int) -> SettingPhrase? {
        // `the Bank of England` is no place.
        if sentence.text(start) == "of", start > 0, isName(start - 1) { return nil }
        let looseness = PlaceWords.loosePrepositions.contains(sentence.text(start)) ? 9 : 0
        var first = start + 1
        if sentence.text(first) == "all", sentence.text(first + 1) == "of" { first += 2 }
        let determiner = first
        if PlaceWords.beforeName.contains(sentence.text(first)) { first += 1 }
        let end = nameEnd(from: first)
        if end > first {
            // `to BP`, `of Citigroup`: behind these words a name is as often somebody's.
            guard looseness == 0 || first > determiner && sentence.text(determiner) != "the" || isKnown(first..<end)
            else { return nil }
            return SettingPhrase(words: start..<end, name: first..<end, looseness: looseness)
        }
        // `in the old town`: what has no name of its own.
        guard looseness == 0 || determiner > start + 1, sentence.text(determiner) == "the" else { return nil }
        var noun = determiner + 1
        if sentence.isAdjective(noun) || sentence.text(noun) == "whole" || sentence.isNoun(noun) && isPlace(noun + 1) {
            noun += 1
        }
        guard isPlace(noun), !sentence.isClitic(noun + 1) else { return nil }
        let hasTail =
            sentence.text(noun + 1) == "as" && sentence.text(noun + 2) == "a" && sentence.text(noun + 3) == "whole"
        return SettingPhrase(
            words: start..<noun + (hasTail ? 4 : 1), name: determiner..<noun + 1, looseness: looseness)
    }

    /// Whether a name is a country's or says itself that it is a place: `Mexico City`, `the Gulf`.
    private func isKnown(_ name: Range<Int>) -> Bool {
        name.contains { isPlace($0) || Places.countries.match(from: $0, in: sentence.words) != nil }
    }

    private func isPlace(_ index: Int) -> Bool { PlaceWords.nouns.contains(sentence.text(index)) }

    /// The end of a name: capitalised words, and `of` with another one (`the Gulf of Mexico`).
    private func nameEnd(from start: Int) -> Int {
        var end = start
        while isName(end) {
            end += 1
            if sentence.text(end) == "of", isName(end + 1) { end += 1 }
        }
        return end
    }

    private func isName(_ index: Int) -> Bool {
        guard sentence.words.indices.contains(index), sentence.words[index].isCapitalised else { return false }
        let word = sentence.text(index)
        return sentence.words[index].kind == .word && !TimeWords.months.contains(word)
            && !TimeWords.weekdays.contains(word) && !FunctionWords.all.contains(word) && word != "mr" && word != "mr."
    }

    /// `Mexico's death toll`, `Mexico has confirmed 35 deaths`
    private func owner(_ start: Int) -> SettingPhrase? {
        guard isName(start), let match = Places.countries.match(from: start, in: sentence.words) else { return nil }
        let end = start + match.count
        if ["'s", "'"].contains(sentence.text(end)) {
            return SettingPhrase(words: start..<end + 1, name: start..<end, looseness: 8)
        }
        guard let verb = sentence.tree.head(end - 1), verb >= end, sentence.isVerb(verb),
            QuantityFrame.subjects.contains(sentence.tree.relation(end - 1)),
            PlaceWords.verbsOfHaving.contains(sentence.tree.lemma(verb))
        else { return nil }
        return SettingPhrase(words: start..<end, name: start..<end, looseness: 8)
    }
}
