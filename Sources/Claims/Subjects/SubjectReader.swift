package import Articles

/// Reads what each figure of an article is about.
package struct SubjectReader {
    private let article: ReadArticle
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

    /// What is chosen for a quantity that is a figure, and for one that is none.
    package static let isFigure = "figure"
    package static let isNone = "none"

    /// The quantities' claims, in the order of the text; those that are no figures are among them.
    package var claims: [Claim] { article.mentions.map(\.claim) }

    /// Whether the grammar takes each of them for no figure.
    package var isOmitted: [Bool] { article.mentions.map { $0.omission != nil } }

    /// The candidates for a slot.
    ///
    /// - Parameters:
    ///   - given: What was chosen for the slots before it.
    package func choice(
        for slot: Slot, of mention: Int, given: Subject, vocabulary: SlotVocabulary
    ) -> Choice {
        var reader = CandidateReader(mention, of: article, spelling, vocabulary)
        reader.given = given
        return reader.choice(for: slot)
    }

    /// What a quantity is about, and how much a desk wants it; nil where it is no figure.
    func reading(of mention: Int, by model: SubjectModel) -> SubjectReading? {
        var reader = CandidateReader(mention, of: article, spelling, model.vocabulary)
        guard isFigure(reader, by: model) else { return nil }
        var name = NameChoice()
        var salience = 1
        for slot in Slot.chosen where slot != .figure {
            let chosen = Self.choose(slot, by: model, &reader, &name)
            if slot == .salience { salience = Int(chosen) ?? 1 }
        }
        let subject = reader.given.filled
        let words = name.words(for: reader)
        let named = name.subject(subject, words, words.traits.map { model.probability(of: $0, in: .name) })
        let unit = article.mentions[mention].claim.quantity.unit
        return SubjectReading(subject: subject, name: RowName.name(of: named, unit: unit), salience: salience)
    }

    /// How likely a quantity must be a figure: one that the grammar takes for a figure, and one that it takes for none.
    private static let leastOdds: (ofFigure: Float, ofOther: Float) = (0.4, 0.55)

    /// What was learned from articles does not overrule the grammar in a note of a few sentences.
    private static let leastSentences = 6

    private func isFigure(_ reader: CandidateReader, by model: SubjectModel) -> Bool {
        let mention = reader.mention
        // Ages are no figures, and a count of nought is one, whatever was learned.
        if mention.omission == .age { return false }
        if mention.omission == nil, mention.claim.quantity.value == 0 { return true }
        if article.sentences.count < Self.leastSentences { return mention.omission == nil }
        let odds = model.probabilities(of: reader.choice(for: .figure), in: .figure).first ?? 0
        return odds >= (mention.omission == nil ? Self.leastOdds.ofFigure : Self.leastOdds.ofOther)
    }

    /// The words that the name of a figure's row may have, for training.
    ///
    /// - Parameters:
    ///   - given: What was chosen for all slots.
    ///   - model: By which the slots were chosen.
    package func nameWords(of mention: Int, given: Subject, by model: SubjectModel) -> NameWords {
        var reader = CandidateReader(mention, of: article, spelling, model.vocabulary)
        var name = NameChoice()
        for slot in Slot.chosen {
            if [.noun, .state, .of, .place].contains(slot) { _ = Self.choose(slot, by: model, &reader, &name) }
            reader.given.set(slot, to: given.text(slot))
        }
        return name.words(for: reader)
    }

    private static func choose(
        _ slot: Slot, by model: SubjectModel, _ reader: inout CandidateReader, _ name: inout NameChoice
    ) -> String {
        let choice = reader.choice(for: slot)
        let probabilities = model.probabilities(of: choice, in: slot)
        name.keep(choice, probabilities, in: slot)
        let chosen = choice.texts[Decision.best(of: choice, probabilities, in: slot)]
        reader.given.set(slot, to: chosen)
        return chosen
    }
}

/// What the reader has found out about a figure.
struct SubjectReading {
    let subject: Subject
    let name: String
    let salience: Int
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
        claim.measure = reading.name
        claim.salience = reading.salience
        // `Two managed to escape`: what a bare number counts is what was chosen for it.
        if claim.quantity.unit.name.isEmpty {
            let noun = reading.subject.noun?.split(separator: " ").last.map(String.init) ?? "person"
            claim.quantity.unit = Unit(noun)
        }
    }
}

extension Slot {
    /// Those that a candidate is chosen for.
    package static let chosen = allCases.filter { $0 != .name }
}

extension Subject {
    /// What a slot holds; empty where it does not.
    func text(_ slot: Slot) -> String {
        switch slot {
        case .kind: kind.rawValue
        case .noun: noun ?? ""
        case .state: state ?? ""
        case .of: of ?? ""
        case .place: place ?? ""
        case .period: period ?? ""
        case .figure, .salience, .name: ""
        }
    }

    /// Puts what was chosen into a slot; a slot that stays empty gets an empty text, which says that it was looked for.
    package mutating func set(_ slot: Slot, to text: String) {
        switch slot {
        case .kind: kind = Kind(rawValue: text) ?? .total
        case .noun: noun = text
        case .state: state = text
        case .of: of = text
        case .place: place = text
        case .period: period = text
        case .figure, .salience, .name: break
        }
    }

    /// Without empty texts.
    package var filled: Subject {
        func some(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        return Subject(
            kind: kind, noun: some(noun), state: some(state), of: some(of), place: some(place), period: some(period))
    }
}
