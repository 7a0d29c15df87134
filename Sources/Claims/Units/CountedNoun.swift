internal import Prose

/// The noun that a number counts, found in the words behind it.
struct CountedNoun {
    /// The head's index.
    let head: Int
    /// The lemma that names the unit.
    let lemma: String

    /// Looks behind a number for the noun phrase that it opens.
    ///
    /// - Parameters:
    ///   - start: The first word behind the number.
    ///   - one: Whether the number is one, whose noun is singular.
    init?(behind start: Int, of words: [Word], one: Bool) {
        var index = start
        if index < words.count, words[index].text == "of" {
            // `149 of its members`, `two of the 35 bodies`
            index += 1
            while index < words.count,
                FunctionWords.determiners.contains(words[index].text) || words[index].kind == .number
                    || NumberWords.small[words[index].text] != nil || NumberWords.scales[words[index].text] != nil
            { index += 1 }
            guard index < words.count, words[index].kind == .word, !FunctionWords.pronouns.contains(words[index].text)
            else { return nil }
        }
        if index < words.count,
            words[index].text == "more" || words[index].text == "other" || words[index].text == "such"
        {
            index += 1
        }
        var plural: Int?
        var last: Int?
        let limit = min(words.count, index + 8)
        while index < limit {
            let word = words[index]
            if word.kind == .mark {
                guard word.text == "-" || word.text == "“" || word.text == "\"" || word.text == "'" || word.text == "‘",
                    plural == nil
                else { break }
                index += 1
                continue
            }
            if word.kind == .number {
                // `400,000 122 mm rounds`: a calibre inside the noun phrase.
                guard plural == nil, last == nil, index + 1 < words.count,
                    let unit = UnitTable.phrases.match(from: index + (words[index + 1].text == "-" ? 2 : 1), in: words),
                    unit.meaning.dimension == "length"
                else { break }
                index += 1 + unit.count
                continue
            }
            if word.text == "'s" {
                // `10 of the country's soldiers`: the owner is not what is counted.
                guard plural == nil || index + 1 < words.count else { break }
                plural = nil
                last = nil
                index += 1
                continue
            }
            if FunctionWords.all.contains(word.text) {
                // An adverb or a conjunction between adjectives does not end the phrase before its noun.
                guard plural == nil, last != nil, word.text == "and", index + 1 < words.count,
                    isPlural(words[index + 1].text) == false,
                    !FunctionWords.all.contains(words[index + 1].text), index + 2 < words.count,
                    isPlural(words[index + 2].text)
                else { break }
                index += 1
                continue
            }
            if plural == nil, Nouns.peopleStates.contains(word.text), last == nil || index == start {
                // `12 injured people` counts people; `12 injured` does too.
                if let next = words.indices.contains(index + 1) ? words[index + 1].text : nil, isPlural(next) {
                    index += 1
                    continue
                }
                self.init(head: index, lemma: "person")
                return
            }
            if plural != nil {
                // A plural behind a plural is the compound's head (`arms dealers`); anything else follows the phrase.
                guard isPlural(word.text), word.text != "others" else { break }
            }
            if Nouns.verbsBehind.contains(word.text) { break }
            if isPlural(word.text) { plural = index }
            last = index
            index += 1
            if one, plural == nil, index < words.count,
                Nouns.verbsBehind.contains(words[index].text) || words[index].text.hasSuffix("ed")
            {
                break
            }
        }
        guard let head = plural ?? (one ? last : Self.singularHead(from: start, to: index, in: words)) else {
            return nil
        }
        self.init(head: head, lemma: Self.lemma(at: head, in: words))
    }

    private init(head: Int, lemma: String) {
        self.head = head
        self.lemma = lemma
    }

    /// `80 million population`, `five aircraft`, `30-strong`.
    private static func singularHead(from start: Int, to end: Int, in words: [Word]) -> Int? {
        (start..<max(start, end)).last { Nouns.singularHeads.contains(words[$0].text) }
    }

    static func lemma(at head: Int, in words: [Word]) -> String {
        let word = words[head].text
        if Nouns.peopleStates.contains(word) || word == "population" || word == "strong" { return "person" }
        if word == "officers", head > 0, words[head - 1].text == "police" { return "police officer" }
        let lemma = singular(word)
        // Names of peoples keep their capital: `Egyptian`, `Bedouin`.
        if words[head].isCapitalised, let first = lemma.first, head > 0 {
            return first.uppercased() + lemma.dropFirst()
        }
        return lemma
    }
}
