internal import Syntax

/// What of a subject, which may come from anywhere in the article, a name may say of a figure: what the figure's own sentence says,
/// and the event that the article is about where the sentence speaks of no other.
struct NameContext {
    let sentence: ReadSentence
    let article: ReadArticle

    private let another: PhraseOfAnother
    let quantity: Range<Int>

    /// - Parameter quantity: The words of the figure in the sentence.
    init(of quantity: Range<Int>, in sentence: ReadSentence, of article: ReadArticle) {
        self.sentence = sentence
        self.quantity = quantity
        another = PhraseOfAnother(quantity: quantity, sentence: sentence)
        self.article = article
    }

    /// A subject without an event, a place and an owner that may be others than those of the figure.
    func pruned(_ subject: Subject) -> Subject {
        var subject = subject
        if let name = subject.of.flatMap(nameAlone) { subject.of = name }
        if let of = subject.of, SubjectWords.isEvent(of) {
            subject.of =
                mayBeEvent(of) && !isHarmless(of, to: subject)
                ? article.events.wording(of: RowName.withoutDate(of)) : nil
        }
        if let of = subject.of, another.holds(of) { subject.of = nil }
        if let place = subject.place.map(RowName.inner), another.holds(place) { subject.place = nil }
        if let place = subject.place.map(RowName.inner), isNationality(place) { subject.place = nil }
        subject = ofSaidPlace(subject)
        // Half of the places of elsewhere are no part of what is counted.
        if let place = subject.place.map(RowName.inner), !says(place), !pointsToPlace, !isNews(in: place) {
            subject.place = nil
        }
        return subject
    }

    /// Whether a period stands behind what the figure is only compared with: `280 people, against 150 in November`.
    func isOfCompared(period: String?) -> Bool {
        guard let period else { return false }
        let places = sentence.places(of: period)
        return !places.isEmpty
            && places.allSatisfy { words in
                guard words.lowerBound > quantity.upperBound else { return false }
                let near = max(quantity.upperBound, words.lowerBound - Self.reachOfPeriod)..<words.lowerBound
                guard let last = near.last(where: { sentence.isQuantity[$0] }) else { return false }
                let start = sentence.quantityStart(before: last)
                return start >= quantity.upperBound
                    && StatusWords.previousBefore.match(endingBefore: start, in: sentence.parsed.words) != nil
            }
    }

    /// In words, from a quantity to its period.
    private static let reachOfPeriod = 4

    /// `24 hours` where the clause counts what came in so many: `474 infections and 18 deaths in the 24 hours to Tuesday`.
    var hours: String? {
        let behind = quantity.upperBound..<min(sentence.count, quantity.upperBound + Self.reachOfHours)
        let end =
            behind.first { [";", ",", "while", "bringing", "taking"].contains(sentence.text($0)) } ?? behind.upperBound
        for word in Array(behind.lowerBound..<end) + Array(0..<min(Self.reachOfOpening, quantity.lowerBound)) {
            guard ["in", "over", "during", "within"].contains(sentence.text(word)) else { continue }
            var next = word + 1
            while ["the", "past", "last", "previous", "preceding", "same", "a"].contains(sentence.text(next)) {
                next += 1
            }
            let isHours = ["hours", "hour"].contains(sentence.text(next + 1)) || sentence.text(next + 2) == "hour"
            if isHours, ["24", "48", "72"].contains(sentence.text(next)) { return sentence.text(next) + " hours" }
        }
        return nil
    }

    /// In words, from a quantity to the hours in which so much came.
    private static let reachOfHours = 9
    /// In words, at a sentence's beginning.
    private static let reachOfOpening = 3

    /// `Halden` of `Halden job`, where the sentence says no such thing: what a name goes with elsewhere in the article is none of its own.
    private func nameAlone(_ owner: String) -> String? {
        let words = owner.split(separator: " ").map(String.init)
        guard words.count > 1, let last = words.last, last.first?.isLowercase == true, !SubjectWords.isEvent(owner),
            !words.contains(where: { FunctionWords.prepositions.contains($0) })
        else { return nil }
        let name = words.prefix { $0.first?.isUppercase == true }.joined(separator: " ")
        let isSaid = (0..<sentence.count).contains { sentence.lemmas[$0] == last && sentence.part($0) == .noun }
        return !isSaid && article.names.top.contains(name) ? name : nil
    }

    /// A place, where the sentence opens with it: `In Chandler, Arizona, it has 13,000.`
    func opensWith(_ place: String?) -> String? {
        guard let place, Self.spatialPrepositions.contains(sentence.text(0)) else { return nil }
        let isFirst = sentence.places(of: RowName.inner(place)).contains { $0.lowerBound < 3 }
        return isFirst ? place : nil
    }

