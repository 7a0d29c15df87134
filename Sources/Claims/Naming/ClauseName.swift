internal import Articles
internal import Syntax

/// A name that the sentence's own clause gives a figure: `people in Bogra detained by police`, `share of members at the plant
/// who voted for the deal`, `money put into First Republic`, `cost of the strike`.
///
/// Every word of it stands in the clause, in the part that it plays there, so that it is never the name of another figure.
struct ClauseName {
    private(set) var text = ""
    private let mention: ReadMention
    /// What was chosen for the figure, from the whole article.
    private let chosen: Subject
    private let clause: ClausePhrases
    private var sentence: ReadSentence { clause.sentence }
    private var tree: SyntaxTree { sentence.parsed.tree }
    private var unit: Unit { mention.claim.quantity.unit }

    /// In words.
    private static let longest = 14
    /// Prepositions that a relative clause does not open with, or that say nothing of the count.
    private static let closed = WordSet("by of to than as with between without")
    /// What joins a noun to its amount: `a raise of 25 per cent`, `a loan worth $5m`.
    private static let ofAmounts = WordSet("of for worth at")

    /// Nil where no whole clause says what is counted or measured.
    init?(of mention: ReadMention, _ chosen: Subject, in sentence: ReadSentence, _ spelling: Spelling) {
        guard !mention.isElliptic, !sentence.isTitle, mention.claim.quantity.value != 0 else { return nil }
        self.mention = mention
        self.chosen = chosen
        clause = ClausePhrases(sentence: sentence, spelling: spelling, quantity: mention.words, number: mention.number)
        let node = QuantityFrame.node(of: mention.words, in: sentence.parsed)
        let name = unit.dimension.base == .count ? countName(node) : amountName(node)
        guard let name, !name.isEmpty, name.split(separator: " ").count <= Self.longest else { return nil }
        text = name
    }

