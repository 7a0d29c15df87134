internal import Prose
internal import Syntax

/// Proposes what may stand in the slots of one quantity's subject: words and names of its sentence, of the title, the lead
/// and the sentence before, what the article goes on about, and usual words.
struct CandidateReader {
    let article: ReadArticle
    let mention: ReadMention
    let sentence: ReadSentence
    let traits: MentionTraits
    let spelling: Spelling
    let paths: Paths
    /// The sentences that are looked at.
    let views: [(sentence: ReadSentence, where: Whereabouts)]
    let vocabulary: SlotVocabulary
    /// What has been chosen so far.
    var given = Subject()

    init(_ index: Int, of article: ReadArticle, _ spelling: Spelling, _ vocabulary: SlotVocabulary) {
        self.article = article
        self.spelling = spelling
        self.vocabulary = vocabulary
        mention = article.mentions[index]
        sentence = article.sentences[mention.sentence]
        traits = MentionTraits(of: mention, in: article)
        paths = Paths(from: mention.frame.node, in: sentence)
        views = [(sentence, .same)] + article.surroundings(of: mention.sentence)
    }

    func choice(for slot: Slot) -> Choice {
        switch slot {
        case .figure: figures()
        case .kind: kinds()
        case .noun: nouns()
        case .state: states()
        case .of: owners()
        case .place: places()
        case .period: periods()
        case .salience: saliences()
        case .name: Choice()
        }
    }

    private var unitCluster: UInt32 { sentence.clusters[mention.frame.node] }
    private var predicateCluster: UInt32 { mention.frame.predicate.map { sentence.clusters[$0] } ?? 9003 }

    var kind: UInt32 { number(given.kind.rawValue) }

    // MARK: - Fixed candidates

    /// A figure, or none: the grammar's reason to take it for none is one trait beside others.
    private func figures() -> Choice {
        var choice = Choice()
        let reason = number(mention.omission?.rawValue ?? "")
        let all =
            traits.facts + traits.window + traits.sentence + traits.text
            + [trait(.omission, reason), trait(.omission, reason, mention.unitClass)]
            + traits.key.map { trait(.omission, reason, $0) }
        for answer in [SubjectReader.isFigure, SubjectReader.isNone] {
            choice.add(answer, own: classTraits(number(answer), all))
        }
        return choice
    }

    private func kinds() -> Choice {
        var choice = Choice()
        let all = traits.facts + traits.window + traits.sentence + traits.text
        for kind in Subject.Kind.allCases { choice.add(kind.rawValue, own: classTraits(number(kind.rawValue), all)) }
        return choice
    }

    /// A class with each trait of the mention.
    func classTraits(_ name: UInt32, _ mention: [Trait]) -> [Trait] {
        var own = [trait(.bias, name)]
        own.reserveCapacity(mention.count + 1)
        for fact in mention { own.append(trait(.fact, name, fact)) }
        return own
    }

    /// What speaks for a slot that stays empty.
    var nothing: [Trait] {
        let none = number("none")
        return classTraits(none, traits.facts + decided) + [
            trait(.textKind, none, kind), trait(.textUnitClass, none, mention.unitClass),
        ]
    }

    /// What the choices before say.
    var decided: [Trait] {
        let of = ownerClass, noun = number(given.noun ?? ""), state = number(given.state ?? "")
        let head = number(given.noun?.split(separator: " ").last.map(String.init) ?? "")
        return [
            trait(.decidedOf, of), trait(.decidedNoun, noun), trait(.decidedState, state),
            trait(.decidedNounHead, head), trait(.decidedOfKind, of, kind), trait(.decidedStateKind, state, kind),
        ]
    }

    /// 0 before it is chosen, then: none, an event, a name.
    private var ownerClass: UInt32 {
        guard let of = given.of else { return 0 }
        if of.isEmpty { return 1 }
        return of.lowercased().split(separator: " ").contains { SubjectWords.events.contains(String($0)) } ? 2 : 3
    }

    // MARK: - Words

    /// What speaks for a word of a sentence as a candidate: the traits of its place, and the way and the side that are
    /// paired with its text.
    struct WordView {
        var traits: [Trait]
        var path: UInt32
        var side: UInt32
        /// The class of words that the word belongs to.
        var cluster: UInt32 = 0
    }

