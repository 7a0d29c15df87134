internal import Syntax

/// The place that a sentence names right beside a quantity: `190 in Taroudant`, `Spain (93)`.
///
/// News lists what each place has in one breath, so the place beside a number goes before one that was chosen by likeness.
enum SaidPlace {
    /// From the narrowest outward; nil where none stands beside the quantity.
    static func place(
        of mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces, _ spelling: Spelling
    ) -> String? {
        guard
            let place = behind(mention, in: sentence, places) ?? before(mention, in: sentence, places)
                ?? having(mention, in: sentence, places, spelling)
        else { return nil }
        if let whole = places.containers[place.text] { return whole }
        guard place.isUnknownName, let main = places.main, main != place.text, !place.text.contains(", ") else {
            return place.text
        }
        return place.text + ", " + main
    }

    /// `190 in Taroudant`, `26 of them in the United States`
    private static func behind(
        _ mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces
    ) -> ArticlePlaces.Place? {
        var index = mention.words.upperBound
        if sentence.text(index) == "of", ["them", "these", "those"].contains(sentence.text(index + 1)) { index += 2 }
        if ["people", "others", "cases", "dead", "deaths"].contains(sentence.text(index)) { index += 1 }
        guard ["in", "near", "on"].contains(sentence.text(index)) else { return nil }
        index += 1
        if sentence.text(index) == "the" { index += 1 }
        return places.bySentence[sentence.index].first { place in
            place.words.lowerBound == index && [.known, .country, .name].contains(place.kind)
        }
    }

    /// `Spain (93)`
    private static func before(
        _ mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces
    ) -> ArticlePlaces.Place? {
        let bracket = mention.words.lowerBound - 1
        guard bracket > 0, sentence.text(bracket) == "(" else { return nil }
        return place(endingAt: bracket, in: sentence, places)
    }

    /// `Burundi has recorded 61 cases, Rwanda four and Uganda two`: what countries have of people or of a disease's cases is in them.
    private static func having(
        _ mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces, _ spelling: Spelling
    ) -> ArticlePlaces.Place? {
        let unit = mention.claim.quantity.unit.name
        guard SubjectWords.isPeople(unit) || wordsOfCases.contains(unit) else { return nil }
        let start = mention.words.lowerBound
        if let gapped = GappedSubject(of: mention.words, in: sentence.parsed, sentence.isQuantity) {
            guard isHad(gapped.verb, in: sentence) else { return nil }
            return place(endingAt: gapped.words.upperBound, in: sentence, places)
        }
        if let place = subject(of: mention, in: sentence, places, spelling) { return place }
        var verb = start - 1
        while verb > 0, BoundPhrases.leading.contains(sentence.text(verb)) || sentence.part(verb) == .adverb {
            verb -= 1
        }
        guard verb > 0, isHad(verb, in: sentence) else { return nil }
        var end = verb
        while end > 1, sentence.part(end - 1) == .auxiliary || sentence.part(end - 1) == .adverb { end -= 1 }
        return place(endingAt: end, in: sentence, places)
    }

    /// `Zimbabwe, which has battled the disease since May, has recorded 15,000 cases and more than 300 deaths`
    private static func subject(
        of mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces, _ spelling: Spelling
    ) -> ArticlePlaces.Place? {
        let tree = sentence.parsed.tree
        var node = QuantityFrame.node(of: mention.words, in: sentence.parsed)
        for _ in 0..<3 {
            guard let head = tree.head(node), [.object, .conjunct].contains(tree.relation(node)) else { return nil }
            if sentence.part(head) == .verb {
                guard isHad(head, in: sentence),
                    let subject = QuantityFrame.subject(of: head, in: sentence.parsed, depth: 0)
                else {
                    return nil
                }
                return places.bySentence[sentence.index].first {
                    $0.words.contains(subject) && [.known, .country].contains($0.kind)
                } ?? named(subject, in: sentence, spelling)
            }
            node = head
        }
        return nil
    }

