internal import Prose
internal import Syntax

/// Who people are that a sentence counts, where it says so in other words than the noun behind the number.
enum SaidPeople {
    // MARK: Some of others

    /// `child` of `12 people were hurt, four of them children`, `Egyptian` of `at least 323 of those who died were Egyptians`, `unarmed` of
    /// `of those killed, 14 were unarmed`: what some of those are who are counted.
    struct Some {
        /// Nil where only an adjective says it.
        let noun: String?
        /// The words that name those of whom they are some; nil where these stand before, as `them`.
        let whole: Range<Int>?
        /// What they are, as a name has it behind `who were`.
        private let complement: String

        /// Nil where the quantity is none of some, or the sentence says nothing else of those.
        init?(of mention: ReadMention, in sentence: ReadSentence, _ spelling: Spelling) {
            let unit = mention.claim.quantity.unit
            guard unit.dimension == .count, unit.name.isEmpty || SubjectWords.isPeople(unit.name) else { return nil }
            let end = mention.words.upperBound
            var start = end
            if mention.isAlone, sentence.text(end) == "of", ["them", "whom"].contains(sentence.text(end + 1)) {
                whole = nil
                start = end + 2
                if SaidPeople.be.contains(sentence.text(start)) { start += 1 }
            } else {
                guard let whole = Self.whole(of: mention, in: sentence),
                    SaidPeople.be.contains(sentence.text(max(end, whole.upperBound)))
                else { return nil }
                self.whole = whole
                start = max(end, whole.upperBound) + 1
            }
            while FunctionWords.adverbs.contains(sentence.text(start)) { start += 1 }
            noun = SaidPeople.people(at: start, in: sentence, spelling)
            if let noun {
                complement = SubjectWords.plural(of: noun)
            } else {
                guard whole != nil, start < sentence.count, [.adjective, .verb].contains(sentence.part(start)),
                    start + 1 >= sentence.count || sentence.parsed.words[start + 1].kind == .mark
                else { return nil }
                // `killed` says what became of them, and not of whom they are some.
                guard !SaidFate.isFate(sentence.text(start)) else { return nil }
                complement = sentence.text(start)
            }
        }

        /// `passengers who were German nationals`, `people killed who were unarmed`; nil where the whole has no name here.
        ///
        /// - Parameter fate: What became of all of them.
        func name(_ fate: String?, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
            guard let whole else { return nil }
            var named = "people " + (fate ?? "")
            if fate == nil {
                let words = whole.drop {
                    sentence.part($0) == .determiner || sentence.isQuantity[$0] && sentence.part($0) == .numeral
                }
                guard let last = words.last, words.count <= SaidPeople.longest,
                    words.allSatisfy({ [.noun, .properNoun, .adjective].contains(sentence.part($0)) }),
                    SubjectWords.isPeople(sentence.lemmas[last])
                else { return nil }
                named = words.map { spelling.word($0, in: sentence) }.joined(separator: " ")
            }
            return named + " who were " + complement
        }

        /// `those who died` of `323 of those who died were`, `passengers` of `three of the passengers were`, `those killed` of
        /// `Of those killed, 14 were`.
        private static func whole(of mention: ReadMention, in sentence: ReadSentence) -> Range<Int>? {
            let end = mention.words.upperBound
            if let of = mention.words.dropFirst().first(where: { sentence.text($0) == "of" }) { return of + 1..<end }
            guard mention.isAlone else { return nil }
            if sentence.text(end) == "of", ["the", "those"].contains(sentence.text(end + 1)) {
                let be = (end + 2..<end + longest).first {
                    SaidPeople.be.contains(sentence.text($0)) || sentence.text($0) == ","
                }
                return be.map { end + 1..<$0 }
            }
            guard sentence.text(0) == "of", ["the", "those"].contains(sentence.text(1)) else { return nil }
            return 1..<mention.words.lowerBound
        }

        /// In words, from `of` to the verb.
        private static let longest = 8
    }

    // MARK: Of a country

    /// `citizen of India` of `India said 68 of its citizens had died`, `pilgrim from Indonesia` of `165 pilgrims from Indonesia`: people by
    /// the country that they are of, which is not where they are.
    struct Compatriots {
        let noun: String
        let country: String

        init?(of mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces) {
            let unit = mention.claim.quantity.unit
            guard unit.dimension == .count, SubjectWords.isPeople(unit.name), !mention.isAlone else { return nil }
            let here = places.bySentence[sentence.index].filter { [.country, .known].contains($0.kind) }
            let last = mention.words.upperBound - 1
            if let its = mention.words.first(where: { sentence.text($0) == "its" }), its > mention.words.lowerBound,
                sentence.text(its - 1) == "of",
                // Whose they are stands before, with no other place in between.
                let owner = here.last(where: { $0.words.upperBound <= mention.words.lowerBound }),
                owner.kind == .country
            {
                noun = mention.noun + " of " + RowName.withArticle(owner.text)
                country = owner.text
                return
            }
            let from = last + 1
            let start = sentence.text(from + 1) == "the" ? from + 2 : from + 1
            // `evacuated 300 people from Kabul` says from where, and not who.
            guard sentence.text(from) == "from", sentence.part(last) == .noun || SaidFate.isFate(sentence.text(last)),
                let origin = here.first(where: { $0.words.lowerBound == start }),
                // Experts from Spain, Italy and Malta are of none alone.
                !here.contains(where: {
                    (origin.words.upperBound + 1...origin.words.upperBound + 2) ~= $0.words.lowerBound
                }),
                let head = sentence.parsed.tree.head(origin.words.upperBound - 1), mention.words.contains(head)
            else { return nil }
            noun = mention.noun + " from " + RowName.withArticle(RowName.inner(origin.text))
            country = origin.text
        }
    }

    // MARK: Words

    private static let be = WordSet("is are was were")
    /// In words, from what a noun is called after to the noun.
    private static let longest = 3

    /// `German national` of `German nationals`: people and no more, without a determiner.
    private static func people(at start: Int, in sentence: ReadSentence, _ spelling: Spelling) -> String? {
        var head = start
        while head < sentence.count, head - start < longest, !isPeople(head, in: sentence),
            [.adjective, .noun, .properNoun].contains(sentence.part(head))
        { head += 1 }
        guard isPeople(head, in: sentence), !FunctionWords.auxiliaries.contains(sentence.text(head + 1)),
            !["and", "or"].contains(sentence.text(head + 1)),
            head + 1 >= sentence.count || ![.noun, .verb].contains(sentence.part(head + 1))
        else { return nil }
        return ((start..<head).map { spelling.word($0, in: sentence) } + [singular(head, in: sentence, spelling)])
            .joined(separator: " ")
    }

    /// `Egyptian` of `Egyptians`, which is a name and has itself for a lemma.
    private static func singular(_ word: Int, in sentence: ReadSentence, _ spelling: Spelling) -> String {
        let text = spelling.word(word, in: sentence)
        guard text.first?.isUppercase == true else { return sentence.lemmas[word] }
        return text.hasSuffix("s") ? String(text.dropLast()) : text
    }

    private static func isPeople(_ word: Int, in sentence: ReadSentence) -> Bool {
        guard word < sentence.count, [.noun, .properNoun].contains(sentence.part(word)),
            !SaidFate.isFate(sentence.text(word))
        else { return false }
        let text = sentence.text(word), lemma = sentence.lemmas[word]
        if case .nation? = WorldPlaces.place(named: text) { return text.hasSuffix("s") }
        return lemma != text && SubjectWords.isPeople(lemma)
    }
}
