internal import Syntax

/// What the two numbers of a vote are called: `votes for the bill` and `votes against the bill` of `approved the bill by 37 votes to 36`.
enum SaidVote {
    /// Nil where no such vote is told, or not on what.
    static func name(of mention: ReadMention, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
        guard mention.claim.quantity.unit.name == "vote" else { return nil }
        let start = mention.words.lowerBound, end = mention.words.upperBound
        let isLesser = start > 1 && sentence.text(start - 1) == "to" && sentence.isQuantity[start - 2]
        let isGreater = sentence.text(end) == "to" && end + 1 < sentence.count && sentence.isQuantity[end + 1]
        guard isLesser != isGreater else { return nil }
        let verb = (max(0, start - reach)..<start).last {
            sentence.part($0) == .verb
                && (passing.contains(sentence.lemmas[$0]) || rejecting.contains(sentence.lemmas[$0]))
        }
        guard let verb,
            let object = sentence.parsed.child(of: verb, [.object])
                ?? sentence.parsed.child(of: verb, [.passiveSubject, .nominalSubject])
        else { return nil }
        let phrase = sentence.parsed.nounPhrase(of: object)
        guard !phrase.contains(where: { sentence.isQuantity[$0] || sentence.part($0) == .pronoun }) else { return nil }
        let isFor = isGreater == passing.contains(sentence.lemmas[verb])
        let words =
            ["its", "his", "her", "their", "a", "an"].contains(sentence.text(phrase.lowerBound))
            ? phrase.dropFirst() : phrase
        guard !words.isEmpty else { return nil }
        return "votes " + (isFor ? "for " : "against ")
            + spelling.phrase(words.lowerBound..<words.upperBound, in: sentence)
    }

    /// In words, from a verb to its votes.
    private static let reach = 14
    private static let passing = WordSet("approve pass adopt back ratify endorse confirm support accept uphold carry")
    private static let rejecting = WordSet("reject defeat block oppose dismiss fail throw")
}
