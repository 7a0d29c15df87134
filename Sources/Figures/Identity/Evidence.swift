/// The kinds of evidence that a claim and a row of the table are one figure, each with a weight, which is learned but for three.
package enum Evidence: Int, CaseIterable, Sendable {
    /// What any row has against it.
    case none
    // Words
    case wordsAtBest, wordsOnAverage, meaning, names, equalWords, movedWords
    case moneyWords, percentWords, lengthWords
    // Learned likeness of subjects
    case likeAtBest, likeOnAverage, likeAndEqual, likeAndMoved, unlike
    // Read side by side
    case readAsOne, readAsTwo, unread, valueInSentence, excludedEvent
    // What is counted
    case sameNoun, nounLikeness, otherKind, countedNoun, rateOfOneNoun, rate
    // What happened
    case sameEvent, otherEvent, eventUnsaid, fateUnsaid, samePredicate, predicateLikeness
    // Where
    case samePlace, containedPlace, otherPlace, placeUnsaid
    case peopleInOnePlace, peopleElsewhere, peoplePlaceUnsaid, sameStoryPlace, otherStoryPlace
    // How much
    case sameValue, tellingValue, compatibleValue, orders, grows, manyOrders, ordersOfARate, falls
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
