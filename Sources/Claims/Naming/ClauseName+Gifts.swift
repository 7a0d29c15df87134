internal import Syntax

/// Amounts that go from one to another: `money awarded to Halden by the ministry for two ferries`.
extension ClauseName {
    /// What a verb with two objects gives somebody, who stands between it and the amount.
    var given: String? {
        guard unit.dimension.isMoney else { return nil }
        let last = mention.words.lowerBound - 1
        guard last > 0, [.noun, .properNoun].contains(sentence.part(last)) else { return nil }
        var start = last
        while start > 0, [.noun, .properNoun, .adjective, .determiner].contains(sentence.part(start - 1)) { start -= 1 }
        let verb = start - 1
        guard verb >= 0, sentence.part(verb) == .verb, Verbs.ofGiving.contains(sentence.lemmas[verb]),
            verb == 0 || sentence.part(verb - 1) != .auxiliary
                || ["has", "have", "had"].contains(sentence.text(verb - 1)),
            !isUnsure(verb)
        else { return nil }
        let receiver = Array(start...last)
        guard clause.isPlain(receiver) else { return nil }
        let noun = nounBehind(jointsOfAmounts).map { clause.phrase($0) } ?? "money"
        return join(
            noun, participle(of: verb), "to", clause.phrase(receiver), subject(of: verb).map { "by " + $0 } ?? "")
    }

    /// `money needed by Halden` of `the $64 million it needs`
    var needed: String? {
        let end = mention.words.upperBound
        guard unit.dimension.isMoney, ["it", "they"].contains(sentence.text(end)), end + 1 < sentence.count,
            Self.needing.contains(sentence.lemmas[end + 1])
        else { return nil }
        let named = chosen.of.flatMap { $0.first?.isUppercase == true && !SubjectWords.isEvent($0) ? $0 : nil }
        let owner = subject(of: end + 1) ?? named
        return join("money", SubjectWords.participle(of: sentence.lemmas[end + 1]), owner.map { "by " + $0 } ?? "")
    }

    /// `money needed by the plan that it has got` of `the plan has got 36 percent of the $934 million it needs`
    var shareOfSum: String? {
        var sum = mention.words.upperBound
        guard unit.dimension == .percent, sentence.text(sum) == "of" else { return nil }
        sum += sentence.text(sum + 1) == "the" ? 2 : 1
        guard sum < sentence.count, sentence.isQuantity[sum] else { return nil }
        let end = (sum..<sentence.count).first { !sentence.isQuantity[$0] } ?? sentence.count
        guard ["it", "they"].contains(sentence.text(end)),
            Self.needing.contains(sentence.lemmas[min(end + 1, sentence.count - 1)]),
            let verb = (0..<mention.words.lowerBound).last(where: { sentence.part($0) == .verb }),
            let owner = subject(of: verb)
        else { return nil }
        return join(
            "money", SubjectWords.participle(of: sentence.lemmas[end + 1]), "by", owner, "that", sentence.text(end),
            clause.phrase(auxiliaries(of: verb) + [verb]))
    }

    /// An amount in a list whose first one has the noun: `50,000 for those with injuries` of `compensation of 1 million rupees for the families
    /// of the dead and 50,000 for those with injuries`.
    var listed: String? {
        guard unit.dimension.isMoney, sentence.text(mention.words.upperBound) == "for" else { return nil }
        let start = mention.words.lowerBound
        guard start > 1 else { return nil }
        let first = (1..<start).first { sentence.isQuantity[$0] && !sentence.isQuantity[$0 - 1] }
        guard let first, first > 1, sentence.text(first - 1) == "of", sentence.part(first - 2) == .noun,
            !(first..<start).contains(where: { sentence.part($0) == .verb || sentence.text($0) == ";" }),
            !sentence.isQuantity[first - 2]
        else { return nil }
        var noun = first - 2
        while noun > 0, [.noun, .adjective].contains(sentence.part(noun - 1)), !sentence.isQuantity[noun - 1] {
            noun -= 1
        }
        return clause.phrase(Array(noun...first - 2))
    }

    /// A name with whom or what an amount is for, where that stands right behind it.
    func withPurpose(_ name: String) -> String {
        guard unit.dimension.isMoney else { return name }
        var next = mention.words.upperBound
        if sentence.text(next) == "(" {
            guard
                let end = (next..<min(next + Self.longestBracket, sentence.count)).first(where: {
                    sentence.text($0) == ")"
                })
            else { return name }
            next = end + 1
        }
        guard sentence.text(next) == "for", let words = PredicateByOrder(clause).complement(from: next), !words.isEmpty,
            words.first == next
        else { return name }
        let purpose = clause.phrase(words)
        let said = ContentWords(name)
        guard ContentWords(purpose).common(with: said) == 0, NamePhrase.isWhole(name + " " + purpose) else {
            return name
        }
        return name + " " + purpose
    }

    /// `money for training drivers`, where the clause says no more of it.
    var purposeAlone: String? {
        guard unit.dimension.isMoney, sentence.text(mention.words.upperBound) == "for" else { return nil }
        let said = withPurpose("money")
        return said == "money" ? nil : said
    }

    /// `people who are children` of `52 percent are children`
    var shareOfState: String? {
        guard unit.dimension == .percent, case .relative(let words)? = PredicateByOrder(clause).asSubject(),
            let be = words.first, ["are", "were", "is", "was"].contains(sentence.text(be))
        else { return nil }
        let tail = clause.phrase(words)
        let whole =
            chosenNoun.flatMap {
                ContentWords($0).common(with: ContentWords(tail)) == 0 && SubjectWords.isPeople(lemma($0)) ? $0 : nil
            } ?? "people"
        return join(whole, pronoun(for: whole), tail)
    }

    /// Lemmas of verbs that say of an amount that it is not there yet.
    private static let needing = WordSet("need require seek want")

    /// In words, the same amount in another currency.
    private static let longestBracket = 6
}
