internal import Prose
internal import Syntax

/// Shares by the order of the words, where a sentence says of whom and what they do in one stretch.
extension ClauseName {
    /// `those killed who were women` of `60% of those killed were women`, `people treated who had symptoms` of `of the 120 people treated,
    /// 40% had symptoms`; nil where the words stand otherwise.
    var shareOfStretch: String? {
        guard unit.dimension == .percent, let (whole, start) = wholeBehind ?? wholeInFront else { return nil }
        let predicate = stretch(from: start)
        let words = whole.drop { word in
            sentence.parsed.words[word].kind == .number || sentence.part(word) == .numeral
                || sentence.part(word) == .determiner && sentence.text(word) != "those"
                || tree.tag(word) == .possessivePronoun
        }
        guard let head = words.first, !predicate.isEmpty else { return nil }
        let noun = clause.phrase(Array(words))
        let who = sentence.text(head) == "those" ? "who" : pronoun(for: noun)
        return join(noun, who, clause.phrase(predicate))
    }

    /// In words.
    private static let longestWhole = 8
    private static let longestPredicate = 9
    private static let being = WordSet("is are was were")
    private static let having = WordSet("has have had")

    /// `those killed` of `60% of those killed were women`, and where what is said of them begins.
    private var wholeBehind: (whole: [Int], predicate: Int)? {
        let of = mention.words.upperBound
        guard sentence.text(of) == "of" else { return nil }
        let words = Array(
            (of + 1..<sentence.count).prefix { !isPredicate($0) && isOfPhrase($0) }.prefix(Self.longestWhole))
        guard let last = words.last, isPredicate(last + 1) else { return nil }
        return (words, last + 1)
    }

    /// `those who died` of `of those who died, 70% were older than 70`
    private var wholeInFront: (whole: [Int], predicate: Int)? {
        var comma = mention.words.lowerBound - 1
        while comma > 0, BoundPhrases.leading.contains(sentence.text(comma)) { comma -= 1 }
        guard comma > 1, sentence.text(comma) == ",", isPredicate(mention.words.upperBound),
            let of = (max(0, comma - Self.longestWhole - 1)..<comma).last(where: { sentence.text($0) == "of" }),
            of == 0 || [",", ";", "“", "\"", "and", "that"].contains(sentence.text(of - 1)),
            (of + 1..<comma).allSatisfy({ isOfPhrase($0) || sentence.part($0) == .verb })
        else { return nil }
        let words = Array(of + 1..<comma)
        // `of the 40 that sank, 30% …`: what they are is said by nobody here.
        guard words.contains(where: { sentence.part($0) == .noun || sentence.text($0) == "those" }) else { return nil }
        return (words, mention.words.upperBound)
    }

    /// Whether a word may stand in the name of the whole.
    private func isOfPhrase(_ word: Int) -> Bool {
        switch sentence.part(word) {
        case .determiner, .noun, .properNoun, .adjective, .numeral: true
        case .verb: SubjectWords.isParticiple(sentence.text(word))
        case .adposition: ["in", "at", "of", "from"].contains(sentence.text(word))
        case .pronoun: ["those", "who"].contains(sentence.text(word)) || tree.tag(word) == .possessivePronoun
        default: sentence.text(word) == "'s"
        }
    }

    /// Whether what is said of a whole begins here: `were women`, `still have a good image of him`, but not `have left`.
    private func isPredicate(_ word: Int) -> Bool {
        guard word < sentence.count else { return false }
        if sentence.text(word) == "still" { return isPredicate(word + 1) }
        let next = ["not", "no", "a", "an", "the"].contains(sentence.text(word + 1)) ? word + 2 : word + 1
        guard next < sentence.count, ![.verb, .auxiliary].contains(sentence.part(next)) else { return false }
        if Self.being.contains(sentence.text(word)) { return [.noun, .adjective].contains(sentence.part(next)) }
        return Self.having.contains(sentence.text(word)) && [.noun, .adjective].contains(sentence.part(next))
    }

    /// Up to the end of the clause.
    private func stretch(from start: Int) -> [Int] {
        let words = (start..<sentence.count).prefix { word in
            sentence.parsed.words[word].kind != .mark
                && !["while", "but", "compared", "up", "down", "according"].contains(sentence.text(word))
                && !(sentence.text(word) == "and" && word + 1 < sentence.count && sentence.part(word + 1) != .noun)
        }
        guard words.count <= Self.longestPredicate, words.count > 1,
            !words.contains(where: {
                ["he", "she", "it", "they", "his", "her", "its", "their"].contains(sentence.text($0))
            })
        else { return [] }
        return Array(words)
    }
}
