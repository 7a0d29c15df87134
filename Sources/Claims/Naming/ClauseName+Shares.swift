internal import Prose
internal import Syntax

/// Shares by the order of the words, where a sentence says of whom and what they do in one stretch.
extension ClauseName {
    /// `those killed who were women` of `60% of those killed were women`, `people treated who had symptoms` of `of the 120 people treated,
    /// 40% had symptoms`; nil where the words stand otherwise.
    var shareOfStretch: String? {
        guard unit.dimension == .percent else { return nil }
        if let some = shareOfThem { return "share of " + some }
        guard let (whole, start) = wholeBehind ?? wholeInFront ?? wholeOfBefore ?? wholeAside else { return nil }
        let predicate = stretch(from: start)
        let words = withoutNumber(whole)
        guard let head = words.first, !predicate.isEmpty else { return nil }
        let noun = clause.phrase(words)
        let who = sentence.text(head) == "those" ? "who" : pronoun(for: noun)
        return join("share of", noun, who, clause.phrase(predicate))
    }

    private func withoutNumber(_ whole: [Int]) -> [Int] {
        Array(
            whole.filter { word in
                // `the country's 48 million people`
                !(sentence.isQuantity[word]
                    && (sentence.part(word) == .numeral || sentence.parsed.words[word].kind == .number))
            }.drop { word in
                sentence.parsed.words[word].kind == .number || sentence.part(word) == .numeral
                    || sentence.part(word) == .determiner && sentence.text(word) != "those"
                    || tree.tag(word) == .possessivePronoun
            })
    }

    /// `children under 15 as a share of cases` of `children under 15 made up nearly a third of the cases`
    var shareMadeUp: String? {
        let of = mention.words.upperBound
        guard unit.dimension == .percent, sentence.text(of) == "of",
            let verb = (max(0, mention.words.lowerBound - Self.longestMaking)..<mention.words.lowerBound).last(where: {
                sentence.part($0) == .verb
            }),
            let particle = Self.making[sentence.lemmas[verb]],
            particle.isEmpty || sentence.text(verb + 1) == particle,
            let subject = QuantityFrame.subject(of: verb, in: sentence.parsed, depth: 0), subject < verb,
            !["it", "they", "which", "that", "who"].contains(sentence.text(subject))
        else { return nil }
        let whole = withoutNumber(phrase(from: of + 1))
        guard let last = whole.last, [.noun, .properNoun].contains(sentence.part(last)) else { return nil }
        let makers = (sentence.parsed.nounPhrase(of: subject).lowerBound..<verb).filter {
            sentence.part($0) != .determiner && ![.auxiliary, .adverb].contains(sentence.part($0))
        }
        guard makers.count <= Self.longestWhole, !makers.contains(where: { sentence.parsed.words[$0].kind == .mark })
        else { return nil }
        return join(clause.phrase(makers), "as a share of", clause.phrase(whole))
    }

    /// In words, from such a verb to the share.
    private static let longestMaking = 4

    /// Verbs that say what a share is made of, and the word that goes with each.
    private static let making = [
        "make": "up", "account": "for", "constitute": "", "comprise": "", "represent": "", "form": "",
    ]

    /// `patients who were children` of `400 patients, a quarter of them children`
    private var shareOfThem: String? {
        let of = mention.words.upperBound
        guard sentence.text(of) == "of", ["them", "whom"].contains(sentence.text(of + 1)),
            let last = (0..<mention.words.lowerBound).last(where: {
                sentence.isQuantity[$0] && [.noun, .properNoun].contains(sentence.part($0))
            })
        else { return nil }
        let whole = (sentence.quantityStart(before: last)..<last + 1).filter {
            [.noun, .properNoun].contains(sentence.part($0))
                || sentence.part($0) == .adjective && !BoundPhrases.leading.contains(sentence.text($0))
        }
        var start = of + 2
        if Self.being.contains(sentence.text(start)) { start += 1 }
        guard start < sentence.count, [.noun, .adjective, .properNoun].contains(sentence.part(start)) else {
            return nil
        }
        let words = (start..<sentence.count).prefix {
            sentence.parsed.words[$0].kind != .mark || sentence.isHyphen($0)
        }
        guard words.count <= Self.longestWhole, !words.contains(where: { sentence.part($0) == .verb }) else {
            return nil
        }
        let noun = clause.phrase(whole)
        let fates = SaidFate.told(in: sentence)
        return join(
            noun, fates.count == 1 ? fates.first ?? "" : "", pronoun(for: noun), "were", clause.phrase(Array(words)))
    }

    /// In words.
    private static let longestWhole = 8
    private static let longestPredicate = 12
    private static let being = WordSet("is are was were")
    private static let having = WordSet("has have had")