    func view(_ word: Int, in sentence: ReadSentence, _ place: Whereabouts) -> WordView {
        var view = place == .same ? near(word) : far(word, in: sentence, place)
        let part = UInt32(sentence.part(word).rawValue)
        view.traits += [
            trait(.partOf, part, place.rawValue),
            trait(.relationOf, sentence.number(of: sentence.parsed.tree.relation(word)), 99),
            trait(.recurrence, grade(article.recurrence[sentence.lemmaNumbers[word]] ?? 0)),
            trait(.place, place.rawValue), trait(.tag, UInt32(sentence.parsed.tree.tag(word).rawValue)),
            trait(.fineCluster, sentence.fineClusters[word]), trait(.cluster, sentence.clusters[word]),
        ]
        view.cluster = sentence.clusters[word]
        return view
    }

    private func far(_ word: Int, in sentence: ReadSentence, _ place: Whereabouts) -> WordView {
        WordView(
            traits: [
                trait(.depth, place.rawValue, min(4, sentence.depth(word))),
                trait(.relationOf, sentence.number(of: sentence.parsed.tree.relation(word)), place.rawValue),
                trait(.hasQuantity, place.rawValue, sentence.hasQuantity ? 1 : 0),
            ], path: 10 + place.rawValue, side: 10 + place.rawValue)
    }

    /// A word of the quantity's own sentence.
    func near(_ word: Int) -> WordView {
        let words = mention.words
        let side: UInt32 = words.contains(word) ? 0 : word < words.lowerBound ? 1 : 2
        let distance =
            side == 0 ? 0 : side == 1 ? words.lowerBound - word : word - words.upperBound + 1
        let between = side == 1 ? word + 1..<words.lowerBound : side == 2 ? words.upperBound..<word : 0..<0
        var quantities = 0, commas = 0
        for index in between {
            if sentence.isQuantity[index], index == 0 || !sentence.isQuantity[index - 1] { quantities += 1 }
            if sentence.parsed.words[index].kind == .mark,
                [",", ";", "-", "--", "–", "—", "“", "”", "\"", "(", ")"].contains(sentence.text(index))
            {
                commas += 1
            }
        }
        let steps = grade(distance), part = UInt32(sentence.part(word).rawValue), path = paths.numbers[word]
        let others = UInt32(min(quantities, 2))
        var traits = [
            trait(.distance, side, steps), trait(.path, path), trait(.between, others),
            trait(.commas, UInt32(min(commas, 2))), trait(.partAtDistance, part, side, steps),
            trait(.pathPart, path, part), trait(.pathLength, UInt32(min(paths.lengths[word], 8))),
            trait(.betweenSide, others, side),
        ]
        if word == mention.frame.predicate { traits.append(trait(.isPredicate)) }
        if word == mention.frame.subject { traits.append(trait(.isSubject)) }
        if let owner = mention.frame.owners.firstIndex(of: word) { traits.append(trait(.isOwner, UInt32(owner))) }
        for (order, phrase) in mention.measured.enumerated() where phrase.contains(word) {
            traits.append(trait(.measured, UInt32(min(order, 2))))
        }
        return WordView(traits: traits, path: path, side: side)
    }

    /// A text's own traits, wherever it stands.
    func textTraits(_ text: UInt32) -> [Trait] {
        [
            trait(.text, text), trait(.textUnitClass, text, mention.unitClass), trait(.textUnit, text, mention.unit),
            trait(.textKind, text, kind),
        ]
    }

    /// A text's traits at a place.
    func placedTraits(_ text: UInt32, _ view: WordView, _ more: [Trait] = []) -> [Trait] {
        var all = view.traits + more
        let plain = all.count
        for index in 0..<plain { all.append(trait(.ofUnitClass, mention.unitClass, all[index])) }
        all += [
            trait(.textPath, text, view.path), trait(.textSide, text, view.side),
            trait(.unitClassPath, mention.unitClass, view.path), trait(.kindPath, kind, view.path),
            trait(.elliptic, mention.isElliptic ? 1 : 0, view.path, 1),
            trait(.clusterKind, view.cluster, kind, view.side), trait(.clusterPath, view.cluster, view.path),
            trait(.clusterPredicate, view.cluster, predicateCluster), trait(.clusterUnit, view.cluster, unitCluster),
        ]
        return all
    }

    /// Words that stand in this slot in many stories.
    func addVocabulary(to choice: inout Choice, _ texts: [String]) {
        for text in texts {
            let name = number(text)
            var own = textTraits(name)
            own.reserveCapacity(traits.key.count + 7)
            own += [trait(.vocabulary), trait(.vocabulary, name), trait(.vocabulary, name, kind)]
            for fact in traits.key { own.append(trait(.vocabulary, name, fact)) }
            choice.add(text, own: own)
        }
    }
}
