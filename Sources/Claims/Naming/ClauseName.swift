internal import Articles
internal import Syntax

/// A name that the sentence's own clause gives a figure: `people in Bogra detained by police`, `share of members at the plant
/// who voted for the deal`, `money put into First Republic`, `cost of the strike`.
///
/// Its words stand in the clause, in the part that they play there, so that it is hardly ever the name of another figure. Grammar adds
/// words such as `money` and `length of`. Where the clause only points to something, it is said by what was chosen for the figure from the
/// whole article: the noun of a number that stands alone, the owner that `it` stands for, and the side or noun of what is only named, as
/// in `price of oil` where oil closed at $80.
struct ClauseName {
    private(set) var text = ""
    /// Whether it tells what became of what is counted; else it only names that: `parts factories in Ohio`.
    private(set) var isWhole = true
    /// Whether the clause says what somebody was asked to do with it, so that nothing has become of it yet.
    private(set) var isAsked = false
    let mention: ReadMention
    /// What was chosen for the figure, from the whole article.
    let chosen: Subject
    /// Who the people are that are counted, where the sentence says so in other words than the noun behind the number.
    let people: String?
    private(set) var clause: ClausePhrases
    var sentence: ReadSentence { clause.sentence }
    var tree: SyntaxTree { sentence.parsed.tree }
    var unit: Unit { mention.claim.quantity.unit }
    var gapped: GappedSubject? { clause.gapped }

    /// In words.
    private static let longest = 14

    /// Nil where the clause does not say what is counted or measured.
    init?(
        of mention: ReadMention, as people: String? = nil, _ chosen: Subject, in sentence: ReadSentence,
        _ spelling: Spelling
    ) {
        // What is measured is a side of something, and a slot of the subject: `depth of the quake`.
        let base = mention.claim.quantity.unit.dimension.base
        guard [.count, .time, .percent, .multiple].contains(base) || base.isMoney else { return nil }
        guard !sentence.parsed.isInTitle(mention.words.lowerBound) || !sentence.isTitle,
            mention.claim.quantity.value != 0
        else { return nil }
        self.mention = mention
        self.chosen = chosen
        self.people = people
        clause = ClausePhrases(mention.words, number: mention.number, in: sentence, spelling)
        // A quantity without a verb stands where that of the clause before does.
        let node = QuantityFrame.node(of: clause.gapped?.parallel ?? mention.words, in: sentence.parsed)
        clause.noun = Set(nounBehind(jointsOfAmounts) ?? [])
        for isBrief in [false, true] {
            clause.isBrief = isBrief
            let said =
                switch unit.dimension.base {
                case .count: countName(node)
                case .time: durationName(node)
                default: amountName(node) ?? purposeAlone ?? shareOfState
                }
            if let said, Self.isName(said), NamePhrase.isWhole(said) {
                text = perUnit(withPurpose(said))
                return
            }
        }
        for isBrief in [false, true] {
            clause.isBrief = isBrief
            guard let noun = nounName(node), Self.isName(noun), NamePhrase.isWhole(noun) else { continue }
            text = perUnit(noun)
            isWhole = false
            isAsked =
                (thing(at: node).flatMap { attachment(of: $0.top) } ?? attachment(of: node)).map {
                    isUnsure($0.predicate)
                } ?? false
            if isAsked, unit.dimension.isMoney { text += " sought" }
            return
        }
        return nil
    }

    /// `people killed by flu per year`
    private func perUnit(_ name: String) -> String {
        guard case .rate(_, let per) = unit.dimension, !name.contains(per) else { return name }
        return name + " per " + per
    }

    /// `a gain of 9%` does not say what has risen.
    private static func isMovement(_ noun: String) -> Bool { SubjectWords.isMovement(lemma(noun)) || noun == "gain" }

