internal import Syntax

/// A name that the sentence's own clause gives a count: `people in Bogra detained by police`, `homes and businesses that still
/// had no electricity`, `counties for which the governor signed a disaster declaration`.
///
/// Every word of it stands in the clause, in the part that it plays there, so that it is never the name of another figure.
struct ClauseName {
    private(set) var text = ""

    private let mention: ReadMention
    private let sentence: ReadSentence
    private let spelling: Spelling
    private var tree: SyntaxTree { sentence.parsed.tree }

    /// In words.
    private static let longest = 14
    /// In words, of all that stands with the verb.
    private static let longestRest = 8
    /// In words.
    private static let longestSubject = 6
    /// Prepositions that a relative clause does not open with, or that say nothing of the count.
    private static let closed = WordSet("by of to than as with between without")

    /// Nil where no whole clause says what is counted.
    init?(of mention: ReadMention, in sentence: ReadSentence, _ spelling: Spelling) {
        guard !mention.isElliptic, !sentence.isTitle, mention.claim.quantity.unit.dimension.base == .count,
            mention.claim.quantity.value != 0
        else { return nil }
        self.mention = mention
        self.sentence = sentence
        self.spelling = spelling
        guard let node, let noun = noun(at: node), let (top, between, verb) = path(from: node), says(verb) else {
            return nil
        }
        let name: String? =
            if QuantityFrame.subjects.contains(tree.relation(top)) {
                between == nil ? asSubject(noun, of: verb, top) : nil
            } else if tree.relation(top) == .object, between == nil {
                asObject(noun, of: verb, top)
            } else if [.object, .oblique].contains(sentence.relation(top)) {
                asOblique(noun, of: verb, top, between: between, node)
            } else {
                nil
            }
        guard let name, name.split(separator: " ").count <= Self.longest else { return nil }
        text = name
    }

    /// The word of the quantity whose head lies outside of it.
    private var node: Int? {
        mention.words.filter { word in
            tree.relation(word) != .punctuation && tree.head(word).map { !mention.words.contains($0) } ?? true
        }
        .min { sentence.parsed.depth($0) < sentence.parsed.depth($1) }
    }

