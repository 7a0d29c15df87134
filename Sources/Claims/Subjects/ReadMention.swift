internal import Articles
internal import Syntax

/// A quantity that may be a figure, as the reader of subjects sees it: where it stands, and what the grammar has found out
/// about it.
struct ReadMention {
    /// The sentence's place in the article.
    let sentence: Int
    /// The quantity's words and its number's.
    let words: Range<Int>
    let number: Range<Int>
    let claim: Claim
    /// Why the grammar takes it for no figure, if it does.
    let omission: Omission?
    /// Whether the number stands alone, and its unit was taken from elsewhere.
    let isElliptic: Bool
    let days: PeriodDays?

    init(
        sentence: Int, mention: QuantityMention, claim: Claim, omission: Omission?, published: CivilDay?
    ) {
        self.sentence = sentence
        words = mention.words
        number = mention.number
        self.claim = claim
        self.omission = omission
        isElliptic = mention.isElliptic
        days = published.flatMap { day in claim.period.flatMap { PeriodDays($0, published: day) } }
    }

    /// Whether no noun stands behind the number.
    var isAlone: Bool { isElliptic || number.upperBound >= words.upperBound }

    /// What is counted, in the singular: `special force` of `1,500 special forces`.
    var noun: String {
        let unit = claim.quantity.unit.name
        // The last word of `police officer` may be two.
        let before = claim.noun.dropLast().filter { !unit.split(separator: " ").contains(Substring($0)) }
        return (before + [unit]).joined(separator: " ")
    }

    /// `person`, `count`, `money`, or the dimension, without what it is per.
    var baseClass: String {
        let unit = claim.quantity.unit
        switch unit.dimension.base {
        case .count: return unit.name == "person" ? "person" : "count"
        case .money: return "money"
        case .multiple: return "times"
        case .measured(let name): return name
        case .rate: return "rate"
        }
    }
}
