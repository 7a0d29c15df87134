import Figures

extension Evidence {
    /// Whether it can only speak for a match (`1`) or only against it (`-1`).
    var sign: Int {
        switch self {
        case .none, .contradictsArticleByOtherSource: 0
        case .likeAtBest, .likeOnAverage, .likeAndEqual, .likeAndMoved, .wordsAtBest, .wordsOnAverage, .meaning,
            .names, .equalWords, .movedWords, .moneyWords, .percentWords, .lengthWords, .sameNoun, .nounLikeness,
            .countedNoun, .rateOfOneNoun, .rate, .sameEvent, .samePredicate, .predicateLikeness, .samePlace,
            .containedPlace, .peopleInOnePlace, .sameStoryPlace, .sameValue, .grows, .tellingValue, .compatibleValue,
            .onlyOne, .oftenRead, .story, .agreesWithArticle, .sameVagueValue, .sameExtent, .sameExtentOfPeople,
            .sameDay, .sameGroup, .sameRole, .revised, .definite, .definiteValue:
            1
        case .unlike, .otherKind, .otherEvent, .eventUnsaid, .fateUnsaid, .otherPlace, .placeUnsaid, .peopleElsewhere,
            .peoplePlaceUnsaid, .otherStoryPlace, .orders, .manyOrders, .ordersOfARate, .falls, .otherStatus,
            .otherAddition, .otherWindow, .sameArticle, .contradictsArticle, .age, .movedShare, .movedMoney,
            .movedMeasure, .movedTime, .vague, .otherExtent, .otherExtentOfPeople, .occasion, .otherDay, .otherGroup,
            .partOfRow, .wholeOfRow, .part, .otherPart, .roleUnsaid:
            -1
        }
    }
}
