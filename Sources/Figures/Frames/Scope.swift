internal import Articles
internal import Claims
internal import Lexicon

/// For what time and share of things a quantity holds, and how it is introduced.
struct Scope {
    enum Extent {
        /// What has come together up to now: `have died since March`.
        case total
        /// What one occasion brought: `died on Friday`, `in the blast`.
        case occasion

        var opposite: Extent { self == .total ? .occasion : .total }
    }

    /// Nil where the text doesn't say.
    let extent: Extent?
    /// The day on which it happened, counted since 1970, or the few days; nil where none is named.
    let days: ClosedRange<Int>?
    /// How many days it runs over, where that is a part of what it is: `over four years`, `in its first year`.
    let duration: Int?
    /// Whether it is spoken of as known: `the 33 miners`.
    let isDefinite: Bool
    /// Whether the words beside it say that there was an earlier value: `rose to`, `now`.
    let isRevision: Bool
    /// Whether it is a part of another quantity: `49 of them`, `including 49 children`.
    let isPart: Bool
    /// Whether it is some of those of whom it says what befell them: `46 of the dead`.
    let isSome: Bool
    /// Whether it says that it counts all of them: `1,450 lives in all`.
    let isOfAll: Bool

    /// - Parameter published: The article's day.
    init(of claim: Claim, published: CivilDay?, in sentence: SentenceWords, _ span: FrameSpan) {
        let words = sentence.words
        let range = span.words
        days = Self.days(of: claim, published)
        duration = Self.duration(in: words, range)
        extent = Self.extent(of: claim, published, in: words, range, isDated: days != nil)
        let spoken = words[range]
        let before = words[..<range.lowerBound].suffix(3).map(\.lower)
        let behind = words[range.upperBound...].prefix(3).map(\.lower)
        isDefinite = [before.last, spoken.first?.lower].contains { $0.map(Self.pointers.contains) ?? false }
        isRevision =
            (words[..<range.lowerBound].suffix(8) + words[range.upperBound...].prefix(6))
            .contains { ScopeWords.revision.contains($0.stem.lemma) }
        isOfAll = [behind.prefix(2), before.suffix(2)].contains { Self.all.contains(Array($0)) }
        isPart =
            behind.first == "of" && behind.dropFirst().first.map(Self.pronouns.contains) ?? false
            || spoken.count > 1 && spoken.dropLast().last?.lower == "of"
                && spoken.last.map { Self.pronouns.contains($0.lower) } ?? false
            || before.contains("including") || before.suffix(2) == ["among", "them"]
        let phrase = words[range.lowerBound...].prefix(range.count + 5)
        let of = phrase.firstIndex { $0.lower == "of" }
        isSome =
            of.map { of in
                of <= range.upperBound && phrase.dropFirst(of + 1 - range.lowerBound).first?.lower == "the"
                    && phrase[(of + 1)...].prefix(4).contains { Events.of($0.lower, $0.stem.lemma).meets(Events.fates) }
            } ?? false
    }

    private static let all: Set<[String]> = [["in", "all"], ["in", "total"], ["all", "told"]]
    private static let pointers: Set<String> = ["the", "those", "these", "its", "their", "his", "all"]
    private static let pronouns: Set<String> = ["them", "whom", "which", "those", "these", "the"]

    /// The longest that something of one occasion lasts.
    private static let longestOccasion = 3

    private static func days(of claim: Claim, _ published: CivilDay?) -> ClosedRange<Int>? {
        guard let published, let period = claim.period.flatMap({ PeriodDays($0, published: published) }),
            !period.isOpen
        else { return nil }
        let first = period.first.daysSinceEpoch, last = period.last.daysSinceEpoch
        return first <= last && last - first < longestOccasion ? first...last : nil
    }

    private static func extent(
        of claim: Claim, _ published: CivilDay?, in words: [SentenceWords.Word], _ range: Range<Int>, isDated: Bool
    ) -> Extent? {
        let near = words[max(0, range.lowerBound - 8)..<min(words.count, range.upperBound + 9)]
        if near.contains(where: { ScopeWords.total.contains($0.lower) || ScopeWords.total.contains($0.stem.lemma) }) {
            return .total
        }
        // `so far`, `to date`, `in all`
        let pairs = zip(near, near.dropFirst()).map { "\($0.lower) \($1.lower)" }
        if pairs.contains(where: openPhrases.contains) { return .total }
        if let published, let period = claim.period.flatMap({ PeriodDays($0, published: published) }), period.isOpen {
            return .total
        }
        if isPerfect(words[max(0, range.lowerBound - 5)..<min(words.count, range.upperBound + 7)]) { return .total }
        if isDated || near.contains(where: { ScopeWords.occasion.contains($0.stem.lemma) }) { return .occasion }
        return nil
    }

    /// Days and weeks are left out: how long fighting lasts so far is no part of what its toll is.
    private static func duration(in words: [SentenceWords.Word], _ range: Range<Int>) -> Int? {
        let near = max(0, range.lowerBound - 8)..<min(words.count, range.upperBound + 8)
        for index in near where !range.contains(index) {
            guard let days = daysOfPeriods[words[index].stem.lemma], index >= 2 else { continue }
            let before = words[..<index].suffix(3).map(\.lower)
            guard let last = before.last else { continue }
            // `in its first year`, but `in the second year` is not as long as two.
            if last == "first", before.dropLast().contains(where: determiners.contains) { return days }
            if before.dropLast().last == "over", let count = count(last) {
                return count * days
            }
            if before.first == "over", before.count == 3, determiners.contains(before[1]),
                ["past", "last", "next"].contains(last)
            {
                return days
            }
        }
        return nil
    }

    /// In periods of one kind.
    private static let longestDuration = 10_000

    private static let daysOfPeriods = ["month": 30, "quarter": 91, "half": 182, "year": 365, "decade": 3650]
    private static let determiners: Set = ["the", "its", "their", "his", "her"]

    /// How many periods a word says there are; nil for one that says none, and for more than a cost or a plan has.
    private static func count(_ word: String) -> Int? {
        if word == "a" { return 1 }
        let count = Int(word) ?? Lexicon.english.numbers(.numberWords)[word].map { Int($0) }
        return count.flatMap { $0 <= longestDuration ? $0 : nil }
    }

    private static let openPhrases: Set<String> = ["so far", "to date", "in all", "in total"]

    /// `have been killed`, `has risen`: what has happened up to now, where the past tense tells of one occasion.
    private static func isPerfect(_ words: ArraySlice<SentenceWords.Word>) -> Bool {
        words.indices.dropLast().contains { index in
            guard ["have", "has", "had"].contains(words[index].lower) else { return false }
            return words[(index + 1)...].prefix(2).contains { isParticiple($0.lower) }
        }
    }

    private static func isParticiple(_ word: String) -> Bool {
        word.hasSuffix("ed") || irregularParticiples.contains(word)
    }

    private static let irregularParticiples: Set<String> = [
        "been", "risen", "lost", "left", "fled", "gone", "become", "made", "hit", "taken", "spent", "paid", "cost",
        "fallen", "grown", "sent", "given", "found", "brought", "come", "put", "driven", "shot", "seen", "won",
    ]
}