    /// Up to the clause's verb, past at most one noun that the count hangs on: `a declaration for 15 counties`.
    private func path(from node: Int) -> (top: Int, between: Int?, verb: Int)? {
        var top = node
        var between: Int?
        while let head = tree.head(top), !mention.words.contains(head) {
            if sentence.part(head) == .verb, tree.relation(head) != .adjectivalModifier { return (top, between, head) }
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

    /// What is counted, without the number: `workers at the plant in Arlington`.
    private func noun(at node: Int) -> String? {
        let words = sentence.parsed.nounPhrase(of: node).filter { word in
            [.noun, .properNoun, .adjective, .verb].contains(sentence.part(word)) && !mention.number.contains(word)
                && (word == node || !sentence.isQuantity[word])
        }
        if words.contains(node) { return phrase(words + modifiers(of: node)) }
        return mention.number.contains(node) && isPeople ? "people" : nil
    }

    /// The phrases right behind it that say of which or where.
    private func modifiers(of node: Int) -> [Int] {
        tree.children(node).filter { $0 > node && sentence.relation($0) == .nominalModifier }.flatMap { child in
            let own = words(of: child)
            let isShort = own.count <= Self.longestSubject && !own.contains { sentence.isQuantity[$0] }
            return isShort && !isTimeOrSource(own) ? own : []
        }
    }

    private var isPeople: Bool { SubjectWords.isPeople(mention.claim.quantity.unit.name) }

    private func phrase(_ words: [Int]) -> String {
        words.sorted().map { word in
            let text = spelling.word(word, in: sentence)
            // What began the sentence does not begin the name.
            return word == 0 && !sentence.isName(0) ? text.lowercased() : text
        }
        .joined(separator: " ")
    }

    /// A dependent's words without clauses, brackets, and verbs that are joined to it.
    private func words(of node: Int) -> [Int] {
        tree.children(node).reduce(into: [node]) { all, child in
            switch sentence.relation(child) {
            case .punctuation, .adverbialClause, .parataxis, .apposition, .clausalModifier, .discourse, .vocative,
                .list:
                break
            case .conjunct where sentence.part(child) != sentence.part(node) || sentence.part(child) == .verb: break
            default: all += words(of: child)
            }
        }
    }

    private func isTimeOrSource(_ words: [Int]) -> Bool {
        words.contains {
            sentence.isDate($0) || TimeWords.heads.contains(sentence.lemmas[$0])
                || ["yesterday", "today", "tomorrow", "according"].contains(sentence.text($0))
        }
    }

    /// What stands behind a verb besides the quantity: object, particle, and an adjunct or two.
    private func rest(of verb: Int, without left: Int) -> String {
        var found: [Int] = []
        var adjuncts = 0
        for child in tree.children(verb).sorted() where child != left && child > verb {
            let own = words(of: child)
            switch sentence.relation(child) {
            case .object, .indirectObject, .verbParticle, .openComplement, .compound: break
            case .oblique, .nominalModifier:
                guard !isTimeOrSource(own), adjuncts < 2 else { continue }
                adjuncts += 1
            case .adverbialModifier where sentence.text(child) == "not": break
            default: continue
            }
            guard !own.contains(where: { sentence.isQuantity[$0] }), found.count + own.count <= Self.longestRest else {
                continue
            }
            found += own
        }
        return found.isEmpty ? "" : " " + phrase(found)
    }

    private func not(_ verb: Int) -> String {
        tree.children(verb).contains { ["not", "n't", "never"].contains(sentence.text($0)) && $0 < verb } ? "not " : ""
    }

    private func participle(of verb: Int) -> String { not(verb) + SubjectWords.participle(of: sentence.lemmas[verb]) }

    /// `homes that still had no electricity`, `roads closed in the state`
    private func asSubject(_ noun: String, of verb: Int, _ subject: Int) -> String {
        let rest = rest(of: verb, without: subject)
        if tree.relation(subject) == .passiveSubject { return noun + " " + participle(of: verb) + rest }
        let before = tree.children(verb).filter {
            $0 < verb && (sentence.relation($0) == .auxiliary || ["not", "n't", "still"].contains(sentence.text($0)))
        }
        return noun + (isPeople ? " who " : " that ") + phrase(before + [verb]) + rest
    }

    /// `people in Bogra detained by police`, `members of the union`
    private func asObject(_ noun: String, of verb: Int, _ object: Int) -> String? {
        let subject = subject(of: verb).map { phrase($0) }
        let rest = rest(of: verb, without: object)
        if sentence.lemmas[verb] == "have" { return subject.map { noun + " of " + $0 + rest } }
        return noun + " " + participle(of: verb) + (subject.map { " by " + $0 } ?? "") + rest
    }

    /// `counties for which the governor signed a disaster declaration`
    private func asOblique(_ noun: String, of verb: Int, _ top: Int, between: Int?, _ node: Int) -> String? {
        guard let marker = sentence.parsed.child(of: node, [.caseMarker]), !isTimeOrSource([node]),
            !Self.closed.contains(sentence.text(marker)), let subject = subject(of: verb)
        else { return nil }
        let before = tree.children(verb).filter {
            $0 < verb && [.auxiliary, .passiveAuxiliary].contains(sentence.relation($0))
        }
        var clause = phrase(subject + before + [verb])
        if let between {
            let mine = Set(words(of: node))
            let other = words(of: between).filter { !mine.contains($0) }
            guard !other.contains(where: { sentence.isQuantity[$0] }) else { return nil }
            clause += " " + phrase(other)
        } else {
            clause += rest(of: verb, without: top)
        }
        return noun + " " + sentence.text(marker) + " which " + clause
    }

    /// The words of a verb's subject, where they say whom they stand for, and no number.
    private func subject(of verb: Int) -> [Int]? {
        guard let subject = sentence.parsed.child(of: verb, QuantityFrame.subjects), sentence.part(subject) != .pronoun
        else { return nil }
        let own = words(of: subject)
        return own.count <= Self.longestSubject && !own.contains { sentence.isQuantity[$0] } ? own : nil
    }
}
