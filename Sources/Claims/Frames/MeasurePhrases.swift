internal import Prose
internal import Syntax

/// The words of a sentence that say what a quantity measures.
struct MeasurePhrases {
    /// Indices of the words of the measure, in order.
    let words: [Int]
    /// Indices of the concept's words, in order: of what the quantity is a part or a property of, and whose that is.
    let concept: [Int]

    init(of mention: QuantityMention, frame: QuantityFrame, in sentence: ParsedSentence) {
        let reader = PhraseReader(mention: mention, sentence: sentence)
        let complements = frame.nodes.flatMap { node in
            sentence.children(of: node, [.nominalModifier, .clausalModifier, .relativeClause]).filter { child in
                !mention.words.contains(child) && !sentence.tree.span(child).overlaps(mention.words)
            }
        }
        let parts = complements.filter { sentence.caseMarker(of: $0) == "of" }
        var concept = Set<Int>()
        for phrase in parts + frame.owners + (frame.subject.map { [$0] } ?? []) {
            concept.formUnion(reader.content(of: phrase))
        }
        self.concept = concept.sorted()

        var words = Set<Int>()
        for phrase in frame.owners + complements + frame.nodes + (frame.subject.map { [$0] } ?? []) {
            words.formUnion(reader.core(of: phrase))
        }
        if let predicate = frame.predicate {
            words.insert(predicate)
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

    /// The nouns, names and adjectives of a phrase and the hyphens inside them, without those of the quantity.
    func content(of node: Int) -> [Int] {
        let words = core(of: node)
        let kept = words.filter(isContent)
        let all = Set(kept)
        let joints = words.filter { index in
            ["-", "/", "&"].contains(sentence.text(index)) && all.contains(index - 1) && all.contains(index + 1)
                && sentence.words[index].isGlued && sentence.words[index + 1].isGlued
        }
        return kept + joints
    }

    private func isContent(_ index: Int) -> Bool {
        guard !mention.words.contains(index) else { return false }
        if sentence.words[index].kind == .number {
            // `iPhone 14`, `Keytruda 2018 sales`: a number that is a part of a name.
            return sentence.tree.relation(index) != .numericModifier
        }
        guard sentence.words[index].kind == .word else { return false }
        // `first-quarter`, `e-commerce`: all of a word with a hyphen.
        if isHyphenated(index) { return true }
        switch sentence.tree.partOfSpeech(index) {
        case .noun, .properNoun, .adjective:
            return !FunctionWords.all.contains(sentence.text(index)) && sentence.text(index) != "total"
        case .verb: return [.adjectivalModifier, .clausalModifier, .compound].contains(sentence.tree.relation(index))
        default: return false
        }
    }

    private func isHyphenated(_ index: Int) -> Bool {
        sentence.text(index + 1) == "-" && sentence.words[index + 1].isGlued && index + 2 < sentence.words.count
            && sentence.words[index + 2].isGlued
            || index > 1 && sentence.text(index - 1) == "-" && sentence.words[index].isGlued
                && sentence.words[index - 1].isGlued
    }

    /// The words of a phrase without the clauses, appositions and asides that hang on it.
    func core(of node: Int) -> [Int] {
        var words: [Int] = []
        var waiting = [node]
        while let next = waiting.popLast() {
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
