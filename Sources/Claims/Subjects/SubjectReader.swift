package import Articles
package import Encoder

/// Reads what each figure of an article is about.
package struct SubjectReader {
    let article: ReadArticle
    private let spelling: Spelling

    init(_ article: ReadArticle, _ spelling: Spelling) {
        self.article = article
        self.spelling = spelling
    }

    /// The claims of an article before their subjects are chosen, and what is to be chosen: for training.
    package init(_ article: Article) {
        let extraction = ClaimExtraction.all(of: article, sentenceLength: ArticleLimits().sentenceLength) { _, _ in }
        self = extraction.subjects
    }

    /// The quantities' claims, in the order of the text; those that are no figures are among them.
    package var claims: [Claim] { article.mentions.map(\.claim) }

    /// Whether the grammar takes each of them for no figure.
    package var isOmitted: [Bool] { article.mentions.map { $0.omission != nil } }

    /// What the encoder reads of the article, for training.
    package func windows(_ pieces: WordPieces) -> [ReadingWindow] { ReadingWindow.all(of: article, spelling, pieces) }

    /// For each quantity what it is about, as odds; nil for one that the model does not get to see, as where it is no figure whatever the
    /// model says, and none in its window is.
    ///
    /// - Parameter check: Called before each window; what it throws ends the reading.
    func odds<Failure>(by model: SubjectModel, check: () throws(Failure) -> Void) throws(Failure) -> [MentionOdds?] {
        var odds = [MentionOdds?](repeating: nil, count: article.mentions.count)
        let room = EncoderRoom()
        for window in windows(model.pieces)
        where window.quantities.contains(where: { mayBeFigure(article.mentions[$0.mention]) }) {
            try check()
            for (quantity, found) in zip(window.quantities, model.odds(in: window, room)) {
                odds[quantity.mention] = found
            }
        }
        return odds
    }

    /// What a quantity is about, and how much a desk wants it; nil where it is no figure.
    ///
    /// - Parameter words: The words of candidates, kept from one quantity to the next: most are proposed for many.
    func reading(
        of mention: Int, _ odds: MentionOdds?, by model: SubjectModel, words known: inout [String: ContentWords]
    ) -> SubjectReading? {
        let read = article.mentions[mention]
        guard isFigure(read, odds) else { return nil }
        guard let odds else {
            return SubjectReading(
                subject: Subject(), vector: nil, name: read.claim.measure, salience: 1, status: read.claim.status)
        }
        let reader = CandidateReader(mention, of: article, spelling, model.usual)
        let agreement = SubjectAgreement(read, in: article, spelling)
        var subject = Subject(kind: odds.kind)
        var choice = NameChoice(odds: odds.odds(in: .name))
        for (slot, words, candidates) in [
            (Slot.noun, SlotOdds.Name.noun, reader.nouns()), (.state, .state, reader.states(of: odds.kind)),
            (.of, .of, reader.owners()), (.place, .place, reader.places()),
        ] {
            let ordered = Self.ordered(candidates, odds.odds(in: words), empty: odds.empty(slot), &known)
            subject.set(slot, to: ordered.first?.text ?? "")
            choice.keep(ordered.filter { reader.mayBeNamed($0.text, in: slot, of: agreement.event) }, in: slot)
        }
        if odds.empty(.period) < Self.mostOddsOfNoPeriod {
            subject.period = reader.periods(of: subject.kind).texts.first
        }
        subject = agreement.applied(to: subject.filled)
        let isExpected = Expectation.isTold(of: read, in: article.sentences[read.sentence])
        if isExpected { subject.state = Self.stateOfExpectations }
        let named = agreement.applied(to: choice.subject(subject))
        var (name, isSaid) = self.name(of: read, named, agreement, reader)
        if let vote = SaidVote.name(of: read, in: article.sentences[read.sentence], spelling) { name = vote }
        // What each place has is told in one breath, and only the place tells one from another.
        if let place = agreement.place {
            let said = ReferredPlace.withoutPointer(name)
            if said != name || read.claim.quantity.unit.dimension.base == .count, !RowName.namesPlace(said) {
                name = RowName.placed(said, in: place)
            }
        }
        name = MissingWords(odds.odds(in: .name), of: read, event: agreement.event, in: article, spelling)
            .added(to: name)
        if isExpected, !name.contains(Self.stateOfExpectations) { name += " " + Expectation.words }
        // How long it is until something, or since, while the sentence does not say how long what lasts: nobody follows that.
        if agreement.isWorldwide, read.claim.quantity.unit.dimension.base == .count {
            name = RowName.placed(name, in: "world")
        }
        if read.claim.quantity.unit.dimension == .count,
            let hours = NameContext(of: read.words, in: article.sentences[read.sentence], of: article).hours
        {
            name += " in " + hours
        }
        if let period = formerPeriod(of: read), !name.contains(period.year) { name += " " + period.text }
        let isTrivial =
            !isSaid && read.claim.quantity.unit.dimension == .time
            || Trivia(read, in: article.sentences[read.sentence], of: article).isOne
        return SubjectReading(
            subject: subject, vector: odds.vector, name: name, salience: isTrivial ? 0 : odds.salience,
            status: status(of: read, odds.status))
    }

    /// The year, or months of it, that the sentence itself dates a quantity to, where it is over: `87 people died in 1996`.
    private func formerPeriod(of mention: ReadMention) -> (text: String, year: String)? {
        guard let days = mention.days, !days.isOpen, let published = article.published,
            days.first.year == days.last.year,
            days.last.year < published.year
        else { return nil }
        let year = String(days.first.year)
        guard mention.claim.period?.contains(year) == true else { return nil }
        return (RowName.months(from: days.first, to: days.last) ?? "in " + year, year)
    }

    private static let stateOfExpectations = "expected"
    /// The period that the grammar finds is taken only where the odds that there is none are lower.
    private static let mostOddsOfNoPeriod: Float = 0.4

    /// What its own clause calls a figure, and where that is no whole name, what was chosen for it. What became of people has one
    /// word in all articles: who `lost their lives` are `people killed`.
    private func name(
        of mention: ReadMention, _ chosen: Subject, _ agreement: SubjectAgreement, _ reader: CandidateReader
    )
        -> (text: String, isSaid: Bool)
    {
        var chosen = chosen
        // A day that the sentence does not say may be another figure's, and one of this week no longer holds for what the row will
        // be told next; an alert says when it was.
        let unit = mention.claim.quantity.unit
        // Nobody counts money: `the plans would help 17 million`.
        if unit.dimension.base == .count, unit.name != "money", chosen.noun == "money" { chosen.noun = "person" }
        if let counted = elliptic(of: mention, beside: chosen.noun) { chosen.noun = counted }
        if agreement.people == nil, let people = ownPeople(of: mention),
            chosen.noun.map(SubjectWords.isPeople) ?? true
        {
            chosen.noun = people
        }
        let sentence = article.sentences[mention.sentence]
        let context = NameContext(of: mention.words, in: sentence, of: article)
        if mention.days.map({ isNews($0) }) ?? true || context.isOfCompared(period: mention.claim.period) {
            chosen.period = nil
        }
        chosen = context.pruned(chosen)
        let holder = NameHolder(sentence, of: article, spelling)
        if let some = agreement.some, some.noun == nil || agreement.fate == nil,
            let name = some.name(agreement.fate, in: sentence, spelling)
        {
            return (chosen.place.map { RowName.placed(name, in: $0) } ?? name, true)
        }
        if agreement.fate != nil { return (RowName(of: context.ofSaidAgent(chosen), unit: unit).text, true) }
        if let of = chosen.of, !SubjectWords.isEvent(of), sentence.places(of: of).isEmpty,
            let owner = holder.ofPronoun(before: mention.words)
        {
            chosen.of = owner
        }
        chosen = context.ofSaidOwner(chosen)
        let isSide = chosen.state.map { RowName.State($0).isSide } ?? false
        if unit.dimension.base == .count || !isSide, !reader.isSaid(chosen.state) { chosen.state = nil }
        if unit.dimension.base != .count, let state = chosen.state, !isSide,
            !reader.isSaidOfAmount(state, noun: chosen.noun)
        {
            chosen.state = nil
        }
        if agreement.isWhole { chosen = context.ofWhole(chosen) }
        chosen = context.ofSomewhere(chosen)
        if let event = agreement.event { chosen = chosen.withEventForNoun(event) }
        // What has been burned is land, and no acres of it.
        if let noun = chosen.noun, TimeWords.heads.contains(noun), unit.dimension.base.isMoney { chosen.noun = "money" }
        if let written = SaidSubstance.noun(of: mention, in: sentence, spelling) { chosen.noun = written }
        if unit.dimension == .area, let noun = chosen.noun, UnitTable.row(named: noun) != nil { chosen.noun = "land" }
        if isSide, let state = chosen.state, reader.isOfAnother(side: RowName.State(state).head) { chosen.state = nil }
        guard let clause = ClauseName(of: mention, as: agreement.people, chosen, in: sentence, spelling) else {
            return (holder.resolved(RowName(of: chosen, unit: unit).text, for: mention.words), false)
        }
        var name = RowName(clause, of: chosen, unit: unit).text
        if !clause.isWhole, !NamePhrase.isWhole(name) {
            chosen.state = nil
            name = RowName(clause, of: chosen, unit: unit).text
        }
        if let place = context.opensWith(chosen.place) { name = RowName.placed(name, in: place) }
        return (holder.resolved(name, for: mention.words), true)
    }

    /// What a number without a noun counts by the grammar of its sentence, where something else was chosen: `dose` of `of 40 doses, 12 had been
    /// given` in an article on a disease.
    private func elliptic(of mention: ReadMention, beside noun: String?) -> String? {
        let unit = mention.claim.quantity.unit
        guard mention.isElliptic, unit.dimension == .count, !SubjectWords.isPeople(unit.name), unit.name != "death",
            let noun, !noun.lowercased().split(separator: " ").contains(Substring(unit.name)),
            article.sentences[mention.sentence].lemmas.contains(unit.name)
        else { return nil }
        return unit.name
    }

    /// `sailor` of `40 sailors were killed`, whatever sort of people was chosen.
    private func ownPeople(of mention: ReadMention) -> String? {
        let noun = mention.claim.quantity.unit.name
        guard !mention.isAlone, !mention.isElliptic, SubjectWords.isPeople(noun), noun != "person",
            !SaidFate.isFate(noun), !["casualty", "victim", "fatality"].contains(noun)
        else { return nil }
        return mention.noun
    }

    /// Whether days are one day, a week or less from the article's.
    private func isNews(_ days: PeriodDays) -> Bool {
        guard days.first == days.last, let published = article.published else { return false }
        return abs(published.daysSinceEpoch - days.first.daysSinceEpoch) <= Self.daysOfNews
    }

    private static let daysOfNews = 7

    /// The texts that are expected to agree best with a slot first; the empty text stands for a slot that stays empty.
    private static func ordered(
        _ candidates: Candidates, _ odds: SlotOdds, empty: Float, _ known: inout [String: ContentWords]
    ) -> [NameChoice.Candidate] {
        let texts = candidates.texts + [""]
        let words = texts.map { text in
            if let words = known[text] { return words }
            let words = ContentWords(text)
            known[text] = words
            return words
        }
        let agreements =
            words.map { $0.count == 0 ? 0 : odds.agreement(of: $0, filled: 1 - empty) }.dropLast() + [empty]
        return texts.indices.sorted { (agreements[$0], $1) > (agreements[$1], $0) }.map {
            NameChoice.Candidate(text: texts[$0], words: words[$0], agreement: agreements[$0])
        }
    }

    /// What holds now is often told in the manner of a plan or of history, but seldom the other way round: so what was learned
    /// only takes back what the sentence seems to say; what is denied stays so.
    private func status(of mention: ReadMention, _ learned: (status: Status, odds: Float)) -> Status {
        let said = mention.claim.status
        let sentence = article.sentences[mention.sentence].parsed
        if said != .denied, PlainOutlook.isFormer(mention.words, in: sentence) { return .previous }
        guard said != .denied, article.sentences.count >= Self.leastSentences,
            !PlainOutlook.isTold(before: mention.words, in: sentence)
        else { return said }
        return learned.status == .current && learned.odds >= Self.leastOddsOfCurrent ? .current : said
    }

    private static let leastOddsOfCurrent: Float = 0.9

    /// How likely a quantity must be a figure: one that the grammar takes for a figure, and one that it takes for none.
    private static let leastOdds: (ofFigure: Float, ofOther: Float) = (0.5, 0.65)

    /// What was learned from articles does not overrule the grammar in a note of a few sentences.
    private static let leastSentences = 6

    private func mayBeFigure(_ mention: ReadMention) -> Bool {
        if mention.omission?.isCertain == true { return false }
        return mention.omission == nil || article.sentences.count >= Self.leastSentences
    }

    private func isFigure(_ mention: ReadMention, _ odds: MentionOdds?) -> Bool {
        guard mayBeFigure(mention) else { return false }
        // A count of nought is a figure, whatever was learned.
        if mention.omission == nil, mention.claim.quantity.value == 0 { return true }
        guard let odds, article.sentences.count >= Self.leastSentences else { return mention.omission == nil }
        return odds.isFigure >= (mention.omission == nil ? Self.leastOdds.ofFigure : Self.leastOdds.ofOther)
    }
}

