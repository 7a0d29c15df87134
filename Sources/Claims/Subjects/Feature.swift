internal import Syntax

/// What a trait of a candidate or of a mention is about. A trait is a feature's number: a hash of its template and of up
/// to three values, which the model has a weight for. The raw values are part of the model: new ones go to the end.
enum Feature: UInt32 {
    // The mention.
    case unit, unitClass, bound, status, trend, predicate, unitClassPredicate, unitPredicate
    case wordBefore, wordBehind, unitClassBefore, unitClassBehind, twoBehind, twoBefore, isTitle, predicateTag,
        auxiliary
    case subject, owner, ownerAt, lemmaInside, tagInside, lemmaLeft, lemmaRight, lemmaAround, lemmaOfSentence
    case eventClass, hasPeriod, daysKnown, age, ageOfUnitClass, periodWord, magnitude, noun, nounWord, opening, relation
    case textWord, sentencePosition
    // Classes and fixed candidates.
    case bias, fact
    // Words as candidates.
    case place, distance, path, between, commas, partAtDistance, pathPart, pathLength, betweenSide, isPredicate,
        isSubject
    case isOwner, measured, depth, relationOf, hasQuantity, partOf, recurrence, tag, how, howPlace, phraseRelation,
        phraseLemma
    case text, textUnitClass, textUnit, textKind, textPath, textSide, unitClassPath, kindPath, ofUnitClass
    case isUnit, eventOf, capital, howPath, howKind, howUnitClass, fullText, howLemma, vocabulary, side
    // Places.
    case typePlace, preposition, prepositionPlace, rank, chain, isInside, howOf, ofKind, decided, decidedHow, topCount
    case topShare, topShape, dateline
    // Events and names.
    case event, eventRank, eventInTitle, eventInLead, eventCount, eventUnitClass, eventKind, eventRankKind
    case eventRankUnitClass, eventStatus, eventPredicate, eventWhere, eventWord, eventShape, eventShapeOf,
        eventShapeRank
    case nameRank, nameIsPlace, isPossessive, nameCount, topName
    // Choices before.
    case decidedOf, decidedNoun, decidedState, decidedNounHead, decidedOfKind, decidedStateKind
    // Periods.
    case periodForm, periodFormOf
    // Salience.
    case articlePosition, claimCount, sameNoun, isMainEvent
    // Phrases of the article.
    case articlePhrase, topNoun
    // Classes of words that are used alike.
    case predicateCluster, ownerCluster, subjectCluster, clusterBefore, clusterBehind, clusterLeft, clusterRight
    case unitCluster, cluster, clusterKind, clusterPath, clusterPredicate, clusterUnit, fineCluster
    // Figures and others.
    case omission
    // Words of a name.
    case elliptic
    case nameKind, nameWord, nameMass, nameMasses, nameMassPair, namePlace, nameFact
    // Of invented stories in training.
    case manner
}

/// A trait's number.
typealias Trait = UInt32

@inline(__always)
func trait(_ feature: Feature, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) -> Trait {
    Hash.feature(feature.rawValue &+ 1000, a, b, c)
}

/// The number of a word or name, the same in every run.
func number(_ text: String) -> UInt32 {
    var hash = Hash.seed
    for byte in text.utf8 { hash = Hash.adding(byte, to: hash) }
    return hash
}

/// How far, in classes that grow.
func grade(_ count: Int) -> UInt32 {
    for (grade, limit) in [0, 1, 2, 3, 4, 6, 9, 14, 25].enumerated() where count <= limit { return UInt32(grade) }
    return 9
}