    /// A subject without an owner of elsewhere, who may be another figure's; but with one whom a pronoun stands for, and with the one
    /// that the article is about where the sentence names nobody.
    func ofSaidOwner(_ subject: Subject) -> Subject {
        guard let of = subject.of, !SubjectWords.isEvent(of) else { return subject }
        // Who `it said` is owns nothing by that.
        let spoken = Set((0..<sentence.count).filter { !isSpeaker($0) && !isOfEstimator($0) }.map { sentence.text($0) })
        let isSaid = ReadSentence.words(of: of).allSatisfy(spoken.contains)
        let isName = of.first?.isUppercase == true
        guard !isSaid,
            !(isName
                && (hasPronounOfNews || isNews(of: of) && isOfFirms(subject.noun)
                    || isMainCountry(of)))
        else { return subject }
        var said = subject
        said.of = nil
        return said.noun == nil && said.state == nil ? subject : said
    }

    /// Whether a name belongs to those who put a number on something: `analysts at Barclays put the claims at $3 billion`.
    private func isOfEstimator(_ word: Int) -> Bool {
        let tree = sentence.parsed.tree
        guard sentence.isName(word), let noun = tree.head(word), tree.relation(word) == .nominalModifier,
            QuantityFrame.subjects.contains(tree.relation(noun)), let verb = tree.head(noun)
        else { return false }
        return SpeechWords.estimates.contains(sentence.text(verb)) && SpeakerWords.people.contains(sentence.text(noun))
    }

    /// `Exports fell`, in an article whose headline names one country, and in a sentence that names none.
    private func isMainCountry(_ name: String) -> Bool {
        guard case .country? = WorldPlaces.place(named: name), let title = article.sentences.first, title.isTitle,
            !title.places(of: name).isEmpty
        else { return false }
        return article.places.bySentence[sentence.index].allSatisfy { $0.kind != .country && $0.kind != .nation }
    }

    /// Whether a pronoun stands in the sentence that is none for a body that speaks there: `the ministry said it would remove them`.
    private var hasPronounOfNews: Bool {
        // Behind such a body every pronoun may be its own.
        (0..<sentence.count).prefix { word in
            !(isSpeaker(word) && SpeakerWords.bodies.contains(sentence.text(word))
                && !SpeakerWords.companies.contains(sentence.text(word)))
        }.contains { Self.pronouns.contains(sentence.text($0)) && !isSpeaker($0) }
    }

    /// Whether all firms have such a thing, so that the one that the article is about is meant where nobody is named: `revenue rose by 12%`.
    /// Fines, mounds and runways may be anybody's.
    private func isOfFirms(_ noun: String?) -> Bool {
        let head =
            (noun ?? "").lowercased().split(separator: " ").map(String.init)
            .prefix { !FunctionWords.prepositions.contains($0) }.last ?? ""
        return SubjectWords.resultsOfFirms.contains(head) || Self.ofFirms.contains(head)
    }

    private static let ofFirms = WordSet(
        "share stock price dividend margin deposit asset debt job staff employee worker workforce store plant customer order delivery cost"
    )

    private func isNews(of name: String) -> Bool {
        article.names.top.first.map { article.names.full($0) } == name
            && article.names.bySentence[sentence.index].isEmpty
    }

    /// A subject of what became of people, without whose they are: `killed by` somebody is only who the sentence says did it.
    func ofSaidAgent(_ subject: Subject) -> Subject {
        guard let of = subject.of, !SubjectWords.isEvent(of) else { return subject }
        var subject = subject
        let owner = of.lowercased().split(separator: " ").map(String.init)
        let isAgent = (0..<sentence.count).contains { word in
            guard sentence.text(word) == "by" else { return false }
            let start = ["the", "a", "an"].contains(sentence.text(word + 1)) ? word + 2 : word + 1
            return owner.indices.allSatisfy { sentence.text(start + $0) == owner[$0] }
        }
        if !isAgent { subject.of = nil }
        return subject
    }

    /// A subject of the whole of which another figure is a part: without what is said of that.
    func ofWhole(_ subject: Subject) -> Subject {
        var subject = subject
        subject.state = nil
        if let of = subject.of, !SubjectWords.isEvent(of), of.first?.isUppercase != true { subject.of = nil }
        return subject
    }

    private static let pronouns: Set<String> = ["it", "they", "he", "she", "its", "their", "his", "her"]

