internal import Syntax

/// Whether a phrase stands beside another quantity of the sentence, so that it is said of that one alone: `in Paris` of
/// `two million people marched, including 400,000 in Paris` is not where the two million marched.
struct PhraseOfAnother {
    /// The words of the quantity.
    let quantity: Range<Int>
    let sentence: ReadSentence

    /// In words, between a quantity and the phrase that goes with it.
    private static let reach = 8

    /// - Parameter phrase: Its words.
    func holds(_ phrase: Range<Int>) -> Bool {
        guard let other = quantity(before: phrase.lowerBound), !quantity.contains(other) else { return false }
        // What one number has beside it another one behind may share: `killed five in Homs and wounded ten`.
        return other >= quantity.upperBound || isItemOfList(behind: phrase.upperBound)
    }

    /// Whether a name stands in the sentence, and nowhere but beside another quantity.
    func holds(_ name: String) -> Bool {
        let places = sentence.places(of: name)
        return !places.isEmpty && places.allSatisfy(holds)
    }

    /// The last word of the quantity that a phrase goes with, with no verb in between.
    private func quantity(before phrase: Int) -> Int? {
        for word in (max(0, phrase - Self.reach)..<phrase).reversed() {
            if sentence.isQuantity[word] || standsForAnother(word) { return word }
            // `the 5.0% growth expected in a poll`
            let isParticiple =
                word > 1 && sentence.parsed.tree.tag(word) == .pastParticiple && sentence.part(word - 1) == .noun
                && sentence.isQuantity[word - 2]
            if sentence.part(word) == .verb && !isParticiple || sentence.text(word) == ";" { return nil }
        }
        return nil
    }

    /// Whether a word stands behind an amount that is only compared with: `Andrew` of `a sum that would exceed those of Hurricane Andrew`.
    func isCompared(_ word: Int) -> Bool {
        for before in (max(0, word - Self.reach)..<word).reversed() {
            if standsForAnother(before) { return true }
            if sentence.part(before) == .verb || sentence.text(before) == ";" { return false }
        }
        return false
    }

    /// Whether a word stands for an amount that is not said: `below the one in use in Washington`, `more than those in Oslo`.
    private func standsForAnother(_ word: Int) -> Bool {
        switch sentence.text(word) {
        case "one": sentence.text(word - 1) == "the"
        case "that", "those":
            Self.comparing.contains(sentence.text(word - 1))
                || word > 0 && Self.exceeding.contains(sentence.lemmas[word - 1])
        default: false
        }
    }

    private static let comparing: Set<String> = ["than", "below", "above", "like", "unlike", "exceeding"]
    /// `a sum that would exceed those of Hurricane Andrew`
    private static let exceeding = WordSet("exceed surpass top rival dwarf match eclipse equal")

    /// Whether the quantity is the next item of a list whose items have a place each: `7,000 in Alès, 8,500 in Angoulême`.
    private func isItemOfList(behind end: Int) -> Bool {
        let start = quantity.lowerBound
        guard start > end, start - end <= 3,
            (end..<start).allSatisfy({ [",", "and", ";"].contains(sentence.text($0)) })
        else { return false }
        return ["in", "at", "near"].contains(sentence.text(quantity.upperBound))
    }
}
