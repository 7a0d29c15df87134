import Figures

/// Kinds of evidence that are left out together, to see what they are worth.
enum EvidenceGroup: String, CaseIterable {
    case words, likeness, reading, counted, events, places, values, scope, story, time

    var kinds: Set<Evidence> { Set(Evidence.allCases.filter { $0.group == self }) }
}

extension Evidence {
    /// Nil for what is no evidence of anything in particular.
    var group: EvidenceGroup? {
        switch self {
        case .none: nil
        case .wordsAtBest, .wordsOnAverage, .meaning, .names, .equalWords, .movedWords, .moneyWords, .percentWords,
            .lengthWords:
            .words
        case .likeAtBest, .likeOnAverage, .likeAndEqual, .likeAndMoved, .unlike: .likeness
        case .readAsOne, .readAsTwo, .unread, .valueInSentence, .excludedEvent: .reading
        case .sameNoun, .nounLikeness, .otherKind, .countedNoun, .rateOfOneNoun, .rate, .sameGroup, .otherGroup,
            .partOfRow, .wholeOfRow:
            .counted
        case .sameEvent, .otherEvent, .eventUnsaid, .fateUnsaid, .samePredicate, .predicateLikeness: .events
        case .samePlace, .containedPlace, .otherPlace, .placeUnsaid, .peopleInOnePlace, .peopleElsewhere,
            .peoplePlaceUnsaid, .sameStoryPlace, .otherStoryPlace:
            .places
        case .sameValue, .tellingValue, .compatibleValue, .orders, .grows, .manyOrders, .ordersOfARate, .falls, .vague,
            .sameVagueValue, .movedShare, .movedMoney, .movedMeasure, .movedTime:
            .values
        case .otherStatus, .otherAddition, .otherWindow, .sameExtent, .otherExtent, .sameExtentOfPeople,
            .otherExtentOfPeople, .occasion, .part, .otherPart, .revised, .definite, .definiteValue, .sameRole,
            .roleUnsaid:
            .scope
        case .onlyOne, .oftenRead, .story, .sameArticle, .contradictsArticle, .contradictsArticleByOtherSource,
            .agreesWithArticle:
            .story
        case .age, .sameDay, .otherDay: .time
        }
    }
}
