package import Articles

extension SubjectModel {
    /// Whether it has read a claim's subject.
    package func hasRead(_ claim: Claim) -> Bool { claim.vector?.model == fingerprint }

    /// Reads again what the claims of an article are about, from what a ledger keeps of it: its title, and the sentences that its
    /// claims stand in. What an article says elsewhere (its lead, the sentence before) is missing if it states no figure.
    ///
    /// - Parameter claims: All of one article.
    /// - Returns: As many, in the same order. A claim that is not found again stays as it was.
    package func reread(_ claims: [Claim], of reference: ArticleReference) -> [Claim] {
        var sentences: [String] = []
        for claim in claims.sorted(by: { $0.start < $1.start })
        where claim.sentence != sentences.last && claim.sentence != reference.title {
            sentences.append(claim.sentence)
        }
        var found = Claims.claims(in: Article(reference, title: reference.title, paragraphs: sentences), by: self)
        return claims.map { claim in
            guard
                let index = found.firstIndex(where: {
                    $0.text == claim.text && $0.sentence == claim.sentence && $0.quantity == claim.quantity
                })
            else { return claim }
            let again = found.remove(at: index)
            var claim = claim
            (claim.subject, claim.vector, claim.measure) = (again.subject, again.vector, again.measure)
            claim.salience = again.salience
            return claim
        }
    }
}

extension Article {
    /// An article of a title and paragraphs of one line each.
    fileprivate init(_ reference: ArticleReference, title: String?, paragraphs: [String]) {
        var text: [UInt8] = []
        func add(_ line: String) -> Range<Int> {
            let start = text.count
            text += line.utf8
            defer { text += [UInt8(ascii: "\n"), UInt8(ascii: "\n")] }
            return start..<text.count
        }
        let title = title.map(add)
        let ranges = paragraphs.map(add)
        self.init(reference: reference, text: text, title: title, paragraphs: ranges, origin: OriginMap())
    }
}
