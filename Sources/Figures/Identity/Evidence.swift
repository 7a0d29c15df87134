/// The kinds of evidence that a claim and a row of the table are one figure, each with a learned weight.
package enum Evidence: Int, CaseIterable, Sendable {
    /// What any row has against it.
    case none
    // Words
    case wordsAtBest, wordsOnAverage, meaning, names, equalWords, movedWords
    case moneyWords, percentWords, lengthWords
    // What is counted
    case sameNoun, nounLikeness, otherKind, countedNoun, rateOfOneNoun, rate
    // What happened
    case sameEvent, otherEvent, eventUnsaid, fateUnsaid, samePredicate, predicateLikeness
    // Where
    case samePlace, containedPlace, otherPlace, placeUnsaid
    case peopleInOnePlace, peopleElsewhere, peoplePlaceUnsaid, sameStoryPlace, otherStoryPlace
    // How much
    case sameValue, tellingValue, compatibleValue, orders, manyOrders, ordersOfARate, falls
    case vague, sameVagueValue
    case movedShare, movedMoney, movedMeasure, movedTime
    // Scope and status
    case otherStatus, otherAddition, otherWindow
    case sameExtent, otherExtent, sameExtentOfPeople, otherExtentOfPeople, occasion, sameDay, otherDay
    case sameGroup, otherGroup, partOfRow, wholeOfRow, part, otherPart
    case sameRole, roleUnsaid
    case revised, definite, definiteValue
    // The row and the article
    case onlyOne, oftenRead, story, sameArticle, contradictsArticle, contradictsArticleByOtherSource, agreesWithArticle
    case age

    /// Whether it can only speak for a match (`1`) or only against it (`-1`); training keeps to that.
    package var sign: Int {
        switch self {
        case .none, .contradictsArticleByOtherSource: 0
        case .wordsAtBest, .wordsOnAverage, .meaning, .names, .equalWords, .movedWords, .moneyWords, .percentWords,
            .lengthWords, .sameNoun, .nounLikeness, .countedNoun, .rateOfOneNoun, .rate, .sameEvent, .samePredicate,
            .predicateLikeness, .samePlace, .containedPlace, .peopleInOnePlace, .sameStoryPlace, .sameValue,
            .tellingValue, .compatibleValue, .onlyOne, .oftenRead, .story, .agreesWithArticle, .sameVagueValue,
            .sameExtent, .sameExtentOfPeople, .sameDay, .sameGroup, .sameRole, .revised, .definite, .definiteValue:
            1
        case .otherKind, .otherEvent, .eventUnsaid, .fateUnsaid, .otherPlace, .placeUnsaid, .peopleElsewhere,
            .peoplePlaceUnsaid,
            .otherStoryPlace, .orders, .manyOrders, .ordersOfARate, .falls, .otherStatus, .otherAddition, .otherWindow,
            .sameArticle, .contradictsArticle, .age, .movedShare, .movedMoney, .movedMeasure,
            .movedTime, .vague, .otherExtent, .otherExtentOfPeople, .occasion, .otherDay, .otherGroup, .partOfRow,
            .wholeOfRow, .part, .otherPart, .roleUnsaid:
            -1
        }
    }
}

/// How strongly each kind of evidence is present.
package struct EvidenceVector: Sendable {
    package private(set) var values = [Double](repeating: 0, count: Evidence.allCases.count)

    package init() { self[.none] = 1 }

    package subscript(kind: Evidence) -> Double {
        get { values[kind.rawValue] }
        set { values[kind.rawValue] = newValue }
    }
}

/// The weights of the kinds of evidence.
package struct MatchingWeights: Sendable {
    package var values: [Double]

    package init(_ values: [Double]) { self.values = values }

    /// Of kinds that are not named the weight is 0.
    package init(_ named: [Evidence: Double]) {
        values = Evidence.allCases.map { named[$0] ?? 0 }
    }

    /// Above 0, the row is likelier than a row of the claim's own.
    package func score(_ evidence: EvidenceVector) -> Double {
        var sum = 0.0
        for index in values.indices { sum += values[index] * evidence.values[index] }
        return sum
    }
}
