internal import Prose
internal import Syntax

/// A sentence as the readers of this module see it: its words, and how they depend on each other.
///
/// Parsers attach prepositions and conjunctions wrongly a third of the time, so an arc is evidence to weigh beside
/// distance and order, never the only thread.
struct ParsedSentence {
    let words: [Word]
    let tree: SyntaxTree

    /// How many words away, and how many arcs up, is looked for what bears on a quantity. More than any sentence has that a
    /// person wrote, and a bound for the others: looking all the way for each of many quantities takes quadratic time.
    static let horizon = (words: 150, arcs: 50)

    /// The word in lower case; empty outside the sentence.
    func text(_ index: Int) -> String { words.indices.contains(index) ? words[index].text : "" }

    func isNoun(_ index: Int) -> Bool {
        guard words.indices.contains(index) else { return false }
        let part = tree.partOfSpeech(index)
        return part == .noun || part == .properNoun
    }

    func isProperNoun(_ index: Int) -> Bool {
        words.indices.contains(index) && tree.partOfSpeech(index) == .properNoun
    }

    func isAdjective(_ index: Int) -> Bool {
        words.indices.contains(index) && tree.partOfSpeech(index) == .adjective
    }

    func isVerb(_ index: Int) -> Bool { words.indices.contains(index) && tree.partOfSpeech(index) == .verb }

    /// Nouns, names, adjectives, verbs, adverbs that are not in the list of function words.
    func isContent(_ index: Int) -> Bool {
        guard words.indices.contains(index), words[index].kind == .word else { return false }
        return !FunctionWords.all.contains(words[index].text)
    }

    /// Whether a word is in capitals in a sentence that is not.
    func isAbbreviation(_ index: Int) -> Bool {
        words[index].isAbbreviation
            && words.contains { $0.kind == .word && !$0.isCapitalised && $0.text.utf8.count > 2 }
    }

    /// Whether the longer words around one are in capitals, as in a headline: `Blast Kills 40 Workers`.
    func isInTitle(_ index: Int) -> Bool {
        let around = (max(0, index - 6)..<min(words.count, index + 4)).filter {
            $0 != index && words[$0].kind == .word && words[$0].range.count > 3
        }
        let capitals = around.count { words[$0].isCapitalised }
        return capitals >= 3 && capitals * 5 >= around.count * 4 && !isPlain
    }

    /// Whether a good part of its longer words is in small letters, so that capitals side by side are names: `two in Terry
    /// County, one in Lynn County`.
    private var isPlain: Bool {
        let long = words.indices.filter { words[$0].kind == .word && words[$0].range.count > 3 }
        return 3 * long.count { words[$0].isCapitalised } < 2 * long.count
    }

    /// The first child of a node that stands in one of these relations to it.
    func child(of node: Int, _ relations: RelationSet) -> Int? {
        for child in tree.children(node) where relations.contains(tree.relation(child)) { return child }
        return nil
    }

    /// The preposition of a nominal, in lower case; empty where it has none.
    func caseMarker(of node: Int) -> String { child(of: node, [.caseMarker]).map { text($0) } ?? "" }

    /// `’s` and the like, which stand glued behind a word.
    func isClitic(_ index: Int) -> Bool { text(index).hasPrefix("'") || text(index) == "n't" }

    /// The noun phrase of a noun without what follows it: determiner, modifiers, the noun, the rest of a name.
    func nounPhrase(of noun: Int) -> Range<Int> {
        var start = noun
        var end = noun + 1
        for child in tree.children(noun) {
            let relation = tree.relation(child)
            if child < noun, Self.premodifiers.contains(relation) {
                // `SEOUL, Oct. 23 - The spy agency`: no noun phrase runs over a dash.
                guard !tree.span(child).contains(where: isParting) else { continue }
                start = min(start, tree.span(child).lowerBound)
            } else if child > noun, relation == .flat || relation == .compound || relation == .goesWith {
                end = max(end, tree.span(child).upperBound)
            }
        }
        return start..<end
    }

    private func isParting(_ index: Int) -> Bool {
        ["-", "–", "—", "--", ",", ";", ":"].contains(text(index)) && !words[index].isGlued || text(index) == ","
    }

    private static let premodifiers: RelationSet = [
        .determiner, .adjectivalModifier, .compound, .numericModifier, .possessive, .flat, .predeterminer,
    ]

    /// How many arcs lie between a node and the root.
    func depth(_ node: Int) -> Int {
        var depth = 0
        var current = node
        while let head = tree.head(current), depth < Self.horizon.arcs {
            current = head
            depth += 1
        }
        return depth
    }
}
