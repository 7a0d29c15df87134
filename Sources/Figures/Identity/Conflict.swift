/// Why a claim cannot belong to a row of the table, whatever else speaks for it.
package enum Conflict: String, Error, CaseIterable, Sendable {
    /// Money is no length.
    case otherUnit
    /// Two values of one unit in one sentence are two figures.
    case valueInSentence
    /// `1,500 more soldiers` is no reading of how many there are.
    case addition
    /// The row holds what is added, and the claim says how many there are.
    case total
    /// Who was killed was not wounded.
    case otherEvent
    /// What is suspected is not confirmed.
    case otherRole
    /// Boats are no schools, and people are no things.
    case otherNoun
    /// One thing, two or three of which no word is the row's.
    case smallCount
    /// People here are not the people there.
    case peopleElsewhere
}

extension Conflict {
    /// The reason in plain words, as a part of a sentence.
    package var words: String {
        switch self {
        case .otherUnit: "another kind of unit"
        case .valueInSentence: "two values of one unit in one sentence"
        case .addition: "an addition, and the row is a total"
        case .total: "a total, and the row is an addition"
        case .otherEvent: "another event"
        case .otherRole: "another role"
        case .otherNoun: "another noun"
        case .smallCount: "three or fewer, and no word in common"
        case .peopleElsewhere: "people elsewhere"
        }
    }
}