/// What the reader has found out about a figure.
struct SubjectReading {
    let subject: Subject
    let vector: SubjectVector?
    let name: String
    let salience: Int
    let status: Status
}

extension Finding {
    /// - Parameter reading: Nil for a quantity that is no figure.
    mutating func take(_ reading: SubjectReading?) {
        guard let reading else {
            omission = omission ?? .unlikely
            return
        }
        omission = nil
        claim.subject = reading.subject
        claim.vector = reading.vector
        claim.measure = reading.name
        claim.salience = reading.salience
        claim.status = reading.status
        // `Two managed to escape`: what a bare number counts is what was chosen for it.
        if claim.quantity.unit.name.isEmpty {
            let noun = reading.subject.noun?.split(separator: " ").last.map(String.init) ?? "person"
            claim.quantity.unit = Unit(noun)
        }
    }
}

extension Subject {
    /// Puts what was chosen into a slot; a slot that stays empty gets an empty text, which says that it was looked for.
    mutating func set(_ slot: Slot, to text: String) {
        switch slot {
        case .kind: kind = Kind(rawValue: text) ?? .total
        case .noun: noun = text
        case .state: state = text
        case .of: of = text
        case .place: place = text
        case .period: period = text
        }
    }

    /// With the whole name of an event for its noun: `Eaton Fire` for `fire` of `Eaton Fire`.
    ///
    /// - Parameter event: The one that the sentence names.
    fileprivate func withEventForNoun(_ event: String) -> Subject {
        guard let noun, event.split(separator: " ").last?.lowercased() == noun, of != nil else { return self }
        var whole = self
        (whole.noun, whole.of) = (event, nil)
        return whole
    }

    /// Without empty texts.
    var filled: Subject {
        func some(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        return Subject(
            kind: kind, noun: some(noun), state: some(state), of: some(of), place: some(place), period: some(period))
    }
}
