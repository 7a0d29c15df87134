package import Articles
package import Claims

/// One value that one claim gives a figure.
package struct Reading: Hashable, Sendable {
    package var article: ArticleReference
    package let claim: Claim
    /// Whether an alert told it. What is told next is compared with what was told last, so that small steps add up.
    package var announced: Bool
    /// Of a claim that was kept apart in doubt, the row that it is possibly the same as: a person has to say.
    package var lookalike: FigureID?
    /// Other articles that state it in the same words: newer versions of the article, and copies of its text.
    package var alsoIn: [ArticleReference] = []
    /// Whether each article that stated it has a newer version by now, which does not: it is history.
    package var superseded = false

    package init(article: ArticleReference, claim: Claim, announced: Bool = false, lookalike: FigureID? = nil) {
        self.article = article
        self.claim = claim
        self.announced = announced
        self.lookalike = lookalike
    }
}

extension Reading {
    func isStated(in article: ContentDigest) -> Bool {
        self.article.digest == article || alsoIn.contains { $0.digest == article }
    }
}

/// As `figurewatch figures` prints it.
extension Reading: Encodable {
    private enum Key: String, CodingKey {
        case article, claim, announced, lookalike, alsoIn, superseded
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(article, forKey: .article)
        try container.encode(claim, forKey: .claim)
        if announced { try container.encode(true, forKey: .announced) }
        try container.encodeIfPresent(lookalike, forKey: .lookalike)
        if !alsoIn.isEmpty { try container.encode(alsoIn, forKey: .alsoIn) }
        if superseded { try container.encode(true, forKey: .superseded) }
    }
}