    private func mayBeEvent(_ name: String) -> Bool {
        if isBeside(name) { return false }
        if namesInSentence(name) { return true }
        // What happens beside a ceasefire, a summit or a rescue does not happen in it, unless the sentence says so.
        if isQuiet(name) { return isSaid(name) }
        let here = Set(article.events.bySentence[sentence.index].map(\.lemma))
        let lemmas = name.lowercased().split(separator: " ").compactMap { SubjectWords.singularOfEvent(String($0)) }
        if !here.isEmpty { return !here.isDisjoint(with: lemmas) }
        return article.events.all.first.map { lemmas.contains($0.lemma) } ?? false
    }

    /// Whether a headline names the event of something else that goes on: `Sixteen dead as crews race to hold the Palisades blaze`.
    private func isBeside(_ event: String) -> Bool {
        guard sentence.isTitle, let name = lemma(ofEvent: event),
            let joint = (quantity.upperBound..<sentence.count).first(where: { sentence.text($0) == "as" })
        else { return false }
        let places = (0..<sentence.count).filter { sentence.lemmas[$0] == name }
        return !places.isEmpty && places.allSatisfy { $0 > joint }
    }

    private func isQuiet(_ event: String) -> Bool {
        lemma(ofEvent: event).map(SubjectWords.eventsWithoutHarm.contains) ?? false
    }

    private func isSaid(_ event: String) -> Bool {
        article.events.bySentence[sentence.index].contains { $0.lemma == lemma(ofEvent: event) }
    }

    private func lemma(ofEvent name: String) -> String? {
        RowName.withoutDate(name).split(separator: " ").last.flatMap { SubjectWords.singularOfEvent($0.lowercased()) }
    }

    /// Whether somebody came to harm, but hardly in what the article goes on about, such as a ceasefire.
    private func isHarmless(_ event: String, to subject: Subject) -> Bool {
        guard let state = subject.state?.split(separator: " ").first.map(String.init) else { return false }
        return (SaidFate.isFate(state) || state == "arrested") && isQuiet(event)
    }

    /// `killed by Helene` where the event is the hurricane Helene.
    private func namesInSentence(_ event: String) -> Bool {
        let names = RowName.withoutDate(event).split(separator: " ").filter { word in
            word.first?.isUppercase == true && SubjectWords.singularOfEvent(word.lowercased()) == nil
                && !isKnown(String(word))
        }
        return !names.isEmpty
            && names.allSatisfy { !sentence.places(of: String($0)).isEmpty }
    }

    /// Whether those who are counted are called after a country: `five Iranian pilgrims died` says not where.
    private func isNationality(_ place: String) -> Bool {
        let isIn = sentence.places(of: place).contains {
            Self.spatialPrepositions.contains(sentence.text($0.lowerBound - 1))
        }
        return !isIn
            && quantity.contains { word in
                guard case .nation(let country) = WorldPlaces.place(named: sentence.text(word)) else { return false }
                return country == place.lowercased()
            }
    }

    /// Whether the sentence names a place as one: a company may be called like a place, but nothing happens in it.
    private func says(_ place: String) -> Bool {
        guard let start = sentence.places(of: place).first?.lowerBound else { return false }
        let before = sentence.text(start - 1) == "the" ? start - 2 : start - 1
        return isKnown(place) || Self.spatialPrepositions.contains(sentence.text(before))
            || sentence.text(before) == "of"
                && ReadSentence.words(of: place).last.map(PlaceWords.nouns.contains) == true
    }

    /// `84 are confirmed dead there`, `in the county alone`: a place that the sentences before have named.
    private var pointsToPlace: Bool {
        (0..<sentence.count).contains { word in
            sentence.text(word) == "there"
                && !["is", "are", "was", "were", "has", "have", "had", "be", "will", "would"].contains(
                    sentence.text(word + 1))
                || sentence.text(word) == "the" && PlaceWords.nouns.contains(sentence.text(word + 1))
                    && Self.spatialPrepositions.contains(sentence.text(word - 1))
        }
    }

    /// What stands before the place where something is or that it comes from.
    static let spatialPrepositions: Set<String> = ["in", "at", "near", "outside", "around", "across", "from", "off"]

    /// Whether the article is about a place or comes from it, and the sentence names no other.
    private func isNews(in place: String) -> Bool {
        let others = article.places.bySentence[sentence.index].contains { [.known, .country, .name].contains($0.kind) }
        return !others && isKnown(place)
            && (article.places.main.map(RowName.inner) == place
                || article.places.dateline.map(RowName.inner) == place
                    && article.places.top.contains { RowName.inner($0) == place })
    }

    func isKnown(_ place: String) -> Bool { WorldPlaces.place(named: place) != nil }
}
