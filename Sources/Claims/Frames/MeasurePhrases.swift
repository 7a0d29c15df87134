internal import Prose
internal import Syntax

/// The words of a sentence that say what a quantity measures.
struct MeasurePhrases {
    /// Indices of the words of the measure, in order.
    let words: [Int]

    init(of mention: QuantityMention, frame: QuantityFrame, in sentence: ParsedSentence) {
        let reader = PhraseReader(mention: mention, sentence: sentence)
        let complements = frame.nodes.flatMap { node in
            sentence.children(of: node, [.nominalModifier, .clausalModifier, .relativeClause]).filter { child in
                !mention.words.contains(child) && !sentence.tree.span(child).overlaps(mention.words)
            }
        }

        var words = Set<Int>()
        for phrase in frame.owners + complements + frame.nodes + (frame.subject.map { [$0] } ?? []) {
            words.formUnion(reader.core(of: phrase))
        }
        if let predicate = frame.predicate {
            words.insert(predicate)
            // `are presumed dead`
            if Nouns.peopleStates.contains(sentence.text(predicate + 1)) { words.insert(predicate + 1) }
            for child in sentence.children(of: predicate, Self.arguments) where !mention.words.contains(child) {
                words.formUnion(reader.core(of: child))
            }
        }
        let unit = mention.number.upperBound..<max(mention.number.upperBound, mention.words.upperBound)
        words = words.filter { !mention.words.contains($0) }
        self.words = words.union(unit).sorted()
    }

    private static let arguments: Set<Relation> = [
        .object, .oblique, .agent, .verbParticle, .passiveSubject, .nominalSubject,
    ]
}

/// Reads the words of phrases around one quantity.
private struct PhraseReader {
    let mention: QuantityMention
    let sentence: ParsedSentence

    /// The words of a phrase without the clauses, appositions and asides that hang on it; of an endless one, a part.
    func core(of node: Int) -> [Int] {
        var words: [Int] = []
        var waiting = [node]
        while let next = waiting.popLast(), words.count < ParsedSentence.horizon.words {
            words.append(next)
            for child in sentence.tree.children(next) where isPart(child) { waiting.append(child) }
        }
        return words.sorted()
    }

    private func isPart(_ child: Int) -> Bool {
        let relation = sentence.tree.relation(child)
        if relation == .punctuation { return ["-", "/", "&"].contains(sentence.text(child)) }
        guard !Self.asides.contains(relation), !mention.words.contains(child) else { return false }
        // A parallel of the quantity is not a part of what it measures.
        return relation != .conjunct || !sentence.tree.span(child).overlaps(mention.words)
    }

    private static let asides: Set<Relation> = [
        .relativeClause, .apposition, .parataxis, .adverbialClause, .clausalComplement, .discourse, .mark, .copula,
        .auxiliary, .passiveAuxiliary, .nominalSubject, .passiveSubject, .list, .unspecified, .vocative,
    ]
}