    private static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return !words.isEmpty && (words.starts(with: ["share", "of"]) ? words.count - 2 : words.count) <= longest
    }

    private func nounName(_ node: Int) -> String? {
        switch unit.dimension.base {
        case .count: unit.name == "time" ? nil : countedThing(node)
        case .time: nil
        default: thing(at: node).flatMap { Self.isMovement($0.noun) ? nil : $0.noun }
        }
    }

    /// Where a quantity hangs in its clause.
    struct Attachment {
        /// The word of the quantity, or of what it is a part of, that hangs on the predicate.
        let top: Int
        /// At most one noun that stands between: `a declaration for 15 counties`.
        let between: Int?
        /// A verb, or what stands as a predicate: `are on strike`.
        let predicate: Int
    }

    /// Up to the clause's predicate, past what is joined to a list.
    func attachment(of node: Int) -> Attachment? {
        guard !isWholeOfAnother else { return nil }
        return hang(node) ?? whole.flatMap(hang)
    }

    /// `145,000 members` of `12,700 of the 145,000 members took part`: of all of them nothing is said.
    var isWholeOfAnother: Bool { PartOfWhole.isWhole(mention.words, in: sentence) }

    /// A part's whole, whatever a parser makes of it: `members` of `12,700 of the 145,000 members took part`.
    private var whole: Int? {
        let of = mention.words.upperBound
        guard sentence.text(of) == "of" else { return nil }
        let phrase = (of + 1..<min(of + 7, sentence.count)).prefix {
            [.determiner, .numeral, .adjective, .noun, .properNoun].contains(sentence.part($0))
        }
        return phrase.last { sentence.part($0) == .noun }
    }

    private func hang(_ node: Int) -> Attachment? {
        var top = node
        var between: Int?
        for _ in 0..<ParsedSentence.horizon.arcs {
            guard let head = tree.head(top), !mention.words.contains(head) else { return nil }
            let isPredicate =
                sentence.part(head) == .verb
                ? tree.relation(head) != .adjectivalModifier : QuantityFrame.subjects.contains(tree.relation(top))
            if isPredicate {
                // What a preposition stands before is no subject, but a part's whole.
                let marker = sentence.parsed.child(of: top, [.caseMarker])
                if let said = predicate(behindSpeech: head, of: top) {
                    return Attachment(top: top, between: between, predicate: said)
                }
                let isOfOther = QuantityFrame.subjects.contains(tree.relation(top)) && marker != nil
                return isOfOther && marker != mention.words.upperBound
                    ? nil : Attachment(top: top, between: between, predicate: head)
            }
            let isNominal = sentence.part(head) == .noun || sentence.part(head) == .properNoun
            if tree.relation(top) == .conjunct, isNominal, between == nil {
                top = head
                continue
            }
            guard sentence.relation(top) == .nominalModifier, between == nil, sentence.part(head) == .noun else {
                return nil
            }
            between = head
            top = head
        }
        return nil
    }

    /// `belong` of `over 50 countries, he pointed out, belong to the club`: a parser may hang the subject on the verb of saying.
    private func predicate(behindSpeech verb: Int, of subject: Int) -> Int? {
        guard QuantityFrame.subjects.contains(tree.relation(subject)), subject < verb,
            tree.children(verb).contains(where: {
                QuantityFrame.subjects.contains(tree.relation($0)) && $0 > mention.words.upperBound && $0 < verb
            }), let said = sentence.parsed.child(of: verb, [.clausalComplement]), said > verb,
            sentence.part(said) == .verb, sentence.parsed.child(of: said, QuantityFrame.subjects) == nil
        else { return nil }
        return said
    }

    /// Whether a predicate stands under a condition, or waits for what may never come: `until the two companies come back`.
    func isUnsure(_ predicate: Int) -> Bool {
        var current = predicate
        // `urged the firm to hire 300 workers`
        if tree.relation(predicate) == .openComplement, let asking = tree.head(predicate),
            Self.asking.contains(sentence.lemmas[asking]),
            sentence.parsed.child(of: asking, [.object, .indirectObject]) != nil
        {
            return true
        }
        for _ in 0..<ParsedSentence.horizon.arcs {
            if let mark = sentence.parsed.child(of: current, [.mark]), Self.conditions.contains(sentence.text(mark)) {
                return true
            }
            guard let head = tree.head(current) else { return false }
            current = head
        }
        return false
    }

    /// What is asked of somebody has not been done.
    private static let asking = WordSet("press urge pressure push beg implore lobby persuade ask request")
    private static let conditions = WordSet("if unless until whether lest till")

    func isSpeech(_ verb: Int) -> Bool {
        SpeechWords.verbs.contains(sentence.lemmas[verb]) || SpeechWords.verbs.contains(sentence.text(verb))
    }

    /// What a number is a part of: `the 150,000 members`.
    func whole(of node: Int) -> [Int]? { phrase(behind: node, by: ["of"]) ?? whole.flatMap(clause.noun) }

    /// The noun phrase that a preposition joins to a word.
    func phrase(behind node: Int, by joints: Set<String>) -> [Int]? {
        let behind = tree.children(node).first { $0 > node && joints.contains(sentence.parsed.caseMarker(of: $0)) }
        guard let behind, sentence.part(behind) == .noun, !clause.isTimeOrSource([behind]) else { return nil }
        return clause.noun(behind)
    }

    /// The noun that was chosen for a number that stands alone, in the plural, without names that the sentence does not say:
    /// they may be another figure's.
    var chosenNoun: String? {
        guard let noun = chosen.noun else { return nil }
        let words = noun.split(separator: " ").map(String.init)
        let end = words.firstIndex { FunctionWords.prepositions.contains($0) } ?? words.count
        guard !isPeople || SubjectWords.isPeople(words[..<end].joined(separator: " ")) else { return nil }
        func isSaid(_ word: String) -> Bool {
            word.first?.isLowercase == true || (0..<sentence.count).contains { sentence.text($0) == word.lowercased() }
        }
        guard end > 0, words[end - 1].first?.isLowercase == true else { return nil }
        let behind = words[end...].allSatisfy(isSaid) ? Array(words[end...]) : []
        return SubjectWords.plural(of: (words[..<end].filter(isSaid) + behind).joined(separator: " "))
    }

    var hasName: Bool { text.contains(where: \.isUppercase) }

    var isPeople: Bool { SubjectWords.isPeople(unit.name) }

    func join(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
