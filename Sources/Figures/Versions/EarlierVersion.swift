package import Articles
internal import Claims

/// What an article's new version stands in for.
package struct Replaced: Hashable, Sendable {
    package let article: ContentDigest
    /// Whether it is a version of the same article for sure; otherwise what both state has to show it.
    package let isCertain: Bool

    package init(_ article: ContentDigest, isCertain: Bool) {
        self.article = article
        self.isCertain = isCertain
    }
}

/// What an earlier version of an article states, or the article whose text it copies, and which of its claims the new one states again.
struct EarlierVersion {
    let article: ContentDigest
    /// Whether the other article is not this one's earlier version but has the same text.
    let isCopy: Bool
    /// In text order.
    let statements: [(figure: FigureID, reading: Reading)]
    /// For each claim of the new version the statement that it has become, if there was one.
    let origins: [Int?]
    /// Statements that the new text has no counterpart for, or one with another value.
    private(set) var gone: Set<Int>

    /// Nil when the article that was replaced is not known to be the same one.
    ///
    /// - Parameter readings: Of the new version.
    init?<Failure>(
        _ replaced: Replaced, _ readings: [Reading], of article: ArticleReference, in table: FigureTable,
        within tolerance: Tolerance, check: () throws(Failure) -> Void
    ) throws(Failure) {
        let statements = table.statements(of: replaced.article)
        let origins = try VersionPairing.origins(
            of: readings.map(\.claim), among: statements.map(\.reading.claim), check: check)
        if !replaced.isCertain {
            let pairs = origins.count { $0 != nil }
            let title = statements.first?.reading.article.title
            let isOne = title != nil && title == article.title || pairs * 2 >= min(statements.count, readings.count)
            guard isOne, pairs > 0 else { return nil }
        }
        self.article = replaced.article
        isCopy = false
        self.statements = statements
        self.origins = origins
        gone = Set(statements.indices)
        for (claim, origin) in origins.enumerated() {
            guard let origin else { continue }
            let old = statements[origin].reading.claim
            if old.status == readings[claim].claim.status,
                readings[claim].claim.quantity.contradicts(old.quantity, within: tolerance) != true
            {
                gone.remove(origin)
            }
        }
    }

    /// What a near copy of an article's text repeats of it: the claims that both make alike. The others are the copy's own.
    init<Failure>(
        copiedFrom original: ContentDigest, _ readings: [Reading], in table: FigureTable,
        check: () throws(Failure) -> Void
    ) throws(Failure) {
        let statements = table.statements(of: original)
        let origins = try VersionPairing.origins(
            of: readings.map(\.claim), among: statements.map(\.reading.claim), check: check)
        article = original
        isCopy = true
        self.statements = statements
        self.origins = zip(readings, origins).map { reading, origin in
            guard let origin else { return nil }
            let (claim, old) = (reading.claim, statements[origin].reading.claim)
            let isSame =
                claim.quantity == old.quantity && claim.status == old.status && claim.place == old.place
                && VersionPairing.areOneSentence(claim.sentence, old.sentence)
            return isSame ? origin : nil
        }
        gone = []
    }

    func origin(of claim: Int) -> (figure: FigureID, reading: Reading)? { origins[claim].map { statements[$0] } }

    /// Whether a claim says with the same value what the version before said.
    func isRepeated(_ claim: Claim, at index: Int) -> Bool {
        guard let old = origin(of: index)?.reading.claim else { return false }
        return old.status == claim.status && old.quantity == claim.quantity
    }

    /// Whether a reading is one that the new text no longer states so.
    func isGone(_ reading: Reading) -> Bool {
        gone.contains { statements[$0].reading == reading }
    }
}
