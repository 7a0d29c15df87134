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
    /// What rose by 5 % did not fall by it.
    case otherDirection
    /// Soldiers are no workers.
    case otherSort
    /// A quake of magnitude 7.2 is none of 5.4.
    case otherSize
    /// What one firm cuts is not what another one cuts.
    case otherOwner
    /// Who died on Monday did not die on Tuesday.
    case otherTime
    /// What is suspected is not confirmed.
    case otherRole
    /// Boats are no schools, and people are no things.
    case otherNoun
    /// One thing, two or three of which no word is the row's.
    case smallCount
    /// People here are not the people there.
    case peopleElsewhere
    /// The cases of a county are not those of its state.
    case partOrWhole
}

extension Conflict {
    /// Whether it goes by what a few words seem to say, which reading both sentences may show to be otherwise.
    package var isForgivable: Bool { self == .valueInSentence || self == .otherEvent }

    /// The reason in plain words, as a part of a sentence.
    package var words: String {
        switch self {
        case .otherUnit: "another kind of unit"
        case .valueInSentence: "two values of one unit in one sentence"
        case .addition: "an addition, and the row is a total"
        case .total: "a total, and the row is an addition"
        case .otherEvent: "another event"
        case .otherDirection: "a rise, and the row is a fall, or the other way round"
        case .otherSort: "another sort of people"
        case .otherSize: "another size of what keeps its size"
        case .otherOwner: "another value, of another owner by name"
        case .otherTime: "another value, of another time"
        case .otherRole: "another role"
        case .otherNoun: "another noun"
        case .smallCount: "three or fewer, and no word in common"
        case .peopleElsewhere: "people elsewhere"
        case .partOrWhole: "another value, of a part or of the whole"
        }
    }
}
