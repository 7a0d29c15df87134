internal import Lexicon
internal import Syntax

/// What a sentence says plainly is so long, heavy or fast: `the passage, which is 35ft deep and 300ft wide`, `the ship was moving at 8mph`.
///
/// Words chosen by likeness may be those of another thing of the article, such as the bridge that the ship struck.
enum SaidBearer {
    /// The noun with what stands before it, without a determiner; nil where the sentence does not say it so, or has a name for it.
    static func noun(of mention: ReadMention, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
        guard let subject = subject(of: mention, in: sentence), sentence.part(subject) == .noun else { return nil }
        let words = sentence.parsed.nounPhrase(of: subject).filter { word in
            [.noun, .properNoun, .adjective, .verb].contains(sentence.part(word)) && word <= subject
        }
        // `a 38-year-old male`
        guard !sentence.parsed.nounPhrase(of: subject).contains(where: { sentence.part($0) == .numeral }) else {
            return sentence.lemmas[subject]
        }
        guard words.contains(subject), words.count <= longest else { return nil }
        return words.map { $0 == subject ? sentence.lemmas[$0] : spelling.word($0, in: sentence) }.joined(
            separator: " ")
    }

    private static func subject(of mention: ReadMention, in sentence: ReadSentence) -> Int? {
        let unit = mention.claim.quantity.unit
        guard ["length", "mass", "speed"].contains(unit.dimension.name) else { return nil }
        var before = mention.words.lowerBound - 1
        if sentence.text(before) == "at" { before -= 1 }
        guard before > 0 else { return nil }
        if sentence.part(before) == .verb, verbs.contains(sentence.lemmas[before]) {
            return bearer(of: before, in: sentence)
        }
        guard sides.contains(sentence.text(mention.words.upperBound)), let be = copula(before: before, in: sentence)
        else { return nil }
        let predicates = [mention.words.upperBound, QuantityFrame.node(of: mention.words, in: sentence.parsed)]
        let subject = predicates.lazy.compactMap { sentence.parsed.child(of: $0, QuantityFrame.subjects) }.first
        return antecedent(of: subject ?? be - 1, before: be, in: sentence)
    }

    private static func bearer(of verb: Int, in sentence: ReadSentence) -> Int? {
        guard let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0) else { return nil }
        return antecedent(of: subject, before: verb, in: sentence)
    }

    /// `is` before a side and what is joined to it: `is 35ft deep and at least 300ft wide`.
    private static func copula(before start: Int, in sentence: ReadSentence) -> Int? {
        var index = start
        while index > 0, start - index < reach, !be.contains(sentence.text(index)),
            sentence.isQuantity[index] || sides.contains(sentence.text(index))
                || ["and", ","].contains(sentence.text(index)) || BoundPhrases.leading.contains(sentence.text(index))
        { index -= 1 }
        return be.contains(sentence.text(index)) ? index : nil
    }

    /// The noun that a subject is or stands for: `passage` of `passage, which`.
    private static func antecedent(of subject: Int, before verb: Int, in sentence: ReadSentence) -> Int? {
        guard subject >= 0, subject < verb else { return nil }
        guard ["which", "that"].contains(sentence.text(subject)) else { return subject }
        let end = sentence.text(subject - 1) == "," ? subject - 2 : subject - 1
        return end >= 0 && sentence.part(end) == .noun && !sentence.isQuantity[end] ? end : nil
    }

    /// In words, a noun with what stands before it.
    private static let longest = 4
    /// In words, from a side to its verb.
    private static let reach = 12
    private static let be = WordSet("is was are were")
    private static let sides = WordSet("deep wide long tall high thick")
    private static let verbs = WordSet(.verbsOfBearers)
}