    /// `The Federal District has reported 58 deaths`: a place by its noun.
    private static func named(
        _ subject: Int, in sentence: ReadSentence, _ spelling: Spelling
    ) -> ArticlePlaces.Place? {
        guard PlaceWords.nouns.contains(sentence.text(subject)), sentence.isName(subject) else { return nil }
        var start = subject
        while start > 0, sentence.isName(start - 1) { start -= 1 }
        guard start < subject else { return nil }
        let words = start..<subject + 1
        return ArticlePlaces.Place(words: words, text: spelling.phrase(words, in: sentence), kind: .name)
    }

    private static func isHad(_ verb: Int, in sentence: ReadSentence) -> Bool {
        PlaceWords.verbsOfHaving.contains(sentence.lemmas[verb])
    }

    private static func place(
        endingAt end: Int, in sentence: ReadSentence, _ places: ArticlePlaces
    ) -> ArticlePlaces.Place? {
        places.bySentence[sentence.index].last { $0.words.upperBound == end && [.known, .country].contains($0.kind) }
    }

    private static let wordsOfCases = WordSet("case infection death fatality")

    /// The region that `injured 339 in the state` means: the only one that the article names in its country.
    struct Region {
        private let regions: [String]
        private let sentence: ReadSentence

        /// Nil where the sentence does not speak so.
        init?(in sentence: ReadSentence, _ places: ArticlePlaces) {
            guard Self.isSaid(in: sentence) else { return nil }
            regions = places.regions
            self.sentence = sentence
        }

        /// The region where a town was chosen that the sentence does not name; nil where the article names several, or none.
        func instead(of chosen: String) -> String? {
            let parts = chosen.split(separator: ",").map { String($0.drop { $0 == " " }) }
            guard parts.count == 2, case .part? = WorldPlaces.place(named: parts[0]),
                !WorldPlaces.isRegion(parts[0]), sentence.places(of: parts[0]).isEmpty
            else { return nil }
            let fitting = regions.filter { $0.hasSuffix(", " + parts[1]) }
            return fitting.count == 1 ? fitting[0] : nil
        }

        /// `in the state`, but not `in the state of Bahia`, `in the state parliament`
        private static func isSaid(in sentence: ReadSentence) -> Bool {
            (0..<sentence.count).contains { index in
                ["state", "province", "region"].contains(sentence.text(index)) && sentence.text(index - 1) == "the"
                    && PlaceWords.prepositions.contains(sentence.text(index - 2)) && sentence.text(index + 1) != "of"
                    && (index + 1 >= sentence.count || ![.noun, .properNoun].contains(sentence.part(index + 1)))
            }
        }
    }

    /// The only place that a sentence names: `Two cases were reported by the Oklahoma health department`.
    struct Only {
        let text: String
        private let words: [String]

        /// Nil where the sentence names none that is known, or several, or says it of another quantity.
        init?(for mention: ReadMention, in sentence: ReadSentence, _ places: ArticlePlaces) {
            let another = PhraseOfAnother(quantity: mention.words, sentence: sentence)
            let known = places.bySentence[sentence.index].filter {
                [.known, .country].contains($0.kind) && !another.holds($0.words)
            }
            // `India's Odisha state`: one place in another.
            guard let first = known.max(by: { $0.text.utf8.count < $1.text.utf8.count }),
                known.allSatisfy({ first.text == $0.text || first.text.hasSuffix(", " + $0.text) })
            else { return nil }
            text = first.text
            words = (0..<sentence.count).map { sentence.text($0) }
        }

        /// Whether a place that was chosen lies elsewhere, and no word of it stands in the sentence.
        func speaksAgainst(_ place: String) -> Bool {
            guard place != "world", !place.contains(RowName.inner(text)) else { return false }
            return !ReadSentence.words(of: RowName.inner(place)).contains { $0 != "-" && words.contains($0) }
        }
    }
}
