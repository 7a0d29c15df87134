internal import Lexicon
internal import Prose
internal import Syntax

/// How far a phrase that says where or when stands from a quantity: the fewer words, marks, clauses and other
/// quantities lie between them, the likelier it belongs to it. An arc of the tree brings it nearer, but never decides
/// alone, since parsers attach prepositions wrongly a third of the time.
struct Reach {
    let sentence: ParsedSentence
    let mention: QuantityMention
    let frame: QuantityFrame
    /// The sentence's other quantities, within the horizon.
    let others: [Range<Int>]

    /// What is farther belongs to something else.
    private static let farthest = 24
    /// Beyond this many words it no longer matters how many.
    private static let longestGap = 12
    /// By so much an arc of the tree brings a phrase nearer, at most.
    private static let closest = 4

    init(
        of mention: QuantityMention, frame: QuantityFrame, among mentions: [QuantityMention],
        in sentence: ParsedSentence
    ) {
        self.sentence = sentence
        self.mention = mention
        self.frame = frame
        let horizon = ParsedSentence.horizon.words
        let around = mention.words.lowerBound - horizon..<mention.words.upperBound + horizon
        others = mentions.lazy.map(\.words).filter { !$0.overlaps(mention.words) && $0.overlaps(around) }
    }

    /// The phrase that stands nearest; of equals the one behind the quantity.
    func nearest(of phrases: [SettingPhrase]) -> SettingPhrase? {
        var best: (cost: Int, phrase: SettingPhrase)?
        for phrase in phrases {
            guard let cost = cost(of: phrase), cost <= Self.farthest, best.map({ cost <= $0.cost }) ?? true else {
                continue
            }
            best = (cost, phrase)
        }
        return best?.phrase
    }

    private func cost(of phrase: SettingPhrase) -> Int? {
        guard !phrase.words.overlaps(mention.words), !isOfSaying(phrase) else { return nil }
        let isBehind = phrase.words.lowerBound >= mention.words.upperBound
        let between =
            isBehind
            ? mention.words.upperBound..<phrase.words.lowerBound : phrase.words.upperBound..<mention.words.lowerBound
        guard between.count <= ParsedSentence.horizon.words else { return nil }
        // `In Chile, 12 died and 13 were hurt`: what opens a sentence or a clause holds for all of it.
        let isTold = !isBehind && isTold(of: phrase)
        let opens = !isBehind && isOpening(phrase.words.lowerBound) || isTold
        var cost = min(between.count, Self.longestGap) + phrase.looseness
        let aside = aside(in: between)
        if let aside { cost -= min(between.count, Self.longestGap) - min(between.count - aside.count, Self.longestGap) }
        // Nothing but closeness lowers it from here on.
        let limit = Self.farthest + Self.closest
        for other in others where between.overlaps(other) && aside.map({ !$0.overlaps(other) }) ?? true {
            cost += opens ? 2 : 10
            if cost > limit { return nil }
        }
        for index in between where aside.map({ !$0.contains(index) }) ?? true {
            cost += barrier(index, isBehind: isBehind, opens: opens)
            if cost > limit { return nil }
        }
        if !isBehind { cost += 3 }
        if isOfChange(phrase) { return nil }
        if isBehind, introducesAnother(phrase) { cost += 8 }
        // `30 fewer than in 2019`
        if sentence.text(phrase.words.lowerBound - 1) == "than", !isTold { cost += 15 }
        return cost - closeness(of: phrase)
    }

    /// `120 people, including 18 children, died in Kassala`: a quantity between commas parts nothing.
    private func aside(in between: Range<Int>) -> Range<Int>? {
        guard sentence.text(between.lowerBound) == "," else { return nil }
        let start = between.lowerBound
        guard let other = others.first(where: { $0.lowerBound > start && $0.lowerBound <= start + 4 }),
            other.upperBound < between.upperBound,
            let end = (other.upperBound..<min(between.upperBound, other.upperBound + 6)).first(where: {
                sentence.text($0) == ","
            }), !(start..<other.lowerBound).contains(where: { sentence.isVerb($0) && sentence.text($0) != "including" })
        else { return nil }
        return start..<end + 1
    }

    private func barrier(_ index: Int, isBehind: Bool, opens: Bool) -> Int {
        let word = sentence.text(index)
        switch word {
        case ",": return opens ? 0 : 2
        case ";": return Self.farthest + Self.longestGap
        case "“", "”", "(", ")", ":": return 4
        case "and", "or": return 4
        case "but", "while", "whereas", "although", "though": return 10
        default: return Self.subordinators.contains(word) ? (opens ? 2 : 5) : 0
        }
    }

    private static let subordinators = WordSet(.clauseOpeners)

    private func isOpening(_ index: Int) -> Bool {
        index == 0 || [";", "but", "that", "“"].contains(sentence.text(index - 1))
            || sentence.text(index - 1) == "-" && !sentence.words[index - 1].isGlued
    }

    /// `a steep increase from 2022`: what it is more than.
    private func isOfChange(_ phrase: SettingPhrase) -> Bool {
        sentence.text(phrase.words.lowerBound) == "from"
            && Self.changes.contains(sentence.text(phrase.words.lowerBound - 1))
            && !phrase.words.contains { ["to", "until", "through"].contains(sentence.text($0)) }
    }

    private static let changes = WordSet("up down increase decrease rise fall jump drop decline surge change")

    /// `said last week that 140 people had died`: when it was said, and nothing of when they died.
    private func isOfSaying(_ phrase: SettingPhrase) -> Bool {
        let behind = sentence.text(phrase.words.upperBound)
        return SpeechWords.verbs.contains(sentence.text(phrase.words.lowerBound - 1))
            && (behind == "that" || Self.subjectsOfSayings.contains(behind))
    }

    private static let subjectsOfSayings = WordSet("it they he she there")

    /// `than in 2023, which had 14,626 cases`, `on Monday, when 12 died`: what is told of a place or time holds there and then.
    private func isTold(of phrase: SettingPhrase) -> Bool {
        let comma = phrase.words.upperBound
        return sentence.text(comma) == "," && Self.relatives.contains(sentence.text(comma + 1))
            && comma + 1 < mention.words.lowerBound
            && !(comma + 2..<mention.words.lowerBound).contains { [",", ";"].contains(sentence.text($0)) }
    }

    private static let relatives = WordSet("which when where")

    /// `4% in Chile and in Peru 7%`: a phrase before the next number is that number's.
    private func introducesAnother(_ phrase: SettingPhrase) -> Bool {
        let joint = sentence.text(phrase.words.lowerBound - 1)
        guard ["and", ",", "but", ";"].contains(joint) else { return false }
        return others.contains { (0...1).contains($0.lowerBound - phrase.words.upperBound) }
    }

    private func closeness(of phrase: SettingPhrase) -> Int {
        let tree = sentence.tree
        for word in phrase.words {
            guard let head = tree.head(word), !phrase.words.contains(head) else { continue }
            if frame.nodes.contains(head) || mention.words.contains(head) { return Self.closest }
            if head == frame.predicate { return 2 }
        }
        return 0
    }
}

/// A phrase that says where or when something holds.
struct SettingPhrase {
    /// Indices of its words, the preposition included.
    let words: Range<Int>
    /// The words that name the place or the period.
    let name: Range<Int>
    /// How often such a phrase means something else, in words of distance.
    var looseness = 0
}
