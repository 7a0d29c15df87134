import Figures

extension Evidence {
    /// Whether it can only speak for a match (`1`) or only against it (`-1`).
    var sign: Int {
        switch self {
        case .none, .contradictsArticleByOtherSource, .unread: 0
        case .readAsOne, .likeAtBest, .likeOnAverage, .likeAndEqual, .likeAndMoved, .wordsAtBest, .wordsOnAverage,
            .meaning,
            .names, .equalWords, .movedWords, .moneyWords, .percentWords, .lengthWords, .sameNoun, .nounLikeness,
            .countedNoun, .rateOfOneNoun, .rate, .sameEvent, .samePredicate, .predicateLikeness, .samePlace,
            .containedPlace, .peopleInOnePlace, .sameStoryPlace, .sameValue, .grows, .tellingValue, .compatibleValue,
            .onlyOne, .oftenRead, .story, .agreesWithArticle, .sameVagueValue, .sameExtent, .sameExtentOfPeople,
            .sameDay, .sameGroup, .sameRole, .revised, .definite, .definiteValue:
            1
        case .readAsTwo, .valueInSentence, .excludedEvent, .unlike, .otherKind, .otherEvent, .eventUnsaid, .fateUnsaid,
            .otherPlace, .placeUnsaid, .peopleElsewhere,
            .peoplePlaceUnsaid, .otherStoryPlace, .orders, .manyOrders, .ordersOfARate, .falls, .otherStatus,
            .otherAddition, .otherWindow, .sameArticle, .contradictsArticle, .age, .movedShare, .movedMoney,
            .movedMeasure, .movedTime, .vague, .otherExtent, .otherExtentOfPeople, .occasion, .otherDay, .otherGroup,
            .partOfRow, .wholeOfRow, .part, .otherPart, .roleUnsaid:
            -1
        }
    }

    /// The weight of evidence that the annotated stories would teach too little of: in them most figures are told again with the
    /// same value, which tells more than any reading. On three other stories, as dense as news of today, from which nothing was
    /// learned but these weights, the F1 of known figures rose from 44 to 47 by those of reading (docs/MEASURED.md).
    var givenWeight: Double? {
        switch self {
        case .readAsOne: 0.3
        case .readAsTwo: -0.4
        // Sentences that are built alike, `Halden cut 300 jobs. Brava cut 500 jobs.`, read like one figure more often than they are.
        case .contradictsArticle: -1.4
        default: nil
        }
    }
}
