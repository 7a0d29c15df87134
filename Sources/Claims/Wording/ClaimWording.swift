package import Articles

/// Which words of an article made a claim what it is, as far as they can be found again.
package struct ClaimWording: Sendable {
    /// The words that bound the quantity; nil where it is exact or they cannot be found.
    package let bound: String?
    /// The words of the sentence that tell the status; nil for `current`, or where they cannot be found.
    package let status: String?
    /// The slots that have a value, the kind aside, which is no word of the article.
    package let slots: [SlotWording]

    /// - Parameters:
    ///   - article: Which article states the claim.
    ///   - passages: What else of the article is known: its paragraphs, or the sentences of its other claims.
    package init(of claim: Claim, in article: ArticleReference, passages: [String]) {
        let sentence = TextWords(claim.sentence)
        let own = TextWords(claim.text).lower
        let first = sentence.first(of: own) ?? 0
        let quantity = first..<min(first + own.count, sentence.words.count)
        bound = BoundWording.words(of: claim, in: sentence, quantity)
        status = StatusWording.words(of: claim.status, in: sentence, quantity)
        let places =
            [Passage(words: sentence, place: .sentence, near: first)]
            + (article.title.map { [Passage(words: TextWords($0), place: .title)] } ?? [])
            + passages.map { Passage(words: TextWords($0), place: .text) }
        let subject = claim.subject
        slots = [
            (Slot.noun, subject.noun), (.state, subject.state), (.of, subject.of), (.place, subject.place),
            (.period, subject.period),
        ].compactMap { slot, value in
            guard let value else { return nil }
            if slot == .period, let phrase = claim.period, Self.means(phrase, value, on: article.published.day) {
                return SlotWording(slot, value, phrase: phrase)
            }
            return SlotWording(slot, value, in: places)
        }
    }

    /// Whether the days of a phrase are those of a slot, in one of the ways in which it is written.
    private static func means(_ phrase: String, _ value: String, on published: CivilDay?) -> Bool {
        guard let published, let days = PeriodDays(phrase, published: published) else { return false }
        let (first, last) = (days.first, days.last)
        return ["\(first)", "\(first.year)", "\(first.year)/", "\(first)/", "\(first)/\(last)"].contains(value)
    }
}
