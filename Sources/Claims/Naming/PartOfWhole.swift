internal import Prose
internal import Syntax

/// Of what a number without a noun counts some, where another phrase of the sentence names that: `290 villagers, 168 of whom were taken to
/// hospitals`, `of the 231 bodies recovered, 178 were handed over`.
///
/// A parser mostly hangs such a number on something else, so the words and their order are asked.
struct PartOfWhole {
    /// The words that name the whole, without its number.
    private(set) var whole: [Int]?
    /// The verb or adjective that `of whom` or `of which` leads to.
    private(set) var predicate: Int?

    private let sentence: ReadSentence

    /// In words, from a clause's beginning to its verb.
    private static let reach = 5
    /// In words, from a sentence's beginning to the number of `of the …`.
    private static let longestOpening = 12

    init(_ mention: ReadMention, in sentence: ReadSentence) {
        self.sentence = sentence
        guard mention.isAlone else { return }
        let number = mention.number
        if let relative = [number.upperBound, mention.words.upperBound].first(where: {
            sentence.text($0) == "of" && ["whom", "which"].contains(sentence.text($0 + 1))
        }) {
            whole = nominal(before: number.lowerBound)
            predicate = whole == nil ? nil : self.predicate(behind: relative + 2)
            return
        }
        guard sentence.text(0) == "of", ["the", "those", "these", "some"].contains(sentence.text(1)),
            // `of the bodies 52 have`
            let comma = (2..<min(Self.longestOpening, sentence.count)).first(where: {
                sentence.text($0) == "," || $0 == number.lowerBound
            }),
            comma <= number.lowerBound,
            !(comma..<number.lowerBound).contains(where: {
                sentence.part($0) == .verb || sentence.part($0) == .noun
            })
        else { return }
        whole = nominal(in: 2..<comma)
    }

    /// `59 clinics` of `39 of 59 clinics had closed`, `18 states` of `ten of the country's 18 states`: what is said of the part is not said of
    /// the whole.
    static func isWhole(_ quantity: Range<Int>, in sentence: ReadSentence) -> Bool {
        var before = quantity.lowerBound - 1
        var isOwned = false
        while before > 0, quantity.lowerBound - before <= longestOwner, sentence.text(before) != "of" {
            let text = sentence.text(before)
            if ["'s", "’s", "'", "’"].contains(text) {
                isOwned = true
            } else {
                let isOpening =
                    sentence.part(before) == .determiner || BoundPhrases.leading.contains(text)
                    || sentence.parsed.tree.tag(before) == .possessivePronoun
                    || sentence.part(before) == .adjective && !sentence.isQuantity[before]
                let isOwner = isOwned && [.noun, .properNoun].contains(sentence.part(before))
                guard isOpening || isOwner else { break }
            }
            before -= 1
        }
        guard before > 0, sentence.text(before) == "of" else { return false }
        let part = sentence.text(before - 1) == "out" ? before - 2 : before - 1
        guard part >= 0 else { return false }
        if parts.contains(sentence.text(part)) { return true }
        // `all but two of the 181 people`
        return sentence.part(part) == .numeral || sentence.isQuantity[part] && sentence.part(part) != .noun
    }

    /// In words, from a whole to the `of` that leads to it: `of the southern state's nearly 400 schools`.
    private static let longestOwner = 8
    /// What is a part of something, besides numbers.
    private static let parts = WordSet(
        "one none most many some few half third thirds quarter quarters fifth fifths majority % percent cent pc")

    /// `290 villagers` of `290 villagers, 168 of whom`: the last quantity before, or the noun right before the comma.
    private func nominal(before number: Int) -> [Int]? {
        var end = number
        while end > 0, sentence.part(end - 1) != .noun && sentence.part(end - 1) != .properNoun,
            !sentence.isQuantity[end - 1], number - end < Self.reach
        { end -= 1 }
        guard end > 0 else { return nil }
        if let last = (0..<number).last(where: {
            sentence.isQuantity[$0] && sentence.part($0) == .noun
                || sentence.isQuantity[$0] && sentence.part($0) == .properNoun
        }) {
            return nominal(in: sentence.quantityStart(before: last)..<last + 1)
        }
        return nominal(in: max(0, end - 1)..<end)
    }

    /// The first run of nouns and what stands before them.
    private func nominal(in words: Range<Int>) -> [Int]? {
        var found: [Int] = []
        for word in words {
            let part = sentence.part(word)
            if [.noun, .properNoun].contains(part) || part == .adjective && !sentence.isQuantity[word] {
                found.append(word)
            } else if found.contains(where: { sentence.part($0) != .adjective }), part != .numeral {
                break
            }
        }
        guard let last = found.last, sentence.part(last) != .adjective else { return nil }
        return found
    }

    private func predicate(behind start: Int) -> Int? {
        (start..<min(start + Self.reach, sentence.count)).first { word in
            guard sentence.part(word) == .verb || sentence.part(word) == .adjective else { return false }
            return !FunctionWords.auxiliaries.contains(sentence.text(word))
        }
    }
}