    /// Up to the clause's verb, past what is joined to a list, and at most one noun that the count hangs on: `a declaration for
    /// 15 counties`.
    private func path(from node: Int) -> (top: Int, between: Int?, verb: Int)? {
        var top = node
        var between: Int?
        for _ in 0..<ParsedSentence.horizon.arcs {
            guard let head = tree.head(top), !mention.words.contains(head) else { return nil }
            if sentence.part(head) == .verb, tree.relation(head) != .adjectivalModifier { return (top, between, head) }
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

    /// Whether a verb tells what happened, and not who says so.
    private func says(_ verb: Int) -> Bool {
        let lemma = sentence.lemmas[verb]
        return (lemma == "have" || !Verbs.light.contains(lemma)) && !SpeechWords.verbs.contains(lemma)
            && !SpeechWords.verbs.contains(sentence.text(verb))
    }

    /// What a quantity is a part or an amount of, behind a preposition.
    private func whole(of node: Int, by joints: Set<String>) -> [Int]? {
        let behind = tree.children(node).first { $0 > node && joints.contains(sentence.parsed.caseMarker(of: $0)) }
        guard let behind, sentence.part(behind) == .noun, !clause.isTimeOrSource([behind]) else { return nil }
        return clause.noun(behind)
    }

    private var isPeople: Bool { SubjectWords.isPeople(unit.name) }

    private func join(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Counts: `roads closed in the state`.
extension ClauseName {
    private func countName(_ node: Int) -> String? {
        guard let noun = countedNoun(at: node), let (top, between, verb) = path(from: node), says(verb) else {
            return nil
        }
        return name(noun, top, between: between, verb, node)
    }

    /// What is counted, without the number: `workers at the plant in Arlington`.
    private func countedNoun(at node: Int) -> String? {
        if let words = clause.noun(node), !mention.number.contains(node) { return clause.phrase(words) }
        // `three of the deaths`
        if let whole = whole(of: node, by: ["of"]) { return clause.phrase(whole) }
        return mention.number.contains(node) && isPeople ? "people" : nil
    }

    private func name(_ noun: String, _ top: Int, between: Int?, _ verb: Int, _ node: Int) -> String? {
        if QuantityFrame.subjects.contains(tree.relation(top)) {
            return between == nil ? asSubject(noun, of: verb, top) : nil
        }
        if tree.relation(top) == .object, between == nil { return asObject(noun, of: verb, top) }
        guard [.object, .oblique].contains(sentence.relation(top)) else { return nil }
        return asOblique(noun, of: verb, top, between: between, node)
    }

    private func participle(of verb: Int) -> String {
        join(clause.phrase(clause.not(verb)), SubjectWords.participle(of: sentence.lemmas[verb]))
    }

    /// `homes that still had no electricity`, `roads closed in the state`
    private func asSubject(_ noun: String, of verb: Int, _ subject: Int) -> String {
        let rest = clause.phrase(clause.rest(of: verb, without: subject))
        if tree.relation(subject) == .passiveSubject { return join(noun, participle(of: verb), rest) }
        let before = tree.children(verb).filter {
            $0 < verb && (sentence.relation($0) == .auxiliary || ["not", "n't", "still"].contains(sentence.text($0)))
        }
        let head = noun.split(separator: " ").prefix { !FunctionWords.prepositions.contains(String($0)) }.last
        // `deaths that occurred`
        let isOfPeople =
            head.map { SubjectWords.isPeople(lemma(String($0))) && !SaidFate.isFate(lemma(String($0))) } ?? isPeople
        return join(noun, isOfPeople ? "who" : "that", clause.phrase(before + [verb]), rest)
    }

    /// `people in Bogra detained by police`, `members of the union`
    private func asObject(_ noun: String, of verb: Int, _ object: Int) -> String? {
        let subject = clause.subject(of: verb).map { clause.phrase($0) }
        let rest = clause.phrase(clause.rest(of: verb, without: object))
        if sentence.lemmas[verb] == "have" { return subject.map { join(noun, "of", $0, rest) } }
        return join(noun, participle(of: verb), subject.map { "by " + $0 } ?? "", rest)
    }

    /// `counties for which the governor signed a disaster declaration`
    private func asOblique(_ noun: String, of verb: Int, _ top: Int, between: Int?, _ node: Int) -> String? {
        guard let marker = sentence.parsed.child(of: node, [.caseMarker]), !clause.isTimeOrSource([node]),
            !Self.closed.contains(sentence.text(marker)), let subject = clause.subject(of: verb)
        else { return nil }
        let before = tree.children(verb).filter {
            $0 < verb && [.auxiliary, .passiveAuxiliary].contains(sentence.relation($0))
        }
        var behind = clause.rest(of: verb, without: top)
        if let between {
            let mine = Set(clause.words(of: node))
            behind = clause.words(of: between).filter { !mine.contains($0) }
            guard !behind.contains(where: { sentence.isQuantity[$0] }) else { return nil }
        }
        return join(
            noun, sentence.text(marker), "which", clause.phrase(subject + before + [verb]), clause.phrase(behind))
    }
}

/// Money, shares and measures: `cost of the strike`, `deposits of the bank`.
extension ClauseName {
    private func amountName(_ node: Int) -> String? {
        if let (noun, top) = thing(at: node) {
            guard let (top, between, verb) = path(from: top), between == nil, says(verb) else { return nil }
            return name(noun, top, between: nil, verb, node)
        }
        if let subject = sentence.parsed.child(of: node, QuantityFrame.subjects),
            sentence.parsed.child(of: node, [.copula]) != nil
        {
            return level(of: clause.noun(subject))
        }
        guard let (top, between, verb) = path(from: node), between == nil, top == node else { return nil }
        let lemma = sentence.lemmas[verb]
        let relation = sentence.relation(top)
        guard relation == .object || relation == .oblique else { return nil }
        let owner = subject(of: verb)
        if lemma == "cost" { return owner.map { "cost of " + $0 } }
        let marker = sentence.parsed.caseMarker(of: top)
        let isMove =
            unit.dimension.base == .multiple || unit.dimension == .percent
            ? !["to", "at", "from"].contains(marker) : chosen.kind == .move
        if isMove, let trend = mention.claim.trend {
            return owner.map { (trend == .up ? "rise of " : "fall of ") + $0 }
        }
        if mention.claim.trend != nil || Verbs.ofALevel.contains(lemma) {
            return relation == .oblique || Verbs.ofALevel.contains(lemma) ? level(owner) : nil
        }
        guard relation == .object, unit.dimension.isMoney, says(verb), lemma != "have" else { return nil }
        return asObject("money", of: verb, top)
    }

    /// A noun that the quantity is the amount of, and the word that stands for both in the clause.
    private func thing(at node: Int) -> (noun: String, top: Int)? {
        // `20% of members`, `$7m in deposits`
        let joints: Set = unit.dimension.isMoney ? ["of", "in"] : ["of"]
        if let whole = whole(of: node, by: joints) { return (clause.phrase(whole), node) }
        guard let head = tree.head(node), sentence.part(head) == .noun, !mention.words.contains(head) else {
            return nil
        }
        switch tree.relation(node) {
        case .compound, .numericModifier, .adjectivalModifier, .unmarkedNominalModifier, .nominalModifier:
            let isOf = tree.relation(node) == .nominalModifier
            guard !isOf || Self.ofAmounts.contains(sentence.parsed.caseMarker(of: node)),
                !clause.isTimeOrSource([head]), let words = clause.noun(head)
            else { return nil }
            return (clause.phrase(words), head)
        default: return nil
        }
    }

    /// A verb's subject, or whom its pronoun stands for.
    private func subject(of verb: Int) -> String? {
        if let subject = clause.subject(of: verb) { return clause.phrase(subject) }
        guard clause.hasPronounSubject(verb), let owner = chosen.of, owner.first?.isUppercase == true else {
            return nil
        }
        return RowName.withoutDate(owner)
    }

    private func level(of words: [Int]?) -> String? { level(words.map { clause.phrase($0) }) }

    /// `price of oil` where what is measured is only named: `oil closed at $80`.
    private func level(_ owner: String?) -> String? {
        guard let owner = owner.map(RowName.withoutArticle) else { return nil }
        let state = RowName.State(chosen.state ?? "")
        guard state.isSide, state.movement == nil, !state.isOpen else { return owner }
        return RowName.Parts(noun: owner, state).text
    }
}
