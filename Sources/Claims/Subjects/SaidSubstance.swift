internal import Syntax

/// What a weight or a volume is of, as the sentence writes it: `soya beans` of `12m tonnes of soya beans`, `concrete and steel` of
/// `50,000 tonnes of concrete and steel`.
enum SaidSubstance {
    /// In words.
    private static let longest = 7

    /// Nil where the sentence does not say it right behind the quantity.
    static func noun(of mention: ReadMention, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
        let of = mention.words.upperBound
        guard ["mass", "volume"].contains(mention.claim.quantity.unit.dimension.name), sentence.text(of) == "of",
            of + 1 < sentence.count
        else {
            return nil
        }
        let start = sentence.part(of + 1) == .determiner ? of + 2 : of + 1
        let run = (start..<max(start, min(sentence.count, start + longest))).prefix { word in
            !sentence.isQuantity[word] && !TimeWords.heads.contains(sentence.lemmas[word])
                && ([.noun, .adjective].contains(sentence.part(word))
                    || word > start && [",", "and"].contains(sentence.text(word))
                        && isJoined(behind: word, in: sentence))
        }
        guard let last = run.last(where: { sentence.part($0) == .noun }) else { return nil }
        return (start...last).reduce("") { text, word in
            text + (text.isEmpty || sentence.text(word) == "," ? "" : " ") + spelling.word(word, in: sentence)
        }
    }

    /// Whether a noun goes on here that is joined to the one before, and is no subject of another clause.
    private static func isJoined(behind joint: Int, in sentence: ReadSentence) -> Bool {
        let next = (joint + 1..<min(sentence.count, joint + 4)).first { sentence.part($0) == .noun }
        return next.map { sentence.parsed.tree.relation($0) == .conjunct } ?? false
    }
}
