internal import Prose
internal import Syntax

/// The subject of a number whose verb stands in the clause before alone: `The police counted 80,000 and the unions 350,000`,
/// `oil fell 5 per cent and gas 4` (gapping: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 15,
/// 4.2). Parsers mostly hang such a number on the noun beside it, or give it the subject of the verb.
struct GappedSubject {
    /// The noun phrase that stands right before the quantity.
    let words: Range<Int>
    /// The verb that it shares, in the clause before.
    let verb: Int
    /// The quantity of the clause before that stands where this one does.
    let parallel: Range<Int>

    /// What may stand between the subject and the quantity.
    private static let links = WordSet("at by to with in a an some about around nearly almost only just over")
    private static let coordinators = WordSet("and while but or ;")
    private static let joints = WordSet("of for near")
    /// In words, from the verb to the subject that shares it.
    private static let longest = 40

    /// Nil where the number has a verb of its own, or nothing before it that could be a subject.
    ///
    /// - Parameters:
    ///   - quantity: Its words.
    ///   - isQuantity: For each word of the sentence whether it belongs to any quantity.
    init?(of quantity: Range<Int>, in sentence: ParsedSentence, _ isQuantity: [Bool]) {
        var last = quantity.lowerBound - 1
        while last > 0, Self.links.contains(sentence.text(last)) { last -= 1 }
        guard let phrase = Self.phrase(endingAt: last, in: sentence, isQuantity),
            let joint = Self.coordinator(before: phrase.lowerBound, in: sentence),
            let parallel = Self.quantity(before: joint, in: sentence, isQuantity),
            let verb = Self.verb(before: parallel.lowerBound, in: sentence)
        else { return nil }
        let behind = quantity.upperBound
        // `and the unions 20,000 had joined`
        guard !sentence.words.indices.contains(behind) || sentence.tree.partOfSpeech(behind) != .auxiliary else {
            return nil
        }
        if sentence.isVerb(behind), !sentence.tree.tag(behind).isPresentParticiple {
            let isSaidBefore = (verb..<joint).contains { sentence.text($0) == sentence.text(behind) }
            guard isSaidBefore else { return nil }
        }
        (words, self.verb, self.parallel) = (phrase, verb, parallel)
    }

    /// A run of nouns and names and what modifies them, with the phrase that it hangs on: `the fire near Kihei`.
    private static func phrase(
        endingAt last: Int, in sentence: ParsedSentence, _ isQuantity: [Bool]
    ) -> Range<Int>? {
        guard last > 0, sentence.isNoun(last) || isNamed(last, in: sentence) || sentence.text(last) == "'s" else {
            return nil
        }
        var start = last
        while start > 0, isNominal(start - 1, in: sentence) { start -= 1 }
        guard !(start...last).contains(where: { isQuantity[$0] }),
            !(start...last).contains(where: { isTime($0, in: sentence) })
        else { return nil }
        if start > 0,
            sentence.tree.partOfSpeech(start - 1) == .determiner || sentence.tree.tag(start - 1) == .possessivePronoun
        {
            start -= 1
        }
        guard start > 1, joints.contains(sentence.text(start - 1)) else { return start..<last + 1 }
        // `the one near Kihei`
        if ["one", "ones"].contains(sentence.text(start - 2)) {
            let hasArticle = start > 2 && sentence.tree.partOfSpeech(start - 3) == .determiner
            return start - (hasArticle ? 3 : 2)..<last + 1
        }
        return phrase(endingAt: start - 2, in: sentence, isQuantity).map { $0.lowerBound..<last + 1 }
    }

    private static func isNominal(_ word: Int, in sentence: ParsedSentence) -> Bool {
        let text = sentence.text(word)
        if ["'s", "’s", "-", "&"].contains(text) { return sentence.words[word].isGlued || text == "&" }
        return sentence.isNoun(word) || sentence.isAdjective(word) || isNamed(word, in: sentence)
    }

    private static func isNamed(_ word: Int, in sentence: ParsedSentence) -> Bool {
        sentence.words[word].kind == .word && sentence.words[word].isCapitalised && word > 0
            && !FunctionWords.all.contains(sentence.text(word))
    }

    private static func isTime(_ word: Int, in sentence: ParsedSentence) -> Bool {
        TimeWords.weekdays.contains(sentence.text(word)) || TimeWords.months.contains(sentence.text(word))
            || TimeWords.heads.contains(sentence.text(word))
    }

    /// `, and the unions`
    private static func coordinator(before start: Int, in sentence: ParsedSentence) -> Int? {
        let joint = start - 1
        guard joint > 2 else { return nil }
        return coordinators.contains(sentence.text(joint)) || sentence.text(joint) == "," ? joint : nil
    }

    /// The quantity of the clause that ends here, behind which no verb stands.
    private static func quantity(
        before joint: Int, in sentence: ParsedSentence, _ isQuantity: [Bool]
    ) -> Range<Int>? {
        var last = joint - 1
        let end = max(0, joint - longest)
        while last >= end, !isQuantity[last] {
            if sentence.isVerb(last) && !sentence.tree.tag(last).isPresentParticiple || sentence.text(last) == ";" {
                // `75% contained and`
                guard last > 0, isQuantity[last - 1], sentence.tree.tag(last) == .pastParticiple else { return nil }
            }
            last -= 1
        }
        guard last >= end else { return nil }
        var start = last
        while start > 0, isQuantity[start - 1] { start -= 1 }
        return start..<last + 1
    }

    private static func verb(before quantity: Int, in sentence: ParsedSentence) -> Int? {
        for index in (max(0, quantity - longest)..<quantity).reversed() {
            if sentence.text(index) == ";" { return nil }
            if [.verb, .auxiliary].contains(sentence.tree.partOfSpeech(index)) { return index }
        }
        return nil
    }
}
