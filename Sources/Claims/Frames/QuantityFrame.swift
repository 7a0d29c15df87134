internal import Syntax

/// How a quantity stands in its sentence: the predicate that governs it and the nouns that say what it measures.
struct QuantityFrame {
    /// The head of the quantity's noun phrase: the counted noun, the unit, or the number.
    let node: Int
    /// That and the other words of the quantity that something else hangs on.
    let nodes: [Int]
    /// The verb, or the noun or adjective that stands as a predicate, that governs it; nil in a fragment.
    let predicate: Int?
    /// The head of the predicate's subject, unless the quantity is a part of it.
    let subject: Int?
    /// The nouns between the quantity and its predicate, nearest first: `the deaths of 35 people`.
    let owners: [Int]

    init(of mention: QuantityMention, in sentence: ParsedSentence) {
        let tree = sentence.tree
        let node = Self.node(of: mention.words, in: sentence)
        self.node = node
        nodes = [node] + mention.words.filter { $0 != node && tree.children($0).first { _ in true } != nil }
        var owners: [Int] = []
        var predicate: Int?
        var current = node
        if Self.isPredicate(node, in: sentence) {
            predicate = node
        } else {
            while let head = tree.head(current), owners.count < 6 {
                if Self.isPredicate(head, in: sentence) {
                    predicate = head
                    break
                }
                if tree.relation(current) != .conjunct, sentence.isNoun(head), !mention.words.contains(head) {
                    owners.append(head)
                }
                current = head
            }
        }
        if let predicate, predicate != node, Self.isAdjunct(tree.relation(current)),
            let object = sentence.child(of: predicate, [.object]), object < current
        {
            // `bought a notebook for 1,200 euros`, `reductions on 50 products`
            owners.append(object)
        }
        self.owners = owners
        self.predicate = predicate
        let isSubject = predicate != node && Self.subjects.contains(tree.relation(current))
        subject = isSubject ? nil : predicate.flatMap { Self.subject(of: $0, in: sentence, depth: 0) }
    }

    private static func isAdjunct(_ relation: Relation) -> Bool {
        [.oblique, .unmarkedOblique, .openComplement].contains(relation)
    }

    static let subjects: RelationSet = [.nominalSubject, .passiveSubject, .clausalSubject, .outerSubject]

    /// The word of a span whose head lies outside it.
    static func node(of words: Range<Int>, in sentence: ParsedSentence) -> Int {
        let outward = words.filter { word in
            sentence.tree.relation(word) != .punctuation && sentence.tree.head(word).map { !words.contains($0) } ?? true
        }
        guard let highest = outward.min(by: { sentence.depth($0) < sentence.depth($1) }) else {
            return words.lowerBound
        }
        // Where a parser parts a number from its noun, the noun stands for both.
        guard sentence.tree.partOfSpeech(highest) == .numeral else { return highest }
        return outward.last { sentence.tree.partOfSpeech($0) == .noun } ?? highest
    }

    /// A verb, or what a copula or a subject makes a predicate.
    static func isPredicate(_ node: Int, in sentence: ParsedSentence) -> Bool {
        if sentence.isVerb(node), sentence.tree.relation(node) != .adjectivalModifier { return true }
        return sentence.child(of: node, [.copula, .nominalSubject, .passiveSubject]) != nil
    }

    /// The subject of a predicate; of one without, that of the clause it depends on.
    static func subject(of predicate: Int, in sentence: ParsedSentence, depth: Int) -> Int? {
        guard depth < 6 else { return nil }
        let tree = sentence.tree
        if let subject = sentence.child(of: predicate, subjects) {
            // `the plant, which employs 300`
            if tree.partOfSpeech(subject) == .pronoun, ["which", "who", "that"].contains(sentence.text(subject)),
                let head = tree.head(predicate), sentence.isNoun(head)
            {
                return head
            }
            return subject
        }
        guard let head = tree.head(predicate) else { return nil }
        switch tree.relation(predicate) {
        case .clausalModifier, .relativeClause:
            return sentence.isNoun(head) ? head : subject(of: head, in: sentence, depth: depth + 1)
        case .openComplement:
            return sentence.child(of: head, [.object]) ?? subject(of: head, in: sentence, depth: depth + 1)
        case .adverbialClause, .conjunct, .parataxis, .clausalComplement:
            return subject(of: head, in: sentence, depth: depth + 1)
        default:
            return nil
        }
    }
}