    /// `those killed` of `60% of those killed were women`, and where what is said of them begins.
    private var wholeBehind: (whole: [Int], predicate: Int)? {
        let of = mention.words.upperBound
        // `two in five patients are`
        let isPlural = of < sentence.count && tree.tag(of).isPluralNoun
        guard sentence.text(of) == "of" || isPlural else { return nil }
        let words = phrase(from: isPlural ? of : of + 1)
        guard let last = words.last else { return nil }
        if isPredicate(last + 1) { return (words, last + 1) }
        // `1.6m people, or 94% of those targeted, received a dose`
        var before = mention.words.lowerBound - 1
        while before > 0, BoundPhrases.leading.contains(sentence.text(before)) { before -= 1 }
        guard [",", "–", "—"].contains(sentence.text(last + 1)), isPredicate(last + 2),
            ["or", ",", "–", "—"].contains(sentence.text(before))
        else { return nil }
        return (words, last + 2)
    }

    /// `those eligible` of `a million had received a dose, a third of those eligible`: what is said of the number before.
    private var wholeAside: (whole: [Int], predicate: Int)? {
        let of = mention.words.upperBound
        guard sentence.text(of) == "of", sentence.text(of + 1) == "those",
            let last = (0..<mention.words.lowerBound).last(where: { sentence.isQuantity[$0] }),
            last + 1 < sentence.count, [.auxiliary, .verb].contains(sentence.part(last + 1))
        else { return nil }
        let words = phrase(from: of + 1)
        guard let end = words.last, words.count > 1,
            end + 1 == sentence.count || sentence.parsed.words[end + 1].kind == .mark
        else { return nil }
        return (words, last + 1)
    }

    /// What a phrase names, with what is said right behind `who`: `those who have died`.
    private func phrase(from start: Int) -> [Int] {
        var words = Array((start..<sentence.count).prefix { !isPredicate($0) && isOfPhrase($0) })
        if let last = words.last, ["who", "that"].contains(sentence.text(last)) {
            words += (last + 1..<sentence.count).prefix { word in
                [.auxiliary, .adverb].contains(sentence.part(word))
            }
            if let end = words.last, end + 1 < sentence.count, sentence.part(end + 1) == .verb { words.append(end + 1) }
        }
        return words.count <= Self.longestWhole ? words : []
    }

    /// The whole of the share before: `of the people a third have a tap, and 60% rely on wells`.
    private var wholeOfBefore: (whole: [Int], predicate: Int)? {
        guard isPredicate(mention.words.upperBound),
            let last = (0..<mention.words.lowerBound).last(where: { sentence.isQuantity[$0] }),
            sentence.text(last + 1) == "of", mention.words.lowerBound - last <= 2 * Self.longestWhole
        else { return nil }
        let words = phrase(from: last + 2)
        guard let end = words.last, isPredicate(end + 1) else { return nil }
        return (words, mention.words.upperBound)
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

    /// Whether what is said of a whole begins here: `were women`, `still have a good image of him`, `rely on wells`, but not `have left`.
    private func isPredicate(_ word: Int) -> Bool {
        guard word < sentence.count else { return false }
        if ["still", "also", "now", "already"].contains(sentence.text(word)) { return isPredicate(word + 1) }
        let next = ["not", "no", "a", "an", "the"].contains(sentence.text(word + 1)) ? word + 2 : word + 1
        guard next < sentence.count else { return false }
        if Self.being.contains(sentence.text(word)) {
            // `the wells tested were contaminated`
            if sentence.part(next) == .verb { return SubjectWords.isParticiple(sentence.text(word - 1)) }
            return [.noun, .adjective, .adposition].contains(sentence.part(next)) && sentence.text(next) != "to"
        }
        if Self.having.contains(sentence.text(word)) { return [.noun, .adjective].contains(sentence.part(next)) }
        return isFinite(word)
    }

    /// Whether a verb tells what somebody does or did: no participle, and none that only says that he spoke.
    private func isFinite(_ word: Int) -> Bool {
        guard sentence.part(word) == .verb, tree.tag(word).isPresentTense || tree.tag(word).isPastTense,
            !isSpeech(word) || word + 1 < sentence.count && sentence.part(word + 1) == .noun
        else { return false }
        let isAmbiguous = SubjectWords.isParticiple(sentence.text(word))
        return !isAmbiguous
            || !(word + 1..<min(word + Self.reachOfVerb, sentence.count)).contains {
                [.auxiliary, .verb].contains(sentence.part($0))
            }
    }

    /// In words, from what may be a participle to the verb of its phrase: `the wells tested in May were`.
    private static let reachOfVerb = 6

    /// Up to the end of the clause.
    private func stretch(from start: Int) -> [Int] {
        let words = (start..<sentence.count).prefix { word in
            (sentence.parsed.words[word].kind != .mark || sentence.isHyphen(word))
                && !["while", "but", "compared", "up", "down", "according", "because", "although"].contains(
                    sentence.text(word))
                && !(sentence.text(word) == "and" && word + 1 < sentence.count
                    && ![.noun, .properNoun].contains(sentence.part(word + 1)))
        }
        guard words.count <= Self.longestPredicate, words.count > 1,
            !words.contains(where: {
                ["he", "she", "it", "his", "her", "its"].contains(sentence.text($0))
            })
        else { return [] }
        return Array(words)
    }
}
