internal import Syntax

/// Numbers that a sentence has and nobody follows, whatever was learned: how large a place is, how another number compares, what only
/// stands under a condition.
struct Trivia {
    private let mention: ReadMention
    private let sentence: ReadSentence
    private let article: ReadArticle

    init(_ mention: ReadMention, in sentence: ReadSentence, of article: ReadArticle) {
        self.mention = mention
        self.sentence = sentence
        self.article = article
    }

    var isOne: Bool { isAside || isOfInhabitants || isSupposed }

    /// Whether it only says how large a place is: `a town of 29,000 people`, `the border country of 11 million`, `some 40% of Chile's
    /// 20 million people`.
    private var isOfInhabitants: Bool {
        guard SubjectWords.isPeople(mention.claim.quantity.unit.name) else { return false }
        let before = mention.words.lowerBound - 1
        guard before > 0, sentence.text(before) == "'s" else {
            return before > 0 && sentence.text(before) == "of" && PlaceWords.nouns.contains(sentence.text(before - 1))
        }
        let isPlace =
            PlaceWords.nouns.contains(sentence.text(before - 1))
            || article.places.bySentence[sentence.index].contains { $0.words.upperBound == before }
        let of = (max(0, before - Self.longestPlace)..<before).last { sentence.text($0) == "of" }
        return isPlace && Self.inhabitants.contains(mention.claim.quantity.unit.name)
            && of.map { $0 > 0 && sentence.isQuantity[$0 - 1] } ?? false
    }

    private static let inhabitants = WordSet("person resident inhabitant citizen")
    /// In words, with its article.
    private static let longestPlace = 5

    /// Whether it only stands under a condition: `if even half of those are confirmed`.
    private var isSupposed: Bool {
        var current = QuantityFrame.node(of: mention.words, in: sentence.parsed)
        for _ in 0..<ParsedSentence.horizon.arcs {
            if let mark = sentence.parsed.child(of: current, [.mark]), mark < mention.words.lowerBound,
                ["if", "unless"].contains(sentence.text(mark)), sentence.text(mark - 1) != "as",
                sentence.text(mark - 1) != "even"
            {
                return true
            }
            guard let head = sentence.parsed.tree.head(current) else { return false }
            current = head
        }
        return false
    }

    /// Whether it only says once more how another number of its sentence compares: `doubled to 10`, `fewer than half as many as last week`,
    /// `30% were ill, double the threshold`.
    private var isAside: Bool {
        let unit = mention.claim.quantity.unit.dimension
        let start = mention.words.lowerBound, end = mention.words.upperBound
        if unit == .percent || unit == .multiple, sentence.text(end) == "as",
            ["many", "much", "high", "large"].contains(sentence.text(end + 1))
        {
            return true
        }
        // `rose 4.2%, less than half the 8.8% of April`
        var before = start - 1
        while BoundPhrases.leading.contains(sentence.text(before)) { before -= 1 }
        if unit == .percent || unit == .multiple, (0..<start).contains(where: { sentence.isQuantity[$0] }),
            [",", "and", "(", "—", "–", "-"].contains(sentence.text(before))
        {
            let the = sentence.text(end) == "of" ? end + 1 : end
            if ["the", "its", "their"].contains(sentence.text(the)), the + 1 < sentence.count,
                sentence.parsed.startsNumber(the + 1)
            {
                return true
            }
        }
        // `This was less than half of the 774 recorded last year.`
        if unit == .percent || unit == .multiple, ["is", "was", "are", "were"].contains(sentence.text(before)) {
            let the = sentence.text(end) == "of" ? end + 1 : end
            if ["the", "that"].contains(sentence.text(the)), the + 1 < sentence.count,
                sentence.parsed.startsNumber(the + 1)
            {
                return true
            }
        }
        guard unit == .multiple else { return false }
        let isBefore = sentence.text(end) == "to" && end + 1 < sentence.count && sentence.isQuantity[end + 1]
        let isBehind = sentence.text(start - 1) == "," && (0..<start).contains { sentence.isQuantity[$0] }
        return isBefore || isBehind
    }
}
