internal import Articles
internal import Syntax

/// A quantity that is a figure, as the reader of subjects sees it: where it stands, how it hangs in its sentence, and what
/// the grammar has found out about it.
struct ReadMention {
    /// The sentence's place in the article.
    let sentence: Int
    /// The quantity's words and its number's.
    let words: Range<Int>
    let number: Range<Int>
    let frame: QuantityFrame
    /// The noun phrases that are measured, nearest first.
    let measured: [Range<Int>]
    let claim: Claim
    /// Why the grammar takes it for no figure, if it does.
    let omission: Omission?
    /// Whether its unit was taken from elsewhere: the number stands alone.
    let isElliptic: Bool
    let days: PeriodDays?

    /// The unit and its class, as numbers of traits.
    let unit: UInt32
    let unitClass: UInt32
    /// `person`, `count`, `money`, or the dimension.
    let unitClassName: String

    init(
        sentence: Int, mention: QuantityMention, frame: QuantityFrame, measured: [Range<Int>], claim: Claim,
        omission: Omission?, published: CivilDay?
    ) {
        self.sentence = sentence
        words = mention.words
        number = mention.number
        self.frame = frame
        self.measured = measured
        self.claim = claim
        self.omission = omission
        isElliptic = mention.isElliptic
        days = published.flatMap { day in claim.period.flatMap { PeriodDays($0, published: day) } }
        let name = claim.quantity.unit.name
        unit = Claims.number(name)
        unitClassName = Self.className(of: claim.quantity.unit)
        unitClass = Claims.number(unitClassName)
    }

    private static func className(of unit: Unit) -> String {
        let dimension = unit.dimension
        let rate = dimension.isRate ? "/" : ""
        switch dimension.base {
        case .count: return (unit.name == "person" ? "person" : "count") + rate
        case .money: return "money" + rate
        case .multiple: return "times"
        case .measured(let name): return name + rate
        case .rate: return "rate"
        }
    }

    /// The class without what it is per.
    var baseClassName: String { unitClassName.hasSuffix("/") ? String(unitClassName.dropLast()) : unitClassName }
}

/// How the words of a sentence stand to a quantity in its tree.
struct Paths {
    /// For each word the way from the quantity's head to it as a number of traits, and its length in arcs.
    private(set) var numbers: [UInt32]
    private(set) var lengths: [Int]

    /// A longer way is only `far`.
    private static let longest = 5
    private static let horizon = 12

    init(from node: Int, in sentence: ReadSentence) {
        let tree = sentence.parsed.tree
        // The nodes above the quantity, with the way up to each.
        var above: [Int: (steps: Int, number: UInt32)] = [node: (0, Hash.seed)]
        var current = node, steps = 0, way = Hash.seed
        while steps < Self.horizon, let head = tree.head(current) {
            way = Self.step(sentence.pathRelation(current), up: true, behind: way)
            steps += 1
            above[head] = (steps, way)
            current = head
        }
        numbers = []
        lengths = []
        numbers.reserveCapacity(sentence.count)
        lengths.reserveCapacity(sentence.count)
        var down: [UInt32] = []
        for word in 0..<sentence.count {
            down.removeAll(keepingCapacity: true)
            var current = word
            var found = above[current]
            while found == nil, down.count < Self.horizon, let head = tree.head(current) {
                down.append(sentence.pathRelation(current))
                current = head
                found = above[current]
            }
            guard let found else {
                numbers.append(1)
                lengths.append(99)
                continue
            }
            let length = found.steps + down.count
            lengths.append(length)
            guard length <= Self.longest else {
                numbers.append(2)
                continue
            }
            numbers.append(down.reversed().reduce(found.number) { Self.step($1, up: false, behind: $0) })
        }
    }

    private static func step(_ relation: UInt32, up: Bool, behind way: UInt32) -> UInt32 {
        Hash.adding(UInt8(truncatingIfNeeded: relation << 1 | (up ? 1 : 0)), to: way)
    }
}

extension ReadSentence {
    func pathRelation(_ index: Int) -> UInt32 { number(of: relation(index)) }
}
